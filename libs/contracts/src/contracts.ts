import { CONTRACTS, type EventType } from './catalogue.js';
import type { Contract } from './contract.js';
import { exampleOf } from './examples.js';

/** A contract with a whole example of its payload. */
export interface ShownContract extends Contract {
  readonly example: object;
}

const shown = (contract: Contract): ShownContract => ({
  ...contract,
  example: exampleOf(contract.schema, contract.example),
});

export const contracts: readonly ShownContract[] = CONTRACTS.map(shown);

const byType: ReadonlyMap<string, ShownContract> = new Map(
  contracts.map((contract) => [contract.type, contract]),
);

/** Whether a text names an event type of the catalogue. */
export function isEventType(type: string): type is EventType {
  return byType.has(type);
}

/** The contract of a type, undefined for a type that no version of this package knows. */
export function contractOf(type: string): ShownContract | undefined {
  return byType.get(type);
}

/** The topic on which a type travels. Throws RangeError when the type needs a department and none is given. */
export function topicFor(type: EventType, department?: string): string {
  const topic = contractOf(type)?.topic ?? '';
  if (!topic.includes('{department}')) return topic;
  if (department === undefined) throw new RangeError(`${type} travels on a topic per department`);
  return topic.replace('{department}', department);
}
