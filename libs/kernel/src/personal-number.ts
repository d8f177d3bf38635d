const DIGIT = '[0-9０-９]';
const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const PERSONAL_RUN = `(?<!${DIGIT})(?:${DIGIT}{11}|${DIGIT}{15}|${DIGIT}{17}[0-9０-９XxＸｘ]?)(?!${DIGIT})`;
const EITHER = new RegExp(`${UUID}|${PERSONAL_RUN}`, 'g');
const SCRUBBED = '[scrubbed]';
const isUuid = (match: string): boolean => match.length === 36;

/** As a JSON Schema pattern: as many digits together as the shortest number of a person has, a phone number. */
export const ELEVEN_DIGITS = '[0-9]{11}';
const ELEVEN = new RegExp(ELEVEN_DIGITS);

/**
 * Whether a text holds a run of 11, 15, 17 or 18 digits, as a phone or identity number has (architecture.md §4). For
 * ids that others make, which may be a time in milliseconds or a UUID: neither is meant.
 */
export function holdsPersonalNumber(text: string): boolean {
  return [...text.matchAll(EITHER)].some(([match]) => !isUuid(match));
}

/** Whether a text holds eleven digits together. For codes and numbers that never need so many: longer runs count too. */
export function holdsElevenDigits(text: string): boolean {
  return ELEVEN.test(text);
}

/** Takes out every number of a person; UUIDs stay, because they are how a log line is found. */
export function scrubText(text: string): string {
  return text.replace(EITHER, (match) => (isUuid(match) ? match : SCRUBBED));
}
