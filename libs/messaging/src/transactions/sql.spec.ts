import { preparedName } from '../connections/prepared.js';
import { all, anyOf, rows, sql } from './sql.js';

describe('a statement put together from parts', () => {
  it('has a parameter for each value, numbered in the order in which they stand', () => {
    const statement = sql`select id from person where name = ${'王'} and born < ${'2000-01-01'}::date`;
    expect(statement.text).toBe('select id from person where name = $1 and born < $2::date');
    expect(statement.values).toEqual(['王', '2000-01-01']);
  });

  it('never takes a value for text, whatever it holds', () => {
    const statement = sql`delete from person where name = ${"'; drop table person; --"}`;
    expect(statement.text).toBe('delete from person where name = $1');
  });

  it('numbers the values of a part with those around it', () => {
    const filter = sql`region = ${'5106'} and open = ${true}`;
    const statement = sql`select ${1}::int where ${filter} limit ${20}`;
    expect(statement.text).toBe('select $1::int where region = $2 and open = $3 limit $4');
    expect(statement.values).toEqual([1, '5106', true, 20]);
  });

  it('keeps a list as one value', () => {
    const statement = sql`select 1 where id = any (${['a', 'b']}::uuid[])`;
    expect(statement.text).toBe('select 1 where id = any ($1::uuid[])');
    expect(statement.values).toEqual([['a', 'b']]);
  });

  it('joins filters, and says what holds without any', () => {
    expect(sql`where ${all([sql`a = ${1}`, sql`b = ${2}`])}`.text).toBe('where (a = $1 and b = $2)');
    expect(sql`where ${anyOf([sql`a = ${1}`])}`.text).toBe('where (a = $1)');
    expect(sql`where ${all([])} and ${anyOf([])}`.text).toBe('where true and false');
  });

  it('is one text for one place of use, however many rows it writes', () => {
    const write = (items: { id: string; body: object | null }[]) =>
      sql`insert into thing select * from ${rows('r', { id: 'uuid', body: 'jsonb' }, items)}`;
    const none = write([]);
    const two = write([
      { id: 'a', body: { n: 1 } },
      { id: 'b', body: null },
    ]);
    expect(two.text).toBe(
      'insert into thing select * from unnest($1::uuid[], $2::jsonb[]) as r ("id", "body")',
    );
    expect(none.text).toBe(two.text);
    expect(two.values).toEqual([
      ['a', 'b'],
      ['{"n":1}', null],
    ]);
  });

  it('takes no name that would need quoting', () => {
    expect(() => rows('r', { 'a" text); --': 'text' }, [])).toThrow('no name');
  });

  it('is prepared under one name, whatever its values', () => {
    const find = (id: string) => sql`select 1 from household where id = ${id}`;
    expect(preparedName(find('a').prepared().text)).toBeDefined();
    expect(preparedName(find('b').text)).toBe(preparedName(find('a').text));
  });

  it('is sent with its values', async () => {
    const sent: unknown[] = [];
    const connection = {
      query: (...statement: unknown[]) => Promise.resolve(sent.push(statement) === 0 ? [] : []),
    };
    expect(await sql`select ${1}`.on(connection)).toEqual([]);
    expect(sent).toEqual([['select $1', [1]]]);
  });
});
