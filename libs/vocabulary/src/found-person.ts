import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** In what need somebody was found who is helped without document, household or address (社会救助法 30, 31). */
export const foundPersonKindCodes = {
  name: 'found-person-kind',
  term: '身份不明或者流散人员',
  open: true,
  codes: {
    'emergency-medical': { zh: '疾病应急救助', en: 'emergency medical aid' },
    stranded: { zh: '生活无着的流散人员救助', en: 'aid to a stranded person' },
  },
} as const satisfies CodeList;
export const FOUND_PERSON_KINDS = codesOf(foundPersonKindCodes);
export type FoundPersonKind = CodeOf<typeof foundPersonKindCodes>;

/** What happened to the record of such a person. */
export const foundPersonStepCodes = {
  name: 'found-person-step',
  term: '身份不明或者流散人员',
  open: true,
  codes: {
    found: { zh: '登记', en: 'recorded' },
    identified: { zh: '查明身份，并入其家庭', en: 'identified, and joined with the own household' },
    joined: { zh: '并入查明身份前的救助记录', en: 'help from before the person was identified joined' },
  },
} as const satisfies CodeList;
export const FOUND_PERSON_STEPS = codesOf(foundPersonStepCodes);
export type FoundPersonStep = CodeOf<typeof foundPersonStepCodes>;

/** By what somebody was identified. */
export const foundPersonProofCodes = {
  name: 'found-person-proof',
  term: '身份不明或者流散人员',
  open: true,
  codes: {
    police: { zh: '公安机关查询', en: 'a search by public security' },
    relatives: { zh: '亲属认领', en: 'relatives who know the person' },
    document: { zh: '本人证件', en: 'the person’s own document' },
    'own-statement': { zh: '本人陈述并经核实', en: 'the person’s own statement, checked' },
    other: { zh: '其他', en: 'other' },
  },
} as const satisfies CodeList;
export const FOUND_PERSON_PROOFS = codesOf(foundPersonProofCodes);
export type FoundPersonProof = CodeOf<typeof foundPersonProofCodes>;
