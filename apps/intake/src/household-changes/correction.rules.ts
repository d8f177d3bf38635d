import { checkIdNumber, firstOfMonth, ok, refuse, type Result } from '@aid-chain/kernel';
import type { MemberAfter } from '../register/household-after.js';
import { changedHousehold, changeOf, membersNamed } from './changed-household.rules.js';
import type { Corrected, HouseholdChangeRule } from './household-change.js';

/** The register has something wrong or not yet about one member. Birth date and sex follow a number that is entered. */
export const correction = {
  kind: 'correction',
  plan({ household, request }) {
    const named = membersNamed(household, [...request.personIds, ...request.relations.keys()]);
    if (!named.ok) return named;
    const [personId] = request.personIds;
    const after = changedHousehold(household, changeOf('correction', request), request.relations);
    const members: MemberAfter[] = [];
    for (const member of after.members) {
      const corrected = member.personId === personId ? put(member, request.corrected ?? {}) : ok(member);
      if (!corrected.ok) return corrected;
      members.push(corrected.value);
    }
    return ok([{ ...after, members }]);
  },
} as const satisfies HouseholdChangeRule;

function put(member: MemberAfter, corrected: Corrected): Result<MemberAfter> {
  const { noIdReasonCode, ...rest } = member;
  const { idNumber = member.idNumber, name, phone, registerRegionCode, livesTogether } = corrected;
  const check = corrected.idNumber === undefined ? undefined : checkIdNumber(corrected.idNumber);
  if (check?.ok === false)
    return refuse('VALIDATION_FAILED', { count: 1 }, [{ code: check.code, path: '/corrected/idNumber' }]);
  const after: MemberAfter = {
    ...rest,
    ...(idNumber === undefined ? (noIdReasonCode === undefined ? {} : { noIdReasonCode }) : { idNumber }),
    ...(check?.ok === true ? { birthDate: check.birthDate, sex: check.sex } : {}),
    ...(member.idNumber === undefined || idNumber === member.idNumber
      ? {}
      : { formerNumber: member.idNumber }),
    name: name?.trim() ?? member.name,
    ...(phone === undefined ? {} : { phone }),
    registerRegionCode: registerRegionCode ?? member.registerRegionCode,
    // By the month, as in a filing: it is published in clear (adr/0016).
    livesTogether:
      livesTogether === undefined
        ? member.livesTogether
        : { ...livesTogether, from: firstOfMonth(livesTogether.from) },
  };
  if (livesTogether !== undefined && after.livesTogether.from < firstOfMonth(after.birthDate))
    return refuse('VALIDATION_FAILED', { count: 1 }, [
      { code: 'LIVES_TOGETHER_BEFORE_BIRTH', path: '/corrected/livesTogether/from' },
    ]);
  const fields = ['name', 'idNumber', 'phone', 'registerRegionCode', 'birthDate', 'sex'] as const;
  return ok({ ...after, corrected: fields.some((field) => after[field] !== member[field]) });
}
