import type { EvidenceRange, Facts } from '@aid-chain/facts';
import type { Fault, IsoDate, Refusal, RefusalCode } from '@aid-chain/kernel';
import { canKnow } from '@aid-chain/policy';
import type { SourceGapReason, VerificationResult } from '@aid-chain/vocabulary';
import type { Days } from '../found-facts/found-facts.rules.js';
import { answerFaults } from '../found-facts/source-answers.rules.js';
import type { VerificationRequest } from '../verification-requests/verification-request.js';

/** What arrived about one request. */
export interface ArrivedAnswer {
  readonly answerId: string;
  readonly requestId: string;
  readonly subjectId: string;
  readonly sourceCode: string;
  readonly result: VerificationResult;
  readonly reasonCode?: SourceGapReason;
  readonly period?: Days;
  readonly queriedOn: IsoDate;
  readonly facts: Facts;
}

/** The request that an answer names, with the case as far as its answers go. */
export interface AnsweredRequest {
  readonly request: Pick<
    VerificationRequest,
    'subjectId' | 'sourceCode' | 'supporter' | 'state' | 'dueOn' | 'askedOn'
  >;
  /** Whether a report is still weighed in the case. */
  readonly isExamined: boolean;
  readonly memberIds: ReadonlySet<string>;
  readonly range: EvidenceRange | undefined;
  readonly scope: readonly string[];
}

interface JudgedOn {
  readonly today: IsoDate;
  /** A person decided to take it although it is late. */
  readonly takesLate?: boolean;
}

/**
 * Whether an answer may be used: it is about whom and what was asked, the case is still examined, nothing was answered before,
 * it is in time, the source was queried after it was asked, and it is sound by the rules of a report by hand (N4, L-11; adr/0022).
 * @param asked undefined where there is no such request
 * @returns why it is parked; undefined where it is taken
 */
export function faultOfAnswer(
  answer: ArrivedAnswer,
  asked: AnsweredRequest | undefined,
  { today, takesLate = false }: JudgedOn,
): Refusal | undefined {
  if (asked === undefined) return refusalOf('ANSWER_REQUEST_UNKNOWN');
  const { request, isExamined } = asked;
  if (request.subjectId !== answer.subjectId || request.sourceCode !== answer.sourceCode)
    return refusalOf('ANSWER_NOT_ASKED');
  if (!knowsAll(answer)) return refusalOf('ANSWER_NOT_ASKED');
  if (!isExamined) return refusalOf('ANSWER_CASE_CLOSED');
  if (request.state === 'answered') return refusalOf('ANSWER_TWICE');
  if (request.state === 'withdrawn') return refusalOf('ANSWER_TO_WITHDRAWN');
  const isLate = request.state === 'timed-out' || (request.dueOn !== null && today > request.dueOn);
  if (isLate && !takesLate) return refusalOf('ANSWER_LATE', { dueOn: request.dueOn ?? today });
  const [fault] = soundFaults(answer, asked, today);
  return fault === undefined ? undefined : refusalOf(fault.code, fault.params);
}

/** Deposits are asked of banks and wages of tax: what another source knows was not asked of this one. */
function knowsAll({ sourceCode, facts }: ArrivedAnswer): boolean {
  const { incomes = [], assets = [] } = facts;
  return (
    incomes.every(({ kind, itemCode }) => canKnow(sourceCode, { fact: 'income', kind, itemCode })) &&
    assets.every(({ kind }) => canKnow(sourceCode, { fact: 'asset', kind }))
  );
}

function refusalOf(code: RefusalCode, params: Refusal['params'] = {}): Refusal {
  return { code, params };
}

/** The same rules as of a report that people enter; of a supporter income and property alone (L-10). */
function soundFaults(answer: ArrivedAnswer, asked: AnsweredRequest, on: IsoDate): Fault[] {
  const { subjectId, facts, queriedOn } = answer;
  const { request, memberIds, range, scope } = asked;
  const { askedOn } = request;
  const isOutside = request.supporter !== null;
  // Before the request nobody had a ground to query: the consent that it rests on is no older (社会救助法 40, 70(六)).
  const tooEarly: Fault = {
    code: 'ANSWER_BEFORE_REQUEST',
    path: '/queriedOn',
    params: { queriedOn, askedOn },
  };
  const known = isOutside ? new Set([subjectId]) : memberIds;
  const inFuture: Fault = { code: 'FACT_IN_FUTURE', path: '/queriedOn', params: { until: on } };
  return [
    ...(queriedOn > on ? [inFuture] : []),
    ...(queriedOn < askedOn ? [tooEarly] : []),
    ...(isOutside ? beyondIncomeAndProperty(facts) : []),
    ...answerFaults([{ ...answer, personId: subjectId }], { on, memberIds: known, range, scope }),
  ];
}

const OF_SUPPORTERS: readonly string[] = ['incomes', 'assets'];

function beyondIncomeAndProperty(facts: Facts): Fault[] {
  return Object.keys(facts)
    .filter((field) => !OF_SUPPORTERS.includes(field))
    .map((field) => ({ code: 'SUPPORTER_NOT_INCOME_OR_PROPERTY', path: `/${field}` }));
}
