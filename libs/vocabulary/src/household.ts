import { codesOf, type CodeList, type CodeOf } from './code-list.js';

export const relationCodes = {
  name: 'relation',
  term: '与户主关系',
  open: true,
  codes: {
    head: { zh: '户主', en: 'head' },
    spouse: { zh: '配偶', en: 'spouse' },
    child: { zh: '子女', en: 'child' },
    parent: { zh: '父母', en: 'parent' },
    'parent-in-law': { zh: '配偶父母', en: 'parent-in-law' },
    grandparent: { zh: '祖父母、外祖父母', en: 'grandparent' },
    grandchild: { zh: '孙子女、外孙子女', en: 'grandchild' },
    sibling: { zh: '兄弟姐妹', en: 'sibling' },
    other: { zh: '其他', en: 'other' },
  },
} as const satisfies CodeList;
export const RELATIONS = codesOf(relationCodes);
export type Relation = CodeOf<typeof relationCodes>;

export const sexCodes = {
  name: 'sex',
  term: '性别',
  open: false,
  codes: { male: { zh: '男', en: 'male' }, female: { zh: '女', en: 'female' } },
} as const satisfies CodeList;
export const SEXES = codesOf(sexCodes);
export type Sex = CodeOf<typeof sexCodes>;

export const residenceCodes = {
  name: 'residence',
  term: '户别 (城镇、农村)',
  open: false,
  codes: { urban: { zh: '城镇', en: 'urban' }, rural: { zh: '农村', en: 'rural' } },
} as const satisfies CodeList;
export const RESIDENCES = codesOf(residenceCodes);
export type Residence = CodeOf<typeof residenceCodes>;

export const noIdReasonCodes = {
  name: 'no-id-reason',
  term: '无身份号码原因',
  open: true,
  codes: {
    newborn: { zh: '新生儿尚未落户', en: 'newborn, not registered yet' },
    'not-registered': { zh: '无户籍', en: 'never registered' },
    foreigner: { zh: '外籍或港澳台居民', en: 'foreigner, or resident of Hong Kong, Macao or Taiwan' },
    lost: { zh: '证件遗失，号码不详', en: 'document lost, number not known' },
    other: { zh: '其他', en: 'other' },
  },
} as const satisfies CodeList;
export const NO_ID_REASONS = codesOf(noIdReasonCodes);
export type NoIdReason = CodeOf<typeof noIdReasonCodes>;

export const livesApartReasonCodes = {
  name: 'lives-apart-reason',
  term: '共同生活家庭成员',
  open: true,
  codes: {
    'work-away': { zh: '外出务工', en: 'works away' },
    'study-away': { zh: '外出就学', en: 'studies away' },
    'military-service': { zh: '服兵役', en: 'military service' },
    prison: { zh: '服刑', en: 'in prison' },
    'compulsory-detox': { zh: '强制隔离戒毒', en: 'in compulsory detoxification' },
    missing: { zh: '宣告失踪', en: 'declared missing' },
    religious: { zh: '宗教教职人员独立生活', en: 'lives apart as clergy' },
    divorced: { zh: '离婚', en: 'divorced' },
    'married-out': { zh: '婚出', en: 'married out' },
    'moved-out': { zh: '迁出', en: 'moved out' },
    died: { zh: '死亡', en: 'died' },
    other: { zh: '其他', en: 'other' },
  },
} as const satisfies CodeList;
export const LIVES_APART_REASONS = codesOf(livesApartReasonCodes);
export type LivesApartReason = CodeOf<typeof livesApartReasonCodes>;

/** Reasons that say where somebody is; whoever has one has not left, so it needs no day. */
const AWAY_REASONS = ['work-away', 'study-away'] as const satisfies readonly LivesApartReason[];

/** Whether a reason only says where somebody is; any other says that the person has left. */
export function isAwayOnly(reason: string): boolean {
  return AWAY_REASONS.some((away) => away === reason);
}

export const householdChangeKindCodes = {
  name: 'household-change-kind',
  term: '户的变更',
  open: true,
  codes: {
    join: { zh: '加入', en: 'join' },
    leave: { zh: '离开', en: 'leave' },
    split: { zh: '分户', en: 'split' },
    merge: { zh: '并户', en: 'merge' },
    'new-head': { zh: '更换户主', en: 'new head' },
    correction: { zh: '更正', en: 'correction' },
    moved: { zh: '搬迁', en: 'moved' },
    restore: { zh: '恢复（撤销误登的终止）', en: 'restored, its end was entered by mistake' },
  },
} as const satisfies CodeList;
export type HouseholdChangeKind = CodeOf<typeof householdChangeKindCodes>;

export const householdChangeReasonCodes = {
  name: 'household-change-reason',
  term: '户的变更',
  open: true,
  codes: {
    born: { zh: '出生', en: 'born' },
    adopted: { zh: '收养', en: 'adopted' },
    'married-in': { zh: '婚入', en: 'married in' },
    'married-out': { zh: '婚出', en: 'married out' },
    divorced: { zh: '离婚', en: 'divorced' },
    custody: { zh: '抚养关系变化', en: 'custody of a child changed' },
    died: { zh: '死亡', en: 'died' },
    'moved-in': { zh: '迁入', en: 'moved in' },
    'moved-out': { zh: '迁出', en: 'moved out' },
    returned: { zh: '返回共同生活', en: 'came back' },
    'left-household': { zh: '不再共同生活', en: 'no longer lives with the family' },
    'own-household': { zh: '另立一户', en: 'own household' },
    'same-family': { zh: '实为一户', en: 'one family after all' },
    'head-died': { zh: '户主死亡', en: 'head died' },
    'head-left': { zh: '户主离开', en: 'head left' },
    'family-agreed': { zh: '家庭商定', en: 'agreed by the family' },
    'no-adult-member': { zh: '无成年成员（如孤儿）', en: 'no adult member, e.g. orphans' },
    moved: { zh: '搬迁', en: 'moved' },
    'data-corrected': { zh: '信息更正', en: 'data corrected' },
    'entered-wrongly': { zh: '登记有误', en: 'entered wrongly' },
    'number-issued': { zh: '取得身份号码', en: 'identity number issued' },
    other: { zh: '其他', en: 'other' },
  },
} as const satisfies CodeList;
export const HOUSEHOLD_CHANGE_REASONS = codesOf(householdChangeReasonCodes);
export type HouseholdChangeReason = CodeOf<typeof householdChangeReasonCodes>;

/** Doubts about a day that a change states, of a stay, a place, a head or who joins, which the reviewer confirms after looking at the papers. */
export const changeDayDoubtCodes = {
  name: 'change-day-doubt',
  term: '变更日期疑点',
  open: false,
  codes: {
    'long-ago': { zh: '日期过早', en: 'the day is long ago' },
    'filed-as-living': {
      zh: '此后的申请仍列其在世或共同生活',
      en: 'a later filing names the person as living, or as living with the family',
    },
    'filed-as-before': {
      zh: '此后的申请或变更仍列原住处或原户主',
      en: 'a later filing or change names the former place or head',
    },
    'filed-without': {
      zh: '此后的申请未列所涉的人',
      en: 'a later filing of the household does not name the person',
    },
  },
} as const satisfies CodeList;
export const CHANGE_DAY_DOUBTS = codesOf(changeDayDoubtCodes);
export type ChangeDayDoubt = CodeOf<typeof changeDayDoubtCodes>;

/** What shows that a death, the end of a household or who somebody is was entered by mistake (民法典 46, 50). */
export const correctionPaperCodes = {
  name: 'correction-paper',
  term: '更正依据',
  open: false,
  codes: {
    'person-seen': { zh: '本人到场，人证核对一致', en: 'the person came, face and card agree' },
    'visited-at-home': { zh: '入户见到本人', en: 'the person was seen at home' },
    'police-certificate': { zh: '公安机关户籍证明', en: 'certificate of the household register (police)' },
    'death-record-withdrawn': {
      zh: '出具机构撤销死亡（火化）记录',
      en: 'who recorded the death or cremation has withdrawn the record',
    },
    'court-revocation': {
      zh: '人民法院撤销死亡宣告的判决',
      en: 'judgment of a court that revokes the declaration of death',
    },
  },
} as const satisfies CodeList;
export const CORRECTION_PAPERS = codesOf(correctionPaperCodes);
export type CorrectionPaper = CodeOf<typeof correctionPaperCodes>;

/** Which of them show another name or number of a member: who saw face and card, or who keeps the household register. */
export const IDENTITY_PAPERS = [
  'person-seen',
  'police-certificate',
] as const satisfies readonly CorrectionPaper[];

/** Who stands for a household in which nobody is of age, or for a child that goes elsewhere (民法典 27, 31, 32). */
export const guardianKindCodes = {
  name: 'guardian-kind',
  term: '监护人',
  open: false,
  codes: {
    person: { zh: '个人（祖父母、兄姐等）', en: 'a person, e.g. a grandparent or an elder sibling' },
    'village-committee': { zh: '村（居）民委员会', en: 'the village or residents’ committee' },
    'civil-affairs': { zh: '民政部门担任监护人', en: 'civil affairs as the guardian' },
    'not-settled': { zh: '尚未确定，待落实', en: 'not settled yet' },
  },
} as const satisfies CodeList;
export const GUARDIAN_KINDS = codesOf(guardianKindCodes);
export type GuardianKind = CodeOf<typeof guardianKindCodes>;
