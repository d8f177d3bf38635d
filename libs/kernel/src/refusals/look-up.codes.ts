import type { RefusalText } from './refusal-text.js';

/** Refusals of looks at people: each has a purpose, and beyond the own work a case (L-15, A-13). */
export const lookUpCodes = {
  LOOK_UP_MATTER_MISSING: {
    status: 400,
    zh: '事由“{reason}”须注明所办事项的编号：请在 Unmask-Case（查找时为 matter）中填写投诉、复核或审计通知的编号后重新查询。',
    en: 'The reason “{reason}” names the matter it is about: give the number of the complaint, review or audit order in Unmask-Case (in a search: matter) and ask again.',
  },
  LOOK_UP_MATTER_INVALID: {
    status: 400,
    zh: '事项编号只能由 3 至 32 个字母、数字、下划线或连字符组成，且不得含身份证号或电话号码。请更正后重新查询。',
    en: 'The number of a matter has 3 to 32 letters, digits, underscores or hyphens and holds no identity or phone number. Correct it and ask again.',
  },
  LOOK_UP_MATTER_UNASKED: {
    status: 400,
    zh: '事由“{reason}”属于日常办理，不填事项编号。确因该编号的投诉、监督检查、复核或审计查看的，请改填该事由；否则请去掉 Unmask-Case（查找时为 matter）后重新查询。',
    en: 'The reason “{reason}” is daily work and has no matter. State a complaint, supervision, review or audit order if it is for one; else leave Unmask-Case (in a search: matter) out and ask again.',
  },
  UNMASK_REASON_MISSING: {
    status: 400,
    zh: '填写了事项编号（Unmask-Case），未填事由（Unmask-Reason）。请填写事由后查看完整信息；不需要完整信息的，请去掉事项编号。',
    en: 'The number of a matter (Unmask-Case) came without its reason (Unmask-Reason). Give the reason to see everything in full, or leave the number out to look masked.',
  },
  LOOK_UP_CASE_MISSING: {
    status: 403,
    zh: '该地区（{regionCode}）不在您的管辖范围内：查询须注明当地正在办理的案件（caseId）。请补充后重新查询，或转给当地经办机构。',
    en: 'This place ({regionCode}) is outside the area you serve: a search there names an open case of that place (caseId). Add it and ask again, or pass the matter to the office of that place.',
  },
  LOOK_UP_CASE_UNKNOWN: {
    status: 404,
    zh: '所查地区内没有这个申请或案件。请核对编号和地区代码。',
    en: 'There is no such application or case in the place that is searched. Check its number and the region code.',
  },
  LOOK_UP_CASE_CLOSED: {
    status: 409,
    zh: '该事项已办结：查看完整信息或据以查询，须因投诉、监督检查、复核或审计，并注明事项编号。请以隐去姓名和号码的方式查看，或更改事由。',
    en: 'This matter is closed: it is looked at in full, or searched by, for a complaint, supervision, review or audit order with its number. Look at it masked, or state such a reason.',
  },
  SEARCH_NOT_SPECIFIC: {
    status: 422,
    zh: '查找人员须填写一项：身份证号，或姓名及其村（社区）或镇（街道），或申请、案件编号。请只填其中一项后重新查找。',
    en: 'A search names one of these: an ID number; a name with its village or township; the number of an application or case. Fill in exactly one and search again.',
  },
  SEARCH_REGION_TOO_WIDE: {
    status: 422,
    zh: '所查地区（{regionCode}）过大：按姓名或在辖区以外查找，请填写镇（街道）或村（社区）的 12 位代码。',
    en: 'The place ({regionCode}) is too wide: by a name, or outside the own area, give the code of a township or village.',
  },
  EXPOSURE_OF_WHOM: {
    status: 422,
    zh: '须填写一项：人员编号（actorId）或密钥前缀（keyPrefix）。请只填其中一项后重新查询。',
    en: 'Name one of the two: the actor (actorId) or the prefix of a key (keyPrefix). Fill in exactly one and ask again.',
  },
  ACTOR_UNKNOWN: {
    status: 422,
    zh: '没有这个人员编号：人员名册中没有，审计记录中也没有。请核对编号后重新查询。',
    en: 'There is nobody with this id, neither in the directory nor in the audit. Check it and ask again.',
  },
  ACT_UNKNOWN: {
    status: 422,
    zh: '没有这种行为代码。请填写审计记录或运维操作记录中 action 一栏的代码后重新查询。',
    en: 'There is no such act. Give the code that stands as action in the audit entries or the acts of operators, and ask again.',
  },
  WITHHOLDING_ENDED: {
    status: 409,
    zh: '该项不予提供已于 {on} 终止，无须再办理。请刷新登记列表核对。',
    en: 'This withholding ended on {on}; nothing is left to do. Read the list of withholdings again.',
  },
  WITHHOLDING_TOO_LONG: {
    status: 422,
    zh: '不予提供最长 {months} 个月，截止日期不得晚于 {lastDay}。到期后依据仍存在的，请凭新的决定重新登记。请更正日期后重新提交。',
    en: 'Entries are kept back for {months} months at most, here until {lastDay}. Correct the day and send it again; if the ground still holds then, record it anew with its decision.',
  },
  WITHHOLDING_RUNS: {
    status: 409,
    zh: '决定 {decision} 对该户的该事由已在不予提供，至 {until}（登记编号 {withholdingId}）。无须再登记；日期有误的，请先终止原登记。',
    en: 'By decision {decision} looks for this purpose are kept back already, until {until} (withholding {withholdingId}). There is nothing to record; if its day is wrong, end that one first.',
  },
  WITHHOLDING_DAY_PAST: {
    status: 422,
    zh: '不予提供的截止日期须在今天（{today}）之后。请更正后重新提交。',
    en: 'The last day of a withholding lies after today ({today}). Correct it and send it again.',
  },
} as const satisfies Record<string, RefusalText>;
