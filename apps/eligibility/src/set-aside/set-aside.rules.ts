import { addMonths, firstOfMonth, maxDate, type Fen, type IsoDate } from '@aid-chain/kernel';
import type { CaseEvent } from '../cases/case.state.js';
import { amountOf } from '../recognitions/recognition-amount.rules.js';
import { isOf, recognitionKey } from '../recognitions/recognition-key.rules.js';
import type { Recognition, SetAside } from '../recognitions/recognition.state.js';
import type { Reduction } from './reduction.store.js';
import { changedAmounts, endsAgain, restored, type SetAsideReason } from './set-aside-events.rules.js';

/** Why a reduction is not carried out, and from which day on. */
export interface Suspension {
  readonly reduction: Reduction;
  readonly remedyId: string;
  /** The day of the order or of the result. */
  readonly on: IsoDate;
  /** The first day on which it is not carried out any more. */
  readonly from: IsoDate;
  /** Changed or set aside, instead of stayed. */
  readonly isFinal: boolean;
  /** The first day of a later decision on the same recognition, which holds from then on. */
  readonly laterFrom: IsoDate | null;
}

/** A recognition as it stands afterwards, with what is published of it. */
export interface Suspended {
  readonly before: Recognition;
  readonly after: Recognition;
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
  const before = concernedBy(present, reduction);
  if (before === undefined) return undefined;
  const standing = (before.setAside ?? []).find((each) => stands(each) && each.remedyId === remedyId);
  if (standing !== undefined) {
    const setAside = (before.setAside ?? []).map((each) => (each === standing ? { ...each, isFinal } : each));
    return { before, after: { ...before, setAside }, events: [] };
  }
  const fresh = freshOf(before, suspension);
  if (fresh === undefined) return undefined;
  const after: Recognition = {
    ...before,
    ...{ setAside: [...(before.setAside ?? []), fresh] },
    ...(fresh.end === undefined ? {} : { state: { is: 'running' } as const }),
  };
  const reason: SetAsideReason = isFinal ? 'set-aside' : 'stayed';
  const events = [
    ...restored(before, after, { on: suspension.on, reason }),
    ...changedAmounts(before, after, reason),
  ];
  return { before, after, events };
}

function freshOf(before: Recognition, suspension: Suspension): SetAside | undefined {
  const { reduction, remedyId, isFinal, laterFrom } = suspension;
  const { adjustmentId, effectiveOn, ends, amountBeforeFen } = reduction;
  const from = maxDate(suspension.from, effectiveOn ?? suspension.from);
  if (laterFrom !== null && laterFrom <= from) return undefined;
  const end = ends ? endOf(before, adjustmentId) : undefined;
  return {
    ...{ adjustmentId, remedyId, from, isFinal, monthlyAmountFen: ends ? null : amountBeforeFen },
    ...(laterFrom === null || ends ? {} : { to: laterFrom }),
    ...(end === undefined ? {} : { end }),
  };
}

/** The end that a decision made, also where another remedy keeps it from being carried out already. */
function endOf({ state, setAside = [] }: Recognition, adjustmentId: string): SetAside['end'] {
  if (state.is === 'ended') return { on: state.on, reasonCode: state.reasonCode };
  return setAside.find((each) => each.adjustmentId === adjustmentId)?.end;
}

/**
 * The recognition that a reduction reduced or ended, as long as nothing was decided in its place since; of one that a case decided
 * with its own recognition this one.
 */
function concernedBy(present: readonly Recognition[], reduction: Reduction): Recognition | undefined {
  const own = present.find(({ recognitionId }) => recognitionId === reduction.recognitionId);
  if (own === undefined) return undefined;
  const { state } = own;
  const key = recognitionKey(own);
  const running = present.filter((each) => each.state.is === 'running' && isOf(key, recognitionKey(each)));
  if (state.is === 'running') return own;
  if (state.is === 'ended')
    return reduction.ends && state.on === reduction.effectiveOn && running.length === 0 ? own : undefined;
  return running.find(
    ({ caseId, decidedOn }) =>
      caseId === state.byCaseId && decidedOn === reduction.decidedOn && !reduction.ends,
  );
}

function stands({ to, isFinal }: SetAside): boolean {
  return to === undefined || isFinal;
}

/**
 * The stay of a remedy is lifted, or ends with its result: what was decided is carried out from a day on, and what was paid until
 * then stays paid.
 * @returns each recognition that stands differently, none where the stay kept nothing
 */
export function carriedOutAgain(
  present: readonly Recognition[],
  { remedyId, from }: { readonly remedyId: string; readonly from: IsoDate },
): readonly Suspended[] {
  return present.flatMap((before): Suspended[] => {
    const ended = (before.setAside ?? []).filter(
      (each) => each.remedyId === remedyId && !each.isFinal && (each.to === undefined || each.to > from),
    );
    if (ended.length === 0 || before.state.is !== 'running') return [];
    const setAside = (before.setAside ?? []).map((each) =>
      ended.includes(each) ? { ...each, to: from } : each,
    );
    const isEnd = ended.some(({ end }) => end !== undefined);
    const isKept = setAside.some((each) => each.end !== undefined && each.to === undefined);
    const end = isEnd && !isKept ? ended.find((each) => each.end !== undefined)?.end : undefined;
    const after: Recognition = {
      ...{ ...before, setAside },
      ...(end === undefined ? {} : { state: { is: 'ended', on: from, reasonCode: end.reasonCode } as const }),
    };
    const events = [...changedAmounts(before, after, 'stay-lifted'), ...endsAgain(after, end, from)];
    return [{ before, after, events }];
  });
}

/** The first day on which a decision is carried out again: the month that has begun is paid as it was (L-01). */
export function carriedOutFrom(on: IsoDate): IsoDate {
  const first = firstOfMonth(on);
  return first === on ? on : addMonths(first, 1);
}

/** What was paid in a month by a recognition, before its reduction was stayed or set aside. */
export function paidIn(recognition: Recognition, month: IsoDate): Fen {
  const { state, validFrom, validTo } = recognition;
  const isOver = (state.is !== 'running' && state.on <= month) || (validTo !== undefined && validTo < month);
  return isOver || month < validFrom ? 0 : (amountOf(recognition, month) ?? 0);
}
