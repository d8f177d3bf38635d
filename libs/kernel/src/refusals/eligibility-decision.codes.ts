import type { RefusalText } from './refusal-text.js';

/** Refusals of the service eligibility from the opinion on: opinion, publicity, decision, refusal notice. */
export const eligibilityDecisionCodes = {
  OPINION_NOT_AS_COMPUTED: {
    status: 409,
    zh: '初审意见与规则计算结果不一致（计算结果应为：{computed}）。请核对计算表；如事实有误，请重新调查。',
    en: 'The opinion differs from the computed result (which asks for: {computed}). Check the worksheet; if a fact is wrong, survey again.',
  },
  GROUND_EXISTS: {
    status: 409,
    zh: '该户有识别依据或收入低于监测线，不能以“无依据”结束。请提出同意或不同意的意见，由农业农村部门审定。',
    en: 'There is a ground, or an income below the line: the track cannot end as no-ground. Give a positive or negative opinion; agriculture decides.',
  },
  NO_GROUND_FOUND: {
    status: 409,
    zh: '该户既无识别依据，收入也不低于监测线。请以“无依据”（no-ground）提出意见结束该事项。',
    en: 'There is neither a ground nor an income below the line. End the track with the opinion no-ground.',
  },
  OPINION_MISSING: {
    status: 409,
    zh: '尚未提出初审意见。请先由镇（街道）提出初审意见。',
    en: 'There is no opinion yet. The township gives its opinion first.',
  },
  OPINION_NEGATIVE: {
    status: 409,
    zh: '初审意见为不同意，不需公示。请直接交由决定部门作出决定。',
    en: 'The opinion is negative and needs no publicity. Pass it straight to the deciding authority.',
  },
  PUBLICITY_STARTS_TODAY: {
    status: 422,
    zh: '公示自录入当日（{today}）起算，不能填写其他日期。请在张贴公示的当天录入。',
    en: 'Publicity starts on the day it is recorded ({today}) and on no other. Record it on the day the notice is put up.',
  },
  PUBLICITY_NOT_STARTED: {
    status: 409,
    zh: '公示尚未开始。请先开始公示。',
    en: 'Publicity has not started. Start it first.',
  },
  PUBLICITY_ALREADY_STARTED: {
    status: 409,
    zh: '公示已经开始，至 {lastDay} 止。请等待公示期满。',
    en: 'Publicity has already started and runs until {lastDay}. Wait for its end.',
  },
  PUBLICITY_NOT_OVER: {
    status: 409,
    zh: '公示期至 {lastDay} 止。请于次日起办理公示结束。',
    en: 'Publicity runs until {lastDay}. End it from the following day on.',
  },
  PUBLICITY_ALREADY_ENDED: {
    status: 409,
    zh: '公示已经结束。请作出决定。',
    en: 'Publicity has already ended. The decision is next.',
  },
  PUBLICITY_MISSING: {
    status: 409,
    zh: '未经公示不得认定。请先公示期满，或退回重新调查。',
    en: 'Nothing is recognised without publicity. Complete publicity first, or return the track to the survey.',
  },
  TRACK_DECIDED_ELSEWHERE: {
    status: 403,
    zh: '该事项由{authority}决定，您的岗位不能决定。请转交该部门。',
    en: 'This track is decided by {authority}, not by your role. Pass it to that authority.',
  },
  OPINION_GIVER_MAY_NOT_DECIDE: {
    status: 403,
    zh: '提出初审意见的人不能再作决定。请交由另一名工作人员决定。',
    en: 'Who gave the initial opinion may not decide. Pass the decision to another official.',
  },
  DETERMINATION_CHANGED: {
    status: 409,
    zh: '计算结果与初审时冻结的不同（事实或适用参数已变化）。请重新提出初审意见。',
    en: 'The result differs from the one frozen by the opinion (facts or parameters changed). The opinion is given again.',
  },
  DETERMINATION_NOT_NAMED: {
    status: 409,
    zh: '所填 determinationHash 不是初审意见冻结的计算结果。请重新读取案件后再决定。',
    en: 'The determinationHash is not the one frozen by the opinion. Read the case again before deciding.',
  },
  DECISION_NOT_AS_COMPUTED: {
    status: 409,
    zh: '民政类别须按规则计算结果决定（计算结果应为：{computed}）。如不同意，请退回重新调查。',
    en: 'Civil affairs decides as computed (which asks for: {computed}). If you disagree, return the case to the survey.',
  },
  DECISION_REASON_MISSING: {
    status: 422,
    zh: '审定须说明理由。请至少填写一个理由代码（reasonCodes）。',
    en: 'The decision needs its reasons. Give at least one reason code (reasonCodes).',
  },
  DECISION_MISSING: {
    status: 409,
    zh: '尚未作出决定，没有需要告知的结果。请在决定后告知。',
    en: 'There is no decision yet to notify. Come back when it has been made.',
  },
  NOTICE_NOT_OWED: {
    status: 409,
    zh: '该事项没有不予认定的决定，不需送达不予认定告知。',
    en: 'Nothing was refused on this track, so no refusal notice is owed. There is nothing to record.',
  },
  NOTICE_ALREADY_GIVEN: {
    status: 409,
    zh: '不予认定告知已于 {on} 送达，不能重复登记。',
    en: 'The refusal notice was already handed over on {on}. There is nothing more to record.',
  },
} as const satisfies Record<string, RefusalText>;
