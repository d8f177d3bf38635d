import { Injectable } from '@nestjs/common';
import { refuse, type Instant, type Result } from '@aid-chain/kernel';
import type { Received, ReceivedAny, Tx } from '@aid-chain/messaging';
import type { FeedbackChannel } from '@aid-chain/vocabulary';
import { Reporting } from '../feedback/reporting.service.js';
import { Answering } from '../referrals/answering.service.js';
import type { Receipt } from '../referral-state/department-message.js';

/** Types of what departments send. */
export type DepartmentType = 'department.referral-answered.v1' | 'department.feedback-reported.v1';
type DepartmentEvent = { [T in DepartmentType]: Received<T> }[DepartmentType];

/** How a message came. */
export interface Channel {
  readonly code: FeedbackChannel;
  /** Business time of its arrival. */
  readonly now: Instant;
  /** What stood beside the message: a note is never part of it. */
  readonly note?: string;
}

/** The one way in for what departments send about their referrals: topic, HTTP, webhook and Excel are data of it. */
@Injectable()
export class DepartmentMessages {
  constructor(
    private readonly answering: Answering,
    private readonly reporting: Reporting,
  ) {}

  /** Judges a landed message once and writes what follows from it; a refusal names the values of its sentence. */
  async receive(tx: Tx, event: ReceivedAny, { code, now, note }: Channel): Promise<Result<Receipt>> {
    if (!isDepartmentEvent(event)) return refuse('EVENT_TYPE_UNKNOWN');
    if (event.subject !== event.data.referralId) return refuse('ENVELOPE_INVALID', { attribute: 'subject' });
    const message = { messageId: event.id, department: departmentOf(event.topic), channel: code, now };
    switch (event.type) {
      case 'department.referral-answered.v1': {
        const { referralId, answer, on, reasonCode, to } = event.data;
        const given = { answer, on, reasonCode: reasonCode ?? null, to: to ?? null };
        return this.answering.answer(tx, { ...message, referralId, given });
      }
      case 'department.feedback-reported.v1':
        return this.reporting.report(tx, {
          ...message,
          report: note === undefined ? event.data : { ...event.data, note },
        });
    }
  }
}

function isDepartmentEvent(event: ReceivedAny): event is DepartmentEvent {
  return event.type === 'department.referral-answered.v1' || event.type === 'department.feedback-reported.v1';
}

const TOPIC = /^feedback\.([a-z][a-z0-9-]{0,63})\.v1$/;

/** Whose message it is: the topic identifies it, never the body or `source`. Empty for any other topic. */
export function departmentOf(topic: string): string {
  return TOPIC.exec(topic)?.[1] ?? '';
}
