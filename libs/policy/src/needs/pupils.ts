import type { EducationStage } from '@aid-chain/vocabulary';
import type { CaseFacts } from '../facts/facts.js';

/** Somebody of the family who goes to school, from kindergarten to university. */
export interface Pupil {
  readonly personId: string;
  readonly stage: EducationStage;
  readonly school?: string;
}

/** Whom a need of education concerns, with stage and school as far as they are known (社会救助法 25; L-27). */
export function pupilsOf({ persons }: Pick<CaseFacts, 'persons'>): readonly Pupil[] {
  return persons.flatMap(({ personId, student }) =>
    student.state === 'known' ? [{ personId, ...student.value }] : [],
  );
}
