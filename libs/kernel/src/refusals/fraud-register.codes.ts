import type { RefusalText } from './refusal-text.js';

/** Refusals of the register of proven fraud and of the visits that are ordered by it (S4-10; 社会救助法 73). */
export const fraudRegisterCodes = {
  FRAUD_PURPOSE_MISSING: {
    status: 400,
    zh: '查看失信登记须说明事由。请在 Unmask-Reason 中填写事由后重新查看；没有具体事由的，不得查看。',
    en: 'The register of proven fraud is read for a stated purpose. Give it in Unmask-Reason and ask again; without one there is nothing to look at.',
  },
  FRAUD_DECISION_LATER: {
    status: 422,
    zh: '处理决定的日期（{decidedOn}）晚于登记日期：没有生效的处理决定，不得登记。请核对决定书日期，或者待决定作出后再登记。',
    en: 'The decision is dated {decidedOn}, after the entry: nothing is entered before a decision. Check its day, or enter it once it has been taken.',
  },
  FRAUD_EXPIRY_PAST: {
    status: 422,
    zh: '登记的届满日（{until}）须晚于登记日期。请按处理决定填写届满日；已届满的，不再登记。',
    en: 'The entry expires on {until}, which has to lie after the day of the entry. Take the day from the decision; what has expired is not entered.',
  },
  FRAUD_EXPIRY_FAR: {
    status: 422,
    zh: '登记的届满日（{until}）最晚为 {latest}（本地规定：决定之日起 {years} 年）。请按处理决定核对年份。',
    en: 'The entry would expire on {until}, at the latest it does on {latest}, {years} years after the decision by the rules of the place. Check the year by the decision.',
  },
  FRAUD_OF_MINOR: {
    status: 422,
    zh: '失信登记只针对成年人；该成员在作出处理决定时未成年。请核对决定书所写的人。',
    en: 'Only adults are entered; this member was a minor on the day of the decision. Check whom the document names.',
  },
  FRAUD_ENTRY_TWICE: {
    status: 409,
    zh: '此人当日的这份处理决定书已经登记。请核对文号；同日的另一份决定书请按其文号登记。',
    en: 'This decision document of that day about this person is entered already. Check its number; another document of the day is entered under its own.',
  },
  FRAUD_ENTRY_NOT_FOUND: {
    status: 404,
    zh: '没有这一失信登记，或者不在您的管辖地区。请按户查看后选取。',
    en: 'There is no such entry of proven fraud in your place. Take it from what is read of the household.',
  },
  FRAUD_ENTRY_ENDED: {
    status: 409,
    zh: '该失信登记已于 {on} 届满或者撤销，不再有任何作用，请勿再据此办理。',
    en: 'This entry expired or was lifted on {on}. It has no effect any more: do nothing by it.',
  },
  FRAUD_ENTRY_NOTIFIED: {
    status: 409,
    zh: '已于 {on} 告知本人，无须再次登记；请继续下一步。',
    en: 'The person was notified on {on}; nothing is left to record. Go on with the next step.',
  },
  FRAUD_NOTICE_MISSING: {
    status: 409,
    zh: '尚未告知本人。请先书面告知本人（处理决定、期限、异议的权利）并登记告知（notice），然后再办理此步。',
    en: 'The person was not notified yet. First notify them in writing (decision, expiry, right to object) and record it (notice), then take this step.',
  },
  FRAUD_OBJECTION_OPEN: {
    status: 409,
    zh: '本人的异议（{on}）正在审查，登记暂停。请先作出答复（objection-answer）。',
    en: 'The objection of {on} is being examined, and the entry is suspended. Answer it first (objection-answer).',
  },
  FRAUD_OBJECTION_MISSING: {
    status: 409,
    zh: '没有待答复的异议。请先登记本人的异议（objection）。',
    en: 'No objection waits for an answer. Record the objection of the person first.',
  },
  FRAUD_EXAMINER_CONCERNED: {
    status: 403,
    zh: '登记人不得审查对该登记的异议。请由另一名民政工作人员答复。',
    en: 'Who made the entry does not examine the objection to it. Another official of civil affairs answers it.',
  },
  ORDERED_VISIT_OPEN: {
    status: 409,
    zh: '对该户已安排的入户（{on}）尚未登记结果。请先登记该次入户（county-visit）。',
    en: 'A visit ordered on {on} has no result yet. Record that visit first (county-visit).',
  },
} as const satisfies Record<string, RefusalText>;
