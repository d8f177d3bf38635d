import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What a change of the register put right of a member beside what its kind states. */
export const correctionSubjectCodes = {
  name: 'correction-subject',
  term: '户的变更',
  open: true,
  codes: {
    stay: { zh: '成员共同生活的起止时间', en: 'since or until when a member lives with the family' },
    identity: { zh: '成员的姓名或身份号码', en: 'name or ID number of a member' },
  },
} as const satisfies CodeList;
export const CORRECTION_SUBJECTS = codesOf(correctionSubjectCodes);
export type CorrectionSubject = CodeOf<typeof correctionSubjectCodes>;
