import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { ACTOR_COLUMNS, actorOfRow, type ActorRow } from '../actor/actor-rows.js';
import type { TokenDemands } from '../config/oidc-settings.js';
import { verifyToken, type TokenKeys } from '../oidc/verify-token.js';
import { Reads } from '../reads/reads.js';
import { Remembered } from './remembered.js';

/** How long whoever was taken out of the directory may still get in. */
const ACTOR_MS = 1_000;
const MAX_REMEMBERED = 5_000;

/** Whose tokens are taken. */
export interface TokenSource {
  readonly demands: TokenDemands;
  readonly keys: TokenKeys;
  /** Whom a subject names beside the directory: an actor of the demo, where tokens for them are signed. */
  readonly demoActor: (subject: string) => Actor | undefined;
}

/** Finds the actor of a token. Its signature is looked at once while it is good; who its holder is, every second. */
export class TokenRegistry {
  /** By hash: no token is kept. */
  private readonly subjects = new Remembered<string>(MAX_REMEMBERED);
  private readonly actors = new Remembered<Actor>(MAX_REMEMBERED);

  /** @param source without one no token is taken */
  constructor(
    private readonly reads: Reads,
    private readonly source: TokenSource | undefined,
  ) {}

  /** Whether the token was good here when it was last looked at; any other may be a guess. */
  wasGood(token: string): boolean {
    return this.subjects.has(hashOf(token));
  }

  /** Refuses NOT_AUTHENTICATED where no tokens are taken, else what `verifyToken` and the directory refuse. */
  async actorOf(token: string): Promise<Result<Actor>> {
    const { source } = this;
    if (source === undefined) return refuse('NOT_AUTHENTICATED');
    const hash = hashOf(token);
    const known = this.subjects.get(hash);
    if (known !== undefined) return this.actorNamed(known, hash, source);
    const verified = await verifyToken(token, source.keys, source.demands);
    if (!verified.ok) {
      this.subjects.delete(hash);
      return verified;
    }
    const { subject, until } = verified.value;
    this.subjects.set(hash, subject, until);
    return this.actorNamed(subject, hash, source);
  }

  private async actorNamed(
    subject: string,
    hash: string,
    { demoActor }: TokenSource,
  ): Promise<Result<Actor>> {
    const known = this.actors.get(subject) ?? demoActor(subject);
    if (known !== undefined) return ok(known);
    const found = await this.lookUp(subject);
    if (found.ok) this.actors.set(subject, found.value, Date.now() + ACTOR_MS);
    else this.subjects.delete(hash);
    return found;
  }

  private async lookUp(subject: string): Promise<Result<Actor>> {
    const [row] = await sql`
      select ${ACTOR_COLUMNS}, a.active from directory.actor a where a.subject = ${subject}`.on<
      ActorRow & { readonly active: boolean }
    >(this.reads);
    const actor = row === undefined ? undefined : actorOfRow(row);
    if (row === undefined || actor === undefined) return refuse('TOKEN_SUBJECT_UNKNOWN');
    return row.active ? ok(actor) : refuse('TOKEN_ACTOR_REMOVED');
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
