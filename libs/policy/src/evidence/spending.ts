import { isSameBill } from '@aid-chain/facts';
import { foldReference } from '@aid-chain/kernel';
import type { ExpenditureKind } from '@aid-chain/vocabulary';
import type { ExaminedHousehold } from '../household/household.js';
import type { ExpenditureFact, Period } from '../facts/facts.js';
import { contradictionKey, type Contradiction, type Resolution } from '../facts/contradiction.js';
import { common } from '../periods/days.js';
import { billsInQuestion, hasSeen, withDepartmentBills } from './department-bills.js';
import { ownPart } from './own-part.js';
import { toleranceOf, type Tolerance } from './tolerance.js';
import { weighTopic, type Topic } from './topic.js';
import type { Counted, EvidenceMeasure } from './weigh.js';

export interface WeighedSpending {
  readonly items: readonly ExpenditureFact[];
  /** What was weighed and does not count, as another source or a decision took its place. */
  readonly replaced: readonly ExpenditureFact[];
  readonly contradictions: readonly Contradiction[];
}

function folded(written: string | undefined): string | undefined {
  return written === undefined ? undefined : foldReference(written);
}

/** A bill without a number is any bill of its issuer. */
function measureOf(lines: readonly Counted<ExpenditureFact>[]): EvidenceMeasure<ExpenditureFact> {
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
 * Own spending of a kind within some days, out of everything that was declared, surveyed, verified and sent by a
 * department: bills of different issuers and numbers add up, a total holds the bills of its days.
 * @param bills those of departments, of this kind
 */
export function weighSpending(
  household: ExaminedHousehold,
  kind: ExpenditureKind,
  window: Period,
  bills: readonly ExpenditureFact[],
): WeighedSpending {
  const tolerance = toleranceOf(household.pack);
  const { resolutions = [] } = household.facts;
  const topics = topicsOf(household, kind, window);
  const results = topics.map((topic) =>
    weighBills(topic, billsOf(topic, bills), { kind, tolerance, resolutions }),
  );
  const ofTopics = new Set(topics.flatMap((topic) => billsOf(topic, bills)));
  return {
    items: [...results.flatMap(({ items }) => items), ...bills.filter((bill) => !ofTopics.has(bill))],
    replaced: results.flatMap(({ replaced }) => replaced),
    contradictions: results.flatMap(({ contradictions }) => contradictions),
  };
}

function billsOf({ head }: Topic<ExpenditureFact>, bills: readonly ExpenditureFact[]): ExpenditureFact[] {
  return bills.filter(({ personId }) => head.personId === null || personId === head.personId);
}

interface Known {
  readonly kind: ExpenditureKind;
  readonly tolerance: Tolerance;
  readonly resolutions: readonly Resolution[];
}

/** One topic with the bills of departments; a decision that was made without a bill that is in question settles nothing of it. */
function weighBills(
  topic: Topic<ExpenditureFact>,
  bills: readonly ExpenditureFact[],
  { kind, tolerance, resolutions }: Known,
): WeighedSpending {
  const lines = topic.lines.map(({ item }) => item);
  const questioned = billsInQuestion(lines, bills, tolerance);
  const beside = questioned.map((item) => ({ item, days: common([item.period], [topic.window]) }));
  const asked = { ...topic, beside, doubtful: topic.doubtful || questioned.length > 0 };
  const informed = resolutions.filter((resolution) => hasSeen(resolution, questioned));
  const { counted, replaced, contradiction } = weighTopic(
    asked,
    measureOf(topic.lines),
    tolerance,
    informed,
    (resolution) => valueLine(topic, kind, resolution),
  );
  const settled = contradiction?.resolution ?? undefined;
  const decided = settled === undefined ? undefined : { source: settled.source, bills: questioned };
  const known = counted.map(({ item }) => item);
  const items = withDepartmentBills(known, bills, decided);
  const notCounted = [...known, ...bills].filter((item) => !items.includes(item));
  if (contradiction === undefined)
    return { items, replaced: [...replaced, ...notCounted], contradictions: [] };
  const standing = withDepartmentBills(known, questioned, decided);
  const parts = [...counted, ...beside]
    .filter(({ item }) => standing.includes(item))
    .map(({ item, days }) => ({ amount: ownPart(item), period: item.period, days }));
  return {
    items,
    replaced: decided === undefined ? [] : [...replaced, ...notCounted],
    contradictions: [{ ...contradiction, counted: parts }],
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
