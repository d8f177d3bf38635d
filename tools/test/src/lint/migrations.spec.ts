import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declaredMigrations, listedMigrations } from './migrations.js';
import { packageNames, ROOT, sourceFiles } from './source-files.js';

describe('the migrations that files declare', () => {
  it('are in the order of their numbers, whatever the order of the files', () => {
    const later = `export const laterMigration = migration(\n  'Later1768200400002',`;
    const first = `export const firstMigration = migration('First1768200400001',`;
    expect(declaredMigrations([later, first])).toEqual(['firstMigration', 'laterMigration']);
  });

  it('are listed by their constants', () => {
    const text = 'export const migrations: readonly MigrationClass[] = [\n  bMigration,\n  aMigration,\n];';
    expect(listedMigrations(text)).toEqual(['bMigration', 'aMigration']);
  });
});

describe('the list of migrations of an app', () => {
  const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');
  const apps = packageNames().filter((name) => existsSync(join(ROOT, name, 'src/migrations.ts')));

  it.each(apps)('%s: has the tables of every feature once, in the order in which they are made', (app) => {
    const files = sourceFiles(app).filter((file) => file.endsWith('.migration.ts'));
    const declared = declaredMigrations(files.map((file) => read(app, 'src', file)));
    expect(listedMigrations(read(app, 'src/migrations.ts'))).toEqual(declared);
  });
});
