import { migration } from '../tables/migration.js';
import { migrationTexts } from './migration-text.js';

const hashOf = async (statement: string) => {
  const [text] = await migrationTexts([migration('Things1768000000001', statement)]);
  return text?.hash;
};

describe('what a database remembers of the statements that made it', () => {
  it('stays the same where a comment or the layout was mended: no county is sent back to its former build', async () => {
    const plain = await hashOf('create table thing (n int, t text)');
    expect(await hashOf("create table thing (\n  -- the thing's number\n  n int,\n  t text\n)")).toBe(plain);
    expect(await hashOf('/* what\nit is */ create table thing( n int, t text ) -- the end')).toBe(plain);
  });

  it('is another where a column, or a value in quotes, is another', async () => {
    const plain = await hashOf("create table thing (n int check (n <> '--a'))");
    expect(await hashOf("create table thing (n bigint check (n <> '--a'))")).not.toBe(plain);
    expect(await hashOf("create table thing (n int check (n <> '--b'))")).not.toBe(plain);
  });
});
