import { RefusalError } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import type { CommandTx } from '@aid-chain/platform';

/** People who take part stand in the directory. @throws RefusalError ACTOR_UNKNOWN */
export async function checkParticipants(tx: CommandTx, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  const unknown = await sql`
    select id from unnest(${people}::text[]) as asked (id)
     where not exists (select from directory.actor a where a.id = asked.id)`.on(tx);
  if (unknown.length > 0) throw new RefusalError({ code: 'ACTOR_UNKNOWN', params: {} });
}

/** A plan names a person only of the household. @throws RefusalError NEED_PERSON_UNKNOWN */
export async function checkPlannedPersons(
  tx: CommandTx,
  householdId: string,
  plan: readonly { readonly personId?: string }[],
): Promise<void> {
  const named = plan.flatMap(({ personId }) => personId ?? []);
  if (named.length === 0) return;
  const strangers = await sql`
    select asked.id from unnest(${named}::text[]) as asked (id)
     where not exists (
       select from household h cross join lateral jsonb_array_elements(h.members) as member
        where h.household_id = ${householdId}::uuid and member ->> 'personId' = asked.id)`.on(tx);
  if (strangers.length > 0) throw new RefusalError({ code: 'NEED_PERSON_UNKNOWN', params: {} });
}
