import { formatYuan, type Fen } from '@aid-chain/kernel';
import { careLevelCodes, nameOf, type CareLevel } from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import type { PersonFacts } from '../../facts/facts.js';
import { readStandard } from '../../standard/standard.js';
import { factRef, missingFact } from '../../worksheet/fact-ref.js';
import { line, unknownLine, type LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { Missing, WorksheetLine } from '../../worksheet/worksheet-line.js';
import { careLevelOf, failedItems } from './care-level.js';
import { tekunParameters } from './parameters.js';

const HEAD: LineHead = { ruleId: 'tekun.benefit@1', group: 'category', category: 'tekun' };
const BASIS = 10_000;

export interface TekunBenefit {
  readonly line: WorksheetLine | undefined;
  /** Undefined while a fact or a parameter is missing. */
  readonly amountFen: Fen | undefined;
  readonly careLevel: CareLevel | undefined;
}

/**
 * What a tekun person gets a month: the basic-living and the care standard, each named (社会救助法 17); the care standard
 * by the items of self-care that are not done without help (T43 21, 22). Institution or home is the person's choice and
 * changes nothing here (社会救助法 16).
 */
export function tekunBenefit(examination: Examination, person: PersonFacts): TekunBenefit {
  const reader = new ParameterReader(examination.pack);
  const level = careLevelOf(person, reader);
  const basic = basicStandard(reader, examination);
  const care =
    level === undefined ? undefined : reader.value(tekunParameters, `tekun.standard.care.${level}`);
  const { selfCare, personId } = person;
  const failed = selfCare.state === 'known' ? failedItems(selfCare.value) : undefined;
  const facts = selfCare.state === 'known' ? [factRef('selfCare', personId, failed ?? null, selfCare)] : [];
  if (level === undefined || basic === undefined || care === undefined) {
    const missing = [...reader.missing, ...selfCareMissing(person)];
    const open = reader.inForce ? unknownLine(HEAD, TEXT, reader.refs, missing, facts) : undefined;
    return { line: open, amountFen: undefined, careLevel: level };
  }
  const amountFen = basic + care;
  const name = nameOf(careLevelCodes, level);
  const [zhen, total] = [[formatYuan(basic), formatYuan(care)] as const, formatYuan(amountFen)];
  return {
    line: line(HEAD, {
      outcome: 'met',
      left: amountFen,
      unit: 'fen/person/month',
      parameters: reader.refs,
      facts,
      text: {
        zh: `特困供养：基本生活标准 ${zhen[0]} 元加照料护理标准（${name.zh}）${zhen[1]} 元，为 ${total} 元；集中或者分散供养由本人选择`,
        en: `tekun support: basic-living standard ${zhen[0]} plus care standard (${name.en}) ${zhen[1]}: ${total} yuan; institution or home is the person’s choice`,
      },
    }),
    amountFen,
    careLevel: level,
  };
}

const TEXT = { zh: '特困供养标准', en: 'tekun standards' };

/** The basic-living standard; one below the multiple of the dibao standard is not paid but asked about. */
function basicStandard(reader: ParameterReader, examination: Examination): Fen | undefined {
  const basic = reader.value(tekunParameters, 'tekun.standard.basic');
  const multiple = reader.value(tekunParameters, 'tekun.standard.basic-multiple');
  const dibao = readStandard(reader, examination);
  if (basic === undefined || multiple === undefined || dibao === undefined) return undefined;
  if (basic * BASIS >= dibao * multiple) return basic;
  reader.doubt('tekun.standard.basic', {
    zh: `基本生活标准 ${formatYuan(basic)} 元低于低保标准的规定倍数，须核对`,
    en: `the basic-living standard of ${formatYuan(basic)} yuan is below its multiple of the dibao standard: to be checked`,
  });
  return undefined;
}

function selfCareMissing({ personId, selfCare }: PersonFacts): Missing[] {
  const text = { zh: '生活自理能力六项评估', en: 'assessment of the six items of self-care' };
  return selfCare.state === 'known' ? [] : [missingFact('selfCare', personId, text, ['survey'])];
}
