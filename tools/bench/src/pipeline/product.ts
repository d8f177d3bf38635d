import { randomUUID } from 'node:crypto';
import { contractOf, type Payload } from '@aid-chain/contracts';
import { eligibility } from '@aid-chain/eligibility';
import { newId, toInstant } from '@aid-chain/kernel';
import {
  InProcessBus,
  KafkaBus,
  Transactions,
  type EventBus,
  type OutgoingRecord,
} from '@aid-chain/messaging';
import { bootService, type RunningService } from '@aid-chain/platform';
import { referral } from '@aid-chain/referral';
import { answer, cpuSeconds, peakMemory } from '../child.js';
import { configOf } from '../service-config.js';
import type { Part, PipelineAnswer, PipelineQuestion } from './side.js';

const TYPE = 'eligibility.step-recorded.v1';
const BATCH = 500;
const LOOK_MS = 50;
const quiet = { info: () => undefined, alarm: () => undefined };

/** Lets nothing through until it is opened, so that a backlog can be written first. */
class Gate implements EventBus {
  private open: () => void = () => undefined;
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));

  constructor(private readonly bus: EventBus) {}

  async append(records: readonly OutgoingRecord[]): Promise<void> {
    await this.opened;
    await this.bus.append(records);
  }

  readonly subscribe: EventBus['subscribe'] = (subscription) => this.bus.subscribe(subscription);
  readonly attachLog: EventBus['attachLog'] = (log) => this.bus.attachLog(log);

  release(): void {
    this.open();
  }
}

const running: RunningService[] = [];
let bus: EventBus | undefined;
let gate: Gate | undefined;

function busOf(brokers: readonly string[], part: Part): EventBus {
  if (brokers.length === 0)
    return new InProcessBus({ consumers: [...referral.consumers, ...eligibility.consumers] });
  const fatal = (sentence: string): never => {
    throw new Error(sentence);
  };
  return new KafkaBus({ settings: { brokers }, clientId: `bench-${part}`, log: quiet, fatal });
}

async function start({
  part,
  databases,
  brokers,
}: Extract<PipelineQuestion, { ask: 'start' }>): Promise<void> {
  bus = busOf(brokers, part);
  gate = new Gate(bus);
  const services = { sender: [eligibility], receiver: [referral], both: [eligibility, referral] }[part];
  for (const definition of services)
    running.push(await bootService(definition, configOf(definition.name, databases), gate));
  while (!(await joined(bus))) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}

async function joined(transport: EventBus): Promise<boolean> {
  const status = await transport.status?.();
  return status === undefined || status.readers.every(({ state }) => state === 'reading');
}

/** Events of so many households in turn, written down by commands' own transactions. */
async function fill(events: number, streams: number): Promise<void> {
  const transactions = running[0]?.app.get(Transactions);
  const households = Array.from({ length: streams }, () => randomUUID());
  const time = toInstant(new Date());
  for (let from = 0; from < events; from += BATCH) {
    await transactions?.run({ correlationId: newId() }, (tx) => {
      for (let n = from; n < Math.min(events, from + BATCH); n++) {
        const householdId = households[n % streams] ?? '';
        const data = { ...contractOf(TYPE)?.example, subject: { householdId } } as Payload<typeof TYPE>;
        tx.emit({ type: TYPE, stream: `household/${householdId}`, time, data });
      }
      return Promise.resolve();
    });
  }
}

async function reply(question: PipelineQuestion): Promise<PipelineAnswer> {
  if (question.ask === 'start') await start(question);
  if (question.ask === 'fill') await fill(question.events, question.streams);
  if (question.ask === 'open') gate?.release();
  return { memory: peakMemory(), cpu: cpuSeconds() };
}

answer(reply, async () => {
  await Promise.all(running.map((service) => service.stop()));
  await bus?.close?.();
});
