import type { IsoDate } from '@aid-chain/kernel';
import type { SqlText } from '@aid-chain/messaging';
import type { DueItemKind, Role } from '@aid-chain/vocabulary';
import type { Actor } from '../actor/actor.js';

/** What a kind of due items is about, and where its step is recorded; `{id}` stands for its id. */
interface DueStep {
  readonly of: string;
  readonly path: string;
  /** How many of the post take it together; one unless given. */
  readonly people?: number;
}

/**
 * Where a service finds due items of some kinds: one statement over its own tables. Each service lists its sources once,
 * in its definition; the list, its filters and the metric follow from them.
 */
export interface DueItemSource {
  readonly kinds: Readonly<Partial<Record<DueItemKind, DueStep>>>;
  /** Who may read what the items are about, and therefore learns that it waits. */
  readonly visibleTo: readonly Role[];
  /**
   * A `select` of what waits on a day, with the columns of {@link DueItemRow} but for its reasons, or several, each of which is cut to a page by
   * itself along its own index. It names no person, sets no deadline of its own, and each of its rows is one by (ref_id, part).
   */
  readonly items: (today: IsoDate) => SqlText | readonly SqlText[];
  /** Whether each of its items has a day, so that nothing of it is asked once a page comes to those without one. */
  readonly isDated?: true;
  /**
   * Which officials the families of some items declared as close relatives (D57 11): rows of `refId` and `staffCode`. Who is
   * one of them takes such an item over from nobody.
   */
  readonly relatives: (refIds: readonly string[]) => SqlText;
  /** Why it waits, where there are several reasons for one step: codes, of a row (`i`), as its reader may learn them. */
  readonly reasons?: (reader: Actor) => SqlText;
  /** Which of its rows (`i`) may be shown to somebody, where an item may concern its reader, who then never learns of it (L-20). */
  readonly shownTo?: (reader: Actor) => SqlText;
}

/** One row of a source. */
export interface DueItemRow {
  readonly kind: DueItemKind;
  readonly ref_id: string;
  /** Distinguishes what one object waits for: its kind, with the track or the quarter where there are several. */
  readonly part: string;
  /** The last day, {@link NO_DUE_DAY} where nobody set one. */
  readonly due_on: IsoDate;
  /** The day lies beyond the announced calendar and may still move. */
  readonly due_provisional: boolean;
  readonly since: IsoDate;
  readonly region_code: string;
  readonly department: string | null;
  /** The role of who takes the step. */
  readonly role: string;
  /** Why it waits, where there are several reasons for one step. */
  readonly reasons: readonly string[] | null;
}

/** Stands in `due_on` where no policy gives a day: such an item comes last and is never overdue. */
export const NO_DUE_DAY: IsoDate = '9999-12-31';
