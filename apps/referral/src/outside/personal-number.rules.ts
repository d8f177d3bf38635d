import { holdsPersonalNumber } from '@aid-chain/kernel';

const MESSAGE_ID = /^[A-Za-z0-9._-]{1,64}$/;

/** Whether a department's own id for a message or report may be kept. */
export function isMessageId(text: string): boolean {
  return MESSAGE_ID.test(text) && !holdsPersonalNumber(text);
}
