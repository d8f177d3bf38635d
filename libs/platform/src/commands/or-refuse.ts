import { RefusalError, type Result } from '@aid-chain/kernel';

/**
 * Takes the value out of a rule's result, for adapters.
 * @throws RefusalError when the rule refused: `Commands.run` then rolls back and answers the problem.
 */
export function orRefuse<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RefusalError(result.refusal);
}
