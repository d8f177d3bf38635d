const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const PERSONAL_RUN =
  '(?<![0-9０-９])(?:[0-9０-９]{11}|[0-9０-９]{15}|[0-9０-９]{17}[0-9０-９XxＸｘ]?)(?![0-9０-９])';
const SCRUB = new RegExp(`${UUID}|${PERSONAL_RUN}`, 'g');
const SCRUBBED = '[scrubbed]';

/**
 * Takes out every run of 11, 15, 17 or 18 digits: phone and ID numbers (architecture.md §5). UUIDs stay,
 * although their last group may look like a phone number, because they are how a log line is found.
 */
export function scrubText(text: string): string {
  return text.replace(SCRUB, (match) => (match.length === 36 ? match : SCRUBBED));
}

/** For messages of unknown errors, which may quote data: Chinese text and numbers of persons are taken out. */
export function scrubErrorMessage(message: string): string {
  return scrubText(message.replace(/[\p{Script=Han}·]+/gu, '※'));
}
