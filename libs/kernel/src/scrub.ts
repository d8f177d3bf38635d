import { replacePersonalNumbers } from './personal-number.js';

const SCRUBBED = '[scrubbed]';

/** Takes phone and ID numbers out of a text that goes to a log; UUIDs stay, because they are how a line is found. */
export function scrubText(text: string): string {
  return replacePersonalNumbers(text, SCRUBBED);
}

/** For messages of unknown errors, which may quote data: Chinese text and numbers of persons are taken out. */
export function scrubErrorMessage(message: string): string {
  return scrubText(message.replace(/[\p{Script=Han}·]+/gu, '※'));
}
