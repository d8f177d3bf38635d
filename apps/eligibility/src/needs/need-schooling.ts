import { statedSchooling, type Sealed, type Schooling, type StatedSchooling } from '@aid-chain/contracts';
import type { Pupil } from '@aid-chain/policy';
import type { NeedKind } from '@aid-chain/vocabulary';

/** A need whose pupils are looked for: those of its person, or of the whole household. */
export interface NeedOfPupils {
  readonly needId: string;
  readonly kind: NeedKind;
  readonly personId: string | null;
}

/** Stage and school of those whom a need of education concerns; of another need nothing, so that no more travels than is needed (L-27). */
export function schoolingOf(
  { kind, personId }: NeedOfPupils,
  pupils: readonly Pupil[],
  seal: (pupils: readonly Schooling[]) => Sealed,
): Partial<StatedSchooling> {
  if (kind !== 'education') return {};
  return statedSchooling(
    pupils.filter((pupil) => personId === null || pupil.personId === personId),
    seal,
  );
}
