import type { RefusalText } from './refusal-text.js';

/** Refusals of the service intake. */
export const intakeCodes = {
  APPLICATION_ALREADY_OPEN: {
    status: 409,
    zh: '{whose}于 {receivedOn} 提出的申请正在办理。请等待其办结，或先撤回该申请；已请求撤回的，请等待答复。',
    en: '{whose} has an application in progress, received on {receivedOn}. Wait for its end or withdraw it first; where that was requested, wait for the answer.',
    withoutValues: {
      zh: '该家庭已有一件申请正在办理。请等待其办结，或请受理窗口查明后由申请人撤回。',
      en: 'This household already has an application in progress. Wait for its end, or ask the window about it and have the applicant withdraw it.',
    },
  },
  APPLICATION_ALREADY_DECIDED: {
    status: 409,
    zh: '该申请已作出决定，不能撤回。如有异议，请申请复查。',
    en: 'This application has been decided and cannot be withdrawn. Ask for a re-examination if you disagree.',
  },
  WITHDRAWAL_ALREADY_REQUESTED: {
    status: 409,
    zh: '该申请已于 {on} 请求撤回，正在等待答复。请稍后查看申请，不必再次提出。',
    en: 'The withdrawal of this application was requested on {on} and awaits its answer. Look at it later; no second request is needed.',
  },
  APPLICATION_ALREADY_WITHDRAWN: {
    status: 409,
    zh: '该申请已撤回。如需救助，请重新提出申请。',
    en: 'This application was withdrawn. File a new one if help is needed.',
  },
  MEMBERS_COUNT: {
    status: 422,
    zh: '家庭成员须为 1 至 50 人。请核对名单。',
    en: 'A household has 1 to 50 members. Check the list.',
  },
  MEMBER_TWICE: {
    status: 422,
    zh: '同一人在成员名单中出现两次。请删除重复的一项。',
    en: 'The same person is listed twice among the members. Remove one of the entries.',
  },
  HEAD_NOT_EXACTLY_ONE: {
    status: 422,
    zh: '每户须有且只有一名户主。请更正成员关系。',
    en: 'A household has exactly one head. Correct the relations of the members.',
  },
  MEMBER_REF_UNKNOWN: {
    status: 422,
    zh: '成员名单中没有这个引用。请核对 memberRef。',
    en: 'No member has this reference. Check memberRef.',
  },
  MEMBER_IN_OTHER_HOUSEHOLD: {
    status: 409,
    zh: '成员中有人已登记在另一户。请核实其是否共同生活，先办理户的变更。',
    en: 'A member is registered in another household. Find out where that person lives and change the household first.',
  },
  ID_NUMBER_OR_REASON: {
    status: 422,
    zh: '每名成员须填写身份证号，或填写没有身份证号的原因，二者取一。请补填。',
    en: 'Each member has either an identity number or the reason for having none. Fill in one of them.',
  },
  BIRTH_DATE_OR_ID_NUMBER: {
    status: 422,
    zh: '没有身份证号的成员须填写出生日期和性别。请补填。',
    en: 'A member without an identity number needs birth date and sex. Fill them in.',
  },
  APPLICATION_FORWARDED: {
    status: 409,
    zh: '该申请只请求帮助，已当即转办，无可撤回。如不再需要，请告知承办部门或受理窗口。',
    en: 'This application asked only for help and was forwarded at once. Tell the department or the window if it is no longer needed.',
  },
  MEMBER_REF_FORMAT: {
    status: 422,
    zh: '成员引用须以字母开头，最多 20 个字母、数字、下划线或连字符，如 m1。请更正，勿填写姓名或号码。',
    en: 'A reference begins with a letter and has up to 20 letters, digits, _ or -, such as m1. Use no name or number.',
  },
  MEMBER_REF_TWICE: {
    status: 422,
    zh: '两名成员用了同一个引用。请为每名成员使用不同的 ref。',
    en: 'Two members have the same reference. Give each member a ref of its own.',
  },
  ID_NUMBER_AT_ODDS: {
    status: 422,
    zh: '出生日期或性别与身份证号不一致。请对照证件更正，或只填写身份证号。',
    en: 'Birth date or sex contradicts the identity number. Correct it from the card or give only the number.',
  },
  NOTHING_REQUESTED: {
    status: 422,
    zh: '既没有申请类别，也没有请求帮助。请至少填写一项。',
    en: 'Neither a category nor help is requested. Fill in at least one of them.',
  },
  REIMBURSED_ABOVE_GROSS: {
    status: 422,
    zh: '报销金额大于支出总额。请核对票据后更正。',
    en: 'More was reimbursed than was spent. Check the receipts and correct the amounts.',
  },
  ASSET_VALUE_OR_COUNT: {
    status: 422,
    zh: '每项财产须填写价值或数量，没有时填 0。请补填。',
    en: 'Each asset needs a value or a count, 0 where there is none. Fill in one of them.',
  },
  REGION_TOO_LARGE: {
    status: 422,
    zh: '县级以上的地区代码不能作为居住地。请填写居住的村（社区）或镇（街道）的代码。',
    en: 'A county or larger place is no residence. Give the code of the village or township where the family lives.',
  },
  APPLICATION_NOT_ACCEPTED: {
    status: 409,
    zh: '该申请未予受理，无可撤回。如需救助，请重新提出申请。',
    en: 'This application was not accepted, nothing is left to withdraw. File a new one if help is needed.',
  },
  CHANGE_DATE_MISSING: {
    status: 422,
    zh: '该答复会变更登记。请填写变更的日期和原因。',
    en: 'This answer changes the register. Give the date and the reason of the change.',
  },
  CHANGE_WITHOUT_EFFECT: {
    status: 409,
    zh: '登记已经如此，该变更没有内容。请核对后再提交。',
    en: 'The register says so already, the change has no effect. Check it before you send it again.',
  },
  CHANGE_TOO_EARLY: {
    status: 422,
    zh: '变更日期早于有关成员出生或开始共同生活之日。请更正日期。',
    en: 'The day of the change lies before a member concerned was born or began to live there. Correct the day.',
  },
  PERSON_ALREADY_REGISTERED: {
    status: 409,
    zh: '登记中已有这个人（号码相同），或与其姓名、出生日期相同的人。请核实：同一人的，以登记的 personId 办理；号码不同或尚无号码而确为另一人的（如双胞胎），由镇审核人员核对出生证明等证件后，在 confirmedDoubts 中列明 same-name-and-birth 办理。',
    en: 'The register has this person (the same number), or somebody of this name and birth date. Find out: the same person is named by the personId of the register; where another number, or none yet, is another person (a twin), the township reviewer looks at the papers and sends it with same-name-and-birth in confirmedDoubts.',
  },
  HOUSEHOLD_WITHOUT_HEAD: {
    status: 409,
    zh: '变更后有一户没有户主。请在请求体第一层的 relations 中写明该户由谁任户主及其他成员与其关系（窗口核实时与 change 并列，不写在 change 之内）。',
    en: 'The change leaves a household without a head. Say in relations, at the top of the body (at the window check beside change, not in it), who is head of it and how the others are related.',
  },
  HOUSEHOLD_WOULD_BE_EMPTY: {
    status: 409,
    zh: '变更后有一户没有成员。去往另一户的，请在该户办理加入；死亡或去向不明的，以 died、moved-out 等为原因办理离开，该户终止。',
    en: 'The change leaves a household without members. Join them where they go; where they died or left for an unknown place, give died or moved-out and the household ends.',
  },
  HOUSEHOLD_WITH_TWO_HEADS: {
    status: 409,
    zh: '变更后一户有两名户主。请为其中一人填写其他关系：加入时为加入的成员，更换户主时为原户主。',
    en: 'The change gives a household two heads. Give one of them another relation: who joins, or with a new head the former one.',
  },
  HOUSEHOLD_OUTSIDE_SUBTREE: {
    status: 409,
    zh: '该变更涉及其他乡镇。请向对方窗口提出（proposals）待其确认，或由县级民政办理。',
    en: 'The change concerns another township. Propose it to the other window (proposals), or have the county office make it.',
  },
  FACT_NOT_IN_REGISTER: {
    status: 422,
    zh: '户变更只登记人和与户主的关系，残疾、患病、劳动能力、就业和收入是否列全不在此登记。请删除此项后重新提交；该户有案件正在办理的，由调查人员在入户调查的 facts.circumstances 中填写，没有的，在该户新的申请中填写。',
    en: 'A household change records the person and the relation alone; disability, illness, ability to work, employment and whether all incomes are listed are not kept here. Remove this field and send it again; where a case of the household is in progress, the household survey records it in facts.circumstances, otherwise a new application of the household does.',
  },
  EMPLOYMENT_BEFORE_BIRTH: {
    status: 422,
    zh: '就业状况的起始日期早于该成员的出生日期。请核对起始日期，或更正出生日期（身份号码）。',
    en: 'The employment status is said to have begun before this member was born. Check that day, or correct the birth date (ID number).',
  },
  HOUSEHOLD_CHANGE_BY_REVIEWER: {
    status: 403,
    zh: '更换户主、分户、并户须由镇审核人员办理。请转交审核人员。',
    en: 'A new head, a split and a merge are made by the township reviewer. Pass this on to the reviewer.',
  },
  RESIDENCE_BY_REVIEWER: {
    status: 403,
    zh: '住址未变而城乡类别（residence）改变，保障标准随之不同，须由镇审核人员核对（如撤村改居、登记有误）后办理。该户确已搬迁的，请填写新住址；否则请转交审核人员。',
    en: 'The address stays the same and only residence (rural or urban) changes, and with it the standard: the township reviewer makes that change after looking into it (the village became a neighbourhood, the register was wrong). Where the family did move, give the new address; otherwise pass this on to the reviewer.',
  },
} as const satisfies Record<string, RefusalText>;
