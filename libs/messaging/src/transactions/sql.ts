import { prepared } from '../connections/prepared.js';
import type { Sql, WritingSql } from './tx.js';

/** Types of the columns of bulk rows; an array of arrays is no list of rows in PostgreSQL, so there is none here. */
export type ColumnType =
  'bigint' | 'boolean' | 'bytea' | 'date' | 'integer' | 'jsonb' | 'numeric' | 'text' | 'timestamptz' | 'uuid';

/**
 * A statement or a part of one, with the values of its parameters. The text depends on the places it was put together
 * from and never on a value, so that one place of use has one text.
 */
export class SqlText {
  private written: string | undefined;

  constructor(
    private readonly parts: readonly string[],
    private readonly between: readonly unknown[],
  ) {}

  /** With `$1`, `$2` … in the order in which the values stand. */
  get text(): string {
    let count = 0;
    const write = ({ parts, between }: SqlText): string =>
      parts.reduce((before, part, index) => {
        const value = between[index - 1];
        return before + (value instanceof SqlText ? write(value) : `$${String((count += 1))}`) + part;
      });
    return (this.written ??= write(this));
  }

  get values(): unknown[] {
    return this.between.flatMap((value) => (value instanceof SqlText ? value.values : [value]));
  }

  /** Has each connection parse it once; only where the plan is right on an empty table too. */
  prepared(): this {
    prepared(this.text);
    return this;
  }

  /** Sends the statement. @returns its rows, also of `returning` */
  on<R extends object = Record<string, unknown>>(connection: Sql): Promise<R[]> {
    return connection.query<R>(this.text, this.values);
  }

  /** Sends the statement without waiting for it, see {@link WritingSql.write}. */
  writeOn(transaction: Pick<WritingSql, 'write'>): void {
    transaction.write(this.text, this.values);
  }
}

/**
 * SQL whose `${…}` are parameters, and parts of SQL where they are `SqlText`. A value never becomes text.
 * @example sql`select id from person where household_id = ${householdId}::uuid and ${filter}`.on(tx)
 */
export function sql(parts: TemplateStringsArray, ...between: unknown[]): SqlText {
  return new SqlText([...parts], between);
}

/** Every condition holds; without any, `true`. */
export function all(conditions: readonly SqlText[]): SqlText {
  return joined(conditions, ' and ', 'true');
}

/** One of the conditions holds; without any, `false`. */
export function anyOf(conditions: readonly SqlText[]): SqlText {
  return joined(conditions, ' or ', 'false');
}

function joined(conditions: readonly SqlText[], word: string, without: string): SqlText {
  if (conditions.length === 0) return new SqlText([without], []);
  const inner = conditions.slice(1).map(() => word);
  return new SqlText(['(', ...inner, ')'], conditions);
}

/**
 * Many rows as a table of a statement, one parameter a column.
 * @param columns the type of each column; the names stand in the statement as `"name"`
 * @example sql`insert into member (id, name) select "id", "name" from ${rows('r', { id: 'uuid', name: 'text' }, members)}`
 */
export function rows<C extends Readonly<Record<string, ColumnType>>>(
  alias: string,
  columns: C,
  items: readonly { readonly [K in keyof C]: unknown }[],
): SqlText {
  const names = Object.keys(columns);
  for (const name of [alias, ...names]) if (!/^[A-Za-z]\w*$/.test(name)) throw new Error(`no name: ${name}`);
  const casts = names.map((name) => `::${String(columns[name])}[]`);
  const head = casts.map((_, index) => (index === 0 ? 'unnest(' : `${String(casts[index - 1])}, `));
  const tail = `${String(casts.at(-1))}) as ${alias} (${names.map((name) => `"${name}"`).join(', ')})`;
  return new SqlText(
    [...head, tail],
    names.map((name) => items.map((item) => valueOf(item[name], columns[name]))),
  );
}

function valueOf(value: unknown, type: ColumnType | undefined): unknown {
  if (value === undefined || value === null) return null;
  return type === 'jsonb' ? JSON.stringify(value) : value;
}
