import {
  foundPersonKindCodes,
  foundPersonProofCodes,
  foundPersonStepCodes,
  nameOf,
} from '@aid-chain/vocabulary';
import { inBrackets, NOTHING } from './eligibility-phrases.rules.js';
import type { LinkDefinitions } from './link-definition.js';

/** People who were helped before anybody knew them, on the aid chain (L-49, L-50). */
export const FOUND_PERSON_LINKS = {
  'referral.found-person-updated.v1': {
    refs: (d) => ({ step: d.step, kind: d.kind, on: d.on, into: d.into, from: d.from, reasonCode: d.proof }),
    sentence: ({ step, kind, on, proof }) => {
      const [help, what] = [nameOf(foundPersonKindCodes, kind), nameOf(foundPersonStepCodes, step)];
      const how = proof === undefined ? NOTHING : inBrackets(nameOf(foundPersonProofCodes, proof));
      return {
        zh: `${help.zh}：${what.zh}${how.zh}，${on}。`,
        en: `${help.en}: ${what.en}${how.en}, ${on}.`,
      };
    },
  },
} as const satisfies LinkDefinitions;
