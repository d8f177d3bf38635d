import type { RefusalText } from './refusal-text.js';

/** Refusals of changes of the register that touch who somebody is: number and name. */
export const identityCodes = {
  PERSON_WOULD_BE_ANOTHER: {
    status: 409,
    zh: '更正同时改变了成员（{whose}）的姓名和身份号码（无号码的为出生日期或性别），更正后即为另一人，不能办理。原成员离开、他人加入的，请分别办理离开（leave）和加入（join）；确为同一人的，先凭证件更正其中一项，再更正另一项。',
    en: 'The correction changes both the name and the ID number (without a number, birth date or sex) of this member ({whose}), who would be another person: it is not made. Where the member left and somebody else came, make a leave and a join; where it is one person, correct one of both with its paper first, then the other.',
  },
  IDENTITY_BY_REVIEWER: {
    status: 403,
    zh: '更正成员（{whose}）的姓名或身份号码（无号码的为出生日期或性别），须由镇审核人员核对证件后办理。请将证件转交审核人员；仅有空格、间隔号、全半角或新旧号码之别的，窗口可直接更正。',
    en: 'Another name or ID number (without a number, another birth date or sex) of this member ({whose}) is corrected by the township reviewer, who looks at the paper. Pass it on; what differs in blanks, dots, width or the old form of the number alone the window corrects itself.',
  },
  IDENTITY_PAPER_NEEDED: {
    status: 422,
    zh: '更正成员（{whose}）的姓名或身份号码（无号码的为出生日期或性别）须有依据。请在 paper 中填写以下之一：{papers}。',
    en: 'Another name or ID number (without a number, another birth date or sex) of this member ({whose}) needs what shows it. Give one of these as paper: {papers}.',
  },
} as const satisfies Record<string, RefusalText>;
