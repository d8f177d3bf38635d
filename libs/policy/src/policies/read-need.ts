import {
  NEED_ASPECTS,
  NEED_KINDS,
  nameOf,
  needKindCodes,
  type Bilingual,
  type NeedAspect,
  type NeedKind,
} from '@aid-chain/vocabulary';
import { isMapping } from './read-yaml.js';
import { inSentence, unknownWord } from './unknown-word.js';

export interface ServedNeed {
  readonly kind: NeedKind;
  /** Serves the need only where it has this aspect. */
  readonly aspect?: NeedAspect;
  /** Serves the need only of disabled persons: never routed by itself, passed on by a person (adr/0016). */
  readonly personDisabled?: true;
}

/** Who reads that nobody serves a need reads what to write for it. */
export function unservedText(kind: NeedKind): Bilingual {
  return {
    zh: `没有部门承办“${nameOf(needKindCodes, kind).zh}”需求，请列入某一部门的 needs：- { kind: ${kind} }`,
    en: `no department serves this need: add - { kind: ${kind} } to the needs of one`,
  };
}

/** The needs that none of the departments serves in every case. */
export function unservedNeeds(
  departments: readonly { readonly needs: readonly ServedNeed[] }[],
): readonly NeedKind[] {
  return NEED_KINDS.filter(
    (kind) =>
      !departments.some(({ needs }) => needs.some((need) => need.kind === kind && isUnconditional(need))),
  );
}

/** A need that several departments serve in every case: each of them gets a referral of it and owes its own reports. */
interface SharedNeed {
  readonly kind: NeedKind;
  /** Codes, in the order of the file. */
  readonly departments: readonly string[];
}

/** The needs that more than one of the departments serves in every case. */
export function sharedNeeds(
  departments: readonly { readonly code: string; readonly needs: readonly ServedNeed[] }[],
): readonly SharedNeed[] {
  return NEED_KINDS.map((kind) => ({
    kind,
    departments: departments
      .filter(({ needs }) => needs.some((need) => need.kind === kind && isUnconditional(need)))
      .map(({ code }) => code),
  })).filter((need) => need.departments.length > 1);
}

function isUnconditional(need: ServedNeed): boolean {
  return need.aspect === undefined && need.personDisabled === undefined;
}

/** @returns whether a value that was read of a file is one of a list of codes */
export function isOneOf<T extends string>(list: readonly T[], value: unknown): value is T {
  return typeof value === 'string' && (list as readonly string[]).includes(value);
}

/** Reads a need that a department serves; nothing, with the fault reported, where it is wrong. */
export function readNeed(raw: unknown, report: (detail: Bilingual) => void): ServedNeed[] {
  const body = isMapping(raw) ? raw : {};
  const { kind, aspect, personDisabled, ...rest } = body;
  const isKind = isOneOf(NEED_KINDS, kind);
  const aspectRight = aspect === undefined || isOneOf(NEED_ASPECTS, aspect);
  const disabledRight = personDisabled === undefined || personDisabled === true;
  if (!isKind && typeof kind === 'string')
    report(inSentence('没有需求 ', 'there is no need ', unknownWord(kind, NEED_KINDS)));
  else if (!aspectRight && typeof aspect === 'string')
    report(inSentence('需求没有方面 ', 'a need has no aspect ', unknownWord(aspect, NEED_ASPECTS)));
  else if (!isKind || !aspectRight || !disabledRight || Object.keys(rest).length > 0) {
    const given = JSON.stringify(raw);
    report({
      zh: `需求写法有误 ${given}，应为 { kind: housing }，另可有 aspect、personDisabled: true`,
      en: `the need ${given} is not written as it should be: { kind: housing }, perhaps with aspect or personDisabled: true`,
    });
  }
  if (!isKind || !aspectRight || !disabledRight || Object.keys(rest).length > 0) return [];
  return [
    {
      kind,
      ...(aspect === undefined ? {} : { aspect }),
      ...(personDisabled === undefined ? {} : { personDisabled }),
    },
  ];
}
