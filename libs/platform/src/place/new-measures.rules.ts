import { MEASURE_FACTS } from '@aid-chain/policy';
import {
  AID_KINDS,
  AID_NATURES,
  MEASURE_PERIODS,
  MEASURE_RECEIVERS,
  NEED_KINDS,
} from '@aid-chain/vocabulary';

/** The form of `measures.yaml` of a new place: one measure as a comment, and every word that may stand in it. */
export function measureForms(): string {
  const facts = Object.entries(MEASURE_FACTS).map(
    ([name, { names, of, holds }]) => `#   ${name}: ${names.zh} · ${names.en} (${of}, ${holds})`,
  );
  return [
    '# 本地有哪些救助帮扶措施、给谁、依据什么；上级的措施在本地同样适用（policies/README.md）',
    '# what help there is, for whom, on which document; those of the levels above hold here too',
    '# premium-subsidy:',
    '#   names: { zh: 参保资助, en: help with the insurance premium }',
    `#   serves: { kind: medical, aspect: cost } # ${NEED_KINDS.join(', ')}`,
    `#   receiver: person # ${MEASURE_RECEIVERS.join(', ')}`,
    '#   department: medical-insurance # 省略时为承办该需求的部门 · left out: whoever serves the need',
    `#   gives: insurance # ${AID_KINDS.join(', ')}`,
    `#   nature: regular # ${AID_NATURES.join(', ')}`,
    '#   carriesOut: medical-assistance # 落实哪项上级措施，可省略 · which measure of a level above it carries out, may be left out',
    '#   values:',
    '#     - from: 2026-07-01',
    '#       to: null',
    '#       where: { all: [{ fact: category, in: [dibao] }, { fact: age, lt: 60 }] }',
    '#       decides: { zh: 是否符合资助参保条件, en: whether the terms of the subsidy are met }',
    '#       amount: { fen: 10000 }',
    '#       cap: { parameter: dibao.standard, times: 30000 }',
    '#       unit: { zh: 元/人, en: yuan a person }',
    `#       period: year # ${MEASURE_PERIODS.join(', ')}`,
    '#       besides: # 可与之同时享受的措施及理由 · what may be given beside it, and why (doc, article)',
    '#         - { measure: ___, zh: ___, en: ___ }',
    '#       doc: ___',
    '#       article: ___',
    '# where: everyone, all, any, not, some-member, every-member, judged,',
    '#   { fact: …, in: […] }, { fact: …, lt|le|gt|ge: … }, { fact: …, is: true|false }',
    '# fact:',
    ...facts,
    '',
  ].join('\n');
}
