import { toInstant, type Instant, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { lastGoodDay, nameOfKey, prefixOf } from '@aid-chain/platform';
import type { Columns } from './table.js';

/** Whether a key lets its holder in, and why not. */
type KeyState = 'active' | 'expired' | 'revoked' | 'actor-removed';

/** A key as operators see it; what it reaches is the role, the region and the department of its actor. */
export interface ListedKey {
  readonly prefix: string;
  readonly actor: string;
  readonly role: string;
  readonly regionCode: string | null;
  readonly department: string | null;
  readonly label: string;
  readonly state: KeyState;
  readonly issuedAt: string;
  /** The last day on which it is good, as `--expires` of its issue has it; null for one without end. */
  readonly lastGoodDay: IsoDate | null;
  /** To the minute; null for one that was never used. */
  readonly lastUsedAt: string | null;
}

interface KeysAsked {
  readonly actor?: string | undefined;
  readonly withRevoked: boolean;
}

interface KeyRow extends Omit<ListedKey, 'issuedAt' | 'lastUsedAt'> {
  readonly issuedAt: Date;
  readonly lastUsedAt: Date | null;
}

/** The keys of all actors, or of one, by actor and age. */
export async function keysOf(connection: Sql, { actor, withRevoked }: KeysAsked): Promise<ListedKey[]> {
  const rows = await sql`
    select k.prefix, a.id as actor, a.role, a.region_code as "regionCode", a.department, k.label,
           case when k.revoked_at is not null then 'revoked' when not a.active then 'actor-removed'
                when k.expires_at <= clock_timestamp() then 'expired' else 'active' end as state,
           k.issued_at as "issuedAt", ${lastGoodDay(sql`k.expires_at`)} as "lastGoodDay",
           k.last_used_at as "lastUsedAt"
      from directory.api_key k join directory.actor a on a.id = k.actor_id
     where (${actor ?? null}::text is null or a.id = ${actor ?? null}::text)
       and (${withRevoked}::boolean or k.revoked_at is null)
     order by a.id, k.issued_at, k.prefix`.on<KeyRow>(connection);
  return rows.map((row) => ({
    ...row,
    prefix: nameOfKey(row.prefix),
    issuedAt: moment(row.issuedAt),
    lastUsedAt: row.lastUsedAt === null ? null : moment(row.lastUsedAt),
  }));
}

function moment(date: Date): Instant {
  return toInstant(new Date(Math.floor(date.getTime() / 1_000) * 1_000));
}

const STATES: Readonly<Record<KeyState, string>> = {
  active: '有效 active',
  expired: '到期 expired',
  revoked: '吊销 revoked',
  'actor-removed': '人员已撤 actor removed',
};
/** The keys as a table; what one reaches is what its actor may do, and where. */
export const KEY_COLUMNS: Columns<ListedKey> = [
  ['前缀 prefix', ({ prefix }) => prefix],
  ['人员 actor', ({ actor }) => actor],
  ['范围 scope', scopeOf],
  ['状态 state', ({ state }) => STATES[state]],
  ['签发 issued', ({ issuedAt }) => issuedAt.slice(0, 10)],
  ['有效至 good until', (key) => key.lastGoodDay],
  ['最近使用 last used', ({ lastUsedAt }) => lastUsedAt],
  ['用途 label', ({ label }) => label],
];

function scopeOf({ role, regionCode, department }: ListedKey): string {
  return [role, regionCode, department].filter((part) => part !== null).join(' ');
}

/**
 * The prefix that names a key: as it is listed, bare, or taken from the whole key that somebody found.
 * @returns undefined for a text that names none
 */
export function prefixOfName(text: string): string | undefined {
  return prefixOf(text) ?? /^(?:ac_)?([A-Za-z0-9]{12})$/.exec(text)?.[1];
}
