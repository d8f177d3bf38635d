import type { RefusalText } from './refusal-text.js';

/** Refusals of changes of the register that touch who somebody is: number and name. */
export const identityCodes = {
  PERSON_WOULD_BE_ANOTHER: {
    status: 409,
    zh: '成员（{whose}）的姓名和身份号码（无号码的为出生日期或性别）均与登记的人不同，即为另一人，不能办理。更正中：原成员离开、他人加入的，请分别办理离开（leave）和加入（join）。窗口核实中：请为该成员选择另一候选人或 new；申请填写有误的，不予受理后请家庭重新提交。确为同一人的，先由审核人员凭证件更正登记中的一项，再更正另一项。',
    en: 'Both the name and the ID number (without a number, birth date or sex) of this member ({whose}) differ from the person of the register, who would be another one: it is not made. In a correction, where the member left and somebody else came, make a leave and a join. In a window check, choose another candidate or new, or refuse a filing with mistakes and have it filed anew. Where it is one person, the reviewer corrects one of both in the register with its paper first, then the other.',
  },
  IDENTITY_BY_REVIEWER: {
    status: 403,
    zh: '改变登记中成员（{whose}）的姓名或身份号码（无号码的为出生日期或性别），须由镇审核人员核对证件后办理，更正和窗口核实（确认）均如此。请将证件转交审核人员；窗口核实中以登记为准的，请填 correct；仅有空格、间隔号、全半角或新旧号码之别的，窗口可直接办理。',
    en: 'Another name or ID number (without a number, another birth date or sex) of this member ({whose}) enters the register by the township reviewer, who looks at the paper, in a correction and in a window check (confirm) alike. Pass it on; where the register is right, answer correct; what differs in blanks, dots, width or the old form of the number alone the window enters itself.',
  },
  IDENTITY_PAPER_NEEDED: {
    status: 422,
    zh: '改变登记中成员（{whose}）的姓名或身份号码（无号码的为出生日期或性别）须有依据。请在 paper 中填写以下之一：{papers}。',
    en: 'Another name or ID number (without a number, another birth date or sex) of this member ({whose}) needs what shows it. Give one of these as paper: {papers}.',
  },
} as const satisfies Record<string, RefusalText>;
