import { formatYuan, type Fen } from '@aid-chain/kernel';
import type { CareLevel } from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import type { ChosenForm } from '../../facts/facts.js';
import { readStandard } from '../../standard/standard.js';
import type { ParameterState } from '../../pack/read-parameter.js';
import type { ParameterReader } from '../../worksheet/parameter-reader.js';
import { tekunParameters } from './parameters.js';
import { BASIS } from '../../exact/share-of.js';

const BASIC = 'tekun.standard.basic';

/** The basic-living and the care standard of a person, each undefined while it is open. */
export interface TekunStandards {
  readonly basic: Fen | undefined;
  readonly care: Fen | undefined;
}

/** What holds by the form of support; `institution` where the place has standards of its own for it. */
export interface StandardsByForm {
  readonly home: TekunStandards;
  readonly institution: TekunStandards | undefined;
}

/** The standards of a place for whoever has this care level (社会救助法 17). */
export function standardsOf(
  reader: ParameterReader,
  examination: Examination,
  level: CareLevel,
): StandardsByForm {
  const { basic, least } = readBasic(reader, examination);
  const care = reader.value(tekunParameters, `tekun.standard.care.${level}`);
  const home = { basic: notBelow(least, basic, reader, BASIC), care };
  const inside = {
    basic: reader.optional(tekunParameters, 'tekun.standard.institution.basic'),
    care: reader.optional(tekunParameters, `tekun.standard.institution.care.${level}`),
  };
  if (inside.basic.state !== 'value' && inside.care.state !== 'value')
    return { home, institution: undefined };
  return {
    home,
    institution: {
      basic:
        inside.basic.state === 'value'
          ? notBelow(least, inside.basic.value, reader, 'tekun.standard.institution.basic')
          : unlessAwaited(inside.basic, home.basic, reader, 'tekun.standard.institution.basic'),
      care:
        inside.care.state === 'value'
          ? inside.care.value
          : unlessAwaited(inside.care, care, reader, `tekun.standard.institution.care.${level}`),
    },
  };
}

/** The part that both forms share where the institution has none of its own; one that is announced and not known is open. */
function unlessAwaited(
  { state }: ParameterState<Fen>,
  ofHome: Fen | undefined,
  reader: ParameterReader,
  key: keyof typeof tekunParameters,
): Fen | undefined {
  if (state !== 'pending') return ofHome;
  reader.companion(tekunParameters, key);
  return undefined;
}

/** What the person chose last, on the day of the examination or before it. */
export function choiceOf({ facts, asOf }: Examination, personId: string): ChosenForm | undefined {
  return facts.supportForms?.findLast((each) => each.personId === personId && each.on <= asOf);
}

/** What no basic-living standard may be below: a multiple of the dibao standard, undefined while either is open. */
type Least = { readonly multiple: number; readonly dibao: Fen } | undefined;

/** The basic-living standard with what it is held against. */
export function readBasic(
  reader: ParameterReader,
  examination: Examination,
): { readonly basic: Fen | undefined; readonly least: Least } {
  const basic = reader.value(tekunParameters, BASIC);
  const multiple = reader.value(tekunParameters, 'tekun.standard.basic-multiple');
  const dibao = readStandard(reader, examination);
  const least = multiple === undefined || dibao === undefined ? undefined : { multiple, dibao };
  return { basic, least };
}

/** A basic-living standard below its multiple of the dibao standard is not paid but asked about. */
function notBelow(
  least: Least,
  basic: Fen | undefined,
  reader: ParameterReader,
  key: string,
): Fen | undefined {
  if (basic === undefined || least === undefined) return undefined;
  if (basic * BASIS >= least.dibao * least.multiple) return basic;
  reader.doubt(key, {
    zh: `基本生活标准 ${formatYuan(basic)} 元低于低保标准的规定倍数，须核对`,
    en: `the basic-living standard of ${formatYuan(basic)} yuan is below its multiple of the dibao standard: to be checked`,
  });
  return undefined;
}
