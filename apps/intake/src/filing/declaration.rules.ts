import { FACTS, inOrder } from '@aid-chain/facts';
import { isRealDate, ruleFaults, type Fault, type IsoDate } from '@aid-chain/kernel';
import { entries, textOf, type Loose } from './loose.rules.js';
import { memberFaults } from './members.rules.js';

const WITH_MEMBER_REF = [
  ...FACTS.filter(({ holds }) => holds === 'many').map(({ field }) => field),
  'authorisations',
  'declaredRelatives',
];

/**
 * Every fault of a filing that no single field and no single fact shows. The body may still have faults of form: what
 * cannot be read is skipped here, so that one answer holds both.
 * @param today the business date: nothing is received, signed or born after it
 */
export function declarationFaults(body: Loose, today: IsoDate): Fault[] {
  return [
    ...requestFaults(body),
    ...memberFaults(body),
    ...unknownRefs(body),
    ...reversedStays(body),
    ...futureDates(body, today),
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

function reversedStays(body: Loose): Fault[] {
  const rules = [inOrder('livesTogether')];
  return entries(body, 'members').flatMap(({ entry, path }) => ruleFaults(rules, entry, path));
}

function futureDates(body: Loose, today: IsoDate): Fault[] {
  const dates = [
    { entry: body, field: 'receivedOn', path: '' },
    ...entries(body, 'members').map((place) => ({ ...place, field: 'birthDate' })),
    ...entries(body, 'authorisations').map((place) => ({ ...place, field: 'signedOn' })),
  ];
  return dates.flatMap(({ entry, field, path }): Fault[] => {
    const day = dayOf(entry, field);
    return day !== undefined && day > today
      ? [{ code: 'DATE_IN_FUTURE', path: `${path}/${field}`, params: { today } }]
      : [];
  });
}

function dayOf(entry: Loose, field: string): IsoDate | undefined {
  const text = textOf(entry, field);
  return text !== undefined && isRealDate(text) ? text : undefined;
}
