import { addDays, firstOfMonth, maxDate, minDate, type Fen, type IsoDate } from '@aid-chain/kernel';
import { amountOf, raisedBetween } from '../recognitions/recognition-amount.rules.js';
import type { Recognition, SetAside } from '../recognitions/recognition.state.js';
import type { OwedPeriod } from '../arrears/arrears.rules.js';
import type { Beside } from './beside.rules.js';
import { ofSameKey } from '../recognitions/successors.rules.js';
import { carriersOf, changesOf, isOwnEnd } from './carrier.rules.js';
import type { Reduction } from './reduction.store.js';

interface Reduced {
  /** The recognitions of the household as they were before the order or the result. */
  readonly present: readonly Recognition[];
  readonly reduction: Reduction;
  readonly beside: Beside;
  /** The day of the order or of the result. */
  readonly on: IsoDate;
  /** Of a stay its first day: the months before it were decided and stand until there is a result (行政复议法 42). */
  readonly stayedFrom?: IsoDate | undefined;
  /** The day on which the person who is recognised alone died or left, where there is one. */
  readonly goneOn: IsoDate | undefined;
  /** What is owed for a month already. */
  readonly known: (month: IsoDate) => Fen;
}

/**
 * The months for which a reduction that is stayed or set aside was carried out, also where nothing of it runs any more: until
 * something else was decided, or what ran was over. What was due is what was paid before it, and before each reduction right
 * before it that is not carried out either, with the standards raised since; nothing for a month after its last day (D57 21; A-04).
 * @returns undefined where the reduction never took effect
 */
export function owedUnder({
  present,
  reduction,
  beside,
  on,
  stayedFrom,
  goneOn,
  known,
}: Reduced): OwedPeriod | undefined {
  const { effectiveOn } = reduction;
  const carriers = carriersOf(present, reduction);
  const carrier = carriers.at(-1);
  if (effectiveOn === null || carrier === undefined) return undefined;
  const ends = [beside.laterFrom, overFrom(present, carriers, reduction), goneOn];
  const until = ends.reduce<IsoDate>((first, day) => minDate(first, day ?? first), on);
  const kept = [...beside.earlier, reduction];
  const due = (month: IsoDate): Fen =>
    carriers.some((each) => isValid(each, month))
      ? Math.max(...kept.map((each) => dueWithout(present, each, { carriers, month })))
      : 0;
  const given = [...ofSameKey(present, carrier), ...alonePaid(present, carrier)];
  const paid = (month: IsoDate): Fen => given.reduce((sum, each) => sum + paidIn(each, month), known(month));
  const from = stayedFrom === undefined ? effectiveOn : maxDate(effectiveOn, firstOfMonth(stayedFrom));
  return { from, until, due, paid };
}

/** What persons had alone of a benefit that is due to all of their household: each was paid that part of it already (S1-09). */
export function alonePaid(
  present: readonly Recognition[],
  { category, personId }: Pick<Recognition, 'category' | 'personId'>,
): readonly Recognition[] {
  if (personId !== null) return [];
  return present.filter((each) => each.category === category && each.personId !== null);
}

/** What was paid in a month by a recognition, before its reduction was stayed or set aside. */
export function paidIn(recognition: Recognition, month: IsoDate): Fen {
  const isPaid = runsIn(recognition, month) && !passedBeforeStay(recognition, month);
  return isPaid ? (amountOf(recognition, month) ?? 0) : 0;
}

function runsIn(recognition: Recognition, month: IsoDate): boolean {
  const { state } = recognition;
  return isValid(recognition, month) && (state.is === 'running' || month < state.on);
}

/**
 * Whether an end was carried out in a month, and a later stay lets the recognition run on as if it had not been: those months were not
 * paid, and are owed once the end is set aside; what a result has set aside for good has its arrears already.
 */
function passedBeforeStay({ setAside = [] }: Recognition, month: IsoDate): boolean {
  return setAside.some(({ adjustmentId, end, from }) => {
    if (end === undefined || month >= from) return false;
    const own = setAside.filter((each) => each.adjustmentId === adjustmentId);
    const hasBegun = own.some((each) => each.end !== undefined && each.end.on <= month);
    return hasBegun && !own.some((each) => each.isFinal || isStayedIn(each, month));
  });
}

/** An end of a later day does not come earlier by a stay that is lifted before it. */
function isStayedIn({ from, to, end }: SetAside, month: IsoDate): boolean {
  return from <= month && (to === undefined || month < maxDate(to, end?.on ?? to));
}

function isValid({ validFrom, validTo }: Recognition, month: IsoDate): boolean {
  return validFrom <= month && (validTo === undefined || month <= validTo);
}

/**
 * What was due in a month without a reduction: what was paid before it, with the standards raised since. What was paid before an end has
 * a raise of its first month that was decided before it; one that was decided after it stands on the recognition.
 */
function dueWithout(
  present: readonly Recognition[],
  reduction: Reduction,
  { carriers, month }: { readonly carriers: readonly Recognition[]; readonly month: IsoDate },
): Fen {
  const { effectiveOn, ends, amountBeforeFen } = reduction;
  const before = amountBeforeFen ?? 0;
  if (effectiveOn === null) return before;
  const all = [...new Set([...carriersOf(present, reduction), ...carriers])];
  const raised = raisedBetween(changesOf(all), ends ? addDays(effectiveOn, 1) : effectiveOn, month);
  const standing = ends ? carriers.map((each) => standsAt(each, month)) : [];
  return Math.max(before + raised, ...standing);
}

/** What a recognition comes to in a month, whether or not its end is carried out. */
function standsAt(recognition: Recognition, month: IsoDate): Fen {
  const isReplaced = recognition.state.is === 'replaced' && recognition.state.on <= month;
  return isReplaced || !isValid(recognition, month) ? 0 : (amountOf(recognition, month) ?? 0);
}

/** The first day on which something else took the place of what was reduced, or it was over for another cause. */
function overFrom(
  present: readonly Recognition[],
  carriers: readonly Recognition[],
  reduction: Reduction,
): IsoDate | undefined {
  const carrier = carriers.at(-1);
  if (carrier === undefined) return undefined;
  const { state } = carrier;
  const { effectiveOn } = reduction;
  if (state.is !== 'running' && !isOwnEnd(carrier, reduction)) return state.on;
  const anew = ofSameKey(present, carrier).filter(
    (each) => !carriers.includes(each) && effectiveOn !== null && each.validFrom >= effectiveOn,
  );
  return anew.map(({ validFrom }) => validFrom).sort()[0];
}
