import type { Examination } from '../../examination/examination.js';
import { line } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { FactRef, WorksheetLine } from '../../worksheet/worksheet-line.js';
import {
  NOT_EXAMINED,
  type CategoryDefinition,
  type EarlierResults,
  type Examined,
} from '../category-definition.js';
import { hardshipParameters } from './parameters.js';

/** Other hardship: never computed; where no class of civil affairs fits, people decide case by case (S0-16, S2-04). */
export const otherHardship = {
  category: 'other-hardship',
  track: 'civil-affairs',
  parameters: hardshipParameters,
  examine,
} as const satisfies CategoryDefinition;

const BETTER = ['tekun', 'dibao', 'margin', 'rigid-expenditure'] as const;

const AUTHORITIES = {
  'civil-affairs-conference': {
    zh: '由乡镇（街道）审核确认后，县级民政部门会商有关部门，一事一议',
    en: 'the township confirms and civil affairs meets the departments: decided case by case',
  },
  'county-government': {
    zh: '由县级人民政府或者管委会一事一议',
    en: 'the county government or the management committee decides case by case',
  },
} as const;

function examine(examination: Examination, earlier: EarlierResults): Examined {
  const reader = new ParameterReader(examination.pack);
  const authority = reader.optional(hardshipParameters, 'hardship.authority');
  if (authority.state !== 'value') return NOT_EXAMINED;
  reader.optional(hardshipParameters, 'hardship.recipients');
  const better = BETTER.flatMap((category) => earlier.get(category) ?? []);
  if (better.some(({ outcome }) => outcome === 'met')) return { outcome: 'not-applicable', lines: [] };
  const open = better.filter(({ outcome }) => outcome === 'undetermined');
  const lines = [questionLine(examination, reader, AUTHORITIES[authority.value])];
  if (open.length > 0)
    return { outcome: 'undetermined', lines, missing: open.flatMap(({ missing }) => missing) };
  return { outcome: 'people-decide', lines };
}

/** What people look at: income and every spending that hits the family, with its source. No number decides. */
function questionLine(
  examination: Examination,
  reader: ParameterReader,
  authority: { readonly zh: string; readonly en: string },
): WorksheetLine {
  return line(
    { ruleId: 'hardship.question@1', group: 'category', category: 'other-hardship' },
    {
      outcome: 'not-applicable',
      parameters: reader.refs,
      facts: factsOf(examination),
      text: {
        zh: '其他各类均不符合的，是否有较大困难',
        en: 'where no other class fits, whether there is a major hardship',
      },
      advice: authority,
    },
  );
}

function factsOf(examination: Examination): FactRef[] {
  const incomes = examination
    .income()
    .lines.flatMap(({ ruleId, facts }) => (ruleId === 'income.complete@1' ? facts : []));
  const spending = (['medical', 'education', 'disaster'] as const).flatMap(
    (kind) => examination.spending(kind).facts,
  );
  return [...incomes, ...spending];
}
