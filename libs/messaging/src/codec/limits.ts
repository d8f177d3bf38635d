/** Largest event in bytes, checked when it is written down (architecture §4). */
export const MAX_EVENT_BYTES = 262_144;

/** Events per statement and per batch. */
export const BATCH = 500;

const OUTSIDE_ID = /^[A-Za-z0-9._-]{1,64}$/;
// Like an identity number (15, 17 digits and a check character, 18) or a phone number (11).
const PERSONAL_DIGITS = /(?<!\d)(\d{11}|\d{15}|\d{17,18})(?!\d)/;

/** Whether an id given by an outsider may be kept as it is. */
export function mayKeepOutsideId(id: string): boolean {
  return OUTSIDE_ID.test(id) && !PERSONAL_DIGITS.test(id);
}

/** Topics written by others: unsequenced, their bodies are sealed as a whole. */
export function isOutsideTopic(topic: string): boolean {
  return topic.startsWith('feedback.');
}

/** Topics read by one department each: least data, numbered deliveries. */
export function isDepartmentTopic(topic: string): boolean {
  return /^referral\..+\.v1$/.test(topic);
}
