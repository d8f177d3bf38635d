import type { ParameterKey } from '@aid-chain/policy';
import type { VerificationGround } from '@aid-chain/vocabulary';

/**
 * The dated parameter whose document and article a query rests on; of people only at risk none, as the law names no ground for
 * them beside their own signature.
 */
export const GROUND_PARAMETER: Readonly<Partial<Record<VerificationGround, ParameterKey>>> = {
  application: 'verification.ground.application',
  recipient: 'verification.ground.recipient',
  supporter: 'verification.ground.supporter',
};
