import { dateOf, idCheckCharacter, toInstant } from '@aid-chain/kernel';
import { readFileSync } from 'node:fs';

/** No place in China has this prefix: an invented number can never be somebody's. */
const INVENTED_REGION = '990000';
const PER_DAY = 500;
const FAMILY = 'demo/families/li.json';

interface Family {
  receivedOn: string;
  authorisations: { signedOn: string }[];
  members: { idNumber: string }[];
}

function idNumberOf(family: number, member: number): string {
  const birthday = new Date(
    Date.UTC([1960, 1975, 2013][member] ?? 1990, 0, 1 + Math.floor(family / PER_DAY)),
  );
  const order = String((family % PER_DAY) * 2 + (member === 0 ? 1 : 0)).padStart(3, '0');
  const first17 = INVENTED_REGION + birthday.toISOString().slice(0, 10).replaceAll('-', '') + order;
  return first17 + idCheckCharacter(first17);
}

/** An application of a family that nobody has filed before: the demo's first, with other numbers. */
export function filingOf(family: number): string {
  const filing = JSON.parse(readFileSync(FAMILY, 'utf8')) as Family;
  for (const [member, one] of filing.members.entries()) one.idNumber = idNumberOf(family, member);
  // The containers run by the real day, and a receipt of long ago is refused.
  filing.receivedOn = dateOf(toInstant(new Date()));
  for (const authorisation of filing.authorisations) authorisation.signedOn = filing.receivedOn;
  return JSON.stringify(filing);
}
