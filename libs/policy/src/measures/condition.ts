import type { Bilingual, Operator } from '@aid-chain/vocabulary';

/** A parameter of the place, or a share of it in basis points, as the limit of a test. */
export interface ParameterLimit {
  readonly parameter: string;
  readonly times?: number;
}

/** One fact against codes, a limit, or yes and no. */
export type Test =
  | { readonly fact: string; readonly in: readonly string[] | ParameterLimit }
  | { readonly fact: string; readonly op: Operator; readonly limit: number | ParameterLimit }
  | { readonly fact: string; readonly is: boolean };

/** For whom a measure is: tests of facts, joined. A closed language, so that a file can hold nothing else. */
export type Condition =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'test'; readonly test: Test }
  /** What no fact of a case shows, such as a sudden emergency: a person finds it, so it stays open. */
  | { readonly kind: 'judged'; readonly text: Bilingual }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not' | 'some-member' | 'every-member'; readonly of: Condition };
