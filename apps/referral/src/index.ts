export { referral } from './referral.definition.js';
export { AnswerDto } from './referrals/answer.dto.js';
export { FeedbackDto } from './feedback/feedback.dto.js';
export { REFERRAL_IS_LIVE } from './referral-state/referral.store.js';
export { listWebhooks, type ListedWebhook } from './webhooks/listed-webhooks.js';
export { resumeQueue } from './webhooks/delivery-queue.js';
export { sendRangeAgain } from './webhooks/send-again.js';
export { issueSecret, listSecrets, type ListedSecret } from './webhooks/webhook-secret.js';
export { MissingMeasures } from './missed/missing-measures.js';
export { doublePairs, EVERYBODY } from './double-aid/double-aid.sql.js';
export { ChainRebuild, type ChainCheck } from './chain/chain-rebuild.js';
export {
  ChainCopying,
  CopyHindered,
  type CopyHindrance,
  type Noting,
  type OwnerConnection,
} from './chain-copy/chain-copy.js';
export type { ChainCopy, CopyState } from './chain-copy/chain-copy.store.js';
export type { CopyDifferences } from './chain-copy/copy-tables.sql.js';
export { COLUMN_NAMES, DUTY_SHEET, SHEET_COLUMNS, type ColumnName } from './sheet-form/columns.rules.js';
