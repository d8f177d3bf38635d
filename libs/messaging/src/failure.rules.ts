/**
 * What a failure says about the event (architecture §4): `transient` passes by itself, the whole batch is tried again;
 * `locked` concerns rows that somebody else holds, its stream waits; `permanent` parks at once; `unknown` gets three
 * tries.
 */
export type FailureKind = 'transient' | 'locked' | 'permanent' | 'unknown';

export const TRIES = 3;
export const DEATHS = 3;

const LOCK_NOT_AVAILABLE = '55P03';
/** May come from a command that ran beside: the next try sees its row. */
const UNIQUE_VIOLATION = '23505';
const TRANSIENT_STATES = new Set(['40001', '40P01', '25P03', '57P01', '57P02', '57P03', '57P04', '57P05']);
const TRANSIENT_CLASSES = new Set(['08', '53', '58']);
/** Constraint violations and impossible values: the same event gives the same answer. */
const PERMANENT_CLASSES = new Set(['22', '23']);
const SOCKET_CODES = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
]);
const CONNECTION_WORDS =
  /connection (terminated|ended|error|timeout)|client (was closed|has encountered)|not queryable/i;

interface Coded {
  readonly code?: unknown;
  readonly name?: unknown;
  readonly message?: unknown;
}

const coded = (error: unknown): Coded => (typeof error === 'object' && error !== null ? error : {});

function ofSqlState(state: string): FailureKind | undefined {
  if (state === LOCK_NOT_AVAILABLE) return 'locked';
  if (state === UNIQUE_VIOLATION) return 'unknown';
  if (TRANSIENT_STATES.has(state) || TRANSIENT_CLASSES.has(state.slice(0, 2))) return 'transient';
  return PERMANENT_CLASSES.has(state.slice(0, 2)) ? 'permanent' : undefined;
}

/** Sorts an error of a handler or of the database. */
export function classify(error: unknown): FailureKind {
  const { code, name, message } = coded(error);
  if (name === 'PermanentError' || name === 'RefusalError' || name === 'EventNotAsAgreed') return 'permanent';
  if (typeof code === 'string') {
    if (SOCKET_CODES.has(code)) return 'transient';
    const kind = /^[0-9A-Z]{5}$/.test(code) ? ofSqlState(code) : undefined;
    if (kind !== undefined) return kind;
  }
  return typeof message === 'string' && CONNECTION_WORDS.test(message) ? 'transient' : 'unknown';
}

/** Class and SQL state of an error: never its message, which may quote a person's data. */
export function nameOf(error: unknown): string {
  const { code, name } = coded(error);
  const known = typeof name === 'string' ? name : 'unknown';
  return typeof code === 'string' && /^[0-9A-Z_]{1,40}$/.test(code) ? `${known} ${code}` : known;
}

/** The code under which an event is parked. */
export function parkingCode(error: unknown): string {
  const { code, name } = coded(error);
  if (name === 'PermanentError' && typeof code === 'string') return code;
  const refusal: unknown =
    typeof error === 'object' && error !== null && 'refusal' in error ? error.refusal : undefined;
  const refused = coded(refusal).code;
  if (name === 'RefusalError' && typeof refused === 'string') return refused;
  return 'HANDLER_FAILED';
}

/** Class, SQL state, constraint and the first own lines of the stack: what an operator may see of a failure. */
export function describeFailure(error: unknown): string {
  const constraint: unknown =
    typeof error === 'object' && error !== null && 'constraint' in error ? error.constraint : undefined;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const lines = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !line.includes('node_modules') && !line.includes('node:'))
    .slice(0, 3)
    .map((line) => line.trim().replace(/\(?(file:\/\/)?\/[^)]*\/([^/)]+)\)?$/, '$2'));
  return [nameOf(error), ...(typeof constraint === 'string' ? [constraint] : []), ...lines].join(' | ');
}
