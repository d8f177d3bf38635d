import { sql } from '@aid-chain/messaging';
import { Reads } from '../reads/reads.js';
import { ACTOR_COLUMNS, actorOfRow, type ActorRow } from '../actor/actor-rows.js';
import type { Actor } from '../actor/actor.js';
import { hashKey, prefixOf, sameHash } from './api-key.js';

const REMEMBER_MS = 5_000;
const MAX_REMEMBERED = 5_000;

interface Remembered {
  readonly actor: Actor;
  readonly until: number;
}

interface KeyRow extends ActorRow {
  readonly secret_hash: string;
}

/** Finds the actor of a key; an answer is remembered for five seconds, so a withdrawn key ends within that. */
export class KeyRegistry {
  private readonly remembered = new Map<string, Remembered>();

  /** @param demoActor whose key it is among those that are no secret; knows none outside demo mode */
  constructor(
    private readonly reads: Reads,
    private readonly demoActor: (key: string) => Actor | undefined,
  ) {}

  /** @returns undefined for a key that is unknown, withdrawn or expired. */
  async actorOfKey(key: string): Promise<Actor | undefined> {
    const demo = this.demoActor(key);
    if (demo !== undefined) return demo;
    const prefix = prefixOf(key);
    if (prefix === undefined) return undefined;
    const hash = hashKey(key);
    const known = this.remembered.get(hash);
    if (known !== undefined && known.until > Date.now()) return known.actor;
    this.remembered.delete(hash);
    const actor = await this.lookUp(prefix, hash);
    if (actor !== undefined) this.remember(hash, actor);
    return actor;
  }

  private async lookUp(prefix: string, hash: string): Promise<Actor | undefined> {
    const [row] = await sql`
      select ${ACTOR_COLUMNS}, k.secret_hash
        from directory.api_key k join directory.actor a on a.id = k.actor_id
       where k.prefix = ${prefix} and a.active and k.revoked_at is null
         and (k.expires_at is null or k.expires_at > clock_timestamp())`.on<KeyRow>(this.reads);
    return row === undefined || !sameHash(row.secret_hash, hash) ? undefined : actorOfRow(row);
  }

  private remember(hash: string, actor: Actor): void {
    if (this.remembered.size >= MAX_REMEMBERED) this.remembered.clear();
    this.remembered.set(hash, { actor, until: Date.now() + REMEMBER_MS });
  }
}
