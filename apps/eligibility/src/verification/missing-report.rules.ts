import { inBothLanguages, refuse, type Failure } from '@aid-chain/kernel';
import { listed, memberPositions, positionOf, type Bilingual, type Relation } from '@aid-chain/vocabulary';
import type { Verification } from '../cases/verification.state.js';

const QUERIED: Bilingual = { zh: '', en: '' };
const TO_SIGN: Bilingual = {
  zh: '先上门取得其核对授权，随入户调查提交，再',
  en: 'Visit first and bring the authorisation with the survey. ',
};

/** A case as far as the sentence goes. */
interface Verifying {
  readonly verification: Verification;
  readonly household?: {
    readonly members: readonly { readonly personId: string; readonly relation: Relation }[];
  };
}

/**
 * Refuses VERIFICATION_MISSING: no report yet, or none of adults who came after the last one, whom it names by their
 * place in the family with what comes next (S0-05, S0-20).
 */
export function verificationMissing({ verification, household }: Verifying): Failure {
  const supplementary = verification.is === 'reported' ? undefined : verification.supplementary;
  if (supplementary === undefined) return refuse('VERIFICATION_MISSING');
  const positions = memberPositions(household?.members ?? []);
  const persons = listed(supplementary.persons.map((personId) => positionOf(positions, personId)));
  const next = verification.is === 'authorisation-missing' ? TO_SIGN : QUERIED;
  return refuse('VERIFICATION_MISSING', { on: supplementary.on, ...inBothLanguages({ persons, next }) });
}
