import { foldReference } from '@aid-chain/kernel';
import { incomeItemCodes, isCodeOf, type IncomeItemCode } from '@aid-chain/vocabulary';
import type { ExaminedHousehold } from '../household/household.js';
import type { IncomeFact, Period, Provenance, SourceAnswer } from '../facts/facts.js';
import { contradictionKey, type Contradiction, type Resolution } from '../facts/contradiction.js';
import { areWithin, common, daysOf } from '../periods/days.js';
import { sameMoney } from './same-money.js';
import { coversIncome, coverageTopic, incomeTopic, usualCoverage } from '../facts/sources.js';
import { toleranceOf } from './tolerance.js';
import { weighTopic, type Topic } from './topic.js';
import type { Counted, EvidenceMeasure } from './weigh.js';

export interface WeighedIncomes {
  /** What counts in the window, each line with the days for which it does. */
  readonly items: readonly IncomeFact[];
  /** What was weighed and does not count, as another source or a decision took its place. */
  readonly replaced: readonly IncomeFact[];
  readonly contradictions: readonly Contradiction[];
}

/** A household whose incomes are weighed once for each window, whichever sum asks for them. */
export interface WithWeighedIncomes extends ExaminedHousehold {
  readonly incomesIn: (window: Period) => WeighedIncomes;
}

const MEASURE: EvidenceMeasure<IncomeFact> = {
  amount: ({ amountFen }) => amountFen,
  period: ({ period }) => period,
  name: ({ payer }) => (payer === undefined ? undefined : foldReference(payer)),
  knowsWhole: ({ source, kind, itemCode }) => coversIncome(source, incomeTopic(kind, itemCode)),
  holdsParts: false,
};

/** The incomes of the members that may decide, of every source, within some days: estimates never do. */
export function incomeLines({ members, facts }: ExaminedHousehold, window: Period): Counted<IncomeFact>[] {
  const ids = new Set(members.map(({ personId }) => personId));
  return facts.incomes.flatMap((item) => {
    if (!ids.has(item.personId) || item.confidence === 'estimated') return [];
    const days = common(daysOf(item.counts ?? [item.period]), [window]);
    return days.length === 0 ? [] : [{ item, days }];
  });
}

/**
 * The incomes of the members in a window, out of everything that was declared, surveyed and verified (D57 13, 15–18):
 * of each person and thing what the strongest source covers, and where sources contradict each other.
 */
export function weighIncomes(household: ExaminedHousehold, window: Period): WeighedIncomes {
  const tolerance = toleranceOf(household.pack);
  const { resolutions = [] } = household.facts;
  const results = topicsOf(household, window).map((topic) =>
    weighTopic(topic, MEASURE, tolerance, resolutions, (resolution) => valueLine(topic, resolution)),
  );
  return {
    items: results.flatMap(({ counted }) => counted.map((line) => asCounted(line, window))),
    replaced: results.flatMap(({ replaced }) => replaced),
    contradictions: results.flatMap(({ contradiction }) =>
      contradiction === undefined ? [] : [contradiction],
    ),
  };
}

/** A line that counts for all its days of the window stays as it is. */
function asCounted({ item, days }: Counted<IncomeFact>, window: Period): IncomeFact {
  const isWhole = item.counts === undefined && areWithin(common([item.period], [window]), days);
  return isWhole ? item : { ...item, counts: days };
}

function topicsOf(household: ExaminedHousehold, window: Period): Topic<IncomeFact>[] {
  const lines = incomeLines(household, window);
  return household.members.flatMap(({ personId }) => {
    const own = lines.filter(({ item }) => item.personId === personId);
    const { topicOf, doubtful } = sameMoney(own);
    const silent = withoutFigure(household, personId, own);
    const topics = new Set([...own.map(({ item }) => topicOf(item)), ...silent.keys()]);
    return [...topics].sort().map((topic): Topic<IncomeFact> => ({
      head: {
        key: contradictionKey('income', topic, personId),
        fact: 'income',
        kind: topic,
        personId,
        unit: 'fen',
      },
      window,
      lines: own.filter(({ item }) => topicOf(item) === topic),
      withoutFigure: silent.get(topic) ?? [],
      doubtful: doubtful.has(topic),
    }));
  });
}

/** By topic, the sources that found more of a person than was declared and give no figure within the window. */
function withoutFigure(
  { facts }: ExaminedHousehold,
  personId: string,
  own: readonly Counted<IncomeFact>[],
): Map<string, Provenance[]> {
  const found = new Map<string, Provenance[]>();
  for (const answer of facts.answers ?? []) {
    if (!foundMore(answer, personId) || own.some(({ item }) => item.source === answer.source)) continue;
    for (const coverage of usualCoverage(answer.source)) {
      if (coverage.fact !== 'income') continue;
      const topic = coverageTopic(coverage);
      found.set(topic, [...(found.get(topic) ?? []), { ...answer, confidence: 'verified' }]);
    }
  }
  return found;
}

function foundMore({ result, personId }: SourceAnswer, of: string): boolean {
  return result === 'exceed' && (personId === undefined || personId === of);
}

/** The income that a person decided on stands under the item of the lines in question. */
function valueLine(
  { head, lines, window }: Topic<IncomeFact>,
  { amount, period, on }: Resolution,
): IncomeFact {
  const item = lines[0]?.item;
  const [kind = '', itemCode] = head.kind.split('.');
  return {
    personId: head.personId ?? '',
    kind: item?.kind ?? (kind as IncomeFact['kind']),
    itemCode: item?.itemCode ?? itemOf(itemCode ?? `other-${kind}`),
    amountFen: amount,
    period: period ?? window,
    source: 'resolution',
    asOf: on,
    confidence: 'verified',
  };
}

function itemOf(code: string): IncomeItemCode {
  return isCodeOf(incomeItemCodes, code) ? code : 'other-transfer';
}
