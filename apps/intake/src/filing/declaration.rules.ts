import { FACTS } from '@aid-chain/facts';
import { canonicalJson, type Fault, type IsoDate } from '@aid-chain/kernel';
import { asObject, entries, textOf, type Loose } from './loose.rules.js';
import { memberFaults } from './members.rules.js';
import { birthOf, possibleDayFaults, type FilingTerms } from './possible-days.rules.js';
import { hasLeft, stayFaults } from './stay.rules.js';

const STATED_ONCE = ['authorisations', 'declaredRelatives'];
const WITH_MEMBER_REF = [
  ...FACTS.filter(({ holds }) => holds === 'many').map(({ field }) => field),
  ...STATED_ONCE,
];

/**
 * Every fault of a filing that no single field and no single fact shows. The body may still have faults of form: what
 * cannot be read is skipped here, so that one answer holds both.
 * @param today the business date: nothing is received, signed or born after it
 * @param terms how far the days of a filing may lie from it in that place
 */
export function declarationFaults(body: Loose, today: IsoDate, terms: FilingTerms = {}): Fault[] {
  return [
    ...requestFaults(body),
    ...memberFaults(body),
    ...unknownRefs(body),
    ...repeatedEntries(body),
    ...impossibleStays(body, today),
    ...possibleDayFaults(body, terms, today),
  ];
}

/** One window takes every request (S0-17), but a request there must be. */
function requestFaults(body: Loose): Fault[] {
  const { categoriesRequested, helpRequested } = body;
  const nothing = [categoriesRequested, helpRequested].every(isEmpty);
  return nothing ? [{ code: 'NOTHING_REQUESTED', path: '' }] : [];
}

function isEmpty(list: unknown): boolean {
  return list === undefined || (Array.isArray(list) && list.length === 0);
}

function unknownRefs(body: Loose): Fault[] {
  const refs = new Set(entries(body, 'members').map(({ entry }) => entry['ref']));
  return WITH_MEMBER_REF.flatMap((field) =>
    entries(body, field).flatMap(({ entry, path }): Fault[] => {
      const ref = textOf(entry, 'memberRef');
      return ref === undefined || refs.has(ref)
        ? []
        : [{ code: 'MEMBER_REF_UNKNOWN', path: `${path}/memberRef` }];
    }),
  );
}

/** Consents and relatives that one list holds twice: a slip of a form, or one that was meant for somebody else. */
function repeatedEntries(body: Loose): Fault[] {
  return STATED_ONCE.flatMap((field) => {
    const written = entries(body, field).map(({ entry, path }) => ({ path, text: canonicalJson(entry) }));
    return written
      .filter(({ text }, index) => written.findIndex((other) => other.text === text) < index)
      .map(({ path }): Fault => ({ code: 'LIST_ENTRY_TWICE', path }));
  });
}

function impossibleStays(body: Loose, today: IsoDate): Fault[] {
  return entries(body, 'members').flatMap(({ entry, path }): Fault[] => {
    const reason = textOf(asObject(entry['livesTogether']), 'reasonOut');
    const headLeft = entry['relation'] === 'head' && hasLeft(reason);
    return [
      ...stayFaults(entry, path, birthOf(entry), today),
      ...(headLeft ? [{ code: 'HEAD_LIVES_ELSEWHERE', path } as const] : []),
    ];
  });
}
