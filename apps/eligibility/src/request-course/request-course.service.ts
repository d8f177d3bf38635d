import { Injectable } from '@nestjs/common';
import { plainFacts } from '@aid-chain/facts';
import type { Sealed } from '@aid-chain/contracts';
import {
  newId,
  ok,
  refuse,
  RefusalError,
  type IsoDate,
  type RefusalCode,
  type Result,
} from '@aid-chain/kernel';
import { orRefuse, Sealer, type CommandContext, type CommandTx, type HttpAnswer } from '@aid-chain/platform';
import type { VerificationRequestState } from '@aid-chain/vocabulary';
import { checkNoRelative } from '../authorisation/no-relative.js';
import type { CaseEvent, CaseState, Decided } from '../cases/case.state.js';
import { awaitsReport } from '../cases/gathering.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { CaseCommands } from '../commands/case-commands.js';
import { AnswerTaking } from '../verification-answers/answer-taking.js';
import { hashOf } from '../verification-answers/read-answer.js';
import { publishEndedRounds } from '../verification-answers/round-events.js';
import { answeredByPeople, groundToday, reexamination, withdrawal } from './request-course.rules.js';
import { RequestContexts } from '../verification-requests/request-context.js';
import { requestPossible } from '../verification-requests/request.rules.js';
import {
  findRequest,
  insertRequests,
  moveRequest,
  SUPPORTER_FIELD,
  type SealedRequest,
} from '../verification-requests/request-store.js';
import { requestKey } from '../verification-requests/request-key.rules.js';
import type { AnswerObjectionDto, AuthorityAnswerDto, RequestWithdrawalDto } from './request-course.dto.js';

/** A step on one request. */
interface RequestStep {
  readonly action: string;
  readonly on: IsoDate;
  readonly queries?: true;
}

/** What a step came to, as it is answered. */
interface StepDone {
  readonly requestState?: VerificationRequestState;
  readonly requestId?: string;
  readonly version?: number;
  readonly events?: readonly CaseEvent[];
}

/** What people do with a request after it was made: take it back, answer for an authority elsewhere, ask once more. */
@Injectable()
export class RequestCourse {
  constructor(
    private readonly cases: CaseCommands,
    private readonly contexts: RequestContexts,
    private readonly taking: AnswerTaking,
    private readonly sealer: Sealer,
  ) {}

  withdraw(ctx: CommandContext, requestId: string, body: RequestWithdrawalDto): Promise<HttpAnswer> {
    const step = { action: 'verification.request-withdrawn', on: body.on };
    return this.run(ctx, requestId, step, async (tx, _file, request) => {
      orRefuse(withdrawal(request, body.on, tx.today));
      const { on, reasonCode } = body;
      await moveRequest(tx, requestId, { state: 'withdrawn', on, reasonCode });
      if (request.state === 'asked') await publishEndedRounds(tx, [requestId], tx.now);
      return { requestState: 'withdrawn' };
    });
  }

  /** An authority elsewhere answers by a paper, which is judged as an answer of the platform is (S1-07). */
  answer(ctx: CommandContext, requestId: string, body: AuthorityAnswerDto): Promise<HttpAnswer> {
    const step = { action: 'verification.request-answered', on: body.on };
    return this.run(ctx, requestId, step, async (tx, _file, request) => {
      const facts = plainFacts(body);
      orRefuse(answeredByPeople(request, { on: body.on, result: body.result, facts }, tx.today));
      const { paper, result, reasonCode, period, queriedOn } = body;
      const { subjectId, sourceCode } = request;
      const answer = {
        ...{ answerId: `${requestId}/${paper}`, requestId, subjectId, sourceCode, result, queriedOn },
        facts,
        ...(reasonCode === undefined ? {} : { reasonCode }),
        ...(period === undefined ? {} : { period: { from: period.from, to: period.to } }),
      };
      await this.taking.take(tx, answer, { contentHash: hashOf(JSON.stringify(answer)), channel: 'people' });
      return { requestState: 'answered' };
    });
  }

  /** The family objects: the source is asked once more (复查; D57 18, N4). */
  object(ctx: CommandContext, requestId: string, body: AnswerObjectionDto): Promise<HttpAnswer> {
    const step = { action: 'verification.re-examined', on: body.on, queries: true } as const;
    return this.run(ctx, requestId, step, async (tx, file, request) => {
      if (!awaitsReport(file)) throw refusalOf('VERIFICATION_CASE_CLOSED');
      const asker = { id: tx.actor.id, staffCode: tx.actor.staffCode };
      const context = await this.contexts.load(tx, file, { on: body.on, today: tx.today, asker });
      const { known, due } = context;
      orRefuse(requestPossible(file, body.on, context));
      const last = known.get(requestKey(request));
      if (last?.isOpen === true) throw refusalOf('REQUEST_OPEN_ALREADY');
      const ground = orRefuse(groundToday(request, context, context.consentFrom));
      const again = orRefuse(
        reexamination(
          request,
          { ...body },
          {
            requestId: newId(),
            ground,
            lastVersion: last?.version ?? 0,
            today: tx.today,
            actorId: tx.actor.id,
            due,
          },
        ),
      );
      await insertRequests(tx, [{ ...again, supporterSealed: this.resealed(request, again.requestId) }]);
      const events = [stepRecorded(file, 'verification-asked', body.on, 'asked-again')];
      return { requestId: again.requestId, version: again.version, events };
    });
  }

  /** What is sealed of a supporter is bound to its request. */
  private resealed({ requestId, supporterSealed }: SealedRequest, newRequestId: string): Sealed | null {
    if (supporterSealed === null) return null;
    const identity = this.sealer.openJson<object>(SUPPORTER_FIELD, requestId, supporterSealed);
    return this.sealer.sealJson(SUPPORTER_FIELD, newRequestId, identity);
  }

  /** @throws RefusalError VERIFICATION_REQUEST_NOT_FOUND, CLOSE_RELATIVE */
  private run(
    ctx: CommandContext,
    requestId: string,
    { action, on, queries }: RequestStep,
    work: (tx: CommandTx, file: CaseState, request: SealedRequest) => Promise<StepDone>,
  ): Promise<HttpAnswer> {
    const command = { ctx, action, on, about: [requestId], ...(queries === true ? { queries } : {}) };
    const caseOf = async (tx: CommandTx): Promise<string> => {
      const found = await findRequest(tx, tx.actor, requestId);
      if (found === undefined) throw refusalOf('VERIFICATION_REQUEST_NOT_FOUND');
      return found.caseId;
    };
    return this.cases.runOn(command, caseOf, async (tx, file) => {
      const request = await findRequest(tx, tx.actor, requestId);
      if (request === undefined) return { decided: refuse('VERIFICATION_REQUEST_NOT_FOUND'), restsOn: [] };
      await checkNoRelative(tx, tx.actor, file.householdId);
      const { events = [], ...answer } = await work(tx, file, request);
      const decided: Result<Decided> = ok({ state: file, events });
      return { decided, answer: { requestId, ...answer }, restsOn: [] };
    });
  }
}

function refusalOf(code: RefusalCode): RefusalError {
  return new RefusalError({ code, params: {} });
}
