import { isRealDate, type Fault, type IsoDate } from '@aid-chain/kernel';
import { asObject, entries, textOf, type Loose } from './loose.rules.js';
import { memberFaults } from './members.rules.js';

const WITH_MEMBER_REF = ['incomes', 'expenditures', 'authorisations', 'declaredRelatives'] as const;
const WITH_PERIOD = ['incomes', 'expenditures'] as const;

/**
 * Every fault of a filing that no single field shows. The body may still have faults of form: what cannot be read
 * is skipped here, so that one answer tells both.
 * @param today the business date: nothing is received, signed or born after it
 */
export function declarationFaults(body: Loose, today: IsoDate): Fault[] {
  return [
    ...requestFaults(body),
    ...memberFaults(body),
    ...unknownRefs(body),
    ...reversedPeriods(body),
    ...moneyFaults(body),
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

function reversedPeriods(body: Loose): Fault[] {
  const periods = [
    ...WITH_PERIOD.flatMap((field) =>
      entries(body, field).map(({ entry, path }) => ({ period: entry['period'], path: `${path}/period` })),
    ),
    ...entries(body, 'members').map(({ entry, path }) => ({
      period: entry['livesTogether'],
      path: `${path}/livesTogether`,
    })),
  ];
  return periods.flatMap(({ period, path }): Fault[] => {
    const from = dayOf(asObject(period), 'from');
    const to = dayOf(asObject(period), 'to');
    return from !== undefined && to !== undefined && to < from ? [{ code: 'PERIOD_REVERSED', path }] : [];
  });
}

function moneyFaults(body: Loose): Fault[] {
  const overpaid = entries(body, 'expenditures').flatMap(({ entry, path }): Fault[] => {
    const { grossFen, reimbursedFen } = entry;
    const known = typeof grossFen === 'number' && typeof reimbursedFen === 'number';
    return known && reimbursedFen > grossFen
      ? [{ code: 'REIMBURSED_ABOVE_GROSS', path: `${path}/reimbursedFen` }]
      : [];
  });
  const unmeasured = entries(body, 'assets').flatMap(({ entry, path }): Fault[] =>
    entry['valueFen'] === undefined && entry['count'] === undefined
      ? [{ code: 'ASSET_VALUE_OR_COUNT', path }]
      : [],
  );
  return [...overpaid, ...unmeasured];
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
