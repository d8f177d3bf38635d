import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { newId, RefusalError } from '@aid-chain/kernel';
import type { Payload } from '@aid-chain/contracts';
import { OutsideInbox, type OutsideOutcome } from '@aid-chain/messaging';
import {
  Command,
  Commands,
  IdParam,
  Roles,
  type Answer,
  type CommandContext,
  type HttpAnswer,
  Refusals,
} from '@aid-chain/platform';
import { ANSWER_REFUSALS, FEEDBACK_REFUSALS } from './posted-refusals.js';
import { FeedbackDto } from '../feedback/feedback.dto.js';
import type { Receipt } from '../referral-state/department-message.js';
import { AnswerDto } from '../referrals/answer.dto.js';
import { ANSWER_EXAMPLES, FEEDBACK_EXAMPLES } from './posted-examples.js';
import { AnswerReceiptView, FeedbackReceiptView } from './receipt.view.js';
import { DepartmentMessages, type BesideReport, type DepartmentType } from './department-messages.js';

/** What a department posts, as the message that it would have sent over its topic, and the note beside it. */
interface Posted<T extends DepartmentType> {
  readonly type: T;
  readonly data: Payload<T>;
  readonly beside?: BesideReport;
  /** Of the audit row. */
  readonly action: string;
}

/**
 * What departments post about referrals: their answers (S0-22) and their quarterly feedback (S0-24). It lands in the inbox
 * of `referral.outside` as if it had come over their topic and is received there, in the request's transaction.
 */
@ApiTags('referrals')
@Controller('referrals')
export class HttpChannelController {
  constructor(
    private readonly commands: Commands,
    private readonly inbox: OutsideInbox,
    private readonly messages: DepartmentMessages,
  ) {}

  @Post(':id/answer')
  @Roles('department')
  @ApiOperation({ summary: '答复转办 · Answer a referral' })
  @ApiBody({ type: AnswerDto, examples: ANSWER_EXAMPLES })
  @ApiResponse({
    status: 201,
    type: AnswerReceiptView,
    description:
      'passed on also {passedTo}, and {opening: sent-to-decide, reasonCode} where civil affairs decides',
  })
  @ApiResponse({
    status: 200,
    type: AnswerReceiptView,
    description: '同一答复已收到 · the same answer again',
  })
  @Refusals(...ANSWER_REFUSALS)
  answer(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: AnswerDto,
  ): Promise<HttpAnswer> {
    return this.receive(ctx, {
      type: 'department.referral-answered.v1',
      data: { ...body, referralId: id },
      action: 'referral.answered',
    });
  }

  @Post(':id/feedback')
  @Roles('department')
  @ApiOperation({ summary: '按季度反馈 · Report on a referral, interim or final (S0-24)' })
  @ApiBody({ type: FeedbackDto, examples: FEEDBACK_EXAMPLES })
  @ApiResponse({
    status: 201,
    type: FeedbackReceiptView,
  })
  @ApiResponse({
    status: 200,
    type: FeedbackReceiptView,
    description: '同一报告已收到 · the same report again',
  })
  @Refusals(...FEEDBACK_REFUSALS)
  feedback(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: FeedbackDto,
  ): Promise<HttpAnswer> {
    const { note, school, ...report } = body;
    return this.receive(ctx, {
      type: 'department.feedback-reported.v1',
      data: { evidence: [], ...report, referralId: id },
      beside: { ...(note === undefined ? {} : { note }), ...(school === undefined ? {} : { school }) },
      action: 'feedback.reported',
    });
  }

  private receive<T extends DepartmentType>(ctx: CommandContext, posted: Posted<T>): Promise<HttpAnswer> {
    const department = ctx.actor.department ?? '';
    const bytes = envelope(department, posted);
    return this.commands.run(ctx, async (tx) => {
      const channel = { code: 'http' as const, now: tx.now, beside: () => posted.beside ?? {} };
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
