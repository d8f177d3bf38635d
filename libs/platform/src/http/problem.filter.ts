import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  Injectable,
  NotFoundException,
} from '@nestjs/common';
import { newId, type Refusal, type RefusalCode, type RefusalParams } from '@aid-chain/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bodyLimitOf } from './body-limit.decorator.js';
import { KnownRoutes } from './known-routes.js';
import { ServiceLog } from '../logging/service-log.js';
import { PROBLEM_MEDIA_TYPE, problemOf } from '../problems/problem.js';
import { isOfBody, refusalOfError } from './refusal-of-error.js';

/** Answers everything that is not a success, whoever raised it. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: ServiceLog,
    private readonly routes: KnownRoutes,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Writes the problem of an error; one that nobody foresaw gets a number under which it stands in the log. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const refusal = this.refusalOf(error, request);
    if (reply.sent) return;
    const problem = problemOf(refusal);
    if (refusal.code === 'SERVICE_BUSY') this.log.alarm('DATABASE_BUSY', {}, error);
    void reply
      .headers(HEADERS[refusal.code]?.(refusal.params) ?? {})
      .status(problem.status)
      .header('content-type', PROBLEM_MEDIA_TYPE)
      .send(JSON.stringify(problem));
  }

  private refusalOf(error: unknown, request: FastifyRequest): Refusal {
    return (
      this.unrouted(error, request) ??
      refusalOfError(error, Math.floor(bodyLimitOf(request) / 1024)) ??
      this.unforeseen(error)
    );
  }

  /** An address comes before its body: what nobody takes there is not refused for how it is written. */
  private unrouted(error: unknown, { url, method }: FastifyRequest): Refusal | undefined {
    if (!(error instanceof NotFoundException || isOfBody(error))) return undefined;
    const allowed = this.routes.methodsOf(url);
    if (allowed.includes(method)) return undefined;
    return allowed.length === 0
      ? { code: 'METHOD_NOT_FOUND', params: {} }
      : { code: 'METHOD_NOT_ALLOWED', params: { allowed: allowed.join(', ') } };
  }

  private unforeseen(error: unknown): Refusal {
    const traceId = newId();
    this.log.failure('INTERNAL', error, { traceId });
    return { code: 'INTERNAL', params: { traceId } };
  }
}

/** Seconds after which what hindered a request may be over. */
const LATER = (): Record<string, string> => ({ 'retry-after': '1' });

const CHALLENGE = (): Record<string, string> => ({ 'www-authenticate': 'Bearer' });

/** Of a token that was sent and is not good (RFC 6750, section 3.1). */
const TOKEN_CHALLENGE = (): Record<string, string> => ({
  'www-authenticate': 'Bearer error="invalid_token"',
});

/** What the standard asks an answer to say beside its body (RFC 9110). */
const HEADERS: Partial<Record<RefusalCode, (params: RefusalParams) => Record<string, string>>> = {
  NOT_AUTHENTICATED: CHALLENGE,
  KEY_EXPIRED: CHALLENGE,
  KEY_REVOKED: CHALLENGE,
  ACTOR_NOT_IN_DIRECTORY: CHALLENGE,
  TOKEN_INVALID: TOKEN_CHALLENGE,
  TOKEN_EXPIRED: TOKEN_CHALLENGE,
  TOKEN_NOT_YET_VALID: TOKEN_CHALLENGE,
  TOKEN_LIFETIME_TOO_LONG: TOKEN_CHALLENGE,
  TOKEN_ALGORITHM_NOT_ALLOWED: TOKEN_CHALLENGE,
  TOKEN_SIGNATURE_INVALID: TOKEN_CHALLENGE,
  TOKEN_KEY_UNKNOWN: TOKEN_CHALLENGE,
  TOKEN_ISSUER_WRONG: TOKEN_CHALLENGE,
  TOKEN_AUDIENCE_WRONG: TOKEN_CHALLENGE,
  TOKEN_CLAIM_MISSING: TOKEN_CHALLENGE,
  TOKEN_SUBJECT_UNKNOWN: TOKEN_CHALLENGE,
  TOKEN_ACTOR_REMOVED: TOKEN_CHALLENGE,
  LOG_IN_UNREACHABLE: LATER,
  METHOD_NOT_ALLOWED: ({ allowed }) => ({ allow: String(allowed) }),
  BODY_COMPRESSED: () => ({ 'accept-encoding': 'identity' }),
  TOO_MANY_REQUESTS: ({ seconds }) => ({ 'retry-after': String(seconds) }),
  IDEMPOTENCY_IN_FLIGHT: LATER,
  SERVICE_BUSY: LATER,
};
