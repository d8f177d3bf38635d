import type { Sealed } from './sealed.js';

/** The field under which the schooling of a need is sealed; its owner is the need. */
export const SCHOOLING_FIELD = 'schooling';

/** Where a pupil of a need of education stands, as the sealed list of the need holds it (社会救助法 25; L-27). */
export interface Schooling {
  readonly personId: string;
  readonly stage: string;
  /** Left out where nobody has named it yet. */
  readonly school?: string;
}

/** What a need of education states of its pupils. */
export interface StatedSchooling {
  readonly schooling?: Sealed;
  readonly schoolKnown: boolean;
}

/**
 * What a need of education states of those whom it concerns: stage and school, sealed, and whether each school is known.
 * @param seal seals the list under {@link SCHOOLING_FIELD}
 */
export function statedSchooling(
  pupils: readonly Schooling[],
  seal: (pupils: readonly Schooling[]) => Sealed,
): StatedSchooling {
  const schoolKnown = pupils.length > 0 && pupils.every(({ school }) => school !== undefined);
  return { ...(pupils.length === 0 ? {} : { schooling: seal(pupils) }), schoolKnown };
}
