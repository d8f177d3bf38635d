import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { ok, refuse, RefusalError, type Failure, type Result } from '@aid-chain/kernel';
import type { TokenDemands } from '../config/oidc-settings.js';

const LONGEST_SUBJECT = 255;

/** The keys that an issuer publishes. */
export interface TokenKeys {
  /** Finds the key of a token's header. */
  readonly find: JWTVerifyGetKey;
  /** Until when those that were found last are taken without asking again, in milliseconds of system time. */
  readonly goodUntil: () => number;
}

/** Whom a token names, and until when it may be taken without looking again, in milliseconds of system time. */
export interface VerifiedToken {
  readonly subject: string;
  readonly until: number;
}

/**
 * Verifies a token: signature, algorithm, issuer, audience and time. What it says of roles or groups is not read: the
 * directory alone decides what its holder may do.
 * @returns whom it names, or the refusal of the first thing that is wrong; no value of the token stands in it
 */
export async function verifyToken(
  token: string,
  keys: TokenKeys,
  demands: TokenDemands,
): Promise<Result<VerifiedToken>> {
  try {
    const { payload } = await jwtVerify(token, keys.find, {
      issuer: demands.issuer,
      audience: demands.audience,
      algorithms: [...demands.algorithms],
      clockTolerance: demands.clockToleranceSeconds,
      requiredClaims: ['exp'],
    });
    const subject = payload[demands.claim];
    if (typeof subject !== 'string' || subject === '' || subject.length > LONGEST_SUBJECT)
      return refuse('TOKEN_CLAIM_MISSING', { claim: demands.claim });
    const refused = refusalOfTimes(payload, demands);
    if (refused !== undefined) return refused;
    const end = ((payload.exp ?? 0) + demands.clockToleranceSeconds) * 1_000;
    // A key that the service withdraws goes on no longer by the tokens that it signed.
    return ok({ subject, until: Math.min(end, keys.goodUntil()) });
  } catch (error) {
    const refused = refusalOf(error, demands);
    if (refused === undefined) throw error;
    return refused;
  }
}

/**
 * A token of the future is of a clock that is wrong, and one that is good for months is none of a log-in; one that does not
 * say when it was issued counts from now.
 */
function refusalOfTimes(
  { iat, exp = 0 }: JWTPayload,
  { clockToleranceSeconds, maxTokenSeconds }: TokenDemands,
): Failure | undefined {
  const now = Math.floor(Date.now() / 1_000);
  if (iat !== undefined && iat > now + clockToleranceSeconds) return refuse('TOKEN_NOT_YET_VALID');
  return exp - (iat ?? now) > maxTokenSeconds
    ? refuse('TOKEN_LIFETIME_TOO_LONG', { seconds: maxTokenSeconds })
    : undefined;
}

/** @returns undefined for an error that says nothing about the token */
function refusalOf(error: unknown, { algorithms }: TokenDemands): Failure | undefined {
  if (error instanceof RefusalError) return refuse(error.refusal.code, error.refusal.params);
  if (error instanceof errors.JWTExpired) return refuse('TOKEN_EXPIRED');
  if (error instanceof errors.JWTClaimValidationFailed) return refusalOfClaim(error);
  if (error instanceof errors.JOSEAlgNotAllowed)
    return refuse('TOKEN_ALGORITHM_NOT_ALLOWED', { allowed: algorithms.join(', ') });
  if (error instanceof errors.JWSSignatureVerificationFailed) return refuse('TOKEN_SIGNATURE_INVALID');
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return refuse('TOKEN_KEY_UNKNOWN');
  return error instanceof errors.JOSEError ? refuse('TOKEN_INVALID') : undefined;
}

function refusalOfClaim({ claim, reason }: errors.JWTClaimValidationFailed): Failure {
  if (reason === 'missing') return refuse('TOKEN_CLAIM_MISSING', { claim });
  if (claim === 'iss') return refuse('TOKEN_ISSUER_WRONG');
  if (claim === 'aud') return refuse('TOKEN_AUDIENCE_WRONG');
  return claim === 'nbf' ? refuse('TOKEN_NOT_YET_VALID') : refuse('TOKEN_INVALID');
}
