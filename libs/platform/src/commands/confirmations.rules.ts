import type { Sealed } from '@aid-chain/contracts';
import type { Sealer } from '../sealing/sealer.js';

/**
 * The fields by which somebody states why, adds a note or confirms: what stands in the dialog before a step is done. Every
 * command that has one of them has it in its audit row.
 */
const CONFIRMATION =
  /^(?:note|ground|groundCode|reason|reasonCodes?|[a-z]+[A-Za-z]*Reason|[a-z]+[A-Za-z]*Confirmed|confirmed[A-Z]\w*|proof)$/;
/** Within a part or a list they are these alone: why a person does not work is a fact of the person. */
const CONFIRMATION_WITHIN = /^(?:note|ground|groundCode|reason|reasonCodes?|confirmed[A-Z]\w*)$/;
/** Free words, which may name people whatever they look like. */
const WORDS: ReadonlySet<string> = new Set(['note', 'reason']);
const CODE = /^[a-z][a-z0-9-]{0,79}$/;
const FIELD = 'audit.given';

/** What was given with a command, as its audit row keeps it: codes and ticks as they are, words sealed. */
export interface GivenInAudit {
  readonly codes?: Readonly<Record<string, unknown>>;
  readonly sealed?: Sealed;
}

/** Whether a field of a body belongs to the dialog before the step. */
const isConfirmation = (field: string, way: string): boolean =>
  (way === '' ? CONFIRMATION : CONFIRMATION_WITHIN).test(field);

/**
 * @returns the fields of a body that belong to the dialog, with what was given; one within a part or a list by its way there
 * (`items.2.note`), nothing of a body without one
 */
export function confirmationsOf(body: unknown): Readonly<Record<string, unknown>> {
  return Array.isArray(body) ? {} : Object.fromEntries(dialogOf(body, ''));
}

function dialogOf(value: unknown, way: string): (readonly [string, unknown])[] {
  if (Array.isArray(value))
    return value.flatMap((each, index) => dialogOf(each, `${way}${String(index + 1)}.`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, given]) => {
    if (given === undefined) return [];
    return isConfirmation(field, way)
      ? [[`${way}${field}`, given] as const]
      : dialogOf(given, `${way}${field}.`);
  });
}

/**
 * What the audit row of a command keeps of its dialog.
 * @param owner to which the words are bound: the request
 * @returns undefined where the dialog had no such field
 */
export function givenInAudit(body: unknown, owner: string, sealer: Sealer): GivenInAudit | undefined {
  const given = Object.entries(confirmationsOf(body));
  if (given.length === 0) return undefined;
  const codes = given.filter(([field, value]) => !isWords(field) && isPlain(value));
  const words = given.filter(([field, value]) => isWords(field) || !isPlain(value));
  return {
    ...(codes.length === 0 ? {} : { codes: Object.fromEntries(codes) }),
    ...(words.length === 0 ? {} : { sealed: sealer.sealJson(FIELD, owner, Object.fromEntries(words)) }),
  };
}

/** What is given within a list is about one person or thing of it, so that its codes are sealed as well. */
const isWords = (way: string): boolean => way.includes('.') || WORDS.has(way);

/** The same, opened. */
export function openedGiven(
  { codes = {}, sealed }: GivenInAudit,
  owner: string,
  sealer: Sealer,
): Readonly<Record<string, unknown>> {
  if (sealed === undefined) return codes;
  return { ...codes, ...sealer.openJson<Record<string, unknown>>(FIELD, owner, sealed) };
}

/** Ticks and codes of a list name nobody. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return typeof value === 'string' && CODE.test(value);
}
