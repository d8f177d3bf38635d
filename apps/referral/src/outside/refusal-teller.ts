import { Injectable } from '@nestjs/common';
import { describeRefusal } from '@aid-chain/kernel';
import { OnRefused, type RefusedMessage, type Tx } from '@aid-chain/messaging';
import { BusinessClock } from '@aid-chain/platform';
import { departmentOf } from './feedback-topic.rules.js';

/**
 * Tells a department through its own topic which of its messages was refused, why, and what to do. A message is named
 * by where it stands and by the hash of its id; none of its content goes back. (Who posts over HTTP has the answer in
 * hand.)
 */
@Injectable()
export class RefusalTeller {
  constructor(private readonly clock: BusinessClock) {}

  @OnRefused({ consumer: 'referral.outside' })
  tell(messages: RefusedMessage[], tx: Tx): Promise<void> {
    for (const { topic, position, refusal, messageIdHash, referralId } of messages) {
      const { code, zh, en } = describeRefusal(refusal);
      const department = departmentOf(topic);
      tx.emit({
        type: 'department.feedback-refused.v1',
        department,
        stream: `feedback/${department}`,
        time: this.clock.now(),
        data: {
          position: position ?? { door: 'kafka', line: 1 },
          ...(messageIdHash === undefined ? {} : { messageIdHash }),
          ...(referralId === undefined ? {} : { referralId }),
          code,
          textZh: zh,
          textEn: en,
        },
      });
    }
    return Promise.resolve();
  }
}
