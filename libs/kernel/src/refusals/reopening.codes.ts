import type { RefusalText } from './refusal-text.js';

/** Refusals of what follows the mistaken end of a household: of the reopening of its tracks, and of the review of its recognitions. */
export const reopeningCodes = {
  TRACK_NOT_CLOSED: {
    status: 409,
    zh: '该事项正在办理，没有结束，不需恢复。请按案件所列的下一步继续办理。',
    en: 'This track is open, so there is nothing to reopen. Go on with the next step that the case shows.',
  },
  TRACK_NOT_CLOSED_BY_END: {
    status: 409,
    zh: '该事项不是因户终止而结束的（{how}），不能以此恢复办理。家庭对结果有异议的，按决定或告知书写明的途径提出，经异议、复议、诉讼支持后由决定部门另立案件重新办理（remedies 的 correction）；情况有变的，请由家庭重新申请。',
    en: 'This track did not end because its household did ({how}), so it is not reopened by this. An objection takes the way that the decision or notice names, and where it succeeds the track is decided anew in a case of its own (the correction of a remedy); where things have changed, the family applies again.',
  },
  REOPENING_REASON_MISSING: {
    status: 422,
    zh: '恢复办理撤回的或者未经决定即结束的事项，须写明理由。请填写 reasonCode；原来的结束及理由照存，并写入救助链。',
    en: 'A track that was withdrawn or ended without a decision is reopened with a reason. Fill in reasonCode; the former end stays on record and in the aid chain.',
  },
  REOPENING_REASON_UNFIT: {
    status: 422,
    zh: '该事项的结束方式是“{how}”，所填理由与之不符。请改填：{allowed}。',
    en: 'This track ended as “{how}”, which the reason does not fit. Choose: {allowed}.',
  },
  REOPENING_TOO_LATE: {
    status: 409,
    zh: '该事项已于 {on} 结束，满 {months} 个月（{until}）后不再按原收到日期恢复办理。请由家庭重新申请；家庭有异议的，请登记救济事项。',
    en: 'This track ended on {on}; after {months} months ({until}) it is not reopened with its old day of receipt. Let the family file anew; where it objects, record a remedy.',
  },
  REOPENING_ANSWERED: {
    status: 409,
    zh: '已于 {on} 决定不恢复该事项，按家庭另行提出的申请办理，不能再次答复。请在后来的案件中继续办理。',
    en: 'It was decided on {on} that this track stays closed and that the later application of the family goes on. Go on in the later case.',
  },
  TRACK_OPEN_IN_OTHER_CASE: {
    status: 409,
    zh: '该户收到日期为 {receivedOn} 的另一案件正在办理同一事项，不能同时恢复。家庭愿按原收到日期办理的，请先由受理窗口撤回后来的申请，再恢复办理；愿按后来的申请办理的，请以 filed-anew 答复。',
    en: 'Another case of this household, received on {receivedOn}, works on the same track, so both cannot be open. Where the family wants its former day of receipt, have the window withdraw the later application first and reopen then; where it wants the later one, answer filed-anew.',
  },
  NOT_FILED_ANEW: {
    status: 409,
    zh: '该户没有办理同一事项的后来的申请，不能以 filed-anew 答复，否则家庭的申请即告落空。请以 reopen 恢复办理；家庭不再需要的，恢复后由受理窗口办理撤回。',
    en: 'This household has no later application that takes the same track, so filed-anew is no answer: the application would be lost by it. Answer reopen; where the family no longer wants it, the window records its withdrawal after that.',
  },
  TRACK_OF_MERGED_HOUSEHOLD: {
    status: 409,
    zh: '该户已并入另一户，原户的事项不能单独恢复办理。请由合并后的户申请，并说明原申请的收到日期；受理后以 filed-anew 答复。',
    en: 'This household was merged into another one, so its track is not reopened alone. Let the merged household apply and name the day on which the former application was received; then answer filed-anew.',
  },
  REVIEW_REASON_MISSING: {
    status: 422,
    zh: '以 conditions-changed 答复的，须写明哪些情况有变化：据此另行审核，审核作出决定前认定照常有效。请填写 reason。',
    en: 'The answer conditions-changed states what has changed: it is examined anew for that, and the recognition runs until the review decides. Fill in reason.',
  },
  REVIEW_REASON_NOT_EXPECTED: {
    status: 422,
    zh: '只有 conditions-changed 才写明情况变化（reason）并另行审核。情况有变化的，请改以 conditions-changed 答复；没有变化的，请删除 reason。',
    en: 'Only conditions-changed states what has changed (reason) and has it examined anew. Answer conditions-changed where something has changed; else remove reason.',
  },
} as const satisfies Record<string, RefusalText>;
