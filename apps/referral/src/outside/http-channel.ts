import { Injectable } from '@nestjs/common';
import { newId, RefusalError } from '@aid-chain/kernel';
import type { Payload } from '@aid-chain/contracts';
import { OutsideInbox, type OutsideOutcome } from '@aid-chain/messaging';
import { Commands, type Answer, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import type { FeedbackDto } from '../feedback/feedback.dto.js';
import type { AnswerDto } from '../referrals/answer.dto.js';
import type { Receipt } from '../referral-state/department-message.js';
import { DepartmentMessages, type DepartmentType } from './department-messages.js';

/** What a department posts, as the message that it would have sent over its topic, and the note beside it. */
interface Posted<T extends DepartmentType> {
  readonly type: T;
  readonly data: Payload<T>;
  readonly note?: string | undefined;
  /** Of the audit row. */
  readonly action: string;
}

/**
 * Departments over HTTP: what they post lands in the inbox of `referral.outside` as if it had come over their topic and
 * is received there, in the request's transaction.
 */
@Injectable()
export class HttpChannel {
  constructor(
    private readonly commands: Commands,
    private readonly inbox: OutsideInbox,
    private readonly messages: DepartmentMessages,
  ) {}

  answer(ctx: CommandContext, referralId: string, body: AnswerDto): Promise<HttpAnswer> {
    return this.receive(ctx, {
      type: 'department.referral-answered.v1',
      data: { ...body, referralId },
      action: 'referral.answered',
    });
  }

  feedback(ctx: CommandContext, referralId: string, { note, ...report }: FeedbackDto): Promise<HttpAnswer> {
    return this.receive(ctx, {
      type: 'department.feedback-reported.v1',
      data: { evidence: [], ...report, referralId },
      note,
      action: 'feedback.reported',
    });
  }

  private receive<T extends DepartmentType>(ctx: CommandContext, posted: Posted<T>): Promise<HttpAnswer> {
    const department = ctx.actor.department ?? '';
    const bytes = envelope(department, posted);
    return this.commands.run(ctx, async (tx) => {
      const { note } = posted;
      const channel = { code: 'http' as const, now: tx.now, ...(note === undefined ? {} : { note }) };
      const outcome = await this.inbox.receive(tx, { department, bytes }, (event) =>
        this.messages.receive(tx, event, channel),
      );
      return answerOf(receiptOf(outcome), posted.action);
    });
  }
}

function envelope<T extends DepartmentType>(department: string, { type, data }: Posted<T>): Buffer {
  const id = newId();
  const source = `/${department}`;
  return Buffer.from(
    JSON.stringify({ specversion: '1.0', id, source, type, subject: data.referralId, data }),
    'utf8',
  );
}

/** @throws RefusalError with the values of its sentence; the command rolls back then */
function receiptOf(outcome: OutsideOutcome<Receipt>): Receipt {
  switch (outcome.outcome) {
    case 'applied':
      return outcome.value;
    case 'refused':
      throw new RefusalError(outcome.refusal);
    case 'repeat':
      throw new Error('A posted message gets a new id, which cannot have come before');
  }
}

function answerOf({ householdId, repeat, shown }: Receipt, action: string): Answer {
  const audit = { action, objectType: 'referral', objectId: shown.referralId, householdId };
  return { status: repeat ? 200 : 201, body: { ...shown, repeat }, audit };
}
