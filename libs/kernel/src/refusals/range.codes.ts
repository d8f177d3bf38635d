import type { RefusalText } from './refusal-text.js';

/** Refusals of days and amounts that cannot be, and of members who cannot live there as stated. */
export const rangeCodes = {
  PERIOD_OUT_OF_RANGE: {
    status: 422,
    zh: '期间须在 {from} 至 {to} 之内。请核对年份；不在此期间的收支不必填写。',
    en: 'The period must lie between {from} and {to}. Check the years; what lies outside need not be given.',
  },
  TOO_MANY_QUARTERS: {
    status: 422,
    zh: '一次最多统计 {quarters} 个季度。请缩短 from 至 to 的期间，分次查询。',
    en: 'At most {quarters} quarters are counted at once. Shorten the period from `from` to `to` and ask for the others by themselves.',
  },
  SUM_TOO_LARGE: {
    status: 422,
    zh: '此类金额的合计超过 {max} 元。请核对单位是否为分，有无重复填写。',
    en: 'Amounts of this kind come to more than {max} yuan. Check that they are written in fen and none is given twice.',
  },
  RECEIVED_TOO_LONG_AGO: {
    status: 422,
    zh: '收到日期早于 {earliest}。请核对；确需补录的，由镇审核人员填写 lateReceiptReason 后提交。',
    en: 'The day of receipt lies before {earliest}. Check it; the township reviewer enters an older one with lateReceiptReason.',
  },
  RECEIPT_BY_REVIEWER: {
    status: 403,
    zh: '补录早前收到的申请须由镇审核人员办理。请转交审核人员，或更正收到日期。',
    en: 'An application received long ago is entered by the township reviewer. Pass it on, or correct the day of receipt.',
  },
  AUTHORISATION_EXPIRED: {
    status: 422,
    zh: '授权签署于 {earliest} 之前，已失效。请该成员重新签署后填写新的日期。',
    en: 'The authorisation was signed before {earliest} and is no longer valid. Have the member sign again and give the new day.',
  },
  AUTHORISATION_TEXT_NOT_VALID: {
    status: 422,
    zh: '没有这一授权书版本，或其在 {on} 不适用。该日适用：{valid}。请按所签授权书更正版本；所签不是适用版本的，请该成员重新签署。',
    en: 'There is no such version of the authorisation, or it was not in use on {on}. In use that day: {valid}. Correct it from the paper; who signed another text signs again.',
  },
  LIVES_TOGETHER_BEFORE_BIRTH: {
    status: 422,
    zh: '共同生活的开始早于该成员的出生。请更正 livesTogether.from。',
    en: 'Living together begins before this member was born. Correct livesTogether.from.',
  },
  LEFT_WITHOUT_REASON: {
    status: 422,
    zh: '填写了离开日期而没有原因。请填写 reasonOut，由此确定该成员是否计入家庭。',
    en: 'The day of leaving has no reason. Give reasonOut: it decides whether this member counts.',
  },
  JOINS_AS_GONE: {
    status: 422,
    zh: '加入的人自加入之日起共同生活，请不要填写离开之日（to）和离开原因（reasonOut）。已死亡或不再共同生活的人不办理加入；加入后外出务工、就学的，以更正（correction）填写。',
    en: 'Who joins lives with the family from that day: give no day and no reason of leaving (to, reasonOut). Somebody who died or lives there no more does not join; who works or studies elsewhere is entered so by a correction afterwards.',
  },
  JOIN_DAY_DIFFERS: {
    status: 422,
    zh: '共同生活自 {from} 起，与加入之日（effectiveOn，{on}）不在同一个月。登记自加入之日起计算共同生活期间，请把两处填为同一日；较早的日期须与申请和登记相符，存疑的由审核人员办理。',
    en: 'Living together from {from} is not in the month of the day of joining (effectiveOn, {on}). The register counts from the day of joining: give the same day in both; an earlier one agrees with filings and register, and a doubtful one is for the reviewer.',
  },
  LEFT_WITHOUT_DAY: {
    status: 422,
    zh: '该原因须有日期。请在 livesTogether.to 填写离开、入狱或死亡之日。',
    en: 'This reason needs its day. Give the day of leaving, imprisonment or death in livesTogether.to.',
  },
  HEAD_LIVES_ELSEWHERE: {
    status: 422,
    zh: '户主已离开或死亡，不能作为本次申请的户主。请由共同生活的成员任户主后提交。',
    en: 'The head has left or died and cannot be the head of this filing. Name a member who lives there as head.',
  },
  STEP_DATE_TOO_OLD: {
    status: 422,
    zh: '日期最早可填 {earliest}。更早办理的步骤请以今天的日期登记。',
    en: 'The earliest possible date is {earliest}. Record a step that was taken before it under the date of today.',
  },
  STEP_DATE_ACROSS_PARAMETER: {
    status: 422,
    zh: '该步骤所依据的参数（{parameter}）自 {earliest} 起已变更，日期最早可填 {earliest}。请更正日期。',
    en: 'The parameter {parameter}, on which this step rests, changed on {earliest}: the earliest possible date is {earliest}. Correct the date.',
  },
  HOUSEHOLD_REGISTERED_LATER: {
    status: 422,
    zh: '该户自 {registeredOn} 起登记，此前没有该户的记录。请填写该日及以后的日期。',
    en: 'This household has been registered since {registeredOn}; nothing is recorded of it before. Give that day or a later one.',
  },
} as const satisfies Record<string, RefusalText>;
