import type { RefusalText } from './refusal-text.js';

/** Refusals of service-type aid (社会救助法 34; L-54, L-55). */
export const serviceAidCodes = {
  SERVICE_HOUSEHOLD_ENDED: {
    status: 409,
    zh: '该户已于 {on} 不再存续，不再安排服务，也无人可以确认。尚未提供的服务，请登记未提供（follow-up）。',
    en: 'Nobody is left of this household since {on}: no service is planned any more and nobody can confirm one. Record what was not given (follow-up).',
  },
  SERVICE_NOTHING_RECOGNISED: {
    status: 422,
    zh: '该成员和该户目前没有认定为社会救助对象，服务类救助面向救助对象。确有需要的，请在 unrecognisedReason 中注明理由。',
    en: 'Nothing is recognised for this person or household, and services are for recipients of social assistance. If there is a ground, state it in unrecognisedReason.',
  },
  SERVICE_FIRST_ALREADY: {
    status: 409,
    zh: '该成员已于 {on} 作过评估，不再是首次。请按实际原因选择变化（change）、定期（periodic）或更正（correction）。',
    en: 'The needs of this person were assessed on {on} already, so this is not the first time. Choose change, periodic or correction.',
  },
  SERVICE_FIRST_MISSING: {
    status: 409,
    zh: '该成员还没有评估记录。请选择首次评估（first）。',
    en: 'The needs of this person have not been assessed yet. Choose first.',
  },
  SERVICE_ASSESSMENT_REPLACED: {
    status: 409,
    zh: '此后已重新评估，不能再按这次评估办理。请按最近一次评估制定计划和安排服务。',
    en: 'The needs were assessed again since then. Plan by the latest assessment.',
  },
  SERVICE_PLAN_EXISTS: {
    status: 409,
    zh: '这次评估已有服务计划（{planId}）。计划须变更的，请先重新评估。',
    en: 'This assessment has a plan already ({planId}). Assess the needs again where it has to change.',
  },
  SERVICE_ITEM_UNKNOWN: {
    status: 422,
    zh: '本地服务清单现在没有“{item}”。请从清单中选择：{listed}。',
    en: 'The list of services of the place has no {item} today. Choose one of: {listed}.',
  },
  SERVICE_LINES_INVALID: {
    status: 422,
    zh: '服务计划至少一项，同一项目只列一次。请改正 lines。',
    en: 'A plan has at least one service, and each of them once. Correct lines.',
  },
  SERVICE_SESSION_UNPLANNED: {
    status: 422,
    zh: '计划中没有第 {line} 项，或日期早于今天。请按计划的项目、从今天起安排。',
    en: 'The plan has no line {line}, or the day is before today. Plan services of its lines, from today on.',
  },
  SERVICE_SESSION_TWICE: {
    status: 409,
    zh: '同一项目、同一时间已有安排。请核对日期和时间，重复的删去。',
    en: 'The same service is planned for that time already. Check days and times, and leave out what is there.',
  },
  SERVICE_SESSION_PAST: {
    status: 409,
    zh: '该服务安排在 {on}，日期已过，不能取消。请登记是否提供，或者在“处理”中写明如何处理。',
    en: 'The service was planned for {on}, which has passed, so it cannot be cancelled. State whether it was given, or follow it up.',
  },
  SERVICE_SESSION_OVERLAPS: {
    status: 409,
    zh: '同一人在 {on} {from} 另有一项按小时计的服务（已安排的或者本次填写的），时间重叠。请改为不重叠的时间；误排的请先取消。',
    en: 'The same person has another service by the hour on {on} from {from}, planned before or in this request, and the hours overlap. Choose hours that do not, or cancel what was planned by mistake first.',
  },
  SERVICE_MONTH_UNITS: {
    status: 409,
    zh: '第 {line} 项每月计划 {units} 个单位；{month} 已安排 {before} 个，本次再排 {more} 个，共 {planned} 个，超出计划。请减少安排；确需增加的，先重新评估并变更计划。',
    en: 'Line {line} has {units} units a month; {before} are planned in {month} already, these {more} make {planned}. Plan less, or assess the needs again and change the plan.',
  },
  SERVICE_SESSION_TOO_FAR: {
    status: 422,
    zh: '服务只能安排到 {latest}（一年之内）。请改正日期。',
    en: 'Services are planned up to {latest} only (a year ahead). Correct the day.',
  },
  SERVICE_SESSION_STATE: {
    status: 409,
    zh: '该次服务目前为“{state}”，不能办理这一步。请先核对该次服务的进度。',
    en: 'This service is {state}, so the step cannot be taken. Look at how far it has come.',
  },
  SERVICE_SESSION_NOT_YET: {
    status: 422,
    zh: '该次服务安排在 {on}，还未到时间。请在服务之后登记。',
    en: 'This service is planned for {on}, which has not come. State it afterwards.',
  },
  SERVICE_TIME_TO_COME: {
    status: 422,
    zh: '所述服务到 {until} 才结束或才应开始，现在还未到。请在服务之后登记；时间填错的，请改正 from、units。',
    en: 'What is stated ends, or was to begin, at {until}, which has not come. State it afterwards, or correct from and units.',
  },
  SERVICE_OTHER_TIME: {
    status: 422,
    zh: '所述开始时间与安排的 {planned} 相差较大。时间填错的请改正 from；确实改了时间的，请在 timeReason 中注明原因。',
    en: 'It began at quite another time than planned ({planned}). Correct from, or state in timeReason why the time was another one.',
  },
  SERVICE_ATTENDANCE_INVALID: {
    status: 422,
    zh: '已提供的须填写开始时间 from 和数量 units，不填理由；未提供的只填写理由 reasonCode。请改正。',
    en: 'What was given takes from and units and no reason; what was not takes its reason alone. Correct it.',
  },
} as const satisfies Record<string, RefusalText>;
