import type { Sealed } from '@aid-chain/contracts';
import { sql } from '@aid-chain/messaging';
import { Sealer, SealError } from '@aid-chain/platform';
import type { Operator } from '../operator.js';
import { sealedByKey } from '../secrets/key-usage.js';
import type { BackupFinding } from './finding.js';

const PAGE = 500;

interface Person {
  readonly id: string;
  readonly name: Sealed;
  readonly birthDate: Sealed;
  readonly idNumber: Sealed | null;
  readonly phone: Sealed | null;
}

const persons = (after: string) => sql`
  select id::text, name, birth_date as "birthDate", id_number as "idNumber", phone
  from person where id > ${after}::uuid order by id limit ${PAGE}`;

/** Which values do not open; what opens is thrown away at once. */
function closedOf(sealer: Sealer, { id, ...values }: Person): number {
  return Object.entries(values).filter(([field, sealed]) => {
    if (sealed === null) return false;
    try {
      sealer.open(field, id, sealed);
      return false;
    } catch (error) {
      if (error instanceof SealError) return true;
      throw error;
    }
  }).length;
}

/** Opens the register of persons with the key ring. @param most how many persons, from the first id on */
async function openPersons(copy: Operator, most: number): Promise<{ persons: number; closed: number }> {
  const sealer = new Sealer(copy.config.keyRing);
  const seen = { persons: 0, closed: 0 };
  for (let after = '00000000-0000-0000-0000-000000000000'; seen.persons < most;) {
    const page = await copy.onService('intake', (connection) => persons(after).on<Person>(connection));
    seen.persons += page.length;
    seen.closed += page.reduce((sum, person) => sum + closedOf(sealer, person), 0);
    if (page.length < PAGE) break;
    after = page.at(-1)?.id ?? after;
  }
  return seen;
}

/** Whether the key ring has every key that sealed something in the copy, and opens the register of persons with them. */
export async function checkSealed(copy: Operator, most: number): Promise<BackupFinding[]> {
  const usage = await sealedByKey(copy);
  const unknown = [...new Set(usage.map(({ key }) => key))].filter(
    (key) => !copy.config.keyRing.keys.has(key),
  );
  const values = usage.reduce((sum, one) => sum + one.values, 0);
  const opened = await openPersons(copy, most);
  return [
    { check: 'sealed-values', service: 'all', fault: unknown.length > 0, values, keysNotInRing: unknown },
    { check: 'sealed-values', service: 'intake', fault: opened.closed > 0, ...opened },
  ];
}
