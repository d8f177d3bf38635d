import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { createLocalJWKSet, SignJWT, type JWK } from 'jose';
import type { TokenDemands } from '../config/oidc-settings.js';
import type { TokenKeys } from '../oidc/verify-token.js';
import { DerivedKeys } from '../sealing/derived-keys.js';
import type { KeyRing } from '../sealing/key-ring.js';

/** In front of the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const KID = 'demo';
const ALGORITHM = 'EdDSA';

/** How long a token of the demo is good. */
export const DEMO_TOKEN_SECONDS = 3_600;

/**
 * Signs tokens for the actors of the demo, so that a page that logs in can be tried without a log-in service. Its key is
 * derived from the key ring that the services share: each takes what any of them signed, and nobody asks another for keys.
 */
export class DevelopmentIssuer {
  readonly demands: TokenDemands = {
    issuer: 'urn:aid-chain:development-issuer',
    audience: 'aid-chain',
    algorithms: [ALGORITHM],
    claim: 'sub',
    clockToleranceSeconds: 0,
    maxTokenSeconds: DEMO_TOKEN_SECONDS,
  };
  readonly keys: TokenKeys;
  private readonly key: KeyObject;
  private readonly published: JWK;

  constructor(ring: KeyRing) {
    const seed = new DerivedKeys(ring, 'development-issuer').newest().export();
    const key = Buffer.concat([PKCS8_ED25519, seed]);
    this.key = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    const { kty, crv, x } = createPublicKey(this.key).export({ format: 'jwk' });
    this.published = { ...{ kty, crv, x }, kid: KID, use: 'sig', alg: ALGORITHM };
    this.keys = { find: createLocalJWKSet(this.keySet()), goodUntil: () => Infinity };
  }

  /** @returns the keys by which a page or a service of its own checks the tokens */
  keySet(): { keys: JWK[] } {
    return { keys: [this.published] };
  }

  /** @returns a token that names an actor of the demo */
  sign(subject: string): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM, kid: KID, typ: 'at+jwt' })
      .setIssuer(this.demands.issuer)
      .setAudience(this.demands.audience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime(`${String(DEMO_TOKEN_SECONDS)}s`)
      .sign(this.key);
  }
}
