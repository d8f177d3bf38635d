import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** Where an inquiry letter to a unit stands (社会救助法 43, 65). */
export const inquiryStateCodes = {
  name: 'inquiry-state',
  term: '信函索证',
  open: false,
  codes: {
    sent: { zh: '已发出', en: 'sent' },
    answered: { zh: '已复函', en: 'answered' },
    'no-answer': { zh: '未复函', en: 'no answer' },
  },
} as const satisfies CodeList;
export const INQUIRY_STATES = codesOf(inquiryStateCodes);
export type InquiryState = CodeOf<typeof inquiryStateCodes>;

/** What a decision, or an answer after it, has to be looked at for; it is recorded all the same. */
export const inquiryWarningCodes = {
  name: 'inquiry-warning',
  term: '信函索证',
  open: true,
  codes: {
    'inquiry-open': {
      zh: '尚有信函索证未复函，本决定未用其内容：复函仍须登记；所复与认定不符的，提请复查',
      en: 'a letter to a unit is not answered, and the decision rests on nothing of it: its answer is still to be filed, and where it differs, ask for a review',
    },
    'inquiry-after-decision': {
      zh: '复函在决定之后到达，决定未用其内容：请对照认定核对；不符的，提请复查',
      en: 'the answer came after the decision, which rests on nothing of it: compare the two, and where they differ, ask for a review',
    },
  },
} as const satisfies CodeList;
export const INQUIRY_WARNINGS = codesOf(inquiryWarningCodes);
export type InquiryWarning = CodeOf<typeof inquiryWarningCodes>;

/** What a unit is asked for; nothing beyond these fields. */
export const inquiryFieldCodes = {
  name: 'inquiry-field',
  term: '信函索证',
  open: true,
  codes: {
    wage: { zh: '工资收入', en: 'wages' },
    employment: { zh: '就业起止时间', en: 'days of employment' },
    pension: { zh: '养老金', en: 'pension' },
    rent: { zh: '租金', en: 'rent' },
    'school-fees': { zh: '学费', en: 'school fees' },
    'medical-costs': { zh: '医疗费用', en: 'medical costs' },
    land: { zh: '土地及其收益', en: 'land and what it yields' },
    support: { zh: '赡养、抚养、扶养费', en: 'support that is paid' },
    residence: { zh: '居住情况', en: 'where the person lives' },
  },
} as const satisfies CodeList;
export const INQUIRY_FIELDS = codesOf(inquiryFieldCodes);
export type InquiryField = CodeOf<typeof inquiryFieldCodes>;

/** For which part of the examination a unit is asked. */
export const inquiryPurposeCodes = {
  name: 'inquiry-purpose',
  term: '信函索证',
  open: false,
  codes: {
    income: { zh: '核实家庭收入', en: 'to verify the income of the family' },
    property: { zh: '核实家庭财产', en: 'to verify the property of the family' },
    spending: { zh: '核实刚性支出', en: 'to verify rigid spending' },
    living: { zh: '核实共同生活情况', en: 'to verify who lives together' },
  },
} as const satisfies CodeList;
export const INQUIRY_PURPOSES = codesOf(inquiryPurposeCodes);
export type InquiryPurpose = CodeOf<typeof inquiryPurposeCodes>;

/** What is needed for each purpose; a unit is asked for nothing else (社会救助法 11). */
export const INQUIRY_FIELDS_OF: Readonly<Record<InquiryPurpose, readonly InquiryField[]>> = {
  income: ['wage', 'employment', 'pension', 'rent', 'land', 'support'],
  property: ['rent', 'land'],
  spending: ['rent', 'school-fees', 'medical-costs', 'support'],
  living: ['residence', 'employment', 'support'],
};

/** What concerns the household as a whole; everything else is about one member. */
export const INQUIRY_FIELDS_OF_HOUSEHOLD: readonly InquiryField[] = ['rent', 'land'];
