import type { Result } from './adjustment.state.js';

type Weighed = Pick<Result, 'kinds' | 'amountAfterFen' | 'ends' | 'ground'>;

/** A result as a family is heard on it; `amountBeforeFen` is null where nothing is paid, or it was not kept. */
export type Heard = Weighed & Pick<Result, 'amountBeforeFen'>;

/**
 * Whether a hearing no longer counts (L-04): the family was not heard on a ground that is there now, or the result is
 * worse for it than the one it was heard on. A better result on the same ground needs no second hearing.
 */
export function isStale(heard: Weighed, now: Weighed): boolean {
  return hasNewGround(heard, now) || isWorse(heard, now);
}

/**
 * Whether a family was not heard on a result: its hearing is stale, or it would lose more than what it was heard to have, as a raise was
 * decided since. Whoever loses all of it loses the raise as well, and was heard on that.
 */
export function isUnheard(heard: Heard, now: Heard): boolean {
  return isStale(heard, now) || losesRaise(heard, now);
}

function losesRaise({ ends, amountBeforeFen: heard }: Heard, { amountBeforeFen: now }: Heard): boolean {
  return !ends && heard !== null && now !== null && now > heard;
}

function hasNewGround(heard: Weighed, now: Weighed): boolean {
  return now.ground.some((rule) => !heard.ground.includes(rule));
}

/** Whether a result is worse for the family than the one that it was heard on. */
export function isWorse(heard: Weighed, now: Weighed): boolean {
  if (heard.ends) return false;
  if (now.ends) return true;
  const kinds = now.kinds.filter((kind) => kind !== 'higher-amount');
  if (kinds.some((kind) => !heard.kinds.includes(kind))) return true;
  if (now.amountAfterFen === null) return heard.amountAfterFen !== null;
  return heard.amountAfterFen !== null && now.amountAfterFen < heard.amountAfterFen;
}

/** Whether a proposal is to the same as one that stands. */
export function isSameResult(one: Heard, other: Heard): boolean {
  return (
    one.ends === other.ends &&
    (one.ends || one.amountBeforeFen === other.amountBeforeFen) &&
    one.amountAfterFen === other.amountAfterFen &&
    sameList(one.kinds, other.kinds) &&
    sameList(one.ground, other.ground)
  );
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
