import { checkIdNumber, ok, refuse, type Result } from '@aid-chain/kernel';
import type { FiledMember, Filing } from '../filing/filing.js';
import type { MemberAnswer } from './window-answer.js';

/**
 * A filing with the numbers that the window read off the cards, where they were mistyped: who they are is looked up by them, and nobody
 * files anew for a slip of the pen (社会救助法 64; D57 10; L-07). What was filed goes with each corrected member.
 * Refuses CARD_NUMBER_AS_FILED (nothing is to be corrected), MEMBER_TWICE, and a number that is none.
 */
export function withCardNumbers(filing: Filing, answers: readonly MemberAnswer[]): Result<Filing> {
  const cards = new Map(
    answers.flatMap(({ ref, idNumber }) => (idNumber === undefined ? [] : [[ref, idNumber] as const])),
  );
  if (cards.size === 0) return ok(filing);
  const members: FiledMember[] = [];
  for (const member of filing.household.members) {
    const corrected = withNumber(member, cards.get(member.ref));
    if (!corrected.ok) return corrected;
    members.push(corrected.value);
  }
  const numbers = members.flatMap(({ idNumber }) => (idNumber === undefined ? [] : [idNumber]));
  if (new Set(numbers).size < numbers.length) return refuse('MEMBER_TWICE');
  return ok({ ...filing, household: { ...filing.household, members } });
}

/** The number gives birth date and sex (GB 11643); every other field stays as filed. */
function withNumber(member: FiledMember, card: string | undefined): Result<FiledMember> {
  if (card === undefined) return ok(member);
  const read = checkIdNumber(card);
  if (!read.ok) return refuse('VALIDATION_FAILED', { count: 1 }, [{ code: read.code, path: '/members' }]);
  const { noIdReasonCode, ...rest } = member;
  const { idNumber, birthDate, sex } = rest;
  if (idNumber === read.idNumber) return refuse('CARD_NUMBER_AS_FILED', { ref: member.ref });
  const asFiled = {
    ...{ birthDate, sex },
    ...(idNumber === undefined ? {} : { idNumber }),
    ...(noIdReasonCode === undefined ? {} : { noIdReasonCode }),
  };
  return ok({ ...rest, idNumber: read.idNumber, birthDate: read.birthDate, sex: read.sex, asFiled });
}
