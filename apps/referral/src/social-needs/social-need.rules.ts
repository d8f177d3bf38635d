import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { BesideReason, LawFirst, SocialNeedGround, SocialNeedState } from '@aid-chain/vocabulary';

/** What the rules need to know before a need is opened to social forces. */
export interface NeedToOpen {
  readonly state: string;
  readonly endedOn: IsoDate | null;
  /** Measures that the family may get for this kind of need, and nobody gives. */
  readonly notGiven: number;
  /** Whether some department is at work on it. */
  readonly isAtDepartment: boolean;
  /** Whether a record shows that the family receives what the law gives for it, or that a department has taken it on. */
  readonly isOnRecord: boolean;
  /** Day on which social forces met the same need by the same help, where the family found that it helped; null where they did not. */
  readonly metOn: IsoDate | null;
}

/** What an official states in opening a need. */
export interface StatedOpening {
  readonly lawFirst: LawFirst;
  readonly until: IsoDate | null;
  readonly besideReason: BesideReason | null;
}

/** Statements that hold also while a measure of the law is not given. */
const WHILE_NOT_GIVEN: readonly LawFirst[] = ['under-way', 'family-declined', 'urgent-meanwhile'];

/**
 * Whether a need may be opened to social forces (S2-31): what the law gives comes first and is never replaced by gifts (S3-21), and what they met
 * already is opened again only with a reason (S2-06).
 * Refuses NEED_CLOSED_ALREADY, SOCIAL_LAW_FIRST, SOCIAL_RECEIVES_NOT_ON_RECORD, SOCIAL_NEED_MET_ALREADY, SOCIAL_OFFER_DATES_INVALID.
 */
export function checkOpening(
  { state, endedOn, notGiven, isOnRecord, metOn }: NeedToOpen,
  { lawFirst, until, besideReason }: StatedOpening,
  today: IsoDate,
): Result<true> {
  if (state !== 'open') return refuse('NEED_CLOSED_ALREADY', { on: endedOn ?? '' });
  if (notGiven > 0 && !WHILE_NOT_GIVEN.includes(lawFirst))
    return refuse('SOCIAL_LAW_FIRST', { count: String(notGiven) });
  if (lawFirst === 'receives' && !isOnRecord) return refuse('SOCIAL_RECEIVES_NOT_ON_RECORD');
  if (metOn !== null && besideReason === null) return refuse('SOCIAL_NEED_MET_ALREADY', { on: metOn });
  return until !== null && until < today ? refuse('SOCIAL_OFFER_DATES_INVALID') : ok(true);
}

/** How the need came to be open to them: nobody has it, a department could not help, or beside a department. */
export function groundOf(
  need: Pick<NeedToOpen, 'isAtDepartment'>,
  leftWithoutHelp: number,
): SocialNeedGround {
  if (leftWithoutHelp > 0) return 'without-help';
  return need.isAtDepartment ? 'beside-department' : 'no-department';
}

/** Whether anything may still be matched with it, or it may be closed. Refuses SOCIAL_NEED_CLOSED. */
export function checkOpen({ state }: { readonly state: SocialNeedState }): Result<true> {
  return state === 'open' ? ok(true) : refuse('SOCIAL_NEED_CLOSED', { state });
}
