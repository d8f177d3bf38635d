import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { HttpAnswer } from '../commands/answer.js';
import { PROBLEM_MEDIA_TYPE } from '../problems/problem.js';

/** Writes the status and headers of a command's answer; all other return values pass as they are. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor<unknown, unknown> {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((value) => (value instanceof HttpAnswer ? sent(value, reply) : value)));
  }
}

function sent(answer: HttpAnswer, reply: FastifyReply): unknown {
  void reply.status(answer.status);
  if (answer.replayed) void reply.header('idempotency-replayed', 'true');
  if (answer.status < 400) return answer.body;
  void reply.header('content-type', PROBLEM_MEDIA_TYPE);
  return JSON.stringify(answer.body);
}
