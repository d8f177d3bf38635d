import { Reads } from '../reads/reads.js';
import { actorOfRow, type ActorRow, SELECT_ACTOR } from './actor-rows.js';
import type { Actor } from './actor.js';
import { hashKey, isKey } from './api-key.js';

const REMEMBER_MS = 5_000;
const MOST_REMEMBERED = 5_000;

interface Remembered {
  readonly actor: Actor;
  readonly until: number;
}

/** Finds the actor of a key; an answer is remembered for five seconds, so a withdrawn key ends within that. */
export class KeyRegistry {
  private readonly remembered = new Map<string, Remembered>();

  /** @param demoActors keys that are no secret, for demo mode; empty otherwise */
  constructor(
    private readonly reads: Reads,
    private readonly demoActors: ReadonlyMap<string, Actor>,
  ) {}

  /** @returns undefined for a key that is unknown, withdrawn or expired. */
  async actorOfKey(key: string): Promise<Actor | undefined> {
    const demo = this.demoActors.get(key);
    if (demo !== undefined) return demo;
    if (!isKey(key)) return undefined;
    const hash = hashKey(key);
    const known = this.remembered.get(hash);
    if (known !== undefined && known.until > Date.now()) return known.actor;
    this.remembered.delete(hash);
    const actor = await this.lookUp(hash);
    if (actor !== undefined) this.remember(hash, actor);
    return actor;
  }

  private async lookUp(hash: string): Promise<Actor | undefined> {
    const [row] = await this.reads.query<ActorRow>(
      `${SELECT_ACTOR} join directory.api_key k on k.actor_id = a.id
        where k.key_hash = $1 and a.active and k.revoked_at is null
          and (k.expires_at is null or k.expires_at > clock_timestamp())`,
      [hash],
    );
    return row === undefined ? undefined : actorOfRow(row);
  }

  private remember(hash: string, actor: Actor): void {
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(hash, { actor, until: Date.now() + REMEMBER_MS });
  }
}
