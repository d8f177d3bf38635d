export { referral } from './referral.definition.js';
export { AnswerDto } from './referrals/answer.dto.js';
export { FeedbackDto } from './feedback/feedback.dto.js';
export { REFERRAL_IS_LIVE } from './referral-state/referral.store.js';
export { ChainRebuild, type ChainCheck } from './chain/chain-rebuild.js';
