import { scrubText } from './personal-number.js';

/** For messages of unknown errors, which may quote data: Chinese text and numbers of persons are taken out. */
export function scrubErrorMessage(message: string): string {
  return scrubText(message.replace(/[\p{Script=Han}·]+/gu, '※'));
}
