import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import { Reads } from '../reads/reads.js';
import { ACTOR_COLUMNS, actorOfRow, type ActorRow } from '../actor/actor-rows.js';
import type { Actor } from '../actor/actor.js';
import { hashKey, nameOfKey, prefixOf, sameHash } from './api-key.js';

/** How long a revoked key or a removed actor may still get in. */
const REMEMBER_MS = 1_000;
const MAX_REMEMBERED = 5_000;
/** The last use of a key is known to the minute, so that no request writes it but one. */
const LAST_USE_MS = 60_000;

interface Remembered {
  readonly actor: Actor;
  readonly until: number;
}

interface KeyRow extends ActorRow {
  readonly secret_hash: string;
  readonly active: boolean;
  readonly revoked: boolean;
  readonly expired_on: IsoDate | null;
}

/** Finds the actor of a key; an answer is remembered for a second, so whoever is withdrawn is let in no longer than that. */
export class KeyRegistry {
  private readonly remembered = new Map<string, Remembered>();
  private readonly lastUses = new Map<string, number>();

  /** @param demoActor whose key it is among those that are no secret; knows none outside demo mode */
  constructor(
    private readonly reads: Reads,
    private readonly demoActor: (key: string) => Actor | undefined,
  ) {}

  /**
   * Refuses NOT_AUTHENTICATED for a key that is unknown. Whoever has the whole key also learns KEY_EXPIRED, KEY_REVOKED
   * or ACTOR_NOT_IN_DIRECTORY.
   */
  async actorOfKey(key: string): Promise<Result<Actor>> {
    const demo = this.demoActor(key);
    if (demo !== undefined) return ok(demo);
    const prefix = prefixOf(key);
    if (prefix === undefined) return refuse('NOT_AUTHENTICATED');
    const hash = hashKey(key);
    const known = this.remembered.get(hash);
    if (known !== undefined && known.until > Date.now()) return ok(known.actor);
    this.remembered.delete(hash);
    const found = await this.lookUp(prefix, hash);
    if (!found.ok) return found;
    await this.markUsed(prefix);
    put(this.remembered, hash, { actor: found.value, until: Date.now() + REMEMBER_MS });
    return found;
  }

  private async lookUp(prefix: string, hash: string): Promise<Result<Actor>> {
    const [row] = await sql`
      select ${ACTOR_COLUMNS}, a.active, k.secret_hash, k.revoked_at is not null as revoked,
             case when k.expires_at <= clock_timestamp()
                  then (k.expires_at at time zone 'Asia/Shanghai')::date::text end as expired_on
        from directory.api_key k join directory.actor a on a.id = k.actor_id
       where k.prefix = ${prefix}`.on<KeyRow>(this.reads);
    const actor = row === undefined ? undefined : actorOfRow(row);
    if (row === undefined || actor === undefined || !sameHash(row.secret_hash, hash))
      return refuse('NOT_AUTHENTICATED');
    const name = { prefix: nameOfKey(prefix) };
    if (row.revoked) return refuse('KEY_REVOKED', name);
    if (row.expired_on !== null) return refuse('KEY_EXPIRED', { ...name, on: row.expired_on });
    return row.active ? ok(actor) : refuse('ACTOR_NOT_IN_DIRECTORY', name);
  }

  /** The database writes it once a minute, whichever of the services asks. */
  private async markUsed(prefix: string): Promise<void> {
    const last = this.lastUses.get(prefix);
    if (last !== undefined && Date.now() - last < LAST_USE_MS) return;
    await sql`select directory.mark_key_used(${prefix})`.on(this.reads);
    put(this.lastUses, prefix, Date.now());
  }
}

/** Remembers at most so many, whatever is asked for. */
function put<V>(map: Map<string, V>, key: string, value: V): void {
  if (map.size >= MAX_REMEMBERED) map.clear();
  map.set(key, value);
}
