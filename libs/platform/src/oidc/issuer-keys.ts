import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { RefusalError } from '@aid-chain/kernel';
import type { OidcSettings } from '../config/oidc-settings.js';
import type { ServiceLog } from '../logging/service-log.js';
import type { TokenKeys } from './verify-token.js';

const TIMEOUT_MS = 3_000;

type Settings = Pick<OidcSettings, 'jwksUrl' | 'cacheSeconds' | 'cooldownSeconds'>;

/**
 * The keys that a log-in service publishes. They are asked for again when they are old, so that one that was withdrawn is
 * good no more, and when a token names one that is not among them. While the service is away those that are known go on.
 */
export class IssuerKeys implements TokenKeys {
  private known: JWTVerifyGetKey | undefined;
  private knownAt = -Infinity;
  private askedAt = -Infinity;
  private answered = false;
  private pending: Promise<void> | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly log: Pick<ServiceLog, 'alarm'>,
  ) {}

  /**
   * Finds the key of a token's header.
   * @throws RefusalError LOG_IN_UNREACHABLE where it cannot be known whether the service has that key; errors of jose
   */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (Date.now() >= this.goodUntil()) {
      const asked = this.ask();
      // While the service is known to be away nobody waits for it who has keys: it is asked beside the requests.
      if (this.answered || this.known === undefined) await asked;
    }
    try {
      return await this.present()(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.ask();
      if (!this.answered) throw unreachable();
      return this.present()(header, token);
    }
  };

  readonly goodUntil = (): number => this.knownAt + this.settings.cacheSeconds * 1_000;

  private present(): JWTVerifyGetKey {
    if (this.known === undefined) throw unreachable();
    return this.known;
  }

  /** Whoever comes while others ask waits for the same answer; within the cooldown nobody asks. */
  private ask(): Promise<void> {
    if (this.pending !== undefined) return this.pending;
    if (Date.now() - this.askedAt < this.settings.cooldownSeconds * 1_000) return Promise.resolve();
    this.askedAt = Date.now();
    this.pending = this.load().finally(() => {
      this.pending = undefined;
    });
    return this.pending;
  }

  private async load(): Promise<void> {
    try {
      const response = await fetch(this.settings.jwksUrl, {
        headers: { accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) throw new Error(`HTTP ${String(response.status)}`);
      this.known = createLocalJWKSet((await response.json()) as JSONWebKeySet);
      this.knownAt = Date.now();
      this.answered = true;
    } catch (error) {
      this.answered = false;
      this.log.alarm('LOG_IN_UNREACHABLE', {}, error);
    }
  }
}

function unreachable(): RefusalError {
  return new RefusalError({ code: 'LOG_IN_UNREACHABLE', params: {} });
}
