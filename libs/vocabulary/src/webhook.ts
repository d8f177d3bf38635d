import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** How a message stands that goes to the webhook of a department. */
export const webhookStateCodes = {
  name: 'webhook-state',
  term: '推送状态',
  open: true,
  codes: {
    waiting: { zh: '等待同一户前一条消息', en: 'waits for the message before it of the same household' },
    pending: { zh: '待送达', en: 'to be delivered' },
    delivered: { zh: '已送达', en: 'delivered' },
    'given-up': { zh: '多次未送达，已停止', en: 'given up after many attempts' },
    'informed-otherwise': { zh: '已另行告知', en: 'the department was informed otherwise' },
  },
} as const satisfies CodeList;
export const WEBHOOK_STATES = codesOf(webhookStateCodes);
export type WebhookState = CodeOf<typeof webhookStateCodes>;

/** Why an attempt to deliver a message to a webhook failed. */
export const webhookFaultCodes = {
  name: 'webhook-fault',
  term: '推送未成原因',
  open: true,
  codes: {
    'not-https': { zh: '网址不是 https', en: 'the address is not https' },
    'address-not-allowed': { zh: '网址指向内部地址', en: 'the address is a private one' },
    'name-not-resolved': { zh: '域名无法解析', en: 'the name is not resolved' },
    'not-connected': { zh: '无法连接', en: 'no connection' },
    'certificate-expired': { zh: '证书已过期', en: 'the certificate has expired' },
    'certificate-not-trusted': { zh: '证书不受信任', en: 'the certificate is not trusted' },
    'no-answer': { zh: '未在时限内答复', en: 'no answer in time' },
    'answer-not-http': { zh: '答复不是有效的 HTTP', en: 'the answer is no HTTP' },
    redirected: { zh: '答复为跳转，不予跟随', en: 'redirected, which is not followed' },
    refused: { zh: '对方退回', en: 'refused' },
    'receiver-failed': { zh: '对方系统出错', en: 'the receiver failed' },
    gone: { zh: '对方答复已停用', en: 'gone for good' },
  },
} as const satisfies CodeList;
export const WEBHOOK_FAULTS = codesOf(webhookFaultCodes);
export type WebhookFault = CodeOf<typeof webhookFaultCodes>;

/** What became of the messages about a referral that were given up. */
export const unreachedAnswerCodes = {
  name: 'unreached-answer',
  term: '未送达的处理',
  open: false,
  codes: {
    'send-again': { zh: '重新推送', en: 'send again' },
    'informed-otherwise': { zh: '已另行告知部门', en: 'the department was informed otherwise' },
  },
} as const satisfies CodeList;
export const UNREACHED_ANSWERS = codesOf(unreachedAnswerCodes);
export type UnreachedAnswer = CodeOf<typeof unreachedAnswerCodes>;
