import { FACTS, type Facts } from '@aid-chain/facts';
import {
  canonicalJson,
  groupBy,
  refuse,
  ok,
  type IsoDate,
  type LooseFields,
  type Result,
} from '@aid-chain/kernel';
import type { SourceGapReason, VerificationResult } from '@aid-chain/vocabulary';
import type { Days } from '../found-facts/found-facts.rules.js';
import type { ArrivedAnswer } from '../verification-answers/judge-answer.rules.js';
import { requestKey } from '../verification-requests/request-key.rules.js';
import type { AskedSupporter, VerificationRequest } from '../verification-requests/verification-request.js';

/** A request that stands in no report yet, with the answer that it has. */
export interface EndedRequest extends Pick<
  VerificationRequest,
  'requestId' | 'subjectId' | 'sourceCode' | 'askedOf' | 'version' | 'state' | 'stateOn' | 'supporter'
> {
  readonly answer: ArrivedAnswer | null;
  /** The opened name of a supporter. */
  readonly name: string | null;
}

/** What one source answered about one person, as a report takes it. */
export interface ComposedAnswer {
  readonly sourceCode: string;
  readonly personId: string;
  readonly result: VerificationResult;
  readonly reasonCode?: SourceGapReason;
  readonly period?: Days;
  readonly facts: Facts;
}

interface ComposedSupporter extends AskedSupporter {
  readonly supporterId: string;
  readonly name: string;
  readonly answers: readonly ComposedAnswer[];
}

/** A report as the answers of requests make it. */
export interface ComposedReport {
  readonly sources: readonly ComposedAnswer[];
  readonly supporters: readonly ComposedSupporter[];
  /** Every request that it accounts for, with those that a later version took the place of. */
  readonly requestIds: readonly string[];
}

/**
 * The report that the ended requests of a case make: answered as they were, timed out as a source that gave no answer, so that
 * a missing fact stays missing (S0-20, L-11; adr/0021). Of a source and person the last version counts.
 * Refuses REQUESTS_STILL_OPEN, REPORT_BEFORE_ANSWERS.
 */
export function composeReport(requests: readonly EndedRequest[], on: IsoDate): Result<ComposedReport> {
  const last = lastVersions(requests.filter(({ state }) => state !== 'withdrawn'));
  const open = last.filter(({ state }) => state === 'asked').length;
  if (open > 0) return refuse('REQUESTS_STILL_OPEN', { count: open });
  const latest = last.reduce((day, { stateOn }) => (stateOn > day ? stateOn : day), '');
  if (on < latest) return refuse('REPORT_BEFORE_ANSWERS', { on: latest });
  return ok({
    sources: merged(last.filter(({ supporter }) => supporter === null)),
    supporters: supportersOf(last),
    requestIds: requests.map(({ requestId }) => requestId),
  });
}

function lastVersions(requests: readonly EndedRequest[]): EndedRequest[] {
  const byKey = new Map<string, EndedRequest>();
  for (const request of requests) {
    const before = byKey.get(requestKey(request));
    if (before === undefined || takesPlaceOf(request, before)) byKey.set(requestKey(request), request);
  }
  return [...byKey.values()];
}

/** A later version takes the place of an earlier one, but for one that nobody answered: silence takes no answer back. */
function takesPlaceOf(one: EndedRequest, other: EndedRequest): boolean {
  if (isUnanswered(one) !== isUnanswered(other)) return isUnanswered(other);
  return one.version > other.version;
}

const isUnanswered = ({ state }: EndedRequest): boolean => state === 'timed-out';

/** The platform and an authority elsewhere may both answer for one source: a report has it once, with what both found. */
function merged(requests: readonly EndedRequest[]): ComposedAnswer[] {
  const byPair = groupBy(requests, ({ sourceCode, subjectId }) => `${sourceCode}|${subjectId}`);
  return [...byPair.values()].map(mergedAnswer);
}

function mergedAnswer(requests: readonly EndedRequest[]): ComposedAnswer {
  const [first] = requests;
  if (first === undefined) throw new RangeError('no request');
  const pair = { sourceCode: first.sourceCode, personId: first.subjectId };
  const answers = requests.flatMap(({ answer }) => answer ?? []);
  const silent = answers.length === 0 ? 'unreachable' : 'not-asked';
  const result = WEIGHTS.find((one) => answers.some((answer) => answer.result === one)) ?? silent;
  const [only] = answers;
  const period = answers.length === 1 ? only?.period : undefined;
  if (result === 'unreachable' || result === 'not-asked') {
    const reasonCode = answers.find(({ reasonCode: code }) => code !== undefined)?.reasonCode ?? 'timed-out';
    return { ...pair, result, reasonCode, facts: {} };
  }
  const found = answers.filter((answer) => FOUND.includes(answer.result)).map((answer) => answer.facts);
  const facts = joined(found);
  if (facts === undefined) return { ...pair, result: 'unreachable', reasonCode: 'answers-differ', facts: {} };
  return { ...pair, result, facts, ...(period === undefined ? {} : { period }) };
}

/** What more is known comes first: of two answers the one that found more than was declared is the answer. */
const WEIGHTS = ['exceed', 'match', 'no-data', 'unreachable'] as const satisfies VerificationResult[];
const FOUND: readonly VerificationResult[] = ['exceed', 'match'];

/**
 * What several answers about one person found, once: what both know stands there once, so that nothing counts twice.
 * @returns undefined where they differ about the same thing: then nobody knows it, and a person has to find out
 */
function joined(facts: readonly Facts[]): Facts | undefined {
  const [only] = facts;
  if (facts.length <= 1) return only ?? {};
  const fields = FACTS.flatMap(({ field }): [string, unknown][] => {
    const stated = facts.map((one) => one[field]).filter((value) => value !== undefined);
    if (stated.length === 0) return [];
    const isList = stated.every((value) => Array.isArray(value));
    return [[field, isList ? onceEach(stated.flat()) : onlyOne(stated)]];
  });
  return fields.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(fields);
}

function onlyOne(stated: readonly unknown[]): unknown {
  return new Set(stated.map(canonicalJson)).size === 1 ? stated[0] : undefined;
}

/** Items without those that stand there already; undefined where two of one thing differ. */
function onceEach(items: readonly unknown[]): readonly unknown[] | undefined {
  const once = [...new Map(items.map((item) => [canonicalJson(item), item])).values()];
  return new Set(once.map(thingOf)).size === once.length ? once : undefined;
}

/** What an item is about, without its figures: whose, of which kind, for which days, from whom. */
function thingOf(item: unknown): string {
  const { personId, kind, itemCode, period, payer, relation } = item as LooseFields;
  return canonicalJson([personId, kind, itemCode, period, payer, relation].map((part) => part ?? null));
}

/** Two people of one name stay two: a supporter is who was asked about, under one id. */
function supportersOf(requests: readonly EndedRequest[]): ComposedSupporter[] {
  const byPerson = groupBy(
    requests.filter(({ supporter, name }) => supporter !== null && name !== null),
    ({ subjectId }) => subjectId,
  );
  return [...byPerson].flatMap(([supporterId, own]): ComposedSupporter[] => {
    const last = own.reduce((one, other) => (other.version > one.version ? other : one));
    const { supporter, name } = last;
    return supporter === null || name === null
      ? []
      : [{ ...supporter, supporterId, name, answers: merged(own) }];
  });
}
