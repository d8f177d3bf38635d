import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import { newId, type Refusal } from '@aid-chain/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bodyLimitOf } from '../http/body-limit.decorator.js';
import { ServiceLog } from '../logging/service-log.js';
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem.js';
import { refusalOfError } from './refusal-of-error.js';

/** Answers everything that is not a success, whoever raised it. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: ServiceLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Writes the problem of an error; one that nobody foresaw gets a number under which it stands in the log. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const refusal = refusalOfError(error, Math.floor(bodyLimitOf(request) / 1024)) ?? this.unforeseen(error);
    if (reply.sent) return;
    const problem = problemOf(refusal);
    if (refusal.code === 'SERVICE_BUSY') this.log.alarm('DATABASE_BUSY', {}, error);
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    if (problem.status === 503) void reply.header('retry-after', '1');
    void reply
      .status(problem.status)
      .header('content-type', PROBLEM_MEDIA_TYPE)
      .send(JSON.stringify(problem));
  }

  private unforeseen(error: unknown): Refusal {
    const traceId = newId();
    this.log.failure('INTERNAL', error, { traceId });
    return { code: 'INTERNAL', params: { traceId } };
  }
}
