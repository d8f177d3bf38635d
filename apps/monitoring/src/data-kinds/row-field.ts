import type { IsoDate, RefusalCode } from '@aid-chain/kernel';

/** What the API page shows of a field (JSON Schema). */
interface FieldSchema {
  readonly type: 'string' | 'integer' | 'boolean';
  readonly description?: string;
  readonly example?: string | number | boolean;
  readonly [keyword: string]: unknown;
}

/** One field of a row: what it looks like, what is wrong with a value, and what a good value is kept as. */
export interface RowField<T, Optional extends boolean = boolean> {
  readonly optional: Optional;
  readonly schema: FieldSchema;
  /** @returns the code with which the row is given back; undefined for a good value */
  check(value: unknown, today: IsoDate): RefusalCode | undefined;
  /** @param value one that `check` found good */
  read(value: unknown): T;
}

export type RowFields = Readonly<Record<string, RowField<unknown>>>;

type Read<F> = F extends RowField<infer T> ? T : never;
type OptionalName<F> = { [K in keyof F]: F[K] extends RowField<unknown, true> ? K : never }[keyof F];

/** The type of a good row, derived from its fields. */
export type RowOf<F extends RowFields> = {
  readonly [K in Exclude<keyof F, OptionalName<F>>]: Read<F[K]>;
} & { readonly [K in OptionalName<F>]?: Read<F[K]> } & {
  /** Place in the batch, from 1. */
  readonly rowNo: number;
};

/** A field that a row may leave out. */
export function optional<T>(field: RowField<T>): RowField<T, true> {
  return { ...field, optional: true };
}
