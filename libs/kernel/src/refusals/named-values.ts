import {
  caseSourceCodes,
  categoryCodes,
  channelCodes,
  CODE_LISTS,
  codesOf,
  arrivedAnswerStateCodes,
  conferenceStateCodes,
  correctionPaperCodes,
  doubleAidReasonCodes,
  doubleAidStateCodes,
  doubleDecisionCodes,
  doubleReasonCodes,
  feedbackOutcomeCodes,
  filedByCodes,
  householdChangeReasonCodes,
  inquiryStateCodes,
  isCodeOf,
  nameOf,
  needKindCodes,
  proposalDecisionCodes,
  proposalStateCodes,
  remedyKindCodes,
  remedyResultCodes,
  remedyStateCodes,
  remedySubjectCodes,
  referralStateCodes,
  reportCorrectionCodes,
  serviceSessionStateCodes,
  sheetUploadStateCodes,
  socialMatchStateCodes,
  socialNeedStateCodes,
  roleCodes,
  trackCodes,
  unmaskReasonCodes,
  verificationRequestStateCodes,
  verificationSourceCodes,
  windowDecisionCodes,
  windowReasonCodes,
  type CodeList,
} from '@aid-chain/vocabulary';
import type { RefusalCode } from './refusals.js';

type Lists = readonly CodeList[];

/** The values of sentences that are codes, and the lists that name them. */
export const NAMED_VALUES: Readonly<Partial<Record<RefusalCode, Readonly<Record<string, Lists>>>>> = {
  ROLE_NOT_ALLOWED: { role: [roleCodes], allowed: [roleCodes] },
  HANDOVER_ROLES_DIFFER: { giverRole: [roleCodes], takerRole: [roleCodes] },
  UNMASK_REASON_INVALID: { allowed: [unmaskReasonCodes] },
  LOOK_UP_MATTER_MISSING: { reason: [unmaskReasonCodes] },
  LOOK_UP_MATTER_UNASKED: { reason: [unmaskReasonCodes] },
  CHANNEL_NOT_REGISTERED: { channel: [channelCodes] },
  FILED_BY_NOT_REGISTERED: { filedBy: [filedByCodes] },
  CHANGE_REASON_OF_OTHER_KIND: {
    reasonCode: [householdChangeReasonCodes],
    reasons: [householdChangeReasonCodes],
  },
  CHANGE_REASON_OF_OTHER_PERSON: { reasonCode: [householdChangeReasonCodes] },
  WINDOW_REASON_OF_OTHER_ANSWER: {
    reasonCode: [windowReasonCodes],
    reasons: [windowReasonCodes],
    decision: [windowDecisionCodes, proposalDecisionCodes],
  },
  WINDOW_REFUSAL_NOT_ALLOWED: { reason: [windowReasonCodes] },
  NON_ACCEPTANCE_SET_ASIDE: { reason: [windowReasonCodes] },
  PROPOSAL_NOT_OPEN: { state: [proposalStateCodes] },
  IDENTITY_PAPER_NEEDED: { papers: [correctionPaperCodes] },
  TRACK_NOT_IN_CASE: { track: [trackCodes] },
  NEED_NOT_ANSWERED: { kinds: [needKindCodes] },
  NEED_URGENCY_REASON_MISSING: { kind: [needKindCodes] },
  NEED_ANSWERED_TWICE: { kind: [needKindCodes] },
  NOT_RECOGNISED_ANEW: { categories: [categoryCodes] },
  RESOLUTION_SOURCE_WITHOUT_FIGURE: {
    source: [caseSourceCodes, verificationSourceCodes],
    sources: [caseSourceCodes, verificationSourceCodes],
  },
  DOUBLE_DECISION_NOT_FITTING: { allowed: [doubleDecisionCodes] },
  DOUBLE_REASON_NOT_FITTING: { decision: [doubleDecisionCodes], allowed: [doubleReasonCodes] },
  DOUBLE_AID_DECIDED: { state: [doubleAidStateCodes] },
  DOUBLE_AID_REASON_NOT_FITTING: { decision: [doubleAidStateCodes], allowed: [doubleAidReasonCodes] },
  REMEDY_SUBJECT_WRONG: {
    kind: [remedyKindCodes],
    about: [remedySubjectCodes],
    allowed: [remedySubjectCodes],
  },
  REMEDY_NOT_DECIDED_YET: { kind: [remedyKindCodes] },
  REMEDY_STEP_NOT_NOW: { state: [remedyStateCodes] },
  REMEDY_EXAMINED_ELSEWHERE: { kind: [remedyKindCodes] },
  REMEDY_EXAMINED_HERE: { kind: [remedyKindCodes] },
  REMEDY_RECORDED_BY_COUNTY: { kind: [remedyKindCodes] },
  REMEDY_RESULT_NOT_FITTING: { kind: [remedyKindCodes], allowed: [remedyResultCodes] },
  REMEDY_GIVES_NO_CORRECTION: { result: [remedyResultCodes] },
  CONFERENCE_NOT_PROPOSED: { state: [conferenceStateCodes] },
  REQUEST_NOT_OPEN: { state: [verificationRequestStateCodes] },
  REQUEST_NOT_ANSWERED: { state: [verificationRequestStateCodes] },
  PARKED_ANSWER_DECIDED: { state: [arrivedAnswerStateCodes] },
  INQUIRY_ANSWERED: { state: [inquiryStateCodes] },
  CONFERENCE_NOT_CONVENED: { state: [conferenceStateCodes] },
  SERVICE_SESSION_STATE: { state: [serviceSessionStateCodes] },
  SOCIAL_NEED_CLOSED: { state: [socialNeedStateCodes] },
  SOCIAL_MATCH_STATE: { state: [socialMatchStateCodes], allowed: [socialMatchStateCodes] },
  ANSWER_OUT_OF_ORDER: { state: [referralStateCodes], allowed: [referralStateCodes] },
  REFERRAL_ALREADY_ENDED: { state: [referralStateCodes] },
  REFERRAL_STILL_OPEN: { state: [referralStateCodes] },
  INTERIM_AFTER_END: { state: [referralStateCodes] },
  REPORT_AID_MISSING: { outcome: [feedbackOutcomeCodes] },
  REPORT_AID_NOT_EXPECTED: { outcome: [feedbackOutcomeCodes] },
  REPORT_CONTRADICTS_EARLIER: { earlier: [feedbackOutcomeCodes], outcome: [feedbackOutcomeCodes] },
  SHEET_ALREADY_UNDER_WAY: { state: [sheetUploadStateCodes] },
  CORRECTION_REASON_MISSING: { reasons: [reportCorrectionCodes] },
};

/**
 * The value of a sentence for whoever reads Chinese: codes with their names, `办理中（in-progress）`. The code stays, since
 * it is what is written into a request.
 * @returns undefined where the value holds no code of a list
 */
export function namedValue(code: RefusalCode, param: string, value: string): string | undefined {
  const codes = value.split(/[,、]\s*/);
  const lists = code === 'CHOICE_UNKNOWN' ? listOf(codes) : (NAMED_VALUES[code]?.[param] ?? []);
  const named = codes.map((one) => withName(lists, one));
  return named.some((text, index) => text !== codes[index]) ? named.join('、') : undefined;
}

function withName(lists: Lists, code: string): string {
  const list = lists.find((one) => isCodeOf(one, code));
  const name = list === undefined ? code : nameOf(list, code).zh;
  // Some lists name their codes in sentences: in a list of choices they stand without their full stop.
  return name === code ? code : `${name.replace(/。$/u, '')}（${code}）`;
}

/** The list that a field's choices were taken from: the shortest one that has them all. */
function listOf(codes: readonly string[]): Lists {
  const fitting = CODE_LISTS.filter((list) => codes.every((code) => isCodeOf(list, code)));
  const [shortest] = [...fitting].sort((a, b) => codesOf(a).length - codesOf(b).length);
  return shortest === undefined ? [] : [shortest];
}
