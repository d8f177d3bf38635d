import { Injectable } from '@nestjs/common';
import { rows, sql, type Tx } from '@aid-chain/messaging';
import { KeyedHash } from '@aid-chain/platform';

export interface TokenOwner {
  readonly householdId: string;
  readonly department: string;
}

const OWNER_COLUMNS = { householdId: 'uuid', department: 'text' } as const;

/**
 * The name under which one department knows a household (architecture.md §3 «Least data»): made once with a key, then
 * stored, so that it outlives the key. Two departments can never find out that they serve the same household.
 */
@Injectable()
export class HouseholdTokens {
  constructor(private readonly hash: KeyedHash) {}

  /** @returns a function that gives the token of each owner; new ones are stored first. */
  async findOrCreate(tx: Tx, owners: readonly TokenOwner[]): Promise<(owner: TokenOwner) => string> {
    const sorted = [...new Map(owners.map((owner) => [keyOf(owner), owner])).values()].sort(byKey);
    const made = sorted.map((owner) => ({ ...owner, token: this.make(owner) }));
    sql`
      insert into household_token (household_id, department, token)
      select "householdId", "department", "token" from ${rows('o', { ...OWNER_COLUMNS, token: 'text' }, made)}
      on conflict (household_id, department) do nothing`.writeOn(tx);
    const stored = await sql`
      select t.household_id as "householdId", t.department, t.token
        from household_token t join ${rows('o', OWNER_COLUMNS, sorted)}
          on t.household_id = o."householdId" and t.department = o."department"`.on<
      TokenOwner & { token: string }
    >(tx);
    const tokens = new Map(stored.map((row) => [keyOf(row), row.token]));
    return (owner) => {
      const token = tokens.get(keyOf(owner));
      if (token === undefined) throw new Error(`no token for department ${owner.department}`);
      return token;
    };
  }

  private make({ householdId, department }: TokenOwner): string {
    return this.hash.of(`household-token:${department}`, householdId);
  }
}

function keyOf({ householdId, department }: TokenOwner): string {
  return `${householdId}|${department}`;
}

function byKey(a: TokenOwner, b: TokenOwner): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
