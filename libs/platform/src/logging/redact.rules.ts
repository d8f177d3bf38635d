import { FACTS } from '@aid-chain/facts';

const SEALED = FACTS.filter(({ sealed }) => sealed).flatMap(({ name, field }) => [name, field]);
const PERSONAL = new Set([
  ...SEALED.map((name) => name.toLowerCase()),
  'name',
  'names',
  'idnumber',
  'birthdate',
  'address',
  'phone',
  'household',
  'members',
  'note',
  'plaintext',
  'body',
  'data',
  'payload',
]);
const SECRET = new Set([
  'authorization',
  'password',
  'secret',
  'apikey',
  'keyring',
  'databaseurl',
  'url',
  'cookie',
]);
const DEEPEST = 8;

/**
 * Replaces the values of fields that hold persons or secrets, at any depth, whatever the spelling (`id_number`,
 * `idNumber`). Runs on everything that is logged, before the digits are scrubbed from the finished line.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return value;
  if (depth >= DEEPEST) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redact(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, field(key, inner, depth)]));
}

function field(key: string, value: unknown, depth: number): unknown {
  const plain = key.toLowerCase().replace(/[^a-z]/g, '');
  if (SECRET.has(plain) || PERSONAL.has(plain)) return '[redacted]';
  return redact(value, depth + 1);
}
