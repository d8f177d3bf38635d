import { checkIdNumber, ok, refuse, type Result } from '@aid-chain/kernel';
import type { FiledMember, Filing } from '../filing/filing.js';
import type { MemberAnswer } from './window-answer.js';

/**
 * A filing with the numbers that the window read off the cards, where they were mistyped: who they are is looked up by them, and nobody
 * files anew for a slip of the pen (社会救助法 64; D57 10; L-07). Refuses MEMBER_TWICE.
 */
export function withCardNumbers(filing: Filing, answers: readonly MemberAnswer[]): Result<Filing> {
  const cards = new Map(
    answers.flatMap(({ ref, idNumber }) => (idNumber === undefined ? [] : [[ref, idNumber] as const])),
  );
  if (cards.size === 0) return ok(filing);
  const members = filing.household.members.map((member) => withNumber(member, cards.get(member.ref)));
  const numbers = members.flatMap(({ idNumber }) => (idNumber === undefined ? [] : [idNumber]));
  if (new Set(numbers).size < numbers.length) return refuse('MEMBER_TWICE');
  return ok({ ...filing, household: { ...filing.household, members } });
}

/** The number gives birth date and sex (GB 11643). */
function withNumber(member: FiledMember, idNumber: string | undefined): FiledMember {
  const card = idNumber === undefined ? undefined : checkIdNumber(idNumber);
  if (idNumber === undefined || card?.ok !== true) return member;
  const { ref, relation, name, livesTogether, registerRegionCode, phone } = member;
  return {
    ...{ ref, relation, name, livesTogether, idNumber, birthDate: card.birthDate, sex: card.sex },
    ...(registerRegionCode === undefined ? {} : { registerRegionCode }),
    ...(phone === undefined ? {} : { phone }),
  };
}
