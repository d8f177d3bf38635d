import type { Fault, RefusalParams } from './result.js';
import type { RefusalCode } from './refusals/refusals.js';

/** An object of which nothing is known yet: a rule between its fields skips what it cannot read. */
export type LooseFields = Readonly<Record<string, unknown>>;

/** A rule that no single field shows: which code it has, at which field it is reported, and when it is broken. */
export interface FieldRule {
  readonly code: RefusalCode;
  /** Name of the field, empty where the fault is of the object as a whole. */
  readonly at: string;
  readonly isBroken: (fields: LooseFields) => boolean;
  /** What its sentence names, of a list or a limit and never of the person; asked only where the rule is broken. */
  readonly params?: (fields: LooseFields) => RefusalParams;
}

/** @returns a fault for each broken rule. `path`: JSON pointer of the object. */
export function ruleFaults(rules: readonly FieldRule[], fields: LooseFields, path = ''): Fault[] {
  return rules
    .filter(({ isBroken }) => isBroken(fields))
    .map(({ code, at, params }) => ({
      code,
      path: at === '' ? path : `${path}/${at}`,
      ...(params === undefined ? {} : { params: params(fields) }),
    }));
}
