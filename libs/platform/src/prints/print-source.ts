import type { Sql, SqlText } from '@aid-chain/messaging';
import type { DataSeen, PrintForm, Track } from '@aid-chain/vocabulary';
import type { Actor } from '../actor/actor.js';

/** What a print is about; it is kept, so that what it would hold now can be compared with what it holds. */
export interface PrintSubject {
  /** Undefined where it is about an application for which the register has no household. */
  readonly householdId?: string;
  /** The application, where it is about one that was not accepted. */
  readonly applicationId?: string;
  /** One member, where it is not the whole household. */
  readonly personId?: string;
  /** The step with which a part of a long chain begins. */
  readonly fromNo?: number;
  /** Whose share it is, and the referral by which it asked for it. */
  readonly department?: string;
  readonly referralId?: string;
  /** The case, and the track of it, of which it is a paper. */
  readonly caseId?: string;
  readonly track?: Track;
  /** The one thing of the case that it is about, where there can be several: an adjustment, an inquiry. */
  readonly objectId?: string;
}

/** What a print of a household, or of a case of it, is about. */
export type HouseholdSubject = PrintSubject & { readonly householdId: string };

/** What a print of an application is about, for which the register may have no household. */
export type ApplicationSubject = PrintSubject & { readonly applicationId: string };

/** What stands on a sheet: the model of its form in both languages, and which kinds of data that shows. */
export interface PrintContent {
  readonly regionCode: string;
  readonly zh: object;
  readonly en: object;
  readonly seen: readonly DataSeen[];
  /** The step with which the next part of a long chain begins; undefined where all of it is here. */
  readonly nextNo?: number;
  /** What it is about, where the source found that out; kept with the print, so that a reprint is about the same. */
  readonly objectId?: string;
}

/** What a service can print: registered once for each form, in `onModuleInit`. */
export interface PrintSource<Subject extends PrintSubject = HouseholdSubject> {
  readonly form: PrintForm;
  /** One decision has one number, however often it is printed: what is printed of it again is the next copy. */
  readonly isNumberedOnce?: true;
  /**
   * Reads what a print of the subject holds now. It runs inside what records the look.
   * @param inFull names in full instead of masked
   * @throws RefusalError for what the actor may not see, CLOSE_RELATIVE for its declared relative (L-15)
   */
  load(connection: Sql, actor: Actor, about: Subject, inFull: boolean): Promise<PrintContent>;
  /** Column `staffCode` of the officials declared as relatives, where the print is about no household of the register (L-15). */
  relatives?(about: Subject): SqlText;
}
