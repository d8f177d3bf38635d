import { formatYuan, type Fen } from '@aid-chain/kernel';
import { careLevelCodes, nameOf, type CareLevel } from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import type { PersonFacts } from '../../facts/facts.js';
import { factRef, missingFact } from '../../worksheet/fact-ref.js';
import { line, unknownLine, type LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { FactRef, Missing, WorksheetLine } from '../../worksheet/worksheet-line.js';
import { careLevelOf, failedItems } from './care-level.js';
import { tekunParameters } from './parameters.js';
import { readBasic, standardsOf } from './standards.js';

const HEAD: LineHead = { ruleId: 'tekun.benefit@1', group: 'category', category: 'tekun' };

export interface TekunBenefit {
  readonly line: WorksheetLine | undefined;
  /** Undefined while a fact or a parameter is missing. */
  readonly amountFen: Fen | undefined;
  readonly careLevel: CareLevel | undefined;
}

/**
 * What a tekun person gets a month: the basic-living and the care standard, each named (社会救助法 17); the care standard
 * by the items of self-care that are not done without help (T43 21, 22).
 */
export function tekunBenefit(examination: Examination, person: PersonFacts): TekunBenefit {
  const reader = new ParameterReader(examination.pack);
  const level = careLevelOf(person, reader);
  if (level === undefined) {
    // Read all the same, so that everything that lacks is named at once.
    readBasic(reader, examination);
    const facts = selfCareFacts(person);
    return openBenefit({ reader, head: HEAD, missing: selfCareMissing(person), facts, level });
  }
  const standards = standardsOf(reader, examination, person, level);
  const { basic, care, chosen, missing } = standards;
  const head: LineHead = { ...HEAD, ruleId: standards.ruleId };
  const facts = [...selfCareFacts(person), ...standards.facts];
  if (basic === undefined || care === undefined) return openBenefit({ reader, head, missing, facts, level });
  const amountFen = basic + care;
  const name = nameOf(careLevelCodes, level);
  const [ofBasic, ofCare, total] = [formatYuan(basic), formatYuan(care), formatYuan(amountFen)];
  return {
    line: line(head, {
      outcome: 'met',
      left: amountFen,
      unit: 'fen/person/month',
      parameters: reader.refs,
      facts,
      text: {
        zh: `特困供养：基本生活标准 ${ofBasic} 元加照料护理标准（${name.zh}）${ofCare} 元，为 ${total} 元；${chosen.zh}`,
        en: `tekun support: basic-living standard ${ofBasic} plus care standard (${name.en}) ${ofCare}: ${total} yuan; ${chosen.en}`,
      },
    }),
    amountFen,
    careLevel: level,
  };
}

const TEXT = { zh: '特困供养标准', en: 'tekun standards' };

interface Open {
  readonly reader: ParameterReader;
  readonly head: LineHead;
  /** Beside the parameters of the place that lack. */
  readonly missing: readonly Missing[];
  readonly facts: readonly FactRef[];
  readonly level: CareLevel | undefined;
}

function openBenefit({ reader, head, missing, facts, level }: Open): TekunBenefit {
  const lacking = [...reader.missing, ...missing];
  const open = reader.inForce ? unknownLine(head, TEXT, reader.refs, lacking, facts) : undefined;
  return { line: open, amountFen: undefined, careLevel: level };
}

function selfCareFacts({ personId, selfCare }: PersonFacts): FactRef[] {
  if (selfCare.state !== 'known') return [];
  return [factRef('selfCare', personId, failedItems(selfCare.value), selfCare)];
}

function selfCareMissing({ personId, selfCare }: PersonFacts): Missing[] {
  const text = { zh: '生活自理能力六项评估', en: 'assessment of the six items of self-care' };
  return selfCare.state === 'known' ? [] : [missingFact('selfCare', personId, text, ['survey'])];
}
