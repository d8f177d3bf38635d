const HEX = '[0-9a-fA-F]';
/** A UUID as it is written, or its 32 digits in a row with version and variant in their place. */
const UUID =
  `(?<!${HEX})(?:${HEX}{8}(?:-${HEX}{4}){3}-${HEX}{12}` +
  `|${HEX}{12}[1-8]${HEX}{3}[89abAB]${HEX}{15})(?!${HEX})`;
const DIGIT = '[0-9０-９]';
const PERSONAL_RUN = `(?<!${DIGIT})(?:${DIGIT}{11}|${DIGIT}{15}|${DIGIT}{17}[0-9０-９XxＸｘ]?)(?!${DIGIT})`;
const RUNS = new RegExp(`(${UUID})|${PERSONAL_RUN}`, 'g');
/** As a JSON Schema pattern: as many digits together as the shortest number of a person has, a phone number. */
export const ELEVEN_DIGITS = '[0-9]{11}';
const ELEVEN = new RegExp(ELEVEN_DIGITS);
/** As a JSON Schema pattern: an id that a department gives; that no number of a person is in it, `isMessageId` checks. */
export const MESSAGE_ID_PATTERN = '^[A-Za-z0-9._-]{1,64}$';
const MESSAGE_ID = new RegExp(MESSAGE_ID_PATTERN);

/**
 * Puts a text in the place of every run of 11, 15, 17 or 18 digits, which may be somebody's phone or identity number.
 * UUIDs stay as they are, whatever their digits: they are nobody's number, and how a thing is found.
 */
export function replacePersonalNumbers(text: string, replacement: string): string {
  return text.replace(RUNS, (_run, uuid: string | undefined) => uuid ?? replacement);
}

/** Whether a text holds a run of digits that may be somebody's phone or identity number. */
export function holdsPersonalNumber(text: string): boolean {
  return replacePersonalNumbers(text, '') !== text;
}

/** Whether a text holds eleven digits together. For codes and numbers that never need so many: longer runs count too. */
export function holdsElevenDigits(text: string): boolean {
  return ELEVEN.test(text);
}

/** Whether an id that a department gave to a message or report may be kept as it is. */
export function isMessageId(text: string): boolean {
  return MESSAGE_ID.test(text) && !holdsPersonalNumber(text);
}
