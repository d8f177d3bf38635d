import { contractsByType, type EventType } from './catalogue.js';
import type { Contract } from './contract.js';

export const contracts: readonly Contract[] = Object.values(contractsByType);

/** Whether a text names an event type of the catalogue. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(contractsByType, type);
}

/** The contract of a type, undefined for a type that no version of this package knows. */
export function contractOf(type: string): Contract | undefined {
  return isEventType(type) ? contractsByType[type] : undefined;
}

/** The topic on which a type travels. Throws RangeError when the type needs a department and none is given. */
export function topicFor(type: EventType, department?: string): string {
  const { topic } = contractsByType[type];
  if (!topic.includes('{department}')) return topic;
  if (department === undefined) throw new RangeError(`${type} travels on a topic per department`);
  return topic.replace('{department}', department);
}
