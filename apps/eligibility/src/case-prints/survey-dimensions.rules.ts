import { countOf, type Circumstance, type Facts } from '@aid-chain/facts';
import { formatYuan, groupBy } from '@aid-chain/kernel';
import type { SurveyFormModel } from '@aid-chain/printing';
import {
  assetKindCodes,
  educationStageCodes,
  employmentStatusCodes,
  expenditureKindCodes,
  housingGradeCodes,
  incomeItemCodes,
  labourCodes,
  nameOf,
  verificationResultCodes,
  verificationSourceCodes,
  type Bilingual,
  type VerificationResult,
} from '@aid-chain/vocabulary';

type Language = keyof Bilingual;
type Who = (personId: string | undefined) => Bilingual;
type Circumstances = readonly (Partial<Circumstance> & { readonly personId: string })[];

/** Facts of one origin, as the form of a survey shows them. */
interface Surveyed {
  readonly facts: Facts;
  readonly who: Who;
}

/** The six dimensions (2024 四(三)5; S4-21), each with its words on paper and what a survey can find of it. */
const DIMENSIONS: readonly {
  readonly name: Bilingual;
  readonly found: (surveyed: Surveyed) => readonly Bilingual[];
}[] = [
  { name: { zh: '经济', en: 'Economy' }, found: economy },
  { name: { zh: '健康', en: 'Health' }, found: (given) => ofMembers(given, health) },
  { name: { zh: '教育', en: 'Education' }, found: (given) => ofMembers(given, education) },
  { name: { zh: '居住', en: 'Housing' }, found: dwelling },
  { name: { zh: '就业', en: 'Work' }, found: (given) => ofMembers(given, work) },
  // No fact of this release holds it: the row is for the pen.
  { name: { zh: '社会参与', en: 'Social participation' }, found: () => [] },
];

/** What one source answered about somebody. */
interface SourceAnswered {
  readonly sourceCode: string;
  readonly personId?: string;
  readonly result: VerificationResult;
  readonly facts: Facts;
}

/** What stands beside each dimension, by where it comes from: nothing of it is typed a second time (A-01). */
export interface KnownOfFamily {
  readonly declared: Facts;
  readonly verified: readonly SourceAnswered[];
  readonly found: Facts;
}

/** Each dimension with the lines of what was declared, verified and found; empty where nothing was. */
export function surveyDimensions(
  { declared, verified, found }: KnownOfFamily,
  who: Who,
  language: Language,
): SurveyFormModel['dimensions'] {
  return DIMENSIONS.map(({ name, found: linesOf }, index) => {
    const lines = (facts: Facts) => linesOf({ facts, who }).map((each) => each[language]);
    const answered = verified.flatMap((answer) =>
      lines(answer.facts).map((each) => `${sourceName(answer, language)}${COLON[language]}${each}`),
    );
    // What a source answered without a figure belongs to the first dimension: it was asked what the family has.
    const bare = index === 0 ? verified.filter(({ facts }) => countOf(facts) === 0) : [];
    return {
      name: name[language],
      declared: lines(declared),
      verified: [...answered, ...bareAnswers(bare, who, language)],
      found: lines(found),
    };
  });
}

const COLON: Bilingual = { zh: '：', en: ': ' };

const sourceName = ({ sourceCode }: SourceAnswered, language: Language): string =>
  nameOf(verificationSourceCodes, sourceCode)[language];

/** Sources that answered without a figure, by what they answered about whom: one line for all that had no data. */
function bareAnswers(answers: readonly SourceAnswered[], who: Who, language: Language): string[] {
  const groups = groupBy(answers, ({ result, personId }) => `${result} ${personId ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const of = first.personId === undefined ? '' : who(first.personId)[language];
    const stated = nameOf(verificationResultCodes, first.result)[language];
    const sources = group.map((answer) => sourceName(answer, language)).join(COMMA[language]);
    return [`${of === '' ? '' : `${of}${COLON[language]}`}${stated}${COLON[language]}${sources}`];
  });
}

const COMMA: Bilingual = { zh: '、', en: ', ' };

function economy({ facts: { incomes = [], expenditures = [], assets = [] }, who }: Surveyed): Bilingual[] {
  return [
    ...incomes.map(({ personId, itemCode, amountFen, period: { from, to } }) =>
      line(who(personId), nameOf(incomeItemCodes, itemCode), yuan(amountFen, `${from}–${to}`)),
    ),
    ...expenditures.map(({ personId, kind, grossFen, period: { from, to } }) =>
      line(who(personId), nameOf(expenditureKindCodes, kind), yuan(grossFen, `${from}–${to}`)),
    ),
    ...assets.map(({ personId, kind, valueFen, count }) =>
      line(
        who(personId),
        nameOf(assetKindCodes, kind),
        valueFen === undefined ? counted(count ?? 0) : yuan(valueFen),
      ),
    ),
  ];
}

function dwelling({ facts: { housing, water } }: Surveyed): Bilingual[] {
  const grade = housing?.grade === undefined ? [] : [nameOf(housingGradeCodes, housing.grade)];
  const only = housing?.only === undefined ? [] : [housing.only ? ONLY_HOME : OTHER_HOME];
  return [...grade, ...only, ...(water === undefined ? [] : [water.safe ? SAFE : UNSAFE])];
}

function health({ disability, illness }: Partial<Circumstance>): Bilingual[] {
  return [
    ...(disability === undefined
      ? []
      : [
          {
            zh: `残疾${String(disability.grade)}级`,
            en: `disability of grade ${String(disability.grade)}`,
          },
        ]),
    ...(illness?.severe === true ? [{ zh: '重病', en: 'severely ill' }] : []),
    ...(illness?.chronic === true ? [{ zh: '慢性病', en: 'chronically ill' }] : []),
  ];
}

const education = ({ student }: Partial<Circumstance>): Bilingual[] =>
  student === undefined ? [] : [schoolText(student)];

/** The stage, and the school where somebody named it. */
function schoolText({ stage, school }: NonNullable<Circumstance['student']>): Bilingual {
  const { zh, en } = nameOf(educationStageCodes, stage);
  return school === undefined ? { zh, en } : { zh: `${zh}（${school}）`, en: `${en} (${school})` };
}

const work = ({ labour, employment }: Partial<Circumstance>): Bilingual[] => [
  ...(labour === undefined ? [] : [nameOf(labourCodes, labour)]),
  ...(employment === undefined ? [] : [nameOf(employmentStatusCodes, employment.status)]),
];

function ofMembers(
  { facts, who }: Surveyed,
  found: (circumstance: Partial<Circumstance>) => readonly Bilingual[],
): Bilingual[] {
  const all: Circumstances = facts.circumstances ?? [];
  return all.flatMap((each) => found(each).map((what) => line(who(each.personId), what)));
}

function line(who: Bilingual, what: Bilingual, figure?: Bilingual): Bilingual {
  return {
    zh: `${who.zh}：${what.zh}${figure === undefined ? '' : ` ${figure.zh}`}`,
    en: `${who.en}: ${what.en}${figure === undefined ? '' : ` ${figure.en}`}`,
  };
}

function yuan(fen: number, period?: string): Bilingual {
  const amount = formatYuan(fen);
  return {
    zh: period === undefined ? `${amount} 元` : `${amount} 元（${period}）`,
    en: period === undefined ? `${amount} yuan` : `${amount} yuan (${period})`,
  };
}

const counted = (count: number): Bilingual => ({ zh: String(count), en: String(count) });
const ONLY_HOME: Bilingual = { zh: '唯一住房', en: 'the only home' };
const OTHER_HOME: Bilingual = { zh: '另有住房', en: 'has another home' };
const SAFE: Bilingual = { zh: '饮水安全', en: 'drinking water is safe' };
const UNSAFE: Bilingual = { zh: '饮水不安全', en: 'drinking water is not safe' };
