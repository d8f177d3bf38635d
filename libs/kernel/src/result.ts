import type { RefusalCode } from './refusals/refusals.js';

export type RefusalParams = Record<string, string | number>;

/** One fault of an input; `path` is a JSON pointer into the body. */
export interface Fault {
  code: RefusalCode;
  path: string;
  params?: RefusalParams;
}

/** An expected "no": a stable code, the values of its sentence, and every fault where there are several. */
export interface Refusal {
  code: RefusalCode;
  params: RefusalParams;
  faults?: Fault[];
}

export type Failure = { ok: false; refusal: Refusal };
export type Result<T> = { ok: true; value: T } | Failure;

/** A success. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** A failed result (it is returned, never thrown) with the values that its sentence names. */
export function refuse(code: RefusalCode, params: RefusalParams = {}, faults?: Fault[]): Failure {
  return { ok: false, refusal: faults === undefined ? { code, params } : { code, params, faults } };
}

/** Carries a refusal out of a transaction; for adapters only, rules return a Result. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'RefusalError';
  }
}
