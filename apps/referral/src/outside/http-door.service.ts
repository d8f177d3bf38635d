import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import type { EventType, Payload } from '@aid-chain/contracts';
import { OutsideDoor } from '@aid-chain/messaging';
import {
  Commands,
  orRefuse,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
  type Answer,
} from '@aid-chain/platform';
import type { FeedbackDto } from '../feedback/feedback.dto.js';
import { Reporting } from '../feedback/reporting.service.js';
import type { AnswerDto } from '../referrals/answer.dto.js';
import { Answering } from '../referrals/answering.service.js';
import type { PassedTo } from '../referrals/passing-on.js';
import { OpenDoors } from './open-doors.js';

interface Letter {
  readonly messageId: string;
  readonly department: string;
  readonly referralId: string;
  readonly tx: CommandTx;
}

/**
 * The HTTP door for departments: what they post lands in the inbox of `referral.outside` as if it had come over their
 * topic, in the request's transaction, and is applied there. It is judged before, so that a refusal names its values.
 */
@Injectable()
export class HttpDoor {
  constructor(
    private readonly commands: Commands,
    private readonly door: OutsideDoor,
    private readonly doors: OpenDoors,
    private readonly answering: Answering,
    private readonly reporting: Reporting,
  ) {}

  answer(ctx: CommandContext, referralId: string, body: AnswerDto): Promise<HttpAnswer> {
    return this.open(ctx, referralId, undefined, async (letter) => {
      const { answer, on, reasonCode, to } = body;
      const given = { answer, on, reasonCode: reasonCode ?? null, to: to ?? null };
      const { referral, decision, passing } = orRefuse(
        await this.answering.judge(letter.tx, { ...letter, given, door: 'http', now: letter.tx.now }),
      );
      const state = decision.effect === 'moved' ? decision.state : referral.state;
      const repeat = decision.effect === 'repeat';
      if (!repeat) await this.send(letter, 'department.referral-answered.v1', { referralId, ...body });
      const passed = passing === null ? {} : { passedTo: passing.to, ...limitOf(passing) };
      return told(repeat, { referralId, state, ...passed }, 'referral.answered', referral.householdId);
    });
  }

  feedback(ctx: CommandContext, referralId: string, body: FeedbackDto): Promise<HttpAnswer> {
    return this.open(ctx, referralId, body.note, async (letter) => {
      const { note, ...content } = { evidence: [], ...body, referralId };
      const report = note === undefined ? content : { ...content, note };
      const { referral, decision } = orRefuse(
        await this.reporting.judge(letter.tx, { ...letter, report, door: 'http', now: letter.tx.now }),
      );
      const repeat = decision.effect === 'repeat';
      if (!repeat) await this.send(letter, 'department.feedback-reported.v1', content);
      const { reportId, quarter, final } = body;
      const shown = { referralId, reportId, quarter, final, revision: decision.revision };
      return told(repeat, shown, 'feedback.reported', referral.householdId);
    });
  }

  private open(
    ctx: CommandContext,
    referralId: string,
    note: string | undefined,
    work: (letter: Letter) => Promise<Answer>,
  ): Promise<HttpAnswer> {
    const inHand = note === undefined ? { door: 'http' as const } : { door: 'http' as const, note };
    return this.commands.run(ctx, (tx) =>
      this.doors.through(inHand, (messageId) =>
        work({ messageId, department: ctx.actor.department ?? '', referralId, tx }),
      ),
    );
  }

  private async send<T extends EventType>(letter: Letter, type: T, data: Payload<T>): Promise<void> {
    const { messageId, department, referralId, tx } = letter;
    const envelope = {
      specversion: '1.0',
      id: messageId,
      source: `/${department}`,
      type,
      subject: referralId,
      data,
    };
    const bytes = Buffer.from(JSON.stringify(envelope), 'utf8');
    const answer = await this.door.applyOutsideMessage(tx, { department, bytes, door: 'http' });
    if (answer.outcome === 'refused') {
      throw new RefusalError({ code: answer.code, params: { detail: answer.detail ?? '' } });
    }
  }
}

/** That the need went to civil affairs instead, and why. */
function limitOf({ opening, reasonCode }: PassedTo): object {
  return opening === 'sent-to-decide' ? { opening, reasonCode } : {};
}

function told(
  repeat: boolean,
  body: { referralId: string } & Record<string, unknown>,
  action: string,
  householdId: string,
): Answer {
  const audit = { action, objectType: 'referral', objectId: body.referralId, householdId };
  return { status: repeat ? 200 : 201, body: { ...body, repeat }, audit };
}
