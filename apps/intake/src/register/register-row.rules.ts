import type { LivesTogether } from '../filing/filing.js';
import type { FormerMemberRow, MemberRow, RegisterRow, Stay } from './register-row.js';
import type { FormerMember, KnownPerson, OpenApplication } from './register.js';

/** Where somebody who is in no household lived last. */
export function lastStay(row: RegisterRow): Pick<KnownPerson, 'last'> {
  if (row.household_id !== null) return {};
  const {
    last_household_id: householdId,
    last_relation: relation,
    last_from: from,
    last_left_on: leftOn,
  } = row;
  if (householdId === null || relation === null || from === null || leftOn === null) return {};
  return { last: { householdId, relation, from, leftOn, householdEnded: row.last_ended === true } };
}

/** How somebody lived in a household that went into another one. */
export function formerMember(row: FormerMemberRow): FormerMember {
  return {
    ...{ personId: row.person_id, relation: row.relation },
    ...{ livesTogether: livesTogether(row), leftOn: row.left_on },
  };
}

/** The time of living together, as it is filed. */
export function livesTogether(row: Stay): LivesTogether {
  return {
    from: row.lives_from,
    ...(row.lives_to === null ? {} : { to: row.lives_to }),
    ...(row.reason_out === null ? {} : { reasonOut: row.reason_out }),
  };
}

/** The undecided application of a member's household. @param keptUnder the place as it is kept today */
export function openApplication(
  row: MemberRow,
  keptUnder: (code: string) => string,
): OpenApplication | undefined {
  const { application_id: applicationId, application_region: regionCode, application_received_on } = row;
  return applicationId === null || regionCode === null || application_received_on === null
    ? undefined
    : { applicationId, regionCode: keptUnder(regionCode), receivedOn: application_received_on };
}
