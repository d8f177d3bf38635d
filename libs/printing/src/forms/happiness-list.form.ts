import type { PrintFormDefinition } from './print-form-definition.js';

/** Whose sheet it is. Texts are ready for reading; what is not known is an empty text. */
export interface PrintedFamily {
  readonly head: string;
  /** The member whose own sheet it is; empty where it is the household's. */
  readonly person: string;
  readonly place: string;
}

/** Something that the family receives: what, for whom, from whom, until when, whom to call. */
export interface PrintedAid {
  readonly what: string;
  readonly who: string;
  readonly amount: string;
  readonly office: string;
  readonly from: string;
  readonly until: string;
  readonly call: string;
  /** Document and article; empty where none is known. */
  readonly basis: string;
}

/** What the template of a happiness list gets, in one language (S0-25). */
export interface HappinessListModel {
  readonly family: PrintedFamily;
  readonly note: string;
  readonly benefits: readonly PrintedAid[];
  readonly aid: readonly PrintedAid[];
  /** What was granted or reported and begins later, by the month in which it does: nothing of it is received yet. */
  readonly upcoming: readonly { readonly from: string; readonly items: readonly PrintedAid[] }[];
  readonly underway: readonly {
    readonly need: string;
    readonly who: string;
    readonly office: string;
    readonly state: string;
    readonly since: string;
    readonly call: string;
  }[];
  readonly mayGet: readonly {
    readonly what: string;
    readonly who: string;
    readonly office: string;
    readonly call: string;
    readonly missing: string;
    readonly decides: string;
    readonly basis: string;
  }[];
}

const AID: PrintedAid = {
  ...{ what: '低保', who: '全户', amount: '每月 480.00 元', office: '民政' },
  ...{ from: '2026年2月1日', until: '2026年6月30日', call: '0838-0000000' },
  basis: '社会救助法第十八条',
};

const FULL: HappinessListModel = {
  family: { head: '李建国', person: '王秀英', place: '示范镇一村' },
  note: '该户已并入另一户',
  benefits: [AID],
  aid: [AID],
  upcoming: [{ from: '2026年2月', items: [AID] }],
  underway: [
    { need: '住房', who: '全户', office: '住建', state: '已推送', since: '2026年1月14日', call: '12345' },
  ],
  mayGet: [
    {
      ...{ what: '医疗救助', who: '王秀英', office: '医保', call: '12345' },
      ...{ missing: '医疗费票据', decides: '是否符合条件' },
      basis: '社会救助法第二十四条',
    },
  ],
};

const NOBODY: PrintedFamily = { head: '', person: '', place: '' };

/** 一张幸福清单: what a household or a person receives, in large type. */
export const happinessListForm = {
  code: 'happiness-list',
  series: 'XF',
  parts: {
    family: { zh: '家庭', en: 'the family' },
    note: { zh: '说明', en: 'the note' },
    benefits: { zh: '认定的待遇', en: 'benefits' },
    aid: { zh: '部门帮扶', en: 'help of departments' },
    upcoming: { zh: '以后开始的', en: 'what begins later' },
    underway: { zh: '正在办理', en: 'what is under way' },
    mayGet: { zh: '可能享受的措施', en: 'what the family may get' },
  },
  required: ['family', 'note', 'benefits', 'aid', 'upcoming', 'underway', 'mayGet'],
  samples: [
    FULL,
    { family: NOBODY, note: '', benefits: [], aid: [], upcoming: [], underway: [], mayGet: [] },
  ],
} as const satisfies PrintFormDefinition;
