import {
  CATEGORIES,
  categoryCodes,
  HOUSING_GRADES,
  housingGradeCodes,
  nameOf,
  RESIDENCES,
  residenceCodes,
  type Bilingual,
  type ExpenditureKind,
} from '@aid-chain/vocabulary';
import { times, type Exact } from '../exact/exact.js';
import { perHeadMonth } from '../income/income-parts.js';
import { isOpen, type Spending } from '../spending/own-spending.js';
import { contradictionMissing, openOnes } from '../evidence/contradiction-line.js';
import { missingFact } from '../worksheet/fact-ref.js';
import type { CodesFact, MeasureFact, NumberFact, Reading, Subject, YesNoFact } from './measure-fact.js';

/** The classes to which the household, or the member who is looked at, belongs. */
const category: CodesFact = {
  holds: 'codes',
  codes: CATEGORIES,
  nameOf: (code) => nameOf(categoryCodes, code),
  names: { zh: '救助类别', en: 'category' },
  of: 'household',
  guarded: false,
  read: ({ standings, person }) => {
    const own = standings.filter(
      ({ personId }) => personId === null || person === null || personId === person.personId,
    );
    return {
      has: own.flatMap((each) => (each.is === 'yes' ? [each.category] : [])),
      mayHave: own.flatMap((each) =>
        each.is === 'open' ? [{ codes: [each.category], missing: each.missing }] : [],
      ),
    };
  },
};

const residence: CodesFact = {
  holds: 'codes',
  codes: RESIDENCES,
  nameOf: (code) => nameOf(residenceCodes, code),
  names: { zh: '户别', en: 'residence' },
  of: 'household',
  guarded: false,
  read: ({ examination }) => ({ has: [examination.facts.residence], mayHave: [] }),
};

const housingGrade: CodesFact = {
  holds: 'codes',
  codes: HOUSING_GRADES,
  nameOf: (code) => nameOf(housingGradeCodes, code),
  names: { zh: '住房安全等级', en: 'safety grade of the dwelling' },
  of: 'household',
  guarded: false,
  read: ({ examination }) => {
    const { housing } = examination.facts;
    const grade = housing.state === 'known' ? housing.value.grade : undefined;
    if (grade !== undefined) return { has: [grade], mayHave: [] };
    const missing = [missingFact('housing.grade', null, housingGrade.names, ['survey'])];
    return { has: [], mayHave: [{ codes: HOUSING_GRADES, missing }] };
  },
};

const onlyDwelling: YesNoFact = {
  holds: 'yes-no',
  names: { zh: '唯一住房', en: 'the only dwelling' },
  of: 'household',
  guarded: false,
  read: ({ examination }) => {
    const { housing } = examination.facts;
    const only = housing.state === 'known' ? housing.value.only : undefined;
    if (only !== undefined) return { known: only };
    const text = { zh: '是否唯一住房', en: 'whether it is the only dwelling' };
    return { missing: [missingFact('housing.only', null, text, ['survey'])] };
  },
};

const safeWater: YesNoFact = {
  holds: 'yes-no',
  names: { zh: '饮水安全', en: 'safe drinking water' },
  of: 'household',
  guarded: false,
  read: ({ examination }) => {
    const { water } = examination.facts;
    return water.state === 'known'
      ? { known: water.value.safe }
      : { missing: [missingFact('water', null, safeWater.names, ['survey'])] };
  },
};

function money(
  names: Bilingual,
  unit: NumberFact['unit'],
  read: (subject: Subject) => Reading<Exact>,
): NumberFact {
  return { holds: 'number', unit, names, of: 'household', guarded: true, read };
}

/** What nobody claimed is no spending; what is only estimated, or contradicted, is open. */
function ownOf(kind: string, spending: Spending): Reading<Exact> {
  if (!isOpen(spending)) return { known: spending.total };
  const text = { zh: '支出票据', en: 'receipts of the spending' };
  const contradicted = openOnes(spending.contradictions).map(contradictionMissing);
  const estimated = spending.onlyEstimated
    ? [missingFact(`expenditure.${kind}`, null, text, ['receipts'])]
    : [];
  return { missing: [...contradicted, ...estimated] };
}

const spent = (kind: ExpenditureKind, names: Bilingual): NumberFact =>
  money(names, 'fen', ({ examination }) => ownOf(kind, examination.spending(kind)));

const perHeadOfMonth = money(
  { zh: '月人均收入', en: 'monthly income per head' },
  'fen/person/month',
  ({ examination }) => {
    const { total, months, missing } = examination.income();
    const { length } = examination.members;
    return total === undefined || length === 0 ? { missing } : { known: perHeadMonth(total, length, months) };
  },
);

const netPerHead = money(
  { zh: '年人均纯收入', en: 'yearly net income per head' },
  'fen/person/year',
  ({ examination }) => {
    const { annual, missing } = examination.net();
    const { length } = examination.members;
    return annual === undefined || length === 0 ? { missing } : { known: times(annual, 1, length) };
  },
);

/** What is known of the whole household. */
export const HOUSEHOLD_FACTS = {
  category,
  residence,
  'housing-grade': housingGrade,
  'only-dwelling': onlyDwelling,
  'safe-water': safeWater,
  'income-per-head-month': perHeadOfMonth,
  'net-income-per-head-year': netPerHead,
  'self-paid-medical': money(
    { zh: '自付医疗支出', en: 'self-paid medical spending' },
    'fen',
    ({ examination }) => ownOf('medical', examination.medical()),
  ),
  'disaster-loss': spent('disaster', { zh: '受灾损失', en: 'loss by disaster' }),
  'education-spending': spent('education', { zh: '教育支出', en: 'spending for education' }),
} as const satisfies Readonly<Record<string, MeasureFact>>;
