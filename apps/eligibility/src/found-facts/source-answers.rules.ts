import { countOf, type EvidenceRange, type Facts } from '@aid-chain/facts';
import type { Fault, IsoDate } from '@aid-chain/kernel';
import {
  named,
  sourceGapReasonCodes,
  verificationSourceCodes,
  type SourceGapReason,
  type VerificationResult,
  type VerificationSource,
} from '@aid-chain/vocabulary';
import { answerKey } from './answered-persons.rules.js';
import { foundFactFaults, lastKnownDay, type Days } from './found-facts.rules.js';

/** What one queried source answered; without a person it was asked about the household. */
export interface SourceAnswer {
  readonly sourceCode: string;
  readonly personId?: string;
  readonly result: VerificationResult;
  readonly reasonCode?: SourceGapReason;
  /** The months that it was asked about, where the report states them. */
  readonly period?: Days;
  readonly facts: Facts;
}

export interface AnswerContext {
  readonly on: IsoDate;
  readonly memberIds: ReadonlySet<string>;
  readonly range: EvidenceRange | undefined;
  /** The sources that the place verifies with on that day. */
  readonly scope: readonly string[];
}

/** What an answer states beside its facts. */
const ANSWERED = {
  match: true,
  exceed: true,
  'no-data': true,
  unreachable: false,
  'not-asked': false,
} as const satisfies Record<VerificationResult, boolean>;

/** The one source that knows who people are and nothing of what they have. */
export const WITHOUT_AMOUNTS: VerificationSource = 'household-register';

/**
 * Every fault of the answers of a report, source by source.
 * @param at JSON pointer of the list that holds them
 */
export function answerFaults(
  answers: readonly SourceAnswer[],
  context: AnswerContext,
  at = '/sources',
): Fault[] {
  const keys = answers.map(({ sourceCode, personId }) => answerKey(sourceCode, personId));
  return answers.flatMap((answer, index): Fault[] => {
    const path = `${at}/${String(index)}`;
    const { facts, personId, period } = answer;
    const { on, memberIds, range } = context;
    return [
      ...sourceFaults(answer, path, context),
      ...(keys.indexOf(keys[index] ?? '') === index ? [] : [{ code: 'SOURCE_TWICE', path } as const]),
      ...resultFaults(answer, path),
      ...statedPeriodFaults(period, `${path}/period`, on),
      ...foundFactFaults(facts, { path, on, memberIds, range, asked: { personId, period } }),
    ];
  });
}

function sourceFaults({ sourceCode, personId }: SourceAnswer, path: string, context: AnswerContext): Fault[] {
  const { scope, memberIds } = context;
  const outside: Fault = {
    code: 'SOURCE_NOT_IN_SCOPE',
    path: `${path}/sourceCode`,
    params: { scope: named(verificationSourceCodes, scope) },
  };
  const stranger: Fault = { code: 'PERSON_NOT_IN_HOUSEHOLD', path: `${path}/personId` };
  return [
    ...(scope.includes(sourceCode) ? [] : [outside]),
    ...(personId === undefined || memberIds.has(personId) ? [] : [stranger]),
  ];
}

/**
 * "No data" is not zero: such an answer brings no facts (adr/0021). "More than declared" without an amount
 * stands for what the source knows of and leaves it open; of a source that knows no amounts it states nothing.
 */
function resultFaults({ sourceCode, result, reasonCode, facts }: SourceAnswer, path: string): Fault[] {
  const silent = result === 'no-data' || !ANSWERED[result];
  const reason: Fault = {
    code: 'SOURCE_REASON_MISSING',
    path: `${path}/reasonCode`,
    params: { allowed: named(sourceGapReasonCodes) },
  };
  const undue: Fault = { code: 'SOURCE_REASON_WITHOUT_GAP', path: `${path}/reasonCode` };
  const empty = countOf(facts) === 0;
  const nothing = result === 'exceed' && empty && sourceCode === WITHOUT_AMOUNTS;
  return [
    ...(silent && !empty ? [{ code: 'NO_DATA_WITH_FACTS', path } as const] : []),
    ...(!ANSWERED[result] && reasonCode === undefined ? [reason] : []),
    ...(ANSWERED[result] && reasonCode !== undefined ? [undue] : []),
    ...(nothing ? [{ code: 'EXCEED_OF_NOTHING', path: `${path}/result` } as const] : []),
  ];
}

function statedPeriodFaults(period: Days | undefined, path: string, on: IsoDate): Fault[] {
  if (period === undefined) return [];
  const until = lastKnownDay(on);
  return [
    ...(period.to < period.from ? [{ code: 'PERIOD_REVERSED', path } as const] : []),
    ...(period.to > until
      ? [{ code: 'FACT_IN_FUTURE', path: `${path}/to`, params: { until } } as const]
      : []),
  ];
}
