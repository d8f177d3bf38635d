import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import { Reads } from '../reads/reads.js';
import { ACTOR_COLUMNS, actorOfRow, type ActorRow } from '../actor/actor-rows.js';
import type { Actor } from '../actor/actor.js';
import type { ServiceLog } from '../logging/service-log.js';
import { hashKey, nameOfKey, prefixOf, sameHash } from './api-key.js';
import { lastGoodDay } from './last-good-day.js';
import { Remembered } from './remembered.js';

/** How long a revoked key or a removed actor may still get in. */
const REMEMBER_MS = 1_000;
const MAX_REMEMBERED = 5_000;

interface KeyRow extends ActorRow {
  readonly secret_hash: string;
  readonly active: boolean;
  readonly revoked: boolean;
  /** Its last good day, where that is over. */
  readonly expired_on: IsoDate | null;
}

/** Finds the actor of a key; an answer is good for a second, so whoever is withdrawn is let in no longer than that. */
export class KeyRegistry {
  /** By hash, the keys that were good when they were last looked up. */
  private readonly remembered = new Remembered<Actor>(MAX_REMEMBERED);
  /** The keys whose use is being recorded: of many requests at once only one asks for it. */
  private readonly recording = new Set<string>();

  /** @param demoActor whose key it is among those that are no secret; knows none outside demo mode */
  constructor(
    private readonly reads: Reads,
    private readonly demoActor: (key: string) => Actor | undefined,
    private readonly log: Pick<ServiceLog, 'alarm'>,
  ) {}

  /** Whether the key was good here when it was last looked up; any other may be a guess. */
  wasGood(key: string): boolean {
    return this.demoActor(key) !== undefined || this.remembered.has(hashKey(key));
  }

  /**
   * Refuses NOT_AUTHENTICATED for a key that is unknown. Whoever has the whole key also learns KEY_EXPIRED, KEY_REVOKED
   * or ACTOR_NOT_IN_DIRECTORY.
   */
  async actorOf(key: string): Promise<Result<Actor>> {
    const demo = this.demoActor(key);
    if (demo !== undefined) return ok(demo);
    const prefix = prefixOf(key);
    if (prefix === undefined) return refuse('NOT_AUTHENTICATED');
    const hash = hashKey(key);
    const known = this.remembered.get(hash);
    if (known !== undefined) return ok(known);
    const found = await this.lookUp(prefix, hash);
    if (found.ok) {
      this.remembered.set(hash, found.value, Date.now() + REMEMBER_MS);
      void this.recordUse(prefix);
    } else this.remembered.delete(hash);
    return found;
  }

  private async lookUp(prefix: string, hash: string): Promise<Result<Actor>> {
    const [row] = await sql`
      select ${ACTOR_COLUMNS}, a.active, k.secret_hash, k.revoked_at is not null as revoked,
             case when k.expires_at <= clock_timestamp()
                  then ${lastGoodDay(sql`k.expires_at`)} end as expired_on
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

  /**
   * The database writes it once a minute, whichever of the services asks. Nobody waits for it, and where it fails nobody
   * is kept out.
   */
  private async recordUse(prefix: string): Promise<void> {
    if (this.recording.has(prefix)) return;
    this.recording.add(prefix);
    try {
      await sql`select directory.mark_key_used(${prefix})`.on(this.reads);
    } catch (error) {
      this.log.alarm('KEY_USE_NOT_RECORDED', { key: nameOfKey(prefix) }, error);
    } finally {
      this.recording.delete(prefix);
    }
  }
}
