import { isSameBill } from '@aid-chain/facts';
import { foldReference } from '@aid-chain/kernel';
import type { ExpenditureKind } from '@aid-chain/vocabulary';
import type { ExaminedHousehold } from '../household/household.js';
import type { ExpenditureFact, Period } from '../facts/facts.js';
import { contradictionKey, type Contradiction, type Resolution } from '../facts/contradiction.js';
import { common } from '../periods/days.js';
import { toleranceOf } from './tolerance.js';
import { weighTopic, type Topic } from './topic.js';
import type { Counted, Measure } from './weigh.js';

export interface WeighedSpending {
  readonly items: readonly ExpenditureFact[];
  /** What was weighed and does not count, as another source or a decision took its place. */
  readonly replaced: readonly ExpenditureFact[];
  readonly contradictions: readonly Contradiction[];
}

/** What was paid and did not come back. */
export function ownPart({ grossFen, reimbursedFen }: ExpenditureFact): number {
  return grossFen - reimbursedFen;
}

function folded(written: string | undefined): string | undefined {
  return written === undefined ? undefined : foldReference(written);
}

/** A bill without a number is any bill of its issuer. */
function measureOf(lines: readonly Counted<ExpenditureFact>[]): Measure<ExpenditureFact> {
  const unnumbered = new Set(
    lines.flatMap(({ item }) => (item.billNo === undefined ? [folded(item.issuer)] : [])),
  );
  return {
    amount: ownPart,
    period: ({ period }) => period,
    name: (item) => {
      const [issuer, billNo] = [folded(item.issuer), folded(item.billNo)];
      return issuer === undefined || unnumbered.has(issuer) ? issuer : JSON.stringify([issuer, billNo]);
    },
    knowsWhole: () => false,
    holdsParts: true,
  };
}

/**
 * Own spending of a kind within some days, out of everything that was declared, surveyed and verified: bills of
 * different issuers and numbers add up, a total holds the bills of its days.
 */
export function weighSpending(
  household: ExaminedHousehold,
  kind: ExpenditureKind,
  window: Period,
): WeighedSpending {
  const tolerance = toleranceOf(household.pack);
  const { resolutions = [] } = household.facts;
  const results = topicsOf(household, kind, window).map((topic) =>
    weighTopic(topic, measureOf(topic.lines), tolerance, resolutions, (resolution) =>
      valueLine(topic, kind, resolution),
    ),
  );
  return {
    items: results.flatMap(({ counted }) => counted.map(({ item }) => item)),
    replaced: results.flatMap(({ replaced }) => replaced),
    contradictions: results.flatMap(({ contradiction }) =>
      contradiction === undefined ? [] : [contradiction],
    ),
  };
}

/** By person; where a line is of the whole household it may hold what others say of members, so all are one thing. */
function topicsOf(
  { facts }: ExaminedHousehold,
  kind: ExpenditureKind,
  window: Period,
): Topic<ExpenditureFact>[] {
  const lines = facts.expenditures.flatMap((item) => {
    const days = common([item.period], [window]);
    return item.kind !== kind || item.confidence === 'estimated' || days.length === 0 ? [] : [{ item, days }];
  });
  const ofHousehold = lines.some(({ item }) => item.personId === undefined);
  const persons = ofHousehold ? [undefined] : [...new Set(lines.map(({ item }) => item.personId))].sort();
  return persons.map((personId) => {
    const own = lines.filter(({ item }) => ofHousehold || item.personId === personId);
    const once = own.filter(
      (line, index) =>
        !own.some((other, place) => isSameBillOf(other, line) && countsBefore([other, place], [line, index])),
    );
    return {
      head: {
        key: contradictionKey('expenditure', kind, personId),
        fact: 'expenditure',
        kind,
        personId: personId ?? null,
        unit: 'fen',
      },
      window,
      lines: once,
      withoutFigure: [],
      doubtful: once.length < own.length,
    };
  });
}

type Line = Counted<ExpenditureFact>;

/** Whether one source gives one bill twice with two contents: people look at it. */
function isSameBillOf({ item: a }: Line, { item: b }: Line): boolean {
  return a !== b && a.source === b.source && isSameBill(a, b);
}

/** Of two lines of one bill the larger counts. */
function countsBefore([a, placeA]: [Line, number], [b, placeB]: [Line, number]): boolean {
  const [first, second] = [ownPart(a.item), ownPart(b.item)];
  return first === second ? placeA < placeB : first > second;
}

function valueLine(
  { head, window }: Topic<ExpenditureFact>,
  kind: ExpenditureKind,
  { amount, period, on }: Resolution,
): ExpenditureFact {
  return {
    ...(head.personId === null ? {} : { personId: head.personId }),
    kind,
    grossFen: amount,
    reimbursedFen: 0,
    period: period ?? window,
    source: 'resolution',
    asOf: on,
    confidence: 'verified',
  };
}
