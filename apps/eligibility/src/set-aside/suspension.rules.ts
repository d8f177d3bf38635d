import { addMonths, firstOfMonth, maxDate, type IsoDate } from '@aid-chain/kernel';
import { decidedOf, type DecidedBody } from '../authority/authority.rules.js';
import type { CaseEvent } from '../cases/case.state.js';
import type { Recognition, SetAside } from '../recognitions/recognition.state.js';
import type { Beside } from './beside.rules.js';
import { carriersOf, raisedBefore, runningCarrier } from './carrier.rules.js';
import { withRaises, type Raise } from './raises-meanwhile.rules.js';
import type { Reduction } from './reduction.store.js';
import { changedAmounts, endsAgain, restored, type SuspensionReason } from './suspension-events.rules.js';

/** Why a reduction is not carried out, from which day on, and who decides the track in this place on the day of the order. */
export interface Suspension extends DecidedBody {
  readonly reduction: Reduction;
  readonly remedyId: string;
  /** The day of the order or of the result. */
  readonly on: IsoDate;
  /** The first day on which it is not carried out any more. */
  readonly from: IsoDate;
  /** Changed or set aside, instead of stayed. */
  readonly isFinal: boolean;
  /** What else was decided of the same benefit. */
  readonly beside: Beside;
  /** What raised standards would have added while an end was carried out. */
  readonly raises?: readonly Raise[];
}

/** A recognition as it stands afterwards, with what is published of it. */
export interface Suspended {
  readonly before: Recognition;
  readonly after: Recognition;
  /** Those that pay by the same decision until the day of the one above. */
  readonly until?: readonly Recognition[];
  readonly events: readonly CaseEvent[];
}

/**
 * What ran before a reduction goes on: by a stay from the day of the order, by a result that changes the decision or sets it
 * aside for good (行政复议法 42, 63, 64; 行政诉讼法 56, 70). An end that is not carried out gives way to what had ended, without a gap.
 * @param present the recognitions of the household
 * @returns undefined where nothing of the reduction runs any more, as it was decided anew since
 */
export function suspend(present: readonly Recognition[], suspension: Suspension): Suspended | undefined {
  const { reduction, remedyId, isFinal } = suspension;
  const before = runningCarrier(present, reduction);
  if (before === undefined) return undefined;
  const isStanding = (before.setAside ?? []).some((each) => stands(each) && each.remedyId === remedyId);
  if (isStanding) {
    const others = carriersOf(present, reduction).filter((each) => each !== before);
    const until = others.filter((each) => each.setAside !== undefined);
    const resulted = until.map((each) => withResults(each, suspension));
    return { before, after: withResults(before, suspension), until: resulted, events: [] };
  }
  const fresh = freshOf(present, before, suspension);
  const [own] = fresh;
  if (own === undefined) return undefined;
  const after: Recognition = {
    ...withRaises(before, suspension.raises ?? []),
    ...{ setAside: [...(before.setAside ?? []), ...fresh] },
    ...(own.end === undefined ? {} : { state: { is: 'running' } as const }),
  };
  const reason: SuspensionReason = isFinal ? 'set-aside' : 'stayed';
  const events = [
    ...restored(before, after, { on: suspension.on, reason, decided: decidedOf(suspension) }),
    ...changedAmounts(before, after, reason),
  ];
  const until = carriersOf(present, reduction).flatMap((each) => keptUntil(present, each, suspension));
  return { before, after, events, ...(until.length === 0 ? {} : { until }) };
}

/** A recognition that pays by the reduction until a later one that confirms it begins. */
function keptUntil(
  present: readonly Recognition[],
  recognition: Recognition,
  { reduction, remedyId, from, isFinal }: Suspension,
): readonly Recognition[] {
  const { state, setAside = [] } = recognition;
  if (state.is !== 'replaced' || state.on <= from) return [];
  const kept = { ...keptOf(present, reduction, recognition), remedyId, from, to: state.on, isFinal };
  return [{ ...recognition, setAside: [...setAside, kept] }];
}

/**
 * What a result does to what a stay kept already: it is kept for good, and needs no other stay any more. So is what the stay kept on a
 * recognition until the next one began; where it was lifted before, that was a stay and remains one.
 */
function withResults(recognition: Recognition, { remedyId, isFinal }: Suspension): Recognition {
  const { state, setAside = [] } = recognition;
  const next = state.is === 'replaced' ? state.on : undefined;
  const kept = setAside.map(({ besideRemedyId, ...each }): SetAside => {
    const isOwn = each.remedyId === remedyId && (stands(each) || each.to === next);
    const isFree = besideRemedyId === undefined || (isFinal && besideRemedyId === remedyId);
    return { ...each, ...(isOwn ? { isFinal } : {}), ...(isFree ? {} : { besideRemedyId }) };
  });
  return { ...recognition, setAside: kept };
}

/** What is kept by it, with what reductions right before it kept that gave way to it; none where another decision holds already. */
function freshOf(
  present: readonly Recognition[],
  before: Recognition,
  suspension: Suspension,
): readonly SetAside[] {
  const { reduction, remedyId, isFinal, beside } = suspension;
  const { laterFrom, besideRemedyId } = beside;
  const from = maxDate(suspension.from, reduction.effectiveOn ?? suspension.from);
  if (laterFrom !== null && laterFrom <= from) return [];
  const end = reduction.ends ? endOf(before, reduction.adjustmentId) : undefined;
  const until = laterFrom === null ? {} : { to: laterFrom };
  const own: SetAside = {
    ...{ ...keptOf(present, reduction, before), remedyId, from, isFinal, ...(reduction.ends ? {} : until) },
    ...(besideRemedyId === null ? {} : { besideRemedyId }),
    ...(end === undefined ? {} : { end }),
  };
  const earlier = beside.earlier.flatMap((each): SetAside[] => {
    if (each.keptFrom === null || each.ends || isOpenIn(before, each)) return [];
    const needs = isFinal ? {} : { besideRemedyId: remedyId };
    return [{ ...keptOf(present, each, before), ...each.keptFrom, from, ...until, ...needs }];
  });
  return [own, ...earlier];
}

function keptOf(present: readonly Recognition[], reduction: Reduction, carrier: Recognition) {
  const { adjustmentId, effectiveOn, ends, amountBeforeFen } = reduction;
  const since = effectiveOn === null ? {} : { since: effectiveOn };
  const isPaid = !ends && amountBeforeFen !== null;
  const monthlyAmountFen = isPaid ? amountBeforeFen + raisedBefore(present, reduction, carrier) : null;
  return { adjustmentId, monthlyAmountFen, ...since };
}

function isOpenIn({ setAside = [] }: Recognition, { adjustmentId }: Reduction): boolean {
  return setAside.some((each) => each.adjustmentId === adjustmentId && each.to === undefined);
}

/** The end that a decision made, also where another remedy keeps it from being carried out already. */
function endOf({ state, setAside = [] }: Recognition, adjustmentId: string): SetAside['end'] {
  if (state.is === 'ended') return { on: state.on, reasonCode: state.reasonCode };
  return setAside.find((each) => each.adjustmentId === adjustmentId)?.end;
}

function stands({ to, isFinal }: SetAside): boolean {
  return to === undefined || isFinal;
}

/** From when on a decision is carried out again, and who decides the track then. */
interface CarriedOut extends DecidedBody {
  readonly remedyId: string;
  readonly from: IsoDate;
}

/**
 * The stay of a remedy is lifted, or ends with its result: what was decided is carried out from a day on, and what was paid until
 * then stays paid.
 * @returns each recognition that stands differently, none where the stay kept nothing
 */
export function carriedOutAgain(
  present: readonly Recognition[],
  { remedyId, from, ...by }: CarriedOut,
): readonly Suspended[] {
  return present.flatMap((before): Suspended[] => {
    const ended = (before.setAside ?? []).filter(
      (each) => isStayOf(each, remedyId) && (each.to === undefined || each.to > from),
    );
    if (ended.length === 0) return [];
    const setAside = (before.setAside ?? []).map((each) =>
      ended.includes(each) ? { ...each, to: from } : each,
    );
    const after: Recognition = { ...before, setAside };
    if (before.state.is !== 'running') return [{ before, after, events: [] }];
    // What keeps another end from being carried out, as one that was set aside for good before, bears on this one in no way.
    const isKept = ({ adjustmentId }: SetAside) =>
      setAside.some((each) => each.adjustmentId === adjustmentId && each.to === undefined);
    const end = ended.find((each) => each.end !== undefined && !isKept(each))?.end;
    if (end === undefined) return [{ before, after, events: changedAmounts(before, after, 'stay-lifted') }];
    // An end that was decided for a later day does not come earlier by its stay.
    const on = maxDate(from, end.on);
    const events = [
      ...changedAmounts(before, after, 'stay-lifted'),
      ...endsAgain(after, end, { effectiveOn: on, decided: decidedOf(by) }),
    ];
    return [{ before, after: { ...after, state: { is: 'ended', on, reasonCode: end.reasonCode } }, events }];
  });
}

function isStayOf({ remedyId, isFinal, besideRemedyId }: SetAside, ofRemedy: string): boolean {
  return (remedyId === ofRemedy && !isFinal) || besideRemedyId === ofRemedy;
}

/** The first day on which a decision is carried out again: the month that has begun is paid as it was (L-01). */
export function carriedOutFrom(on: IsoDate): IsoDate {
  const first = firstOfMonth(on);
  return first === on ? on : addMonths(first, 1);
}
