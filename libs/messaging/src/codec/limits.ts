/** Largest event in bytes, checked when it is written down (architecture §4). */
export const MAX_EVENT_BYTES = 262_144;

/** Events per statement and per batch. */
export const BATCH = 500;

/** Bytes of the events of a batch: a process has memory for some batches at a time, whatever the events are. */
export const BATCH_BYTES = 4_194_304;

/** Topics written by others: unsequenced, their bodies are sealed as a whole. */
export function isOutsideTopic(topic: string): boolean {
  return topic.startsWith('feedback.');
}

/** Topics read by one department each: least data, numbered deliveries. */
export function isDepartmentTopic(topic: string): boolean {
  return /^referral\..+\.v1$/.test(topic);
}
