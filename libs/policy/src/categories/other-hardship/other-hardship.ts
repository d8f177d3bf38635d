import type { Bilingual } from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import { line } from '../../worksheet/line.js';
import { missingOf } from '../../worksheet/outcomes.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { FactRef, WorksheetLine } from '../../worksheet/worksheet-line.js';
import { HOUSEHOLD_CLASSES } from '../better-classes.js';
import {
  NOT_EXAMINED,
  type CategoryDefinition,
  type EarlierResults,
  type Examined,
} from '../category-definition.js';
import { hardshipCourse } from './course.js';
import {
  HARDSHIP_AUTHORITIES,
  hardshipMeanings,
  hardshipParameters,
  type HardshipAuthority,
} from './parameters.js';

/** Other hardship: never computed; where no class of civil affairs fits, people decide case by case (S0-16, S2-04). */
export const otherHardship = {
  category: 'other-hardship',
  track: 'civil-affairs',
  parameters: hardshipParameters,
  meanings: hardshipMeanings,
  file: 'other-hardship',
  law: 'hardship.authority',
  standards: ['hardship.authority'],
  examine,
} as const satisfies CategoryDefinition;

const BETTER = ['tekun', ...HOUSEHOLD_CLASSES] as const;

const QUESTION = 'hardship.question@1';
const NOBODY = 'hardship.nobody-decides@1';

const AUTHORITIES = {
  'civil-affairs-conference': {
    zh: '由乡镇（街道）审核确认后，县级民政部门会商有关部门，一事一议',
    en: 'the township confirms and civil affairs meets the departments: decided case by case',
  },
  'county-government': {
    zh: '由县级人民政府或者管委会一事一议',
    en: 'the county government or the management committee decides case by case',
  },
} as const satisfies Record<HardshipAuthority, Bilingual>;

function examine(examination: Examination, earlier: EarlierResults): Examined {
  const reader = new ParameterReader(examination.pack);
  const authority = reader.optional(hardshipParameters, 'hardship.authority');
  if (authority.state === 'absent' || authority.state === 'pending') return NOT_EXAMINED;
  const better = BETTER.flatMap((category) => earlier.get(category) ?? []);
  if (better.some(({ outcome }) => outcome === 'met')) return { outcome: 'not-applicable', lines: [] };
  // What nobody spoke of keeps nobody from asking for this one.
  const open = better.filter(({ outcome, asked }) => outcome === 'undetermined' && asked === undefined);
  const lines = [
    authority.state === 'value'
      ? questionLine(examination, reader, AUTHORITIES[authority.value])
      : nobodyLine(reader),
  ];
  if (open.length > 0) return { outcome: 'undetermined', lines, missing: missingOf(open) };
  if (authority.state !== 'value') return { outcome: 'not-met', lines };
  const recipients = reader.optional(hardshipParameters, 'hardship.recipients');
  const isRecipient = recipients.state === 'value' && recipients.value;
  const { outcome, lines: found, questions } = hardshipCourse(examination.facts, reader.refs, isRecipient);
  return {
    outcome,
    lines: [...lines, ...found],
    ...(questions.length === 0 ? {} : { questions }),
    ...(outcome === 'met' ? { isRecipient } : {}),
  };
}

/** Who decides case by case where the household is, by the worksheet; undefined where no class is decided so. */
export function hardshipAuthority(lines: readonly WorksheetLine[]): HardshipAuthority | undefined {
  const read = lines.find(({ ruleId }) => ruleId === QUESTION)?.parameters;
  const value = read?.find(({ key }) => key === 'hardship.authority')?.value;
  return HARDSHIP_AUTHORITIES.find((authority) => authority === value);
}

/** Whether the place has the class at all, by the worksheet: where it does not say who decides, nobody is asked. */
export function hardshipNotHere(lines: readonly WorksheetLine[]): boolean {
  return lines.some(({ ruleId }) => ruleId === NOBODY);
}

/** The class is the place's to provide (S0-16, S2-04; 社会救助法 33): where it has none, the family reads why and where to go. */
function nobodyLine(reader: ParameterReader): WorksheetLine {
  return line(
    { ruleId: NOBODY, group: 'category', category: 'other-hardship' },
    {
      outcome: 'not-met',
      parameters: reader.refs,
      text: {
        zh: '本地没有规定由哪一机关一事一议认定其他困难人员，现在不能认定；生活暂时有严重困难的，可以向乡镇（街道）申请临时救助，也可以向县级民政部门反映',
        en: 'the place does not say who decides on other hardship, so nobody is recognised now; whoever is in serious hardship for a time may ask the township for temporary assistance, or turn to civil affairs of the county',
      },
    },
  );
}

/** What people look at: income and every spending that hits the family, with its source. No number decides. */
function questionLine(
  examination: Examination,
  reader: ParameterReader,
  authority: Bilingual,
): WorksheetLine {
  return line(
    { ruleId: QUESTION, group: 'category', category: 'other-hardship' },
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
