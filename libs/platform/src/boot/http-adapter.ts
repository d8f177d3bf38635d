import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DEFAULT_BODY_LIMIT } from '../http/body-limit.decorator.js';
import { answerClientError } from './client-errors.js';
import { PROBLEM_MEDIA_TYPE, problemOf } from '../problems/problem.js';

const REQUEST_TIMEOUT_MS = 60_000;

/** Fastify as we use it: its errors reach the one exception filter as they are. */
export class PlatformAdapter extends FastifyAdapter {
  constructor() {
    super({
      logger: false,
      bodyLimit: DEFAULT_BODY_LIMIT,
      requestTimeout: REQUEST_TIMEOUT_MS,
      routerOptions: { maxParamLength: 200 },
      frameworkErrors: answerBadAddress,
      clientErrorHandler: answerClientError,
      // People type the slash; the page is the same.
      rewriteUrl: ({ url = '/' }) => (url === '/docs/' ? '/docs' : url),
    });
  }

  override mapException(error: unknown): unknown {
    return error;
  }
}

/** An address that the router cannot read never gets as far as the filter. */
function answerBadAddress(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf({ code: 'REQUEST_MALFORMED', params: {} });
  void reply.status(problem.status).header('content-type', PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem));
}
