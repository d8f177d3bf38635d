import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { Bilingual, MeasureOutcome } from '@aid-chain/vocabulary';
import { examinationOf } from '../examination/examination.js';
import type { CaseFacts, PersonFacts } from '../facts/facts.js';
import type { RulePack } from '../pack/pack.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import type { Missing } from '../worksheet/worksheet-line.js';
import { checkCondition } from './check-condition.js';
import { readAmount } from './limit.js';
import type { Measure } from './measure.js';
import { withoutCarriedOut } from './carried-out.js';
import type { Subject } from './measure-fact.js';
import type { CategoryStanding } from './standing.js';
import type { MeasureReason, Verdict } from './verdict.js';

/** Whether a household, or one of its members, may get a measure of its place, and why. */
export interface MeasureMatch {
  /** The code of the measure. */
  readonly measure: string;
  /** Null where the household gets it, or whoever helps it. */
  readonly personId: string | null;
  readonly outcome: MeasureOutcome;
  readonly reasons: readonly MeasureReason[];
  /** What the department still decides by its own terms. */
  readonly remains: Bilingual | null;
  /** What would settle it, each with what brings it, while it is open. */
  readonly missing: readonly Missing[];
  /** What the place gives at most or in all, by the parameters of the day; null where no document states it. */
  readonly amountFen: Fen | null;
}

/** Whom measures are matched with. */
export interface MatchedHousehold {
  readonly facts: CaseFacts;
  readonly standings: readonly CategoryStanding[];
  readonly pack: RulePack;
  readonly on: IsoDate;
}

const OUTCOMES = { yes: 'may', no: 'not', open: 'open' } as const satisfies Record<
  Verdict['is'],
  MeasureOutcome
>;

/**
 * Which measures of its place a household may get on a day (S0-07 «缺什么补什么», L-53): one match for the household, or one
 * for each member where persons get it. Of what a finer measure of the place carries out, the finer one is named. It promises nothing:
 * the department that gives the measure decides.
 */
export function matchMeasures(
  measures: readonly Measure[],
  { facts, standings, pack, on }: MatchedHousehold,
): readonly MeasureMatch[] {
  const examination = examinationOf(facts, pack, on);
  const matches = measures.flatMap((measure) => {
    const subjects = measure.head.receiver === 'person' ? examination.members : [null];
    return subjects.map((person) =>
      matchOf(measure, { examination, standings, person, reader: new ParameterReader(pack) }),
    );
  });
  return withoutCarriedOut(matches, measures);
}

function matchOf({ head, terms }: Measure, subject: Subject): MeasureMatch {
  const { is, reasons, missing } = checkCondition(terms.where, subject);
  const stated = terms.amount ?? terms.cap;
  const amount = stated === null ? undefined : readAmount(stated, subject);
  return {
    measure: head.code,
    personId: personOf(subject.person),
    outcome: OUTCOMES[is],
    reasons: once(reasons, ({ zh, personId }) => `${zh}|${personId ?? ''}`),
    remains: is === 'no' ? null : terms.decides,
    missing: once(missing, ({ fact, personId }) => `${fact}|${personId ?? ''}`),
    amountFen: amount ?? null,
  };
}

function personOf(person: PersonFacts | null): string | null {
  return person === null ? null : person.personId;
}

function once<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
