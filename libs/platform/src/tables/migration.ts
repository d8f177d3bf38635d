import type { QueryRunner } from 'typeorm';
import type { MigrationClass } from '../service/service-definition.js';

/**
 * A migration of plain SQL, so that a feature writes down its tables and nothing else.
 * @param name what the database remembers it by; the 13 digits at its end are its place in the order, as TypeORM reads them
 * @param statements run in this order as the schema's owner; one may hold several commands
 * @throws Error for a name without its digits
 */
export function migration(name: string, ...statements: readonly string[]): MigrationClass {
  if (!/^[A-Z][A-Za-z]+\d{13}$/.test(name)) throw new Error(`a migration ends with 13 digits: ${name}`);
  return class {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      for (const statement of statements) await runner.query(statement);
    }

    /** The way back is the release before, which works on the newer tables; what was recorded is never dropped. */
    down(): Promise<void> {
      return Promise.reject(new Error(`${name} is never taken back`));
    }
  };
}
