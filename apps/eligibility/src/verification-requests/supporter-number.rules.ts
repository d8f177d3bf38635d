import { ageOn, checkIdNumber, type Fault, type IsoDate } from '@aid-chain/kernel';
import type { SupporterRelation } from '@aid-chain/vocabulary';

/** Somebody outside the household as far as their number says who they are. */
export interface NumberedSupporter {
  readonly idNumber: string;
  readonly supporterOf: string;
  readonly relation: string;
  readonly consent?: { readonly givenOn: IsoDate };
}

export interface NumberContext {
  /** The ID numbers of the household, by member, where they are known. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Members who live in the household. */
  readonly inside: ReadonlySet<string>;
  /** From which age somebody decides about their own data. */
  readonly adultFrom: number;
}

/**
 * A number says who somebody is, whatever name is written beside it: a member is verified as a member, nobody supports themselves,
 * and a minor owes no support and cannot consent alone (L-10; 社会救助法 41; 民法典 19, 1067).
 * @returns SUPPORTER_IN_HOUSEHOLD, SUPPORTER_TWICE, SUPPORTER_NOT_ADULT, SUPPORTER_RELATION_AGE
 */
export function supporterNumberFaults(
  supporters: readonly NumberedSupporter[],
  { numbers, inside, adultFrom }: NumberContext,
): Fault[] {
  const keys = supporters.map(({ idNumber, supporterOf }) => `${supporterOf}|${idNumber}`);
  const insideNumbers = new Set([...numbers].flatMap(([id, number]) => (inside.has(id) ? [number] : [])));
  return supporters.flatMap(({ idNumber, supporterOf, relation, consent }, index): Fault[] => {
    const path = `/supporters/${String(index)}`;
    const isMember = insideNumbers.has(idNumber) || numbers.get(supporterOf) === idNumber;
    const isTwice = keys.indexOf(keys[index] ?? '') !== index;
    return [
      ...(isMember ? [{ code: 'SUPPORTER_IN_HOUSEHOLD', path: `${path}/idNumber` } as const] : []),
      ...(isTwice ? [{ code: 'SUPPORTER_TWICE', path } as const] : []),
      ...(consent !== undefined && isMinorOn(idNumber, consent.givenOn, adultFrom)
        ? [{ code: 'SUPPORTER_NOT_ADULT', path: `${path}/idNumber`, params: { age: adultFrom } } as const]
        : []),
      ...(!isMember && isAgainstAge(relation, idNumber, numbers.get(supporterOf))
        ? [{ code: 'SUPPORTER_RELATION_AGE', path: `${path}/relation` } as const]
        : []),
    ];
  });
}

const OLDER: readonly string[] = ['parent', 'grandparent'] satisfies SupporterRelation[];
const YOUNGER: readonly string[] = ['child', 'grandchild'] satisfies SupporterRelation[];

/** Nobody is asked about as the parent of who is older, or the child of who is younger: no duty to support rests on that (民法典 1067, 1074). */
function isAgainstAge(relation: string, idNumber: string, supported: string | undefined): boolean {
  const [theirs, own] = [checkIdNumber(idNumber), checkIdNumber(supported ?? '')];
  if (!theirs.ok || !own.ok) return false;
  if (OLDER.includes(relation)) return theirs.birthDate >= own.birthDate;
  return YOUNGER.includes(relation) && theirs.birthDate <= own.birthDate;
}

function isMinorOn(idNumber: string, on: IsoDate, adultFrom: number): boolean {
  const check = checkIdNumber(idNumber);
  return check.ok && ageOn(check.birthDate, on) < adultFrom;
}
