/** Runs of 11, 15, 17 or 18 digits: phone and identity numbers look like this (architecture.md §4). */
const PERSONAL_NUMBER = /(?<!\d)(?:\d{11}|\d{15}|\d{17}|\d{18})(?!\d)/;
const MESSAGE_ID = /^[A-Za-z0-9._-]{1,64}$/;

/** Whether a text holds a run of digits that may be somebody's phone or identity number. */
export function holdsPersonalNumber(text: string): boolean {
  return PERSONAL_NUMBER.test(text);
}

/** Whether a department's own id for a message or report may be kept. */
export function isMessageId(text: string): boolean {
  return MESSAGE_ID.test(text) && !holdsPersonalNumber(text);
}
