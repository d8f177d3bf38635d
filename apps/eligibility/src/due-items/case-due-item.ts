import type { IsoDate } from '@aid-chain/kernel';
import type { DueItemKind, Role } from '@aid-chain/vocabulary';

/** A step of a case that waits for a person. */
export interface CaseDueItem {
  readonly kind: DueItemKind;
  /** The kind, with the track where the step is of one. */
  readonly part: string;
  /** Null where no policy gives the days for it. */
  readonly dueOn: IsoDate | null;
  readonly provisional: boolean;
  readonly since: IsoDate;
  readonly role: Role;
}
