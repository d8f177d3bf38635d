import type { VerificationResult } from '@aid-chain/vocabulary';

/** How much an answer of a source establishes: what could not be asked nothing, "no data" less than an answer about data. */
export function answerWeight(result: VerificationResult): number {
  switch (result) {
    case 'unreachable':
    case 'not-asked':
      return 0;
    case 'no-data':
      return 1;
    case 'match':
    case 'exceed':
      return 2;
  }
}
