import { codesOf, type CodeList, type CodeOf } from './code-list.js';
import type { NeedAspect, NeedKind } from './need.js';

export const needAnswerCodes = {
  name: 'need-answer',
  term: '需求',
  open: false,
  codes: {
    confirm: { zh: '确认', en: 'confirm' },
    decline: { zh: '不予确认', en: 'decline' },
  },
} as const satisfies CodeList;
export const NEED_ANSWERS = codesOf(needAnswerCodes);
export type NeedAnswerKind = CodeOf<typeof needAnswerCodes>;

/** Why the survey confirms a need. */
export const needConfirmationReasonCodes = {
  name: 'need-confirmation-reason',
  term: '需求',
  open: false,
  codes: {
    'seen-at-home': { zh: '入户所见', en: 'seen at home' },
    'papers-seen': { zh: '查看证明材料', en: 'papers seen' },
    'family-asks': { zh: '家庭提出', en: 'the family asks for it' },
    'village-confirms': { zh: '村（社区）证实', en: 'confirmed by the village' },
    'other-ground': { zh: '其他依据', en: 'another ground' },
  },
} as const satisfies CodeList;
const NEED_CONFIRMATION_REASONS = codesOf(needConfirmationReasonCodes);

/** Why the survey does not confirm a need that was put forward. */
export const needDeclineReasonCodes = {
  name: 'need-decline-reason',
  term: '需求',
  open: false,
  codes: {
    'not-found': { zh: '调查未发现', en: 'not found by the survey' },
    'not-needed': { zh: '家庭不需要', en: 'the family does not need it' },
    'already-helped': { zh: '已有帮扶', en: 'already helped' },
    'not-wanted': { zh: '家庭不愿接受', en: 'the family does not want it' },
    'other-reason': { zh: '其他理由', en: 'another reason to decline' },
  },
} as const satisfies CodeList;
const NEED_DECLINE_REASONS = codesOf(needDeclineReasonCodes);

/** A reason of either answer. */
export type NeedReason = CodeOf<typeof needConfirmationReasonCodes> | CodeOf<typeof needDeclineReasonCodes>;
export const NEED_REASONS: readonly NeedReason[] = [...NEED_CONFIRMATION_REASONS, ...NEED_DECLINE_REASONS];

/** The aspects of a need, by its kind; a kind that is not named has none. */
export const ASPECTS_OF_NEED: Readonly<Partial<Record<NeedKind, readonly NeedAspect[]>>> = {
  medical: ['cost', 'treatment'],
};
