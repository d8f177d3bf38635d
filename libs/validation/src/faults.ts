import { isRefusalCode, type Fault, type RefusalCode } from '@aid-chain/kernel';
import type { ValidationError } from 'class-validator';
import { CONSTRAINT_CODES, KIND_FIRST } from './fault-codes.js';
import { faultParams } from './fault-params.js';
import { pointer } from './json-pointer.rules.js';

/** Turns what class-validator found into faults with a JSON pointer and a stable code each; never with the value. */
export function faultsOf(errors: readonly ValidationError[], parent = ''): Fault[] {
  return errors.flatMap((error) => {
    const path = error.property === '' ? parent : pointer(parent, error.property);
    return [...ownFaults(error, path), ...faultsOf(error.children ?? [], path)];
  });
}

function ownFaults(error: ValidationError, path: string): Fault[] {
  const names = Object.keys(error.constraints ?? {});
  if (names.length === 0) return [];
  const unknown = names.includes('whitelistValidation');
  if (!unknown && (error.value === undefined || error.value === null))
    return [{ code: 'FIELD_MISSING', path }];
  const codes = [...new Set(names.map((name) => codeOf(error, name)))];
  const kind = KIND_FIRST.find((code) => codes.includes(code));
  const params = faultParams(error);
  const named = kind === undefined ? codes : [kind];
  return named.map((code) => (Object.keys(params).length === 0 ? { code, path } : { code, path, params }));
}

function codeOf(error: ValidationError, name: string): RefusalCode {
  const context: unknown = error.contexts?.[name];
  const named: unknown =
    context !== null && typeof context === 'object' ? Reflect.get(context, 'code') : undefined;
  if (typeof named === 'string' && isRefusalCode(named)) return named;
  const message = error.constraints?.[name] ?? '';
  return isRefusalCode(message) ? message : (CONSTRAINT_CODES[name] ?? 'FIELD_INVALID');
}
