import { codesOf, type CodeList, type CodeOf } from './code-list.js';
import type { DoubleAidReason } from './double-aid.js';

/** What a person found out about the aid of the law before a need goes to social forces (S3-21): that comes first. */
export const lawFirstCodes = {
  name: 'law-first',
  term: '求助事项',
  open: true,
  codes: {
    receives: { zh: '依法应享的已在享', en: 'the family receives what the law gives' },
    'under-way': { zh: '依法应享的正在办理', en: 'what the law gives is under way' },
    'none-fits': { zh: '经核对没有适用的救助', en: 'it was looked at, and nothing of it fits' },
    'family-declined': { zh: '家庭书面表示不申请', en: 'the family declined it in writing' },
    'urgent-meanwhile': {
      zh: '情况紧急，与依法救助同时进行',
      en: 'it is urgent: social forces help meanwhile',
    },
  },
} as const satisfies CodeList;
export const LAW_FIRST = codesOf(lawFirstCodes);
export type LawFirst = CodeOf<typeof lawFirstCodes>;

/** How a need came to be open to social forces. */
export const socialNeedGroundCodes = {
  name: 'social-need-ground',
  term: '求助事项',
  open: true,
  codes: {
    'no-department': { zh: '没有部门承办', en: 'no department has it' },
    'without-help': { zh: '部门未能帮助', en: 'a department could not help' },
    'beside-department': { zh: '部门办理之外另行求助', en: 'beside what a department does' },
  },
} as const satisfies CodeList;
export const SOCIAL_NEED_GROUNDS = codesOf(socialNeedGroundCodes);
export type SocialNeedGround = CodeOf<typeof socialNeedGroundCodes>;

/** Where a need that is open to social forces stands. */
export const socialNeedStateCodes = {
  name: 'social-need-state',
  term: '求助事项',
  open: true,
  codes: {
    open: { zh: '待对接', en: 'open' },
    met: { zh: '已满足', en: 'met' },
    closed: { zh: '已结束', en: 'closed' },
  },
} as const satisfies CodeList;
export const SOCIAL_NEED_STATES = codesOf(socialNeedStateCodes);
export type SocialNeedState = CodeOf<typeof socialNeedStateCodes>;

/** Why it is not open to them any more. */
export const socialClosingCodes = {
  name: 'social-closing-reason',
  term: '求助事项',
  open: true,
  codes: {
    'met-otherwise': { zh: '已由其他途径解决', en: 'met in another way' },
    'no-longer-needed': { zh: '不再需要', en: 'not needed any more' },
    'nobody-offers': { zh: '暂无社会力量供给', en: 'nobody offers it' },
    'family-wish': { zh: '家庭不愿接受社会帮扶', en: 'the family does not wish it' },
    'opened-by-mistake': { zh: '误登', en: 'opened by mistake' },
  },
} as const satisfies CodeList;
export const SOCIAL_CLOSING_REASONS = codesOf(socialClosingCodes);
export type SocialClosingReason = CodeOf<typeof socialClosingCodes>;

/** Where a match of a need with an offer stands. */
export const socialMatchStateCodes = {
  name: 'social-match-state',
  term: '对接',
  open: true,
  codes: {
    matched: { zh: '已对接', en: 'matched' },
    accepted: { zh: '供给方已接受', en: 'accepted by the organisation' },
    declined: { zh: '供给方未接受', en: 'declined by the organisation' },
    delivered: { zh: '已送达', en: 'delivered' },
    failed: { zh: '未落实', en: 'not carried out' },
  },
} as const satisfies CodeList;
export const SOCIAL_MATCH_STATES = codesOf(socialMatchStateCodes);
export type SocialMatchState = CodeOf<typeof socialMatchStateCodes>;

/** What an organisation answers to a match. */
export const SOCIAL_ANSWERS = ['accepted', 'declined'] as const satisfies readonly SocialMatchState[];
export type SocialAnswer = (typeof SOCIAL_ANSWERS)[number];

/** Why a match came to nothing: the need stays open. */
export const socialFailureCodes = {
  name: 'social-failure-reason',
  term: '对接',
  open: true,
  codes: {
    'not-available': {
      zh: '供给方已无货物、资金或人手',
      en: 'goods, money or people are not there any more',
    },
    'too-far': { zh: '超出供给方服务范围', en: 'out of the reach of the organisation' },
    'not-suitable': { zh: '与需求不符', en: 'it does not fit the need' },
    'family-wish': { zh: '家庭不愿接受', en: 'the family does not wish it' },
    'family-not-reached': { zh: '未能联系到家庭', en: 'the family was not reached' },
    'not-kept': { zh: '供给方未履行', en: 'the organisation did not keep it' },
  },
} as const satisfies CodeList;
export const SOCIAL_FAILURE_REASONS = codesOf(socialFailureCodes);
export type SocialFailureReason = CodeOf<typeof socialFailureCodes>;

/** Why the same help comes to a family that social forces give it to already (S2-06). */
export const BESIDE_REASONS = [
  'needs-more',
  'other-costs',
  'other-person',
  'other-period',
] as const satisfies readonly DoubleAidReason[];
export type BesideReason = (typeof BESIDE_REASONS)[number];

/** Who brings the help to the family; the organisation itself only with consent (N13). */
export const handedByCodes = {
  name: 'handed-by',
  term: '对接',
  open: true,
  codes: {
    township: { zh: '乡镇转交', en: 'the township hands it over' },
    organisation: { zh: '供给方直接送达', en: 'the organisation itself brings it' },
  },
} as const satisfies CodeList;
export const HANDED_BY = codesOf(handedByCodes);
export type HandedBy = CodeOf<typeof handedByCodes>;

/** How the family found the help. */
export const evaluationCodes = {
  name: 'evaluation',
  term: '评价',
  open: true,
  codes: {
    helped: { zh: '解决了困难', en: 'it helped' },
    partly: { zh: '部分解决', en: 'it helped in part' },
    'not-helped': { zh: '没有解决', en: 'it did not help' },
  },
} as const satisfies CodeList;
export const EVALUATIONS = codesOf(evaluationCodes);
export type Evaluation = CodeOf<typeof evaluationCodes>;

/** What happened on a household's chain with the help of social forces. */
export const socialAidStepCodes = {
  name: 'social-aid-step',
  term: '社会力量',
  open: true,
  codes: {
    opened: { zh: '向社会力量求助（不含身份信息）', en: 'opened to social forces, without identity' },
    closed: { zh: '不再向社会力量求助', en: 'not open to social forces any more' },
    matched: { zh: '与供给对接', en: 'matched with an offer' },
    accepted: { zh: '供给方接受', en: 'accepted' },
    declined: { zh: '供给方未接受', en: 'declined' },
    consented: {
      zh: '家庭单独同意提供姓名和联系方式',
      en: 'the family consented to give a name and contact',
    },
    'consent-revoked': { zh: '家庭撤回同意', en: 'the family revoked its consent' },
    delivered: { zh: '已送达并由家庭签收', en: 'delivered, and received by the family' },
    failed: { zh: '未落实', en: 'not carried out' },
    evaluated: { zh: '家庭作出评价', en: 'evaluated by the family' },
    'taken-back': {
      zh: '送达登记已撤销，须重新落实',
      en: 'the delivery is taken back, and is to be made good',
    },
  },
} as const satisfies CodeList;
export type SocialAidStep = CodeOf<typeof socialAidStepCodes>;
