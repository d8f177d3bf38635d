import type { Result } from './adjustment.state.js';

type Weighed = Pick<Result, 'kinds' | 'amountAfterFen' | 'ends' | 'ground'>;

/**
 * Whether a hearing no longer counts (L-04): the family was not heard on a ground that is there now, or the result is
 * worse for it than the one it was heard on. A better result on the same ground needs no second hearing.
 */
export function isStale(heard: Weighed, now: Weighed): boolean {
  return hasNewGround(heard, now) || isWorse(heard, now);
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
export function isSameResult(one: Weighed, other: Weighed): boolean {
  return (
    one.ends === other.ends &&
    one.amountAfterFen === other.amountAfterFen &&
    sameList(one.kinds, other.kinds) &&
    sameList(one.ground, other.ground)
  );
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
