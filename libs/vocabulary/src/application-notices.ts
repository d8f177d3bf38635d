import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What became of the decision not to accept an application (社会救助法 70, 76; L-22). */
export const nonAcceptanceStateCodes = {
  name: 'non-acceptance-state',
  term: '不予受理',
  open: true,
  codes: {
    decided: { zh: '决定不予受理', en: 'not accepted' },
    delivered: { zh: '通知书已送达', en: 'its notice was delivered' },
    accepted: { zh: '撤销后已受理', en: 'accepted after it was set aside' },
    withdrawn: { zh: '撤销后家庭已撤回申请', en: 'withdrawn by the family after it was set aside' },
  },
} as const satisfies CodeList;
export const NON_ACCEPTANCE_STATES = codesOf(nonAcceptanceStateCodes);
export type NonAcceptanceState = CodeOf<typeof nonAcceptanceStateCodes>;

/** What is unusual about the delivery of a notice of the window; it is recorded all the same. */
export const noticeDeliveryWarningCodes = {
  name: 'notice-delivery-warning',
  term: '告知书',
  open: true,
  codes: {
    'not-printed': {
      zh: '该通知书尚未打印，没有编号：期限自登记的送达之日起算，请核对送达的是哪一份，并打印存档',
      en: 'this notice was not printed and has no number: days run from the delivery, so find out what was delivered, and print it for the file',
    },
    'no-last-day': {
      zh: '本地未设定补正的工作日：没有期限，不会逾期，请主动跟进',
      en: 'the place sets no days to put it right: there is no last day and nothing becomes overdue, so go after it',
    },
  },
} as const satisfies CodeList;
export const NOTICE_DELIVERY_WARNINGS = codesOf(noticeDeliveryWarningCodes);
export type NoticeDeliveryWarning = CodeOf<typeof noticeDeliveryWarningCodes>;
