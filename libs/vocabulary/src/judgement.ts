import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** Questions that the rules put to people and never answer themselves (S0-16, S3-31…38; 社会救助法 21(2)). */
export const judgementQuestionCodes = {
  name: 'judgement-question',
  term: '一事一议',
  open: true,
  codes: {
    'negative-list': { zh: '负面清单逐项研究', en: 'the items of the negative list' },
    'negative-list-override': { zh: '负面清单例外', en: 'override of the negative list' },
    'single-filing': { zh: '单人户纳入低保', en: 'dibao for one person of a margin family' },
    'special-hardship': {
      zh: '低保边缘家庭中有无确有特殊困难人员',
      en: 'whether anybody of a margin family is in special hardship',
    },
    'tekun-minor': { zh: '已满十六周岁的未成年人纳入特困', en: 'tekun support for a minor of 16 or 17' },
    'category-left-open': {
      zh: '所申请的类别暂不作结论，先办理其他类别',
      en: 'a category that was asked for is left open, and the others go on',
    },
    'hardship-check': { zh: '其他困难的镇（街道）审核', en: 'the township’s check of other hardship' },
    'hardship-consultation': {
      zh: '其他困难的部门会商',
      en: 'consultation of departments on other hardship',
    },
    'property-acceptable': {
      zh: '没有适用规则或者须说明的财产不影响认定',
      en: 'property without a rule, or to be explained, keeps nobody out',
    },
    'other-ground': {
      zh: '由人员提出的其他监测识别依据成立',
      en: 'another ground of monitoring, put forward by people, holds',
    },
  },
} as const satisfies CodeList;
export type JudgementQuestion = CodeOf<typeof judgementQuestionCodes>;

export const judgementAnswerCodes = {
  name: 'judgement-answer',
  term: '一事一议',
  open: false,
  codes: { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } },
} as const satisfies CodeList;
export const JUDGEMENT_ANSWERS = codesOf(judgementAnswerCodes);
export type JudgementAnswer = CodeOf<typeof judgementAnswerCodes>;

/** What a negative list may ask about; which of it a place asks, and under which number, is a parameter of the place (S3-31…37). */
export const negativeItemCodes = {
  name: 'negative-item',
  term: '不予识别的情形 (负面清单)',
  open: true,
  codes: {
    'county-seat-dwelling': { zh: '在县城有商品房、自建房或者购房', en: 'a dwelling in the county seat' },
    'vehicle-or-machine': { zh: '有消费性车辆或者大型农机具', en: 'a consumer car or large farm machine' },
    'fixed-job': { zh: '有固定工作且收入稳定', en: 'a fixed job with a stable income' },
    'private-owner': { zh: '私营企业主或者股东', en: 'private owner or shareholder' },
    'fund-or-pension': {
      zh: '连续缴纳公积金、高基数社保或者领取职工养老金',
      en: 'housing fund, high insurance base or employee pension',
    },
    conduct: { zh: '本人行为方面的情形', en: 'conduct of the persons' },
    doubts: { zh: '有疑点不能说明或者举报属实', en: 'unexplained doubts or a substantiated report' },
  },
} as const satisfies CodeList;
export const NEGATIVE_ITEMS = codesOf(negativeItemCodes);
export type NegativeItem = CodeOf<typeof negativeItemCodes>;

/** Why a household on the negative list may be taken in all the same (S3-38). */
export const overrideCauseCodes = {
  name: 'override-cause',
  term: '不予识别的情形 (负面清单)',
  open: true,
  codes: {
    'very-large-spending': { zh: '刚性支出特别大', en: 'very large necessary spending' },
    'very-large-loss': { zh: '收入大幅缩减', en: 'very large loss of income' },
  },
} as const satisfies CodeList;
export const OVERRIDE_CAUSES = codesOf(overrideCauseCodes);
export type OverrideCause = CodeOf<typeof overrideCauseCodes>;

/** Why one person of a margin family may have dibao alone (社会救助法 21(2); S1-09). */
export const singleGroundCodes = {
  name: 'single-ground',
  term: '单人户',
  open: true,
  codes: {
    'severely-disabled': { zh: '重度残疾人', en: 'severely disabled' },
    'seriously-ill': { zh: '重病患者', en: 'seriously ill' },
    'special-hardship': { zh: '确有特殊困难人员', en: 'in special hardship' },
  },
} as const satisfies CodeList;
export const SINGLE_GROUNDS = codesOf(singleGroundCodes);
export type SingleGround = CodeOf<typeof singleGroundCodes>;

/** Why a person who might have dibao alone does not get it: the law says «may», so that a no has its reason. */
export const singleRefusalCodes = {
  name: 'single-refusal',
  term: '单人户',
  open: true,
  codes: {
    'ground-not-substantiated': { zh: '单独纳入的情形未能查实', en: 'the ground was not substantiated' },
    'person-declines': { zh: '本人不申请单独纳入', en: 'the person does not ask for it' },
    'supported-otherwise': { zh: '基本生活已另有保障', en: 'the basic living is secured otherwise' },
  },
} as const satisfies CodeList;
export const SINGLE_REFUSALS = codesOf(singleRefusalCodes);
export type SingleRefusal = CodeOf<typeof singleRefusalCodes>;

/** What makes a hardship that no class fits a major one; the township names it (S0-16). */
export const hardshipCauseCodes = {
  name: 'hardship-cause',
  term: '一事一议',
  open: true,
  codes: {
    illness: { zh: '因病', en: 'illness' },
    disability: { zh: '因残', en: 'disability' },
    education: { zh: '因学', en: 'education' },
    disaster: { zh: '因灾', en: 'disaster' },
    accident: { zh: '因意外事故', en: 'accident' },
    'loss-of-work': { zh: '因失业或者收入骤减', en: 'loss of work or income' },
    other: { zh: '其他', en: 'other' },
  },
} as const satisfies CodeList;
export const HARDSHIP_CAUSES = codesOf(hardshipCauseCodes);
export type HardshipCause = CodeOf<typeof hardshipCauseCodes>;

/** On what the village meeting rests that an item of the negative list applies. */
export const judgementEvidenceCodes = {
  name: 'judgement-evidence',
  term: '不予识别的情形 (负面清单)',
  open: true,
  codes: {
    'department-data': { zh: '部门登记或者数据', en: 'register or data of a department' },
    'seen-at-home': { zh: '入户所见', en: 'seen at the home' },
    'family-statement': { zh: '本户陈述', en: 'statement of the family' },
    'villagers-statement': { zh: '村民陈述', en: 'statement of villagers' },
    'report-verified': { zh: '举报经查属实', en: 'a report that was verified' },
  },
} as const satisfies CodeList;
export const JUDGEMENT_EVIDENCE = codesOf(judgementEvidenceCodes);
export type JudgementEvidence = CodeOf<typeof judgementEvidenceCodes>;

/** Why a category that was asked for is left open while the others go on: it is neither recognised nor refused. */
export const leftOpenReasonCodes = {
  name: 'left-open-reason',
  term: '一事一议',
  open: true,
  codes: {
    'family-goes-on-without': { zh: '申请人要求先办理其他类别', en: 'the family wants the others to go on' },
    'not-found-out-yet': { zh: '有关事实短期内不能查明', en: 'the facts cannot be found out soon' },
    'rules-awaited': { zh: '本地规定尚未载入', en: 'the rules of the place are still awaited' },
  },
} as const satisfies CodeList;
export const LEFT_OPEN_REASONS = codesOf(leftOpenReasonCodes);
export type LeftOpenReason = CodeOf<typeof leftOpenReasonCodes>;
