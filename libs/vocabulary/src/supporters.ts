import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What somebody outside the household is to the member whom the law obliges them to support (社会救助法 41). */
export const supporterRelationCodes = {
  name: 'supporter-relation',
  term: '赡养、抚养、扶养义务人',
  open: true,
  codes: {
    child: { zh: '子女', en: 'child' },
    parent: { zh: '父母', en: 'parent' },
    spouse: { zh: '配偶', en: 'spouse' },
    grandchild: { zh: '孙子女、外孙子女', en: 'grandchild' },
    grandparent: { zh: '祖父母、外祖父母', en: 'grandparent' },
    sibling: { zh: '兄弟姐妹', en: 'brother or sister' },
  },
} as const satisfies CodeList;
export const SUPPORTER_RELATIONS = codesOf(supporterRelationCodes);
export type SupporterRelation = CodeOf<typeof supporterRelationCodes>;

/** Why it is necessary to ask about somebody outside the household. */
export const supporterNeedCodes = {
  name: 'supporter-need',
  term: '必要 (核对义务人)',
  open: true,
  codes: {
    'support-not-declared': { zh: '未申报赡养费、抚养费、扶养费，须查明', en: 'no support is declared' },
    'support-in-doubt': { zh: '申报的数额与义务人的能力明显不符', en: 'the amount declared is in doubt' },
    'agreement-not-kept': { zh: '协议、调解或裁判未履行', en: 'an agreement or judgment is not kept' },
    'reported-by-others': { zh: '群众或单位反映', en: 'others reported it' },
  },
} as const satisfies CodeList;
export const SUPPORTER_NEEDS = codesOf(supporterNeedCodes);
export type SupporterNeed = CodeOf<typeof supporterNeedCodes>;

/** How a tekun person is supported, which is that person's own choice (社会救助法 16(2)). */
export const supportFormCodes = {
  name: 'support-form',
  term: '特困人员',
  open: false,
  codes: {
    institution: { zh: '集中供养', en: 'in an institution' },
    home: { zh: '分散供养', en: 'at home' },
  },
} as const satisfies CodeList;
export const SUPPORT_FORMS = codesOf(supportFormCodes);
export type SupportForm = CodeOf<typeof supportFormCodes>;

/** How a supporter outside the household stands, as the survey found it (T43 8). */
export const supporterSituationCodes = {
  name: 'supporter-situation',
  term: '特困人员',
  open: true,
  codes: {
    able: { zh: '有履行义务能力', en: 'able to support' },
    tekun: { zh: '特困人员', en: 'a tekun person' },
    dibao: { zh: '最低生活保障对象', en: 'on dibao' },
    'low-income': {
      zh: '收入低于上年人均可支配收入且财产符合规定',
      en: 'income below last year’s disposable income per head, property within the limits',
    },
    'no-capacity': {
      zh: '无民事行为能力、被宣告失踪或在监狱服刑，且财产符合规定',
      en: 'without civil capacity, declared missing or in prison, property within the limits',
    },
  },
} as const satisfies CodeList;
export const SUPPORTER_SITUATIONS = codesOf(supporterSituationCodes);
export type SupporterSituation = CodeOf<typeof supporterSituationCodes>;
