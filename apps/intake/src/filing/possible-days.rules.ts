import { employmentBeforeBirth, evidenceFaults, rangeAround, type EvidenceRange } from '@aid-chain/facts';
import {
  addDays,
  addMonths,
  checkIdNumber,
  EARLIEST_BIRTH,
  isRealDate,
  type Fault,
  type IsoDate,
} from '@aid-chain/kernel';
import { authorisationTextFaults } from '@aid-chain/policy';
import { asObject, entries, textOf, type Loose } from './loose.rules.js';

/** How far the days of a filing may lie from today and from its receipt; what a place does not set is not bounded. */
export interface FilingTerms {
  readonly receivedDaysBack?: number;
  /** For somebody who may enter an older one, with a reason. */
  readonly reviewerDaysBack?: number;
  readonly authorisationMonths?: number;
  /** The versions of the authorisation in use on a day; undefined where the place names none. */
  readonly authorisationTexts?: (day: IsoDate) => readonly string[] | undefined;
  readonly evidenceMonthsBack?: number;
  readonly incomeDaysAhead?: number;
  readonly expenditureDaysAhead?: number;
}

/**
 * Faults of days that cannot be, as far as they can be read: born in the future or before 1900 (by the ID number too),
 * at work or out of it from a day to come or before the birth, received or signed too long ago, signed under a text that was not in use, income and expenditure outside the days around the application.
 * @param today the business date
 */
export function possibleDayFaults(body: Loose, terms: FilingTerms, today: IsoDate): Fault[] {
  const receivedOn = dayOf(body, 'receivedOn');
  return [
    ...entries(body, 'members').flatMap(({ entry, path }) => [
      ...birthFaults(entry, path, today),
      ...employmentFaults(entry, path, today),
    ]),
    ...dayFaults(body, 'receivedOn', '', { today }),
    ...entries(body, 'authorisations').flatMap(({ entry, path }) => [
      ...dayFaults(entry, 'signedOn', path, { today }),
      ...textFaults(entry, path, terms),
    ]),
    ...(receivedOn === undefined ? [] : receiptFaults(body, receivedOn, terms, today)),
    ...evidenceFaults(body, '', receivedOn === undefined ? undefined : rangeOf(receivedOn, terms)),
  ];
}

/** The day on which a member was born, by the ID number where there is one; undefined where it cannot be read. */
export function birthOf(entry: Loose): IsoDate | undefined {
  const check = checkIdNumber(textOf(entry, 'idNumber') ?? '');
  return check.ok ? check.birthDate : dayOf(entry, 'birthDate');
}

/** Days of birth that cannot be, by the ID number too: to come, or before anybody alive was born. */
export function birthFaults(entry: Loose, path: string, today: IsoDate): Fault[] {
  const byNumber = checkIdNumber(textOf(entry, 'idNumber') ?? '');
  const read = byNumber.ok ? { ...entry, idNumber: byNumber.birthDate } : entry;
  const fields = [...(byNumber.ok ? ['idNumber'] : []), 'birthDate'];
  return fields.flatMap((field) => dayFaults(read, field, path, { today, earliest: EARLIEST_BIRTH }));
}

/** Since when a member is stated to be at work or out of it: no day to come, and none before the birth. */
function employmentFaults(entry: Loose, path: string, today: IsoDate): Fault[] {
  const at = `${path}/circumstance/employment`;
  const employment = asObject(asObject(entry['circumstance'])['employment']);
  return [
    ...dayFaults(employment, 'since', at, { today }),
    ...employmentBeforeBirth({ since: dayOf(employment, 'since') }, birthOf(entry), at),
  ];
}

/** The version of an authorisation is one that the place used on the day of signing. */
function textFaults(entry: Loose, path: string, { authorisationTexts }: FilingTerms): Fault[] {
  const [textVersion, signedOn] = [textOf(entry, 'textVersion'), dayOf(entry, 'signedOn')];
  if (textVersion === undefined || signedOn === undefined) return [];
  return authorisationTextFaults({ textVersion, signedOn }, authorisationTexts?.(signedOn), path);
}

function receiptFaults(body: Loose, receivedOn: IsoDate, terms: FilingTerms, today: IsoDate): Fault[] {
  const { receivedDaysBack, reviewerDaysBack = receivedDaysBack, authorisationMonths } = terms;
  const isLate = body['lateReceiptReason'] !== undefined;
  const daysBack = isLate ? reviewerDaysBack : receivedDaysBack;
  const earliest = daysBack === undefined ? undefined : addDays(today, -daysBack);
  const tooOld: Fault[] =
    earliest !== undefined && receivedOn < earliest
      ? [
          {
            code: isLate ? 'DATE_TOO_EARLY' : 'RECEIVED_TOO_LONG_AGO',
            path: '/receivedOn',
            params: { earliest },
          },
        ]
      : [];
  if (authorisationMonths === undefined) return tooOld;
  const signedFrom = addMonths(receivedOn, -authorisationMonths);
  const expired = entries(body, 'authorisations').flatMap(({ entry, path }): Fault[] => {
    const signedOn = dayOf(entry, 'signedOn');
    return signedOn !== undefined && signedOn < signedFrom
      ? [{ code: 'AUTHORISATION_EXPIRED', path: `${path}/signedOn`, params: { earliest: signedFrom } }]
      : [];
  });
  return [...tooOld, ...expired];
}

function rangeOf(receivedOn: IsoDate, terms: FilingTerms): EvidenceRange | undefined {
  return rangeAround(
    { from: receivedOn, to: receivedOn },
    { ...terms, monthsBack: terms.evidenceMonthsBack },
  );
}

function dayFaults(
  entry: Loose,
  field: string,
  path: string,
  { today, earliest }: { today: IsoDate; earliest?: IsoDate },
): Fault[] {
  const day = dayOf(entry, field);
  if (day === undefined) return [];
  const at = `${path}/${field}`;
  if (day > today) return [{ code: 'DATE_IN_FUTURE', path: at, params: { today } }];
  return earliest !== undefined && day < earliest
    ? [{ code: 'DATE_TOO_EARLY', path: at, params: { earliest } }]
    : [];
}

function dayOf(entry: Loose, field: string): IsoDate | undefined {
  const text = textOf(entry, field);
  return text !== undefined && isRealDate(text) ? text : undefined;
}
