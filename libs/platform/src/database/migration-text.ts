import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import type { MigrationClass } from '../service/service-definition.js';

/** A migration by its name, with the hash of the statements that it would run. */
export interface MigrationText {
  readonly name: string;
  readonly hash: string;
}

/**
 * What the migrations of this build would run, so that a database that was made by other statements is recognised although
 * the names are the same. Comments and blanks make no difference.
 */
export function migrationTexts(migrations: readonly MigrationClass[]): Promise<MigrationText[]> {
  return Promise.all(
    migrations.map(async (migrationClass) => {
      const migration = new migrationClass();
      const statements: string[] = [];
      // Our migrations only run statements: nothing of a runner is used but this.
      const recorder = {
        query: (text: string) => Promise.resolve(void statements.push(bare(text))),
      } as unknown as QueryRunner;
      await migration.up(recorder);
      const hash = createHash('sha256').update(statements.join('\n')).digest('hex');
      return { name: migration.name ?? migrationClass.name, hash };
    }),
  );
}

/** Text in quotes, which stays as it is, or a comment. */
const QUOTED_OR_COMMENT = /('(?:[^']|'')*'|"[^"]*")|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** A statement without what changes no table: its comments, and how it is laid out. */
function bare(statement: string): string {
  return statement
    .replace(QUOTED_OR_COMMENT, (_all, quoted: string | undefined) => quoted ?? ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),;]) ?/g, '$1')
    .trim();
}
