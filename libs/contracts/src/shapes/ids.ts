import { id } from '@aid-chain/facts';

export { id };

/** The same with another example, so that the examples of all contracts are about one household. */
const like = <const E extends string>(example: E) => ({ ...id, examples: [example] }) as const;

export const householdId = like('01900000-0000-7000-8000-000000000001');
export const otherHouseholdId = like('01900000-0000-7000-8000-000000000002');
export const personId = like('01900000-0000-7000-8000-000000000011');
export const childId = like('01900000-0000-7000-8000-000000000012');
export const applicationId = like('01900000-0000-7000-8000-000000000021');
export const nonAcceptanceId = like('01900000-0000-7000-8000-000000000022');
export const caseId = like('01900000-0000-7000-8000-000000000031');
export const clueId = like('01900000-0000-7000-8000-000000000041');
export const needId = like('01900000-0000-7000-8000-000000000051');
export const referralId = like('01900000-0000-7000-8000-000000000061');
export const warningId = like('01900000-0000-7000-8000-000000000071');
export const doubleAidId = like('01900000-0000-7000-8000-0000000000b1');
export const conferenceId = like('01900000-0000-7000-8000-0000000000c1');
export const assessmentId = like('01900000-0000-7000-8000-0000000000e1');
export const servicePlanId = like('01900000-0000-7000-8000-0000000000e2');
export const serviceSessionId = like('01900000-0000-7000-8000-0000000000e3');
export const socialNeedId = like('01900000-0000-7000-8000-0000000000d1');
export const socialMatchId = like('01900000-0000-7000-8000-0000000000d2');
export const organisationId = like('01900000-0000-7000-8000-0000000000d3');
export const arrearsId = like('01900000-0000-7000-8000-0000000000d5');
export const helperAwardId = like('01900000-0000-7000-8000-0000000000d6');
export const remedyId = like('01900000-0000-7000-8000-0000000000d4');
export const supervisionOrderId = like('01900000-0000-7000-8000-0000000000a1');
export const visitId = like('01900000-0000-7000-8000-000000000081');
export const batchId = like('01900000-0000-7000-8000-000000000091');
