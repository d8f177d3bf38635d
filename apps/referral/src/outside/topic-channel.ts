import { Injectable } from '@nestjs/common';
import { describeRefusal } from '@aid-chain/kernel';
import {
  Handles,
  OnRefused,
  type EventOutcome,
  type Received,
  type ReceivedAny,
  type RefusedMessage,
  type Tx,
} from '@aid-chain/messaging';
import { BusinessClock } from '@aid-chain/platform';
import { departmentOf, DepartmentMessages } from './department-messages.js';

const OUTSIDE = { consumer: 'referral.outside' } as const;

/** Departments over their topics: messages are received in batches, and what was refused goes back as an event. */
@Injectable()
export class TopicChannel {
  constructor(
    private readonly messages: DepartmentMessages,
    private readonly clock: BusinessClock,
  ) {}

  @Handles('department.referral-answered.v1', OUTSIDE)
  answered(events: Received<'department.referral-answered.v1'>[], tx: Tx): Promise<EventOutcome[]> {
    return this.receive(events, tx);
  }

  @Handles('department.feedback-reported.v1', OUTSIDE)
  reported(events: Received<'department.feedback-reported.v1'>[], tx: Tx): Promise<EventOutcome[]> {
    return this.receive(events, tx);
  }

  /** A refused message is an outcome and stops nothing. */
  private async receive(events: readonly ReceivedAny[], tx: Tx): Promise<EventOutcome[]> {
    const results = await this.messages.receiveAll(tx, events, { code: 'kafka', now: this.clock.now() });
    return events.map(({ arrival }, index): EventOutcome => {
      const result = results[index];
      if (result === undefined) throw new Error('A message has a result');
      return result.ok
        ? { arrival, outcome: 'applied', householdId: result.value.householdId }
        : { arrival, outcome: 'refused', code: result.refusal.code, params: result.refusal.params };
    });
  }

  /**
   * Lets a department know which of its messages was refused, why, and what to do. A message is named by where it
   * stands and by the hash of its id; none of its content goes back. (Over HTTP the answer carries the refusal.)
   */
  @OnRefused(OUTSIDE)
  refused(messages: RefusedMessage[], tx: Tx): Promise<void> {
    for (const { topic, position, refusal, messageIdHash, referralId } of messages) {
      const { code, zh, en } = describeRefusal(refusal);
      const department = departmentOf(topic);
      tx.emit({
        type: 'department.feedback-refused.v1',
        department,
        stream: `feedback/${department}`,
        time: this.clock.now(),
        data: {
          position: position ?? { channel: 'kafka', line: 1 },
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
