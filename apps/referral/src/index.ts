export { referral } from './referral.definition.js';
export { AnswerDto } from './referrals/answer.dto.js';
export { FeedbackDto } from './feedback/feedback.dto.js';
export { ChainRebuild, type ChainCheck } from './chain/chain-rebuild.js';
