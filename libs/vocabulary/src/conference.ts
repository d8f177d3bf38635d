import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** Why a case conference is proposed (S4-04). */
export const conferenceTriggerCodes = {
  name: 'conference-trigger',
  term: '个案会商',
  open: true,
  codes: {
    urgent: { zh: '情形急难', en: 'the situation is urgent' },
    'above-cap': { zh: '所需救助超过封顶线', en: 'more is needed than the cap' },
    'several-kinds': { zh: '同时实施两种以上救助', en: 'two or more kinds of aid at once' },
    unclear: { zh: '情况复杂，难以甄别', en: 'the case is complex or unclear' },
  },
} as const satisfies CodeList;
export const CONFERENCE_TRIGGERS = codesOf(conferenceTriggerCodes);
export type ConferenceTrigger = CodeOf<typeof conferenceTriggerCodes>;

/** Where a case conference stands. */
export const conferenceStateCodes = {
  name: 'conference-state',
  term: '个案会商',
  open: true,
  codes: {
    proposed: { zh: '建议召开', en: 'proposed' },
    convened: { zh: '决定召开', en: 'convened' },
    declined: { zh: '决定不召开', en: 'declined' },
    held: { zh: '已召开', en: 'held' },
  },
} as const satisfies CodeList;
export const CONFERENCE_STATES = codesOf(conferenceStateCodes);
export type ConferenceState = CodeOf<typeof conferenceStateCodes>;

/** Why civil affairs does not convene one. */
export const conferenceDeclineCodes = {
  name: 'conference-decline-reason',
  term: '个案会商',
  open: true,
  codes: {
    'in-regular-course': {
      zh: '各部门按常规办理即可',
      en: 'the departments can help in their regular course',
    },
    'usual-for-recipients': {
      zh: '同时享受多种救助属正常情形',
      en: 'several kinds of aid at once are usual for such a family',
    },
    'no-longer-urgent': { zh: '急难情形已消除', en: 'the hardship is over' },
    'conferred-already': {
      zh: '已会商过，情况没有变化',
      en: 'it was conferred on already, and nothing has changed',
    },
  },
} as const satisfies CodeList;
export const CONFERENCE_DECLINE_REASONS = codesOf(conferenceDeclineCodes);
export type ConferenceDeclineReason = CodeOf<typeof conferenceDeclineCodes>;

/** What civil affairs answers to a proposal. */
export const CONFERENCE_ANSWERS = ['convene', 'decline'] as const;
export type ConferenceAnswer = (typeof CONFERENCE_ANSWERS)[number];
