export { referral } from './referral.definition.js';
export { AnswerDto } from './referrals/answer.dto.js';
export { FeedbackDto } from './feedback/feedback.dto.js';
export { REFERRAL_IS_LIVE } from './referral-state/referral.store.js';
export { listWebhooks, type ListedWebhook } from './webhooks/listed-webhooks.js';
export { resumeQueue } from './webhooks/delivery-queue.js';
export { sendRangeAgain } from './webhooks/send-again.js';
export { issueSecret, listSecrets, type ListedSecret } from './webhooks/webhook-secret.js';
export { ChainRebuild, type ChainCheck } from './chain/chain-rebuild.js';
