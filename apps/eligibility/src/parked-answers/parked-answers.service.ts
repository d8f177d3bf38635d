import { Injectable } from '@nestjs/common';
import { describeRefusal, RefusalError, type RefusalCode, type RefusalParams } from '@aid-chain/kernel';
import {
  Commands,
  decodeCursor,
  orRefuse,
  page,
  Reads,
  withoutItemsOfRelatives,
  type Actor,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
  type PageQuery,
} from '@aid-chain/platform';
import { relativesOfCases } from '../authorisation/authorisation-store.js';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { stepDate } from '../cases/step-date.rules.js';
import { AnswerTaking } from '../verification-answers/answer-taking.js';
import type { ParkedDecisionDto } from './parked-answers.dto.js';
import {
  decideParked,
  findParked,
  lockCaseOfParked,
  lockParked,
  pageOfParked,
  type ParkedAnswer,
} from './parked-answers.store.js';
import type { ParkedAnswersPage, ParkedAnswerView } from './parked-answers.view.js';

const STATES = { take: 'taken', 'set-aside': 'set-aside' } as const;

/** Lists what arrived and fits no request, and takes a person's decision about each. */
@Injectable()
export class ParkedAnswers {
  constructor(
    private readonly reads: Reads,
    private readonly commands: Commands,
    private readonly taking: AnswerTaking,
  ) {}

  /** The oldest first, without those of a relative's family (L-15). @throws RefusalError CURSOR_INVALID */
  list(actor: Actor, { cursor, limit }: PageQuery): Promise<ParkedAnswersPage> {
    const entry = {
      ...{ action: 'parked-answers.listed', objectType: 'verification-answer' },
      ids: ({ items }: ParkedAnswersPage) => items.flatMap(({ caseId }) => caseId ?? []),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const after = decodeCursor(cursor, ['date', 'id']);
      const found = await pageOfParked(connection, actor, after, limit + 1);
      const { items, ...more } = page(found, limit, (row) => [row.arrivedOn, row.parkedId]);
      const shown = await withoutItemsOfRelatives(connection, actor, items, {
        isOfOneFamily: false,
        idOf: ({ caseId, parkedId }) => caseId ?? parkedId,
        declaredBy: relativesOfCases,
      });
      return { ...shown, items: shown.items.map(viewOf), ...more };
    });
  }

  /** @throws RefusalError PARKED_ANSWER_NOT_FOUND, PARKED_ANSWER_DECIDED, CLOSE_RELATIVE, STEP_DATE_*, and of `AnswerTaking.take` */
  decide(ctx: CommandContext, parkedId: string, body: ParkedDecisionDto): Promise<HttpAnswer> {
    return this.commands.run(ctx, async (tx) => {
      await lockCaseOfParked(tx, parkedId);
      await lockParked(tx, parkedId);
      const parked = await findParked(tx, tx.actor, parkedId);
      if (parked === undefined) throw refusalOf('PARKED_ANSWER_NOT_FOUND');
      const { state, arrivedOn, householdId, caseId } = parked;
      if (state !== 'parked') throw refusalOf('PARKED_ANSWER_DECIDED', { state });
      orRefuse(stepDate(body.on, arrivedOn, tx.today));
      if (householdId !== null) await checkNoRelative(tx, tx.actor, householdId);
      if (body.decision === 'take') await this.take(tx, parked);
      const decided = STATES[body.decision];
      await decideParked(tx, parkedId, { state: decided, by: tx.actor.id, on: body.on });
      const audit = {
        ...{
          action: 'verification.parked-answer-decided',
          objectType: 'verification-answer',
          objectId: parkedId,
        },
        ...(householdId === null ? {} : { householdId }),
        ids: [parkedId, ...(caseId === null ? [] : [caseId])],
        basis: { on: body.on },
      };
      return { status: 201, body: { parkedId, state: decided }, audit };
    });
  }

  private async take(tx: CommandTx, { answer, contentHash, channel, code }: ParkedAnswer): Promise<void> {
    // What nobody can read cannot be taken: its platform sends it again.
    if (answer === null) throw refusalOf(code);
    await this.taking.take(tx, answer, { contentHash, channel, isKept: true });
  }
}

function viewOf({
  parkedId,
  answerId,
  requestId,
  caseId,
  code,
  params,
  channel,
  arrivedOn,
}: ParkedAnswer): ParkedAnswerView {
  return {
    ...{
      parkedId,
      answerId,
      code,
      channel,
      arrivedOn,
      reason: describeRefusal({ code, params: params ?? {} }),
    },
    ...(requestId === null ? {} : { requestId }),
    ...(caseId === null ? {} : { caseId }),
  };
}

function refusalOf(code: RefusalCode, params: RefusalParams = {}): RefusalError {
  return new RefusalError({ code, params });
}
