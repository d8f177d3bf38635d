import { contracts, type Contract } from '@aid-chain/contracts';
import type { ServiceName } from '@aid-chain/vocabulary';
import { isOutsideTopic } from '../codec/limits.js';
import { isOfTemplate } from '../department-list.js';
import type { ConsumerDefinition } from '../messaging.options.js';
import type { FoundEvery, FoundHandler, FoundRefused } from './handler-registry.js';

/** What was found in a service, beside what it says it reads. */
export interface HandlerInventory {
  readonly service: ServiceName;
  readonly consumers: readonly ConsumerDefinition[];
  readonly handlers: readonly FoundHandler[];
  readonly every: readonly FoundEvery[];
  readonly refused: readonly FoundRefused[];
}

export interface HandlerCheck {
  /** One line each; empty = may start. */
  readonly faults: readonly string[];
  /** `<consumer> <type>` of what only makes links. */
  readonly linkOnly: readonly string[];
}

/** Whether a topic is one of a template with `{department}`. */
function isOfTopic(contract: Pick<Contract, 'topic'>, topic: string): boolean {
  return isOfTemplate(contract.topic, topic);
}

const factOf = (type: string): string => type.replace(/\.v\d+$/, '');

function consumerFaults(
  inventory: HandlerInventory,
  consumer: ConsumerDefinition,
  list: readonly Contract[],
): HandlerCheck {
  const faults: string[] = [];
  const linkOnly: string[] = [];
  const facts = new Map<string, string>();
  const own = inventory.handlers.filter((handler) => handler.consumer === consumer.name);
  const hooks = inventory.every.filter((hook) => hook.consumer === consumer.name);
  for (const contract of list.filter((c) => consumer.topics.some((topic) => isOfTopic(c, topic)))) {
    const found = own.filter((handler) => handler.type === contract.type);
    const acts = contract.handledBy.includes(inventory.service);
    const links = contract.linkOnly?.includes(inventory.service) ?? false;
    const where = found.map((handler) => handler.where).join(', ');
    if (acts && found.length === 0) faults.push(`${consumer.name}: nobody handles ${contract.type}`);
    if (!acts && found.length > 0)
      faults.push(`${consumer.name}: ${where} handles ${contract.type}, which it ignores`);
    if (found.length > 1) faults.push(`${consumer.name}: ${contract.type} is handled twice: ${where}`);
    if (!acts && links && hooks.length === 0)
      faults.push(`${consumer.name}: no @EveryEvent for ${contract.type}`);
    if (links) linkOnly.push(`${consumer.name} ${contract.type}`);
    const other = facts.get(factOf(contract.type));
    if ((acts || links) && other !== undefined)
      faults.push(`${consumer.name}: ${other} and ${contract.type} are one fact`);
    if (acts || links) facts.set(factOf(contract.type), contract.type);
  }
  if (hooks.length > 1) faults.push(`${consumer.name}: more than one @EveryEvent`);
  return { faults, linkOnly };
}

/** Whoever writes to us must learn what was refused. */
function onRefusedFaults({ refused }: HandlerInventory, { name, topics }: ConsumerDefinition): string[] {
  if (!topics.some(isOutsideTopic)) return [];
  const found = refused.filter(({ consumer }) => consumer === name);
  if (found.length === 1) return [];
  return [`${name}: ${found.length === 0 ? 'no' : 'more than one'} @OnRefused for what outsiders write`];
}

/** The consumer that may have no topics: its messages come by HTTP or in files too. */
const isOutsideConsumer = (inventory: HandlerInventory, name: string): boolean =>
  name === `${inventory.service}.outside`;

function strayFaults(inventory: HandlerInventory, list: readonly Contract[]): string[] {
  return inventory.handlers.flatMap((handler) => {
    const contract = list.find((c) => c.type === handler.type);
    const consumer = inventory.consumers.find((c) => c.name === handler.consumer);
    const reads = contract !== undefined && consumer?.topics.some((topic) => isOfTopic(contract, topic));
    if (reads === true) return [];
    const withoutTopic =
      isOutsideConsumer(inventory, handler.consumer) && isOutsideTopic(contract?.topic ?? '');
    return withoutTopic
      ? []
      : [`${handler.consumer}: does not read ${handler.type}, which ${handler.where} handles`];
  });
}

function unreadFaults(inventory: HandlerInventory, list: readonly Contract[]): string[] {
  return list
    .filter((c) => [...c.handledBy, ...(c.linkOnly ?? [])].includes(inventory.service))
    .filter((c) => !isOutsideTopic(c.topic))
    .filter((c) => !inventory.consumers.some(({ topics }) => topics.some((topic) => isOfTopic(c, topic))))
    .map((c) => `${inventory.service}: no consumer reads ${c.topic}, where ${c.type} travels`);
}

/** Compares the handlers of a service with the contracts: every type of its topics is handled or ignored, once. */
export function checkHandlers(
  inventory: HandlerInventory,
  list: readonly Contract[] = contracts,
): HandlerCheck {
  const checks = inventory.consumers.map((consumer) => consumerFaults(inventory, consumer, list));
  const faults = [
    ...checks.flatMap((check) => check.faults),
    ...inventory.consumers.flatMap((consumer) => onRefusedFaults(inventory, consumer)),
    ...strayFaults(inventory, list),
    ...unreadFaults(inventory, list),
  ];
  return { faults, linkOnly: checks.flatMap((check) => check.linkOnly) };
}
