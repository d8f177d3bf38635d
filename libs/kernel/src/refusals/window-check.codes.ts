import type { RefusalText } from './refusal-text.js';

/** Refusals of the window check, in which a filing is accepted or not. */
export const windowCheckCodes = {
  WINDOW_CHECK_NOT_AWAITED: {
    status: 409,
    zh: '该申请不在待核实之列，可能已核实或已撤回。请重新查看。',
    en: 'This application does not await a window check; it may have been checked or withdrawn. Look at it again.',
  },
  WINDOW_CHECK_MEMBERS: {
    status: 422,
    zh: '须对申请中的每名成员各答一次，答案为候选人、new 或与另一成员相同。请补全。',
    en: 'Answer for each member of the filing once: a candidate, new, or the same as another member. Complete the answers.',
  },
  WINDOW_CHECK_NO_CANDIDATE: {
    status: 422,
    zh: '所选的人或户不在候选之列。请重新查看核实页后选择。',
    en: 'The chosen person or household is no candidate. Look at the check again and choose from it.',
  },
  WINDOW_REFUSAL_WITH_ANSWERS: {
    status: 422,
    zh: '不予受理（refuse）时不填此项。请删除，或将 decision 改为 confirm 或 correct。',
    en: 'This is not given where the filing is refused. Remove it, or set decision to confirm or correct.',
  },
  WINDOW_REFUSAL_UNEXPLAINED: {
    status: 422,
    zh: '以其他（other）为由不予受理的，请在 note 中向家庭写明理由，不予受理通知书须载明。',
    en: 'Where an application is refused for another reason (other), write in note for the family why: the notice states it.',
  },
  WINDOW_NOTE_OF_REFUSAL: {
    status: 422,
    zh: 'note 只用于不予受理、告知补正时向家庭说明。受理的，请删除此项。',
    en: 'note explains a refusal, or what to put right, to the family. Remove it where the filing is accepted.',
  },
  WINDOW_REFUSAL_NOT_ALLOWED: {
    status: 409,
    zh: '不得以“{reason}”为由不予受理：应当受理，并一次性告知补正，收到日期不变（社会救助法 64、70（一）；民发〔2021〕57号 10）。请将 decision 改为 supplement。',
    en: 'An application is not refused for this reason ({reason}): it is accepted, and the family is asked once to put it right, with its day of receipt kept (社会救助法 64, 70(1); 民发〔2021〕57号 10). Set decision to supplement.',
  },
  NON_ACCEPTANCE_SET_ASIDE: {
    status: 409,
    zh: '以“{reason}”为由不予受理的决定已于 {on} 被变更或者撤销，不得以同一理由或者“其他”再次不予受理（行政复议法 64）。请受理，或者告知补正（supplement）。',
    en: 'The decision not to accept it for this reason ({reason}) was set aside on {on}, and is not made again for the same, nor for words of the window (行政复议法 64). Accept the application, or ask the family to put it right (supplement).',
  },
  NON_ACCEPTANCE_CHANGED: {
    status: 409,
    zh: '不予受理决定已于 {on} 被变更：该申请应当受理，不论以何理由均不得再次不予受理（行政复议法 63、77）。请受理（confirm 或 correct）。',
    en: 'The decision not to accept it was changed on {on}: the application is to be accepted, and is refused for no reason (行政复议法 63, 77). Accept it (confirm or correct).',
  },
  SUPPLEMENT_NOT_DELIVERED: {
    status: 409,
    zh: '已于 {on} 告知补正，告知书尚未送达，家庭还不知道应补正什么，不得不予受理（社会救助法 64、70（一）；民发〔2021〕57号 10）。请送达并登记送达，或者受理。',
    en: 'The family was asked on {on} to put its application right, and the notice was not delivered yet: it is not refused before that (社会救助法 64, 70(1); 民发〔2021〕57号 10). Deliver the notice and record it, or accept the application.',
  },
  SUPPLEMENT_DAYS_RUN: {
    status: 409,
    zh: '已告知补正，补正期限至 {on}，期限内不得不予受理（社会救助法 64、70（一）；民发〔2021〕57号 10）。请等候补正，或者受理。',
    en: 'The family was asked to put its application right and has until {on}: it is not refused before that (社会救助法 64, 70(1); 民发〔2021〕57号 10). Wait for it, or accept the application.',
  },
  SUPPLEMENT_ASKED_ALREADY: {
    status: 409,
    zh: '已于 {on} 一次性告知补正，不能再次要求（民发〔2021〕57号 10）。请按已有情况受理；家庭有新的情况的，在调查中填写。',
    en: 'The family was asked on {on}, and is asked once (民发〔2021〕57号 10). Accept with what is there; where the family stated something new, record it with the survey.',
  },
  WINDOW_SUPPLEMENT_UNEXPLAINED: {
    status: 422,
    zh: '告知补正（supplement）的，请在 note 中写明全部须补正的内容，告知书须载明。',
    en: 'Where the family is asked to put its application right (supplement), write in note all that it has to do: the notice states it.',
  },
  APPLICATION_NOTICE_NOT_OWED: {
    status: 409,
    zh: '该申请没有待送达的通知书：未作不予受理决定，也未告知补正，或者该决定已被撤销。请先办理窗口核实。',
    en: 'No notice of this application waits: it was not refused, nothing was asked, or the decision was set aside. Answer its window check first.',
  },
  APPLICATION_NOTICE_DELIVERED: {
    status: 409,
    zh: '通知书已于 {on} 送达，不能重复登记。再要一份的，请重印（reprint）。',
    en: 'The notice was delivered on {on} and is not recorded twice. For one more copy reprint it.',
  },
  WINDOW_CHECK_NUMBER: {
    status: 409,
    zh: '申请的身份号码与所选的人不符，或已登记给他人。请选择该号码的登记人；号码填写有误的，在 members 中填写证件上的号码（idNumber）。',
    en: 'The filed number is not that of the chosen person, or belongs to somebody else. Choose its holder; where the number was mistyped, give the one of the card (idNumber of members).',
  },
  CARD_NUMBER_AS_FILED: {
    status: 422,
    zh: '成员 {ref} 申请中的号码与证件上的一致，没有需要更正的。请去掉该成员的 idNumber 后重新答复。',
    en: 'The number that the filing has of member {ref} is that of the card: nothing is to be corrected. Leave out idNumber of that member and answer again.',
  },
  WINDOW_CHECK_NOT_OF_HOUSEHOLD: {
    status: 409,
    zh: '以登记为准受理时，每名成员都须是该户登记的成员。请选择确认，或先办理户的变更。',
    en: 'Where the register is right, each member is a registered one of that household. Confirm instead, or change the household first.',
  },
} as const satisfies Record<string, RefusalText>;
