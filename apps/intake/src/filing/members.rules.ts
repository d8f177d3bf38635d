import { checkIdNumber, normaliseIdNumber, type Fault } from '@aid-chain/kernel';
import { entries, textOf, type Loose } from './loose.rules.js';

/**
 * Faults among the members that no single field shows: somebody listed twice, no or two heads, neither or both of
 * ID number and reason, birth date or sex missing or at odds with the ID number (GB 11643).
 */
export function memberFaults(body: Loose): Fault[] {
  const members = entries(body, 'members');
  return [...headFaults(members), ...repeated(members), ...members.flatMap(identityFaults)];
}

type Place = ReturnType<typeof entries>[number];

function headFaults(members: readonly Place[]): Fault[] {
  if (members.length === 0) return [];
  const heads = members.filter(({ entry }) => entry['relation'] === 'head').length;
  return heads === 1 ? [] : [{ code: 'HEAD_NOT_EXACTLY_ONE', path: '/members' }];
}

function repeated(members: readonly Place[]): Fault[] {
  return members.flatMap(({ entry, path }, index): Fault[] => {
    const earlier = members.slice(0, index).map((place) => place.entry);
    if (earlier.some((other) => isSame(other, entry, 'idNumber', normaliseIdNumber)))
      return [{ code: 'MEMBER_TWICE', path }];
    return earlier.some((other) => isSame(other, entry, 'ref', (ref) => ref))
      ? [{ code: 'MEMBER_REF_TWICE', path: `${path}/ref` }]
      : [];
  });
}

function isSame(a: Loose, b: Loose, field: string, form: (text: string) => string): boolean {
  const [one, other] = [textOf(a, field), textOf(b, field)];
  return one !== undefined && other !== undefined && form(one) !== '' && form(one) === form(other);
}

/** Faults of who one member is: neither or both of ID number and reason, or birth date and sex missing or at odds. */
export function identityFaults({ entry, path }: Place): Fault[] {
  const hasNumber = entry['idNumber'] !== undefined;
  const hasReason = entry['noIdReasonCode'] !== undefined;
  const faults: Fault[] = hasNumber === hasReason ? [{ code: 'ID_NUMBER_OR_REASON', path }] : [];
  if (!hasNumber) return [...faults, ...ownWordFaults(entry, path)];
  const check = checkIdNumber(textOf(entry, 'idNumber') ?? '');
  if (!check.ok) return faults;
  const atOdds =
    (entry['birthDate'] !== undefined && entry['birthDate'] !== check.birthDate) ||
    (entry['sex'] !== undefined && entry['sex'] !== check.sex);
  return atOdds ? [...faults, { code: 'ID_NUMBER_AT_ODDS', path }] : faults;
}

/** Without an ID number the family itself states when and as what the person was born, and where registered. */
function ownWordFaults(entry: Loose, path: string): Fault[] {
  const faults: Fault[] = [];
  if (entry['birthDate'] === undefined || entry['sex'] === undefined) {
    faults.push({ code: 'BIRTH_DATE_OR_ID_NUMBER', path });
  }
  if (entry['registerRegionCode'] === undefined) {
    faults.push({ code: 'FIELD_MISSING', path: `${path}/registerRegionCode` });
  }
  return faults;
}
