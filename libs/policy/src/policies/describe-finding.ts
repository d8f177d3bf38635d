import type { Bilingual } from '@aid-chain/vocabulary';
import { withDetail, type Detail } from './detail.js';
import type { PolicyFaultCode, PolicyWarningCode } from './faults.js';

/** What is wrong and what to do, by code; the detail names the value, the other file or the document. */
const SENTENCES: Readonly<Record<PolicyFaultCode | PolicyWarningCode, readonly [zh: string, en: string]>> = {
  BLANKS_LEFT: [
    '表中还有未填写的空格 ___，请逐处填写，不需要的行请删去',
    'the form still has blanks ___: fill each in, and take out the rows that are not needed',
  ],
  FILE_NOT_UTF8: [
    '文件不是 UTF-8 编码（可能存成了 GBK），汉字无法读取，请另存为 UTF-8',
    'the file is not encoded in UTF-8 (perhaps in GBK), its characters cannot be read: save it as UTF-8',
  ],
  YAML_BROKEN: ['不是有效的 YAML，请检查缩进和引号', 'this is no YAML: check indent and quotes'],
  REGION_FOLDER_UNKNOWN: [
    '参数目录名须为 6、9 或 12 位区划代码',
    'a folder of parameters is a region code of 6, 9 or 12 digits',
  ],
  KEY_UNKNOWN: ['没有这个参数，请核对拼写', 'there is no such parameter: check the spelling'],
  KEY_TWICE: ['同一参数写了两次，请只保留一处', 'the parameter is given twice: keep one'],
  FIELD_UNKNOWN: ['没有这个字段，请核对拼写', 'there is no such field: check the spelling'],
  UNIT_UNKNOWN: ['没有这个单位', 'there is no such unit'],
  UNIT_WRONG: ['单位不是该参数的单位', 'this is not the unit of the parameter'],
  VALUES_MISSING: ['缺少 values 列表', 'the list `values` is missing'],
  DATE_WRONG: [
    '日期须为真实存在的 YYYY-MM-DD，未结束填 null',
    'a date is a real day YYYY-MM-DD, `to: null` while it lasts',
  ],
  DATES_REVERSED: ['结束早于开始', 'it ends before it begins'],
  DATES_GAP: [
    '两段之间有空档，请补上或写明 inactive、pending',
    'days between two entries are not covered: fill them, or state `inactive` or `pending`',
  ],
  DATES_OVERLAP: ['两段日期重叠', 'two entries share days'],
  STATE_WRONG: [
    '须有数值，或写明 inactive、pending 之一',
    'either a value, or state `inactive` or `pending` without one',
  ],
  VALUE_WRONG: ['数值不合该参数的单位，应为', 'the value does not fit its unit; expected'],
  VALUE_UNKNOWN_MEMBER: ['列表中有未知的代码', 'the list holds an unknown code'],
  SOURCE_MISSING: ['缺少依据：文件（doc）和条款（article）', 'the source is missing: `doc` and `article`'],
  SOURCE_AND_DEMO: ['演示值不得写依据', 'a demo value names no document'],
  OVERRIDE_FORBIDDEN: ['上级不允许下级修改此参数', 'a higher level lets nobody change this parameter'],
  OVERRIDE_OUT_OF_BOUNDS: ['超出上级规定的限度', 'it is outside the bounds of a higher level'],
  BOUNDS_WRONG: ['限度写法有误，或数值不在限度内', 'the bounds are wrong, or the value is outside them'],
  PARAMETER_MISSING: ['没有任何一级给出此参数', 'no level gives this parameter'],
  DEPARTMENT_WRONG: ['部门文件有误', 'the file of departments is wrong'],
  MEASURE_WRONG: ['措施文件有误', 'the file of measures is wrong'],
  SERVICE_WRONG: ['服务清单有误', 'the list of services is wrong'],
  CONDITION_WRONG: ['措施的条件写法有误', 'the condition of the measure is wrong'],
  FACT_UNKNOWN: [
    '措施的条件用到了系统没有的情况，请核对拼写',
    'the condition of the measure names a fact that no case has: check the spelling',
  ],
  PROVIDER_UNKNOWN: [
    '措施指定的部门不在当地的部门文件中，请在 measures.yaml 中改写 department',
    'the department that the measure names is not in the file of departments of the place: give the measure another `department`',
  ],
  PRINT_FORM_WRONG: [
    '打印格式文件有误，请按 policies/README.md 改正',
    'the file of print forms is wrong: correct it after policies/README.md',
  ],
  OWNERS_WRONG: ['设定权限文件有误或不属于此处', 'the file of owners is wrong, or does not belong here'],
  OWNER_LEVEL: [
    '这一级无权设定此参数；请写明上级文件（under），或由有权的一级设定',
    'this level may not set the parameter: name the document of the level that may in `under`',
  ],
  BELOW_GUIDE: ['低于上级指导标准', 'it is below the guide of a higher level'],
  GUIDE_MISSING: ['上级自定了标准而未定指导标准', 'the higher level set a standard and no guide'],
  NATION_FIXED: [
    '全国参数已有规定，部署目录只能补充待定（pending）的参数',
    'the nation gives this parameter; a deployment may only fill what is `pending` there',
  ],
  RULE_CONFLICT: [
    '同一日有两项互相排斥的参数，须停用其中一项（inactive）',
    'two parameters that exclude each other hold on one day: set one of them `inactive`',
  ],
  COMPANION_MISSING: [
    '设定了这项参数而没有设定与它配套的参数，请补上；文件没有规定的写明 pending',
    'the parameter is set without another one that it needs: set that too, or state it as `pending` where no document gives it',
  ],
  PLAUSIBLE_WRONG: ['常见范围文件有误', 'the file of usual ranges is wrong'],
  OWNER_PLACE: [
    '只有所列地方的文件规定此参数；此处另有规定的，请核对文件，否则请删去',
    'only the documents of the places named give this parameter: check the document of this one, or take it out',
  ],
  OWNER_CARRIED: ['有权的一级尚未规定，沿用旧值', 'an older value is used until its owner sets one'],
  GUIDE_NOT_LOADED: ['上级指导标准尚未载入', 'the guide of the higher level is not loaded'],
  VALUE_IMPLAUSIBLE: [
    '数值不在常见范围内，请核对单位（金额为分，比例为万分之一）',
    'the value is outside its usual range: check the unit (money in fen, shares in basis points)',
  ],
};

/** The sentence of a fault or a warning in both languages, with its detail. */
export function describePolicyFinding(finding: {
  readonly code: PolicyFaultCode | PolicyWarningCode;
  readonly detail: Detail;
}): Bilingual {
  const [zh, en] = SENTENCES[finding.code];
  return withDetail({ zh, en }, finding.detail);
}
