import { nameOf, residenceCodes, type Bilingual, type VerificationSource } from '@aid-chain/vocabulary';
import type { CaseFacts, Provenance } from '../facts/facts.js';
import type { ExaminedHousehold } from '../household/household.js';
import { factRef } from '../worksheet/fact-ref.js';
import { line, type LineHead } from '../worksheet/line.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import { standardParameters } from './parameters.js';
import { schemeOf, standardKey, type Scheme } from './standard.js';

const HEAD: LineHead = { ruleId: 'dibao.scheme@1', group: 'category', category: 'dibao' };
const ADVICE: Bilingual = { zh: '由此确定适用的标准', en: 'this decides which standard holds' };
const REGISTER: VerificationSource = 'household-register';

/**
 * By which attribute the standard of town or country holds, and why: the registered residence of the household, or that the
 * area has the attribute of a town (S4-23), or that the place has one standard for both (S1-08). It decides no outcome.
 */
export function schemeLine(household: ExaminedHousehold): WorksheetLine {
  const reader = new ParameterReader(household.pack);
  const scheme = schemeOf(reader);
  const { facts } = household;
  reader.optional(standardParameters, standardKey(scheme, facts));
  const residence = factRef('residence', null, facts.residence, originOf(facts));
  const name = nameOf(residenceCodes, facts.residence);
  return line(HEAD, {
    outcome: 'not-applicable',
    parameters: reader.refs,
    facts: [residence],
    text: textOf(scheme, name),
    advice: ADVICE,
  });
}

function textOf(scheme: Scheme, { zh, en }: Bilingual): Bilingual {
  switch (scheme) {
    case 'by-residence':
      return { zh: `户别为${zh}，按${zh}的标准`, en: `registered residence ${en}: the standard of it holds` };
    case 'urban':
      return {
        zh: `本地区具有城镇属性，按城镇的标准，不论户别（${zh}）`,
        en: `the area has the attribute of a town: the urban standard holds, whatever the registered residence (${en})`,
      };
    case 'unified':
      return {
        zh: `城乡统一，适用同一标准，不论户别（${zh}）`,
        en: `town and country are unified: one standard holds, whatever the registered residence (${en})`,
      };
  }
}

/** What the household register confirmed is verified; before that it is as the family filed it. */
function originOf({ answers = [], appliedOn }: CaseFacts): Provenance {
  const confirmed = answers.find(({ source, result }) => source === REGISTER && result === 'match');
  return confirmed === undefined
    ? { source: 'declaration', asOf: appliedOn, confidence: 'declared' }
    : { source: REGISTER, asOf: confirmed.asOf, confidence: 'verified' };
}
