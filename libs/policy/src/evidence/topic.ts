import { round, sum, type Exact } from '../exact/exact.js';
import type { Period, Provenance } from '../facts/facts.js';
import {
  decisionOf,
  type Contradiction,
  type Resolution,
  type SourceFigure,
} from '../facts/contradiction.js';
import { common, type Days } from '../periods/days.js';
import { partOnDays } from '../periods/part-of-amount.js';
import { rankOf } from '../facts/sources.js';
import { newerEvidence } from './newer-evidence.js';
import type { Tolerance } from './tolerance.js';
import { amountOn, daysCovered, weigh, type Counted, type EvidenceMeasure } from './weigh.js';

/** One thing on which several sources may give evidence. */
export interface Topic<T extends Provenance> {
  readonly head: Pick<Contradiction, 'key' | 'fact' | 'kind' | 'personId' | 'unit'>;
  readonly window: Period;
  readonly lines: readonly Counted<T>[];
  /** Lines that are shown with their source and counted elsewhere, as the bills of a department that are in question. */
  readonly beside?: readonly Counted<T>[];
  /** Sources that say that there is more than declared, and give no figure. */
  readonly withoutFigure: readonly Provenance[];
  /** Whether people have to look at it, although the figures agree. */
  readonly doubtful: boolean;
}

export interface TopicResult<T extends Provenance> {
  readonly counted: readonly Counted<T>[];
  /** What came in and counts on no day; nothing while people still have to look at it. */
  readonly replaced: readonly T[];
  readonly contradiction: Contradiction | undefined;
}

/**
 * What counts of a thing, and whether the sources contradict each other about it. A decision of civil affairs holds
 * until newer evidence that a person entered contradicts it again.
 * @param valueLine the line that stands for a figure that is nobody's
 */
export function weighTopic<T extends Provenance>(
  topic: Topic<T>,
  measure: EvidenceMeasure<T>,
  tolerance: Tolerance,
  resolutions: readonly Resolution[],
  valueLine: (resolution: Resolution) => T,
): TopicResult<T> {
  const resolution = resolutions.find(({ key }) => key === topic.head.key);
  const standing = resolution !== undefined && isStanding(resolution, topic, measure, tolerance);
  const settledBy = standing ? resolution : undefined;
  const { counted, conflict } = weigh(topic.lines, {
    measure,
    tolerance,
    preferred: settledBy?.source ?? undefined,
  });
  const reopened = resolution !== undefined && !standing && reaches(resolution, topic.window);
  const isOpen = conflict || topic.doubtful || topic.withoutFigure.length > 0 || reopened;
  if (!isOpen && settledBy === undefined)
    return { counted, replaced: notCounted(topic, counted), contradiction: undefined };
  const lines = settledBy?.source === null ? [asLine(valueLine(settledBy), topic.window, measure)] : counted;
  const contradiction: Contradiction = {
    ...topic.head,
    period: topic.window,
    figures: figuresOf(topic, measure),
    counted: lines.map(({ item, days }) => ({
      amount: measure.amount(item),
      period: measure.period(item),
      days,
    })),
    resolution: settledBy === undefined ? null : decisionOf(settledBy),
  };
  const replaced = settledBy === undefined ? [] : notCounted(topic, lines);
  return { counted: lines, replaced, contradiction };
}

/** The lines of a topic of which no day counts. */
function notCounted<T extends Provenance>({ lines }: Topic<T>, counted: readonly Counted<T>[]): T[] {
  const standing = new Set(counted.map(({ item }) => item));
  return lines.flatMap(({ item }) => (standing.has(item) ? [] : [item]));
}

function asLine<T extends Provenance>(item: T, window: Period, measure: EvidenceMeasure<T>): Counted<T> {
  return { item, days: common([measure.period(item)], [window]) };
}

/**
 * Whether the source that was found right still states something, and nothing that a person entered since differs from
 * the decision beyond the tolerance.
 */
function isStanding<T extends Provenance>(
  resolution: Resolution,
  topic: Topic<T>,
  measure: EvidenceMeasure<T>,
  { isBeyond }: Tolerance,
): boolean {
  const { lines, window, withoutFigure } = topic;
  if (!reaches(resolution, window)) return false;
  const stated = [...lines.map(({ item }) => item), ...withoutFigure];
  const figures = figuresOf(topic, measure);
  const isStated = resolution.source === null || figures.some(({ source }) => source === resolution.source);
  if (!isStated) return false;
  const entered = newerEvidence<Provenance>(resolution, stated, figures);
  if (withoutFigure.some((each) => entered.has(each))) return false;
  const newer = lines.filter(({ item }) => entered.has(item));
  if (newer.length === 0) return true;
  const days = measure.holdsParts ? [window] : daysCovered(newer);
  const [now, then] = [amountOn(newer, days, measure), decidedOn(resolution, days)];
  return !isBeyond(now, then) && !isBeyond(then, now);
}

/** A decision of another case holds for its own days: of a window that goes beyond them it does not know the rest. */
function reaches({ isCarried, period }: Resolution, window: Period): boolean {
  if (isCarried !== true || period === null) return true;
  return period.from <= window.from && window.to <= period.to;
}

/** What the decision came to on some days. */
function decidedOn({ counted }: Resolution, on: Days): Exact {
  const parts = counted.map(({ amount, period, days }) => partOnDays(amount, period, common(days, on)));
  return sum(parts);
}

/** What each source says within the window, the strongest and newest first. */
function figuresOf<T extends Provenance>(
  { lines, beside = [], window, withoutFigure }: Topic<T>,
  measure: EvidenceMeasure<T>,
): SourceFigure[] {
  const given = [...lines, ...beside];
  const sources = [...new Set(given.map(({ item }) => item.source))].sort();
  const figures = sources.flatMap((source): SourceFigure[] => {
    const own = given.filter(({ item }) => item.source === source);
    const asOf = own
      .map(({ item }) => item.asOf)
      .sort()
      .at(-1);
    if (asOf === undefined) return [];
    const amount = round(amountOn(own, [window], measure), 'half_up');
    return [{ source, asOf, confidence: rankOf(source), amount }];
  });
  const silent = withoutFigure.map(({ source, asOf }) => ({
    source,
    asOf,
    confidence: rankOf(source),
    amount: null,
  }));
  return [...figures, ...silent];
}
