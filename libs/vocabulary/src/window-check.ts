import { codesOf, type CodeList, type CodeOf } from './code-list.js';
import { CHANGE_DAY_DOUBTS } from './household.js';

/** Why a filing waits: the sentence says what is at odds with the register and what to find out. */
export const windowDoubtCodes = {
  name: 'window-doubt',
  term: '疑点',
  open: true,
  codes: {
    'number-of-other-name': {
      zh: '该身份号码登记在另一姓名之下。请核对证件，认定是同一人（姓名更正）或号码填错。',
      en: 'This identity number stands in the register under another name. Look at the card: the same person, or a wrong number.',
    },
    'same-name-and-birth': {
      zh: '登记中有姓名、出生日期相同的人，且至少一方没有身份号码。请核实是否同一人。',
      en: 'Somebody with this name and birth date is registered, and one of the two has no number. Find out whether it is the same person.',
    },
    'person-twice': {
      zh: '名单中有两项姓名、出生日期相同。请核实是否重复填写。',
      en: 'Two entries of the list have one name and birth date. Find out whether one person is listed twice.',
    },
    'member-in-other-household': {
      zh: '该成员登记在另一户。请核实其与谁共同生活，必要时办理户的变更。',
      en: 'This member is registered in another household. Find out with whom the person lives and change the household if need be.',
    },
    'member-missing': {
      zh: '登记的成员未列入本次申请。请核实其是否仍共同生活。',
      en: 'A registered member is not in this filing. Find out whether the person still lives with the family.',
    },
    'member-new': {
      zh: '申请列入了登记中没有的成员。请核实其何时起、因何共同生活。',
      en: 'The filing names a member whom the register does not have. Find out since when and why the person lives there.',
    },
    'head-differs': {
      zh: '申请的户主与登记不同。请核实，由镇审核人员办理更换户主。',
      en: 'The filing names another head than the register. Find out why; the township reviewer changes the head.',
    },
    'relation-differs': {
      zh: '该成员与户主的关系与登记不同。请核实后更正。',
      en: 'The relation of this member differs from the register. Find out which is right and correct it.',
    },
    'living-apart-differs': {
      zh: '该成员是否共同生活，申请与登记不同。请核实起止日期和原因。',
      en: 'The filing and the register differ on whether this member lives with the family. Find out dates and reason.',
    },
    'relation-too-often': {
      zh: '名单中有两名以上配偶，或两名以上父母。请核实各成员与户主的关系。',
      en: 'The list names more than one spouse, or more than two parents. Find out how each member is related to the head.',
    },
    'relation-against-age': {
      zh: '该成员的年龄与其同户主的关系不符（配偶未达法定婚龄、长辈不年长于户主或晚辈不年幼于户主）。请核对证件和关系。',
      en: 'The age of this member does not fit the relation (a spouse under the age of marriage, a parent not older or a child not younger than the head). Check card and relation.',
    },
    'spouse-of-same-sex': {
      zh: '该成员与户主同为一个性别，却填为配偶（民法典第一千零四十六条）。请核对证件和关系。',
      en: 'This member is filed as the spouse of a head of the same sex (Civil Code article 1046). Check card and relation.',
    },
    'schooling-against-age': {
      zh: '该成员填写的就读阶段与年龄不符（未到入学年龄而填小学及以上，或未满法定就业年龄而填高等院校、研究生）。请核实其就读阶段。',
      en: 'The school that is filed of this member does not fit the age: a school before school age, or a university below the age at which work is allowed. Find out which school it is.',
    },
    'registered-elsewhere': {
      zh: '该户全体成员的户籍均不在本地。请查看居住证，或核实在居住地申请的事由；均无的，转户籍所在地办理，不得让家庭自行往返。',
      en: 'Nobody of this family is registered here. Look at the residence permit, or find out why it applies where it lives; with neither, forward it to the place of registration, and do not send the family away.',
    },
    'recognised-already': {
      zh: '该户已在享受所申请的类别。请核实是否重复申请：情况有变的，受理后按复核办理；仅为询问的，不予受理并说明。',
      en: 'This household has the category that it applies for already. Find out whether it is filed twice: where its circumstances changed, accept it; where it only asked, do not accept it and explain.',
    },
    'staff-code-unknown': {
      zh: '申报的近亲属工作人员代码在名录中查不到。请向家庭问明是哪位工作人员：代码填错的，不予受理并以正确代码重新登记；不是名录中人员的，可以受理。',
      en: 'The staff code of the declared relative stands in no directory. Ask the family whom it means: with a wrong code, do not accept the filing and enter it anew with the right one; where it is nobody of the directory, accept it.',
    },
    'name-unusual': {
      zh: '姓名中有通常不用于姓名的字符。请核对证件上的姓名。',
      en: 'The name has signs that names usually do not have. Compare it with the card.',
    },
    'no-adult-member': {
      zh: '名单中没有成年人。请核实未成年人与谁共同生活、由谁监护：随监护人生活的，在监护人的户办理加入；单独立户的，在 guardian 中写明监护人，尚未确定的填 not-settled。',
      en: 'Nobody of the list is of age. Find out with whom the children live and who is their guardian: with a guardian they join that household; on their own, name the guardian, or not-settled while it is open.',
    },
    'wage-of-child': {
      zh: '申报了未满法定就业年龄的成员的工资。请核实该收入是谁的。',
      en: 'A wage is declared of a member under the age at which work is allowed. Find out whose income it is.',
    },
    'registered-as-dead': {
      zh: '该成员在登记中已死亡，或与已死亡的人姓名、出生日期相同。请核对证件和死亡记录：冒用死者的，不予受理；属误登死亡的，由镇审核人员选此人，change 的原因填 entered-wrongly；其户已随死亡终止的（本项列出 householdId），先由该户所在镇的审核人员恢复该户（该户的变更，kind 填 restore），再以该户答复；确为另一人的，由审核人员答复 new。',
      en: 'The register has this member, or somebody of this name and birth date, as dead. Look at the card and the record of the death: do not accept the use of a dead person’s name or number; a death entered by mistake is put right by the township reviewer, who chooses the person with entered-wrongly as the reason of the change; where the household ended with the death (its householdId stands here), the reviewer of its township first restores it (a change of that household with kind restore), then the filing is answered for it; another person is answered as new by the reviewer.',
    },
    'number-issued': {
      zh: '登记中该人尚无身份号码，本次申请填写了号码。请核对证件后登记号码。',
      en: 'The register has this person without a number, the filing gives one. Look at the card and enter the number.',
    },
    'application-open': {
      zh: '该户已有一件申请正在办理，本次可能为重复提交。请核实；属重复的，不予受理。',
      en: 'An application of this household is in progress; this may be the same filed twice. Find out, and do not accept a double.',
    },
    'registered-in-other-township': {
      zh: '该户登记在其他乡镇。请核实其现居何处；已迁入的，先提出搬迁并由对方窗口确认。',
      en: 'This household is registered in another township. Find out where it lives; if it moved here, propose the move to the other window first.',
    },
    'older-than-register': {
      zh: '该申请的收到日期早于登记的最近一次变更。请以登记为准核对。',
      en: 'This filing was received before the last change of the register. Compare it with the register, which is newer.',
    },
  },
} as const satisfies CodeList;
export type WindowDoubt = CodeOf<typeof windowDoubtCodes>;

/** Doubts about a relation that the reviewer may confirm after looking at the papers, e.g. of a step-parent. */
export const RELATION_DOUBTS = [
  'relation-too-often',
  'relation-against-age',
  'spouse-of-same-sex',
] as const satisfies readonly WindowDoubt[];
export type RelationDoubt = (typeof RELATION_DOUBTS)[number];

/** Whether somebody new is another one than a person of this name and birth date, e.g. a twin. */
const IDENTITY_DOUBTS = ['same-name-and-birth'] as const satisfies readonly WindowDoubt[];

/** Every doubt that the reviewer may confirm when the register changes. */
export const CONFIRMABLE_DOUBTS = [...RELATION_DOUBTS, ...CHANGE_DAY_DOUBTS, ...IDENTITY_DOUBTS] as const;
export type ConfirmableDoubt = (typeof CONFIRMABLE_DOUBTS)[number];

export const windowDecisionCodes = {
  name: 'window-decision',
  term: '窗口核实',
  open: false,
  codes: {
    confirm: { zh: '申请属实，登记随之变更', en: 'the filing is right, the register follows it' },
    correct: { zh: '以登记为准受理', en: 'the register is right, the filing is accepted for it' },
    supplement: { zh: '一次性告知补正', en: 'the family is asked, once, to put it right' },
    refuse: { zh: '不予受理', en: 'not accepted' },
  },
} as const satisfies CodeList;
export const WINDOW_DECISIONS = codesOf(windowDecisionCodes);
export type WindowDecision = CodeOf<typeof windowDecisionCodes>;

/** On what the window rests its answer, or why it does not accept. */
export const windowReasonCodes = {
  name: 'window-reason',
  term: '窗口核实',
  open: true,
  codes: {
    'documents-seen': { zh: '已核对证件', en: 'documents seen' },
    'family-asked': { zh: '已向家庭核实', en: 'family asked' },
    'visited-at-home': { zh: '已入户核实', en: 'visited at home' },
    'village-asked': { zh: '已向村（社区）核实', en: 'village asked' },
    'not-the-applicant': { zh: '非本人或其家庭提出', en: 'not filed by the family or for it' },
    'wrong-number': { zh: '身份号码填写有误', en: 'wrong identity number' },
    'filed-twice': { zh: '重复提交', en: 'filed twice' },
    'change-first': { zh: '须先办理户的变更', en: 'the household is to be changed first' },
    other: { zh: '其他', en: 'other' },
  },
} as const satisfies CodeList;
export const WINDOW_REASONS = codesOf(windowReasonCodes);
export type WindowReason = CodeOf<typeof windowReasonCodes>;

/** A change that one window proposes to another. */
export const proposalStateCodes = {
  name: 'proposal-state',
  term: '户的变更',
  open: false,
  codes: {
    open: { zh: '待对方窗口确认', en: 'waits for the other window' },
    confirmed: { zh: '已确认', en: 'confirmed' },
    refused: { zh: '未予同意', en: 'refused' },
    withdrawn: { zh: '已撤回', en: 'withdrawn' },
    expired: { zh: '逾期未答复', en: 'expired' },
  },
} as const satisfies CodeList;
export const PROPOSAL_STATES = codesOf(proposalStateCodes);
export type ProposalState = CodeOf<typeof proposalStateCodes>;

export const proposalDecisionCodes = {
  name: 'proposal-decision',
  term: '户的变更',
  open: false,
  codes: {
    confirm: { zh: '确认，登记随之变更', en: 'confirmed, the register changes' },
    refuse: { zh: '不同意，登记不变', en: 'refused, the register stays' },
    withdraw: { zh: '提出的窗口撤回', en: 'withdrawn by the window that proposed it' },
  },
} as const satisfies CodeList;
export const PROPOSAL_DECISIONS = codesOf(proposalDecisionCodes);
export type ProposalDecision = CodeOf<typeof proposalDecisionCodes>;
