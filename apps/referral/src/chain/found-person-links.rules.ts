import {
  type Bilingual,
  foundPersonCorrectionCodes,
  foundPersonEndCodes,
  foundPersonKindCodes,
  foundPersonProofCodes,
  foundPersonStepCodes,
  nameOf,
} from '@aid-chain/vocabulary';
import { inBrackets, NOTHING } from './eligibility-phrases.rules.js';
import type { LinkDefinitions } from './link-definition.js';

/** The name of why an identification or a record does not stand; codes of a later version have none yet. */
function reasonName(step: string, code: string): Bilingual {
  return step === 'ended' ? nameOf(foundPersonEndCodes, code) : nameOf(foundPersonCorrectionCodes, code);
}

/** People who were helped before anybody knew them, on the aid chain (L-49, L-50). */
export const FOUND_PERSON_LINKS = {
  'referral.found-person-updated.v1': {
    refs: (d) => ({
      step: d.step,
      kind: d.kind,
      on: d.on,
      into: d.into,
      from: d.from,
      reasonCode: d.reasonCode ?? d.proof,
    }),
    sentence: ({ step, kind, on, proof, reasonCode }) => {
      const [help, what] = [nameOf(foundPersonKindCodes, kind), nameOf(foundPersonStepCodes, step)];
      const why = reasonCode === undefined ? undefined : reasonName(step, reasonCode);
      const by = proof === undefined ? why : nameOf(foundPersonProofCodes, proof);
      const how = by === undefined ? NOTHING : inBrackets(by);
      return {
        zh: `${help.zh}：${what.zh}${how.zh}，${on}。`,
        en: `${help.en}: ${what.en}${how.en}, ${on}.`,
      };
    },
  },
} as const satisfies LinkDefinitions;
