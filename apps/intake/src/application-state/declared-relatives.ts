import { sql, type SqlText } from '@aid-chain/messaging';
import { impartial, orRefuse, type CommandTx, type DeclaredRelative } from '@aid-chain/platform';
import type { Filing } from '../filing/filing.js';

/** What the last application of each household declares. */
const declaredOf = (householdIds: readonly string[]): SqlText => sql`
select distinct relative ->> 'staffCode' as "staffCode" from (
  select distinct on (a.household_id) a.declared from application a
  where a.household_id = any (${householdIds}::uuid[]) order by a.household_id, a.id desc
) l, jsonb_array_elements(coalesce(l.declared -> 'declaredRelatives', '[]'::jsonb)) as relative`;

/**
 * Nobody changes the register, or what is filed, of a family that declared to be related to them (D57 11).
 * @throws RefusalError CLOSE_RELATIVE
 */
export async function checkHouseholdsImpartial(
  tx: CommandTx,
  householdIds: readonly string[],
): Promise<void> {
  if (householdIds.length === 0) return;
  orRefuse(impartial(tx.actor, await declaredOf(householdIds).on<DeclaredRelative>(tx)));
}

/** The same of a filing that waits, by what it declares itself. @throws RefusalError CLOSE_RELATIVE */
export function checkFilingImpartial(tx: CommandTx, { declaration }: Filing): void {
  orRefuse(impartial(tx.actor, declaration.declaredRelatives));
}
