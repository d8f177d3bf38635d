import { formatYuan, type Fen } from '@aid-chain/kernel';
import { nameOf, supportFormCodes, type Bilingual, type CareLevel } from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import type { ChosenForm, PersonFacts } from '../../facts/facts.js';
import { judgedBy } from '../../facts/judged-by.js';
import { readStandard } from '../../standard/standard.js';
import { factRef, missingFact } from '../../worksheet/fact-ref.js';
import type { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { FactRef, Missing } from '../../worksheet/worksheet-line.js';
import { tekunParameters } from './parameters.js';

const BASIS = 10_000;

/** The two standards of a person, each undefined while it is open, and what is said of the choice behind them. */
export interface TekunStandards {
  readonly ruleId: 'tekun.benefit@1' | 'tekun.benefit@2';
  readonly basic: Fen | undefined;
  readonly care: Fen | undefined;
  readonly chosen: Bilingual;
  readonly facts: readonly FactRef[];
  readonly missing: readonly Missing[];
}

const FREE: Bilingual = {
  zh: '集中或者分散供养由本人选择',
  en: 'institution or home is the person’s choice',
};

/**
 * The basic-living and the care standard (社会救助法 17). Where the place has standards of its own for an institution, the
 * amount follows what the person chose and is open until they did: no decision presupposes a choice (社会救助法 16(2); L-42).
 */
export function standardsOf(
  reader: ParameterReader,
  examination: Examination,
  { personId }: PersonFacts,
  level: CareLevel,
): TekunStandards {
  const { basic, least } = readBasic(reader, examination);
  const care = reader.value(tekunParameters, `tekun.standard.care.${level}`);
  const own = {
    basic: reader.optional(tekunParameters, 'tekun.standard.institution.basic'),
    care: reader.optional(tekunParameters, `tekun.standard.institution.care.${level}`),
  };
  const none = { facts: [], missing: [] };
  if (own.basic.state !== 'value' && own.care.state !== 'value')
    return {
      ...{ ...none, ruleId: 'tekun.benefit@1', chosen: FREE },
      ...{ basic: notBelow(least, basic, reader), care },
    };
  const choice = choiceOn(examination, personId);
  if (choice === undefined)
    return {
      ...{ ...none, ruleId: 'tekun.benefit@2', chosen: FREE, basic: undefined, care: undefined },
      missing: [missingFact('supportForm', personId, ASKED, ['support-form'])],
    };
  const inside = choice.form === 'institution';
  const basicOf = inside && own.basic.state === 'value' ? own.basic.value : basic;
  return {
    ...{ ...none, ruleId: 'tekun.benefit@2', chosen: chosenText(choice) },
    basic: notBelow(least, basicOf, reader),
    care: inside && own.care.state === 'value' ? own.care.value : care,
    facts: [factRef('supportForm', personId, choice.form, judgedBy(choice))],
  };
}

const ASKED: Bilingual = {
  zh: '本人选择的供养形式（集中或者分散）：两种形式的标准不同',
  en: 'what the person chooses, institution or home: the place has a standard for each',
};

function choiceOn({ facts, asOf }: Examination, personId: string): ChosenForm | undefined {
  return facts.supportForms?.findLast((each) => each.personId === personId && each.on <= asOf);
}

function chosenText({ form, on }: ChosenForm): Bilingual {
  const name = nameOf(supportFormCodes, form);
  return { zh: `${name.zh}，本人于 ${on} 选择`, en: `${name.en}, as the person chose on ${on}` };
}

/** What no basic-living standard may be below: a multiple of the dibao standard, undefined while either is open. */
type Least = { readonly multiple: number; readonly dibao: Fen } | undefined;

/** The basic-living standard with what it is held against. */
export function readBasic(
  reader: ParameterReader,
  examination: Examination,
): { readonly basic: Fen | undefined; readonly least: Least } {
  const basic = reader.value(tekunParameters, 'tekun.standard.basic');
  const multiple = reader.value(tekunParameters, 'tekun.standard.basic-multiple');
  const dibao = readStandard(reader, examination);
  const least = multiple === undefined || dibao === undefined ? undefined : { multiple, dibao };
  return { basic, least };
}

/** A basic-living standard below its multiple of the dibao standard is not paid but asked about. */
function notBelow(least: Least, basic: Fen | undefined, reader: ParameterReader): Fen | undefined {
  if (basic === undefined || least === undefined) return undefined;
  if (basic * BASIS >= least.dibao * least.multiple) return basic;
  reader.doubt('tekun.standard.basic', {
    zh: `基本生活标准 ${formatYuan(basic)} 元低于低保标准的规定倍数，须核对`,
    en: `the basic-living standard of ${formatYuan(basic)} yuan is below its multiple of the dibao standard: to be checked`,
  });
  return undefined;
}
