import { ok, refuse, type Result } from '@aid-chain/kernel';
import { trackOf } from '@aid-chain/policy';
import type { Category, Disposition, Track } from '@aid-chain/vocabulary';

export const IDENTIFIED = { tracks: ['monitored'], reasonCode: 'warning-identified' } as const;

/**
 * What an identification comes to (S0-19): a case is opened, or what departments report joins the one in work, and then
 * nobody is told that one was opened.
 * @param needsCase that nothing follows without a new case: a check is the way on
 * Refuses TRACK_ALREADY_IN_WORK.
 */
export function identification(
  inWork: readonly Track[],
  receives: readonly Category[],
  needsCase: boolean,
): Result<Extract<Disposition, 'identify' | 'case-joined'>> {
  const concerned = (tracks: readonly Track[]) => IDENTIFIED.tracks.some((track) => tracks.includes(track));
  const isInWork = concerned(inWork);
  if (needsCase && (isInWork || concerned(receives.map((category) => trackOf(category)))))
    return refuse('TRACK_ALREADY_IN_WORK');
  return ok(isInWork ? 'case-joined' : 'identify');
}
