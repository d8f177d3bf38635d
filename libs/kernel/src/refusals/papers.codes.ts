import type { RefusalText } from './refusal-text.js';

/** Refusals of what is asked of a family, or of people outside it, beside verification (社会救助法 41, 62). */
export const papersCodes = {
  PAPER_OBTAINABLE: {
    status: 422,
    zh: '“{paper}”的内容可由“{source}”核实，不得要求该户提供（{basis}）。请删去此项，由民政部门查询该来源；核对报告载明其未能答复或无此人数据的，可凭该理由要求提供。',
    en: 'What the paper ({paper}) says is established by verification ({source}), so the family must not be asked for it ({basis}). Remove the entry and have civil affairs query the source; where the report holds that it gave no answer or has no data of the person, the paper may be asked for with that reason.',
  },
  PAPER_REASON_DIFFERS: {
    status: 422,
    zh: '所填理由与本案核对报告或本地来源不符。可填写：{allowed}。请更正理由。',
    en: 'The reason does not agree with the report of this case or the sources of the place. Possible are: {allowed}. Correct it.',
  },
  PAPER_TWICE: {
    status: 422,
    zh: '同一材料对同一人要求了两次。请删去一项。',
    en: 'One paper is asked for twice of the same person. Remove one of the two.',
  },
  SUPPORTER_CONSENT_MISSING: {
    status: 422,
    zh: '查询共同生活成员以外的赡养、抚养、扶养义务人，须说明必要（need：日期、理由），并由本人同意（consent.givenOn），均须有日期。请补填；本人不同意的，填写 refusedOn 并删去 sources，不得查询。',
    en: 'Somebody outside the household who owes support is queried only with a stated need (need: day and reason) and with their own consent (consent.givenOn), both dated. Fill them in; where they refuse, give refusedOn and leave sources out: nothing may be queried.',
  },
  SUPPORTER_CONSENT_EXPIRED: {
    status: 422,
    zh: '义务人的同意早于 {earliest}，已失效。请重新征得其本人同意后填写新的日期，未征得的不得查询。',
    en: 'The consent of this person was given before {earliest} and is no longer valid. Ask again and give the new day; without it nothing may be queried.',
  },
  SUPPORTER_NOT_INCOME_OR_PROPERTY: {
    status: 422,
    zh: '对共同生活成员以外的义务人只核对收入和财产，该来源不掌握收入或财产。请删去此项。',
    en: 'Of somebody outside the household only income and property are verified; this source knows of neither. Remove the entry.',
  },
} as const satisfies Record<string, RefusalText>;
