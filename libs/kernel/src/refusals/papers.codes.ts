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
  PAPER_ASKED_BEFORE: {
    status: 422,
    zh: '已于 {on} 一次性告知须补充的材料，不能另行要求这一材料（{basis}）。请删去此项，按已有材料继续办理；因家庭新的情况需要的，请在本次调查的 facts 中填写该情况。',
    en: 'The family was asked on {on} for all that is missing, at once, and is not asked for a further paper ({basis}). Remove the entry and go on with what is there; where new facts of the family need it, record them in facts of this survey.',
  },
  PAPER_NOT_ASKED: {
    status: 422,
    zh: '本案没有向该人要求这一材料，或者已经收到。请从案件的 papersRequested 中选取尚未收到的。',
    en: 'This case did not ask for this paper of this person, or has it already. Take one of papersRequested that has not come.',
  },
  SUPPLEMENT_NOTICE_NOT_OWED: {
    status: 409,
    zh: '本案没有要求补充材料，没有待送达的补正告知书。请先在入户调查中登记 papersRequested。',
    en: 'This case asked for no papers, so there is no supplement notice to deliver. Record papersRequested with the survey first.',
  },
  SUPPLEMENT_NOTICE_DELIVERED: {
    status: 409,
    zh: '补正告知书已于 {on} 送达，不能重复登记。再要一份的，请重印（reprint）。',
    en: 'The supplement notice was delivered on {on} and is not recorded twice. For one more copy reprint it.',
  },
  SUPPORTER_CONSENT_MISSING: {
    status: 422,
    zh: '查询共同生活成员以外的赡养、抚养、扶养义务人，须说明必要（need：日期、理由），并由本人同意（consent.givenOn），均须有日期。请补填；本人不同意的，填写 refusedOn 并删去 sources，不得查询。',
    en: 'Somebody outside the household who owes support is queried only with a stated need (need: day and reason) and with their own consent (consent.givenOn), both dated. Fill them in; where they refuse, give refusedOn and leave sources out: nothing may be queried.',
  },
  SUPPORTER_CONSENT_AND_REFUSAL: {
    status: 422,
    zh: '同一义务人不能既同意又不同意核对。请按其本人最后的表示，保留 consent 或 refusedOn 之一；不同意的，删去 sources，不得查询。',
    en: 'One person cannot both consent to be asked about and refuse. Keep consent or refusedOn, whichever they stated last; where they refuse, remove the sources: nothing may be queried.',
  },
  SUPPORTER_IN_HOUSEHOLD: {
    status: 422,
    zh: '此人是该户共同生活的成员，不是户外的赡养、抚养、扶养义务人。请作为家庭成员核对（sources 中填写其 personId）；已不共同生活的，先由窗口办理成员变更。',
    en: 'This person is a member who lives in the household, not somebody outside it who owes support. Verify them as a member (sources with their personId); where they live elsewhere by now, the window first changes the household.',
  },
  SUPPORTER_RELATION_AGE: {
    status: 422,
    zh: '所填关系与双方出生日期不符：父母、祖父母须年长于被扶养人，子女、孙子女须年幼于被扶养人。请核对关系和公民身份号码。',
    en: 'The relation does not fit the days of birth: a parent or grandparent is older than who is supported, a child or grandchild younger. Check the relation and the ID number.',
  },
  SUPPORTER_NOT_ADULT: {
    status: 422,
    zh: '按身份号码，此人在同意之日未满 {age} 周岁：未成年人不负赡养、扶养义务，也不能独自同意核对。请核对身份号码；确属未成年的，删去此人。',
    en: 'By the ID number this person was under {age} on the day of the consent: a minor owes no support and cannot consent alone. Check the number; if it is right, leave this person out.',
  },
  SUPPORTER_NOT_FOUND: {
    status: 422,
    zh: '本案以前的核对报告中没有此 supporterId 的义务人。请从案件的 supporters 中选取；首次填写的人，不填 supporterId。',
    en: 'No earlier report of this case names a supporter with this supporterId. Take it from the supporters of the case; leave it out for somebody who is named for the first time.',
  },
  SUPPORTER_TWICE: {
    status: 422,
    zh: '同一报告中，对同一成员的同一义务人填写了两次。请合并为一项，按其本人最后的表示填写。',
    en: 'The report names the same person twice as owing support to the same member. Make it one entry with what they stated last.',
  },
  SUPPORTER_DAY_BEFORE_BIRTH: {
    status: 422,
    zh: '该日期早于受赡养、抚养、扶养的成员出生之日（以月计）。请更正日期。',
    en: 'The day lies before the month in which the member to whom support is owed was born. Correct it.',
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
