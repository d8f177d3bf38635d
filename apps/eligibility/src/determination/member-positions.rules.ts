import type { Member } from '@aid-chain/contracts';
import { nameOf, relationCodes, type Bilingual } from '@aid-chain/vocabulary';

/** By person, the place in the family: no sentence holds an id or a name. */
export type MemberPositions = ReadonlyMap<string, Bilingual>;

/** The head, the spouse, the second child: several of one relation are counted in the order of the case's members. */
export function memberPositions(members: readonly Pick<Member, 'personId' | 'relation'>[]): MemberPositions {
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

/** A member whom the case no longer has stays a member without a place. */
export function positionOf(positions: MemberPositions, personId: string): Bilingual {
  return positions.get(personId) ?? { zh: '一名成员', en: 'a member' };
}
