import { inBothLanguages, type RefusalParams } from '@aid-chain/kernel';
import { memberPositions, positionOf, type Relation } from '@aid-chain/vocabulary';

interface Positioned {
  readonly personId: string;
  readonly relation: Relation;
}

/**
 * Whom a refusal is about, as its sentence names them: by the place in the family, as no sentence holds a name, and an
 * official knows nobody by an id. The id goes with it for the program that reads the answer.
 */
export function concerned(personId: string, members: readonly Positioned[]): RefusalParams {
  return { personId, ...inBothLanguages({ whose: positionOf(memberPositions(members), personId) }) };
}
