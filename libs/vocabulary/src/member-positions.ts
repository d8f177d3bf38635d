import { nameOf, type Bilingual } from './code-list.js';
import { relationCodes, type Relation } from './household.js';

interface Positioned {
  readonly personId: string;
  readonly relation: Relation;
}

/** By person, the place in the family: no sentence holds an id or a name. */
export type MemberPositions = ReadonlyMap<string, Bilingual>;

/** The head, the spouse, the second child: several of one relation are counted in the order of the members. */
export function memberPositions(members: readonly Positioned[]): MemberPositions {
  return new Map(
    members.map(({ personId, relation }) => {
      const alike = members.filter((other) => other.relation === relation);
      const { zh, en } = nameOf(relationCodes, relation);
      if (alike.length === 1) return [personId, { zh, en: `the ${en}` }];
      const no = alike.findIndex((other) => other.personId === personId) + 1;
      return [personId, { zh: `${zh}（第 ${no} 名）`, en: `${en} no. ${no}` }];
    }),
  );
}

/** A member who is not among them stays a member without a place. */
export function positionOf(positions: MemberPositions, personId: string): Bilingual {
  return positions.get(personId) ?? { zh: '一名成员', en: 'a member' };
}
