import { OPERATORS, ROUNDING_MODES } from '@aid-chain/vocabulary';

/** Units a parameter may have; the loader refuses any other. */
export const UNITS = [
  'fen',
  'fen/person/month',
  'fen/person/year',
  'basis-points',
  'count',
  'months',
  'years',
  'days',
  'working-days',
  'day-of-month',
  'bool',
  'enum',
  'list',
] as const;
export type Unit = (typeof UNITS)[number];

/** Who reads a parameter: a rule of this library, a service by its key, or the check of the policies themselves. */
export type Reader = 'rule' | 'loader' | 'eligibility' | 'monitoring' | 'referral';

export interface ParameterSpec {
  readonly unit: Unit;
  readonly options?: readonly string[];
  readonly readBy: Reader;
  /** Nobody has to give it: absent, it is not in force. */
  readonly optional?: true;
}

const rule = <U extends Unit>(unit: U) => ({ unit, readBy: 'rule' }) as const;
const choice = <const O extends readonly string[]>(options: O) =>
  ({ unit: 'enum', options, readBy: 'rule' }) as const;
const guide = { unit: 'fen/person/month', readBy: 'loader', optional: true } as const;
const forService = <U extends Unit, R extends Reader>(unit: U, readBy: R) => ({ unit, readBy }) as const;

/** Every parameter that exists (policy catalogue of the first release). A key that is not here is refused. */
export const CATALOGUE = {
  'household.members.basis': choice(['living-together']),
  'income.window.months': rule('months'),
  'income.expected-from-age': rule('years'),
  'income.excluded-items': rule('list'),
  'income.basic-pension.excluded': rule('bool'),
  'income.business.loss': choice(['floor-at-zero', 'offsets']),
  'income.imputed': rule('bool'),
  'income.support': rule('bool'),
  'deduction.illness': rule('bool'),
  'work-cost.base': choice(['own-wage']),
  'work-cost.share': rule('basis-points'),
  'dibao.standard.urban': rule('fen/person/month'),
  'dibao.standard.rural': rule('fen/person/month'),
  'dibao.guide.urban': guide,
  'dibao.guide.rural': guide,
  'dibao.income.operator': choice(OPERATORS),
  'dibao.benefit.mode': choice(['difference']),
  'dibao.benefit.rounding.mode': choice(ROUNDING_MODES),
  'dibao.benefit.rounding.unit': choice(['fen', 'jiao', 'yuan']),
  'dibao.benefit.start': choice(['next-month', 'same-month']),
  'asset.deposit.standard-months': rule('months'),
  'asset.deposit.operator': choice(OPERATORS),
  'asset.dwelling.limit': rule('count'),
  'asset.dwelling.operator': choice(OPERATORS),
  'asset.vehicle.limit': rule('count'),
  'asset.vehicle.operator': choice(OPERATORS),
  'margin.multiple': rule('basis-points'),
  'margin.income.operator': choice(OPERATORS),
  'margin.asset.deposit.standard-months': rule('months'),
  'margin.asset.dwelling.limit': rule('count'),
  'margin.asset.vehicle.limit': rule('count'),
  'monitored.residences': rule('list'),
  'monitored.income.window-months': rule('months'),
  'monitored.line': rule('fen/person/year'),
  'monitored.line.operator': choice(OPERATORS),
  'monitored.ground.illness.income-share': rule('basis-points'),
  'monitored.ground.illness.income-share.operator': choice(OPERATORS),
  'monitored.ground.illness.amount': rule('fen'),
  'monitored.ground.illness.amount.operator': choice(OPERATORS),
  'monitored.ground.illness.window-months': rule('months'),
  'monitored.ground.disaster.loss-share': rule('basis-points'),
  'monitored.ground.disaster.loss-share.operator': choice(OPERATORS),
  'monitored.ground.disaster.amount': rule('fen'),
  'monitored.ground.disaster.amount.operator': choice(OPERATORS),
  'monitored.ground.accident.worker-from-age': rule('years'),
  'monitored.ground.accident.worker-to-age': rule('years'),
  'monitored.ground.housing.grades': rule('list'),
  'monitored.ground.education.income-share': rule('basis-points'),
  'monitored.ground.education.income-share.operator': choice(OPERATORS),
  'monitored.ground.other': choice(['decided-by-people']),
  'need.housing.grades': rule('list'),
  'need.care.disability-grades': rule('list'),
  'survey.minimum-surveyors': forService('count', 'eligibility'),
  'survey.start.working-days': forService('working-days', 'eligibility'),
  'verification.scope': forService('list', 'eligibility'),
  'verification.start.working-days': forService('working-days', 'eligibility'),
  'publicity.days': forService('days', 'eligibility'),
  'publicity.roll-to-working-day': forService('bool', 'eligibility'),
  'decision.working-days': forService('working-days', 'eligibility'),
  'refusal-notice.working-days': forService('working-days', 'eligibility'),
  'warning.visit.working-days': forService('working-days', 'monitoring'),
  'warning.visit.urgent.working-days': forService('working-days', 'monitoring'),
  'referral.acknowledge.working-days': forService('working-days', 'referral'),
  'referral.acknowledge.urgent.working-days': forService('working-days', 'referral'),
  'feedback.final.due-day': forService('day-of-month', 'referral'),
  'feedback.final.window-days': forService('days', 'referral'),
} as const satisfies Record<string, ParameterSpec>;

export type ParameterKey = keyof typeof CATALOGUE;

type ValueOf<S> = S extends { unit: 'bool' }
  ? boolean
  : S extends { unit: 'list' }
    ? readonly string[]
    : S extends { options: readonly (infer O)[] }
      ? O
      : number;

/** The TypeScript type of a parameter's value, by its key. */
export type ParameterValue<K extends ParameterKey> = ValueOf<(typeof CATALOGUE)[K]>;

export type AnyParameterValue = number | boolean | string | readonly string[];

export const PARAMETER_KEYS = Object.keys(CATALOGUE) as readonly ParameterKey[];

export function isParameterKey(key: string): key is ParameterKey {
  return Object.hasOwn(CATALOGUE, key);
}

export function specOf(key: ParameterKey): ParameterSpec {
  return CATALOGUE[key];
}
