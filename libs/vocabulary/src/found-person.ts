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
    withdrawn: { zh: '查明身份有误，已与该户分开', en: 'identified wrongly, and parted from that household' },
    parted: { zh: '误并入的救助记录已分出', en: 'help that was joined by mistake parted again' },
    ended: { zh: '记录有误，已终止', en: 'recorded by mistake, and ended' },
  },
} as const satisfies CodeList;
export const FOUND_PERSON_STEPS = codesOf(foundPersonStepCodes);
export type FoundPersonStep = CodeOf<typeof foundPersonStepCodes>;

/** Why an identification does not stand (社会救助法 30, 31: help goes on, whoever it is). */
export const foundPersonCorrectionCodes = {
  name: 'found-person-correction',
  term: '身份不明或者流散人员',
  open: true,
  codes: {
    'another-person': { zh: '查明是另一人', en: 'it is another person' },
    'entered-by-mistake': { zh: '误登', en: 'it was entered by mistake' },
    'proof-not-true': { zh: '证明不实', en: 'the proof was not true' },
  },
} as const satisfies CodeList;
export const FOUND_PERSON_CORRECTIONS = codesOf(foundPersonCorrectionCodes);
export type FoundPersonCorrection = CodeOf<typeof foundPersonCorrectionCodes>;

/** Why a record does not stand. */
export const foundPersonEndCodes = {
  name: 'found-person-end',
  term: '身份不明或者流散人员',
  open: true,
  codes: {
    'recorded-twice': { zh: '同一人重复登记', en: 'the person was recorded twice' },
    'recorded-by-mistake': { zh: '误登', en: 'it was recorded by mistake' },
    'known-before': { zh: '身份本已知，应按户办理', en: 'the person was known, and has a household' },
  },
} as const satisfies CodeList;
export const FOUND_PERSON_ENDS = codesOf(foundPersonEndCodes);
export type FoundPersonEnd = CodeOf<typeof foundPersonEndCodes>;

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
