import { inBothLanguages, refuse, type Failure } from '@aid-chain/kernel';
import { memberPositions, positionOf, type Bilingual, type Relation } from '@aid-chain/vocabulary';
import type { Supplementary, Verification } from '../cases/verification.state.js';

const HOUSEHOLD: Bilingual = { zh: '本户', en: 'the household' };
const FIRST: Bilingual = {
  zh: '请先由民政局录入核对报告。',
  en: 'Civil affairs records the report first.',
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
  if (supplementary === undefined) {
    return refuse('VERIFICATION_MISSING', inBothLanguages({ persons: HOUSEHOLD, next: FIRST }));
  }
  const positions = memberPositions(household?.members ?? []);
  const whose = supplementary.persons.map((personId) => positionOf(positions, personId));
  const persons = { zh: whose.map(({ zh }) => zh).join('、'), en: whose.map(({ en }) => en).join(', ') };
  const next = verification.is === 'authorisation-missing' ? askFirst(supplementary) : query(supplementary);
  return refuse('VERIFICATION_MISSING', inBothLanguages({ persons, next }));
}

function askFirst({ on }: Supplementary): Bilingual {
  return {
    zh: `${on} 的核对报告之后方须核对：请先上门取得核对授权，随入户调查提交，再由民政局只就其补录核对报告。`,
    en: `The report of ${on} was before it was due: visit, bring the missing authorisation with the survey, then civil affairs adds a report of these persons alone.`,
  };
}

function query({ on }: Supplementary): Bilingual {
  return {
    zh: `${on} 的核对报告之后方须核对：请由民政局只就其补录核对报告。`,
    en: `The report of ${on} was before it was due: civil affairs adds a report of these persons alone.`,
  };
}
