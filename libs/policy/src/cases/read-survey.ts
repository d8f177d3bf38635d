import { FACTS, type FactSheet } from '@aid-chain/facts';
import { isMapping, type Mapping } from '../policies/read-yaml.js';
import { inside } from './case-fault.js';
import { factWords, readFacts, type FactsOf } from './read-facts.js';
import { CASE_WORDS } from './words.js';

const FOUND_BY_SURVEY = FACTS.filter(({ holds }) => holds === 'many');

/** What the survey of a case found of incomes, property and spending, in the words in which a family states them (D57 15). */
export function readSurvey(raw: unknown, of: FactsOf): FactSheet | undefined {
  if (raw === undefined) return undefined;
  const [at] = CASE_WORDS.survey;
  const report: FactsOf['report'] = (where, text) => {
    of.report(inside(at, where), text);
  };
  const fields = isMapping(raw) ? raw : {};
  const words = FOUND_BY_SURVEY.flatMap(factWords);
  if (Object.keys(fields).length === 0 || Object.keys(fields).some((word) => !words.includes(word)))
    report('', { zh: `可用：${words.join('、')}`, en: `one of: ${words.join(', ')}` });
  const found: Mapping = Object.fromEntries(
    FOUND_BY_SURVEY.flatMap((fact) =>
      factWords(fact).flatMap((word) => (fields[word] === undefined ? [] : [[fact.field, fields[word]]])),
    ),
  );
  return { ...readFacts(found, { ...of, report }, []), source: 'survey', version: 1 };
}
