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
    zh: 'note 只用于不予受理时向家庭说明理由。受理的，请删除此项。',
    en: 'note is for a refusal alone, which it explains to the family. Remove it where the filing is accepted.',
  },
  WINDOW_CHECK_NUMBER: {
    status: 409,
    zh: '申请的身份号码与所选的人不符，或已登记给他人。请选择该号码的登记人，或不予受理后请家庭更正。',
    en: 'The filed number is not that of the chosen person, or belongs to somebody else. Choose its holder, or refuse and have it corrected.',
  },
  WINDOW_CHECK_NOT_OF_HOUSEHOLD: {
    status: 409,
    zh: '以登记为准受理时，每名成员都须是该户登记的成员。请选择确认，或先办理户的变更。',
    en: 'Where the register is right, each member is a registered one of that household. Confirm instead, or change the household first.',
  },
} as const satisfies Record<string, RefusalText>;
