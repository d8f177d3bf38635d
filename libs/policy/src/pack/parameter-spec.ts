/** Units a parameter may have; the loader refuses any other. */
export const UNITS = [
  'fen',
  'fen/person/month',
  'fen/person/year',
  'basis-points',
  'count',
  'months',
  'years',
  'minutes',
  'days',
  'working-days',
  'day-of-month',
  'bool',
  'enum',
  'list',
] as const;
export type Unit = (typeof UNITS)[number];

/** The units of which a share may be taken: amounts of money. */
export const MONEY_UNITS = ['fen', 'fen/person/month', 'fen/person/year'] as const satisfies readonly Unit[];

/** Who reads a parameter: a rule of this library, a service by its key, or the check of the policies themselves. */
export type Reader = 'rule' | 'loader' | 'intake' | 'eligibility' | 'monitoring' | 'referral';

export interface ParameterSpec {
  readonly unit: Unit;
  /** The values of an `enum`. */
  readonly options?: readonly string[];
  /** What a `list` may hold; left out, any text. */
  readonly members?: readonly string[];
  readonly readBy: Reader | readonly Reader[];
  /** Nobody has to give it: absent, it is not in force. */
  readonly optional?: true;
}

/** A part of the catalogue, by key: what a category or a shared sum reads. */
export type ParameterGroup = Readonly<Record<string, ParameterSpec>>;

/** The TypeScript type of a parameter's value, by its spec. */
export type ValueOf<S> = S extends { unit: 'bool' }
  ? boolean
  : S extends { unit: 'list' }
    ? readonly string[]
    : S extends { options: readonly (infer O)[] }
      ? O
      : number;

export type AnyParameterValue = number | boolean | string | readonly string[];

/** A number or a switch that a rule reads. */
export const rule = <U extends Exclude<Unit, 'enum' | 'list'>>(unit: U) =>
  ({ unit, readBy: 'rule' }) as const;

/** The same where a place need not give it; absent, it is not in force. */
export const optionalRule = <U extends Exclude<Unit, 'enum' | 'list'>>(unit: U) =>
  ({ unit, readBy: 'rule', optional: true }) as const;

/** The same where a service reads it as well. */
export const optionalRuleAnd = <U extends Exclude<Unit, 'enum' | 'list'>, const R extends Reader>(
  unit: U,
  service: R,
) => ({ unit, readBy: ['rule', service], optional: true }) as const;

/** One of a few words that a rule reads. */
export const choice = <const O extends readonly string[]>(options: O) =>
  ({ unit: 'enum', options, readBy: 'rule' }) as const;

/** The same where a place need not give it; absent, it is not in force. */
export const optionalChoice = <const O extends readonly string[]>(options: O) =>
  ({ unit: 'enum', options, readBy: 'rule', optional: true }) as const;

/** One of a few words that one service, or several, read by its key. */
export const choiceForService = <
  const O extends readonly string[],
  const R extends Reader | readonly Reader[],
>(
  options: O,
  readBy: R,
) => ({ unit: 'enum', options, readBy }) as const;

/** Several of some words; a policy file that holds any other is refused. */
export const listOf = <const M extends readonly string[], R extends Reader>(members: M, readBy: R) =>
  ({ unit: 'list', members, readBy }) as const;

/** The same for a rule, where a place need not give it; absent, it is not in force. */
export const optionalListOf = <const M extends readonly string[]>(members: M) =>
  ({ unit: 'list', members, readBy: 'rule', optional: true }) as const;

/** Texts of the place's own, such as versions of a form; absent, the place names none. */
export const textsOf = <const R extends Reader | readonly Reader[]>(readBy: R) =>
  ({ unit: 'list', readBy, optional: true }) as const;

/** A number or a switch that one service, or several, read by its key. */
export const forService = <
  U extends Exclude<Unit, 'enum' | 'list'>,
  const R extends Reader | readonly Reader[],
>(
  unit: U,
  readBy: R,
) => ({ unit, readBy }) as const;

/** A limit that a higher level may set for lower ones; the loader compares with it, no rule reads it. */
export const guide = <U extends Exclude<Unit, 'enum' | 'list'>>(unit: U) =>
  ({ unit, readBy: 'loader', optional: true }) as const;
