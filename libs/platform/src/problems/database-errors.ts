const SERIALIZATION = new Set(['40001', '40P01']);
/** Locked, full, shutting down, gone or behind a password that was changed. */
const BUSY = new Set(['55P03', '53300', '57P01', '57P02', '57P03', '25P03', '3D000', '28P01', '28000']);
const CONNECTION = /^(?:08|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/;

/** @returns PostgreSQL's SQLSTATE or Node's error code, an empty text without one. */
function databaseCode(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}

/** @returns whether the same transaction may succeed at once when it is run again. */
export function isSerialization(error: unknown): boolean {
  return SERIALIZATION.has(databaseCode(error));
}

/** @returns whether the database was locked, full or away, so that the caller should come back. */
export function isBusy(error: unknown): boolean {
  const code = databaseCode(error);
  return SERIALIZATION.has(code) || BUSY.has(code) || CONNECTION.test(code) || isConnectionLost(error);
}

/** @returns whether a row with this unique key is there already. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  if (databaseCode(error) !== '23505' || !(error instanceof Error)) return false;
  return Reflect.get(error, 'constraint') === constraint;
}

/** @returns whether what was written breaks a constraint of a table (SQLSTATE class 23). */
export function isIntegrityViolation(error: unknown): boolean {
  return databaseCode(error).startsWith('23');
}

/** node-postgres gives these no code. */
function isConnectionLost(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(?:timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/.test(
      error.message,
    )
  );
}
