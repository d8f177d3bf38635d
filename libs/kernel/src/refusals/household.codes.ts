import type { RefusalText } from './refusal-text.js';

/** Refusals of changes of the register, and of the window's answers about it. */
export const householdCodes = {
  CHANGE_REASON_OF_OTHER_KIND: {
    status: 422,
    zh: '原因 {reasonCode} 不适用于这种变更。请从以下原因中选择：{reasons}。',
    en: 'The reason {reasonCode} is none of this kind of change. Choose one of these: {reasons}.',
  },
  CHANGE_REASON_OF_OTHER_PERSON: {
    status: 422,
    zh: '原因 {reasonCode} 与所涉的人或日期不符：born 的变更日期须在出生之月内，且不早于出生之日；head-died、head-left 须为原户主，number-issued 须补登原来没有的号码。请更正原因、日期或所选的人。',
    en: 'The reason {reasonCode} cannot be true of the person on that day: born needs a day within the month of birth and not before the birth; head-died and head-left the former head, number-issued a number that was missing. Correct reason, day or person.',
  },
  HEAD_NOT_LIVING_THERE: {
    status: 409,
    zh: '所选户主已死亡、失踪、服刑、婚出或迁出。请由仍共同生活的成员任户主。',
    en: 'The head is dead, missing, in prison or gone from the family. Name a member who still lives there as head.',
  },
  HEAD_TOO_YOUNG: {
    status: 409,
    zh: '户主未满 {age} 周岁。请由达到该年龄的成员任户主；确无成年成员的（如孤儿），以 no-adult-member 为原因办理。',
    en: 'The head is younger than {age}. Name a member of that age; where none lives there (orphans), give no-adult-member as the reason.',
  },
  CORRECTION_OF_ONE_PERSON: {
    status: 422,
    zh: '一次更正只涉及一个人。请对每个人分别提交。',
    en: 'A correction is about one person. Send one for each.',
  },
  ENTRIES_CONTRADICT: {
    status: 409,
    zh: '两项为同一人（{ref}），但填写的 {fields} 不一致，不能取其一而弃其一。请向家庭核实，不予受理后按核实的情况重新提交。',
    en: 'Both entries are one person ({ref}) but say different things of {fields}; neither may be dropped. Ask the family, refuse this filing and have it filed again as it is.',
  },
  WINDOW_REASON_OF_OTHER_ANSWER: {
    status: 422,
    zh: '依据 {reasonCode} 不适用于 {decision}。请从以下选择：{reasons}。',
    en: 'The reason {reasonCode} is none of the answer {decision}. Choose one of these: {reasons}.',
  },
  PROPOSAL_NOT_NEEDED: {
    status: 409,
    zh: '该变更只涉及本辖区的户，无须对方窗口确认。请直接办理户的变更。',
    en: 'The change concerns households of your own place only; no other window is needed. Make the change itself.',
  },
  PROPOSAL_ALREADY_OPEN: {
    status: 409,
    zh: '所涉的人或户已有一件变更待对方窗口确认，至 {expiresOn} 止。请等待其答复，或先撤回。',
    en: 'A change of this person or household waits for the other window until {expiresOn}. Wait for its answer or withdraw it first.',
  },
  PROPOSAL_NOT_OPEN: {
    status: 409,
    zh: '该变更已不待确认（{state}）。如仍需办理，请重新提出。',
    en: 'This change waits for no answer any more ({state}). Propose it anew if it is still needed.',
  },
  PROPOSAL_OF_OTHER_WINDOW: {
    status: 403,
    zh: '确认或不同意由对方窗口作出，撤回由提出的窗口作出。请选择本窗口可作的答复。',
    en: 'The other window confirms or refuses, the window that proposed it withdraws. Give the answer that is yours.',
  },
  PERSON_REGISTERED_AS_DEAD: {
    status: 409,
    zh: '所涉的人（{personId}）在登记中已死亡，不能加入、返回或列为成员。确属误登死亡的，请由镇审核人员以 entered-wrongly 为原因更正：仍在户内的更正共同生活期间，已不在户内的重新加入。',
    en: 'The register has this person ({personId}) as dead, who cannot join, return or be listed as a member. Where the death was entered by mistake, the township reviewer corrects it with entered-wrongly as the reason: of a member the time of living there, anybody else by joining again.',
  },
  MINOR_WITHOUT_HOUSEHOLD: {
    status: 409,
    zh: '该变更会使未满 {age} 周岁的成员（{personId}）不在任何户。请先以分户（split）或更换户主（new-head）使其留在抚养人的户内（窗口核实时，离开的户主另立新户：householdId 填 new，并在 relations 中写明留下的人由谁任户主）；已随抚养人到他处的，以 custody 或 moved-out 为原因。',
    en: 'The change would leave a member under {age} ({personId}) in no household. First make a split or a new head, so that the child stays with who brings it up (at the window check a head who leaves is a new household: answer with householdId new and say in relations who of the others is head); where the child went elsewhere with that person, give custody or moved-out as the reason.',
  },
  MEMBERS_PUT_OUT_BY_REVIEWER: {
    status: 403,
    zh: '该答复会使 {count} 名登记成员不在任何户，须由镇审核人员作出。请转交审核人员；户主离开的，家庭的户和历史随留下的人：户主另立新户（householdId 填 new），并在 relations 中写明留下的人由谁任户主。',
    en: 'This answer would leave {count} registered members in no household; the township reviewer gives it. Pass it on. Where the head leaves, household and history stay with those who stay: answer with householdId new and say in relations who of them is head.',
  },
} as const satisfies Record<string, RefusalText>;
