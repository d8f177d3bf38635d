import { createHash } from 'node:crypto';
import { describeRefusal, type Instant, type Refusal } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';

export interface RefusedMessage {
  readonly messageId: string;
  readonly referralId: string;
  readonly department: string;
  readonly now: Instant;
}

/**
 * Tells a department through its own topic that a message was refused, and what to do. The message is named by the hash
 * of its id; none of its content goes back. (Who posts over HTTP has the answer in hand.)
 */
export function tellRefused(tx: Tx, message: RefusedMessage, refusal: Refusal): void {
  const { messageId, referralId, department, now } = message;
  const { code, zh, en } = describeRefusal(refusal);
  tx.emit({
    type: 'department.feedback-refused.v1',
    department,
    stream: `feedback/${department}`,
    time: now,
    data: {
      position: { door: 'kafka', line: 1 },
      messageIdHash: createHash('sha256').update(messageId, 'utf8').digest('hex'),
      referralId,
      code,
      textZh: zh,
      textEn: en,
    },
  });
}
