import { createHash } from 'node:crypto';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What a client calls a file of a table; which kind it is, its bytes say. */
const FILE_TYPES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'text/plain',
] as const;

/** A table of 30,000 rows of forms stays below it. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** The body of this POST is a file of a table, sent as it is: no form, no other part beside it. */
export function TakesFile(): MethodDecorator {
  return applyDecorators(
    RouteConfig({ bodyLimit: MAX_FILE_BYTES, takesFile: true }),
    ApiConsumes(...FILE_TYPES),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );
}

/** The bytes of the file; undefined where something else was sent. */
export const FileBody = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Buffer | undefined => {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    return Buffer.isBuffer(body) ? body : undefined;
  },
);

/** Lets routes that take a file have its bytes; for any other route such a body is of a kind that is not supported. */
export function registerFileParser(http: FastifyInstance): void {
  http.addContentTypeParser([...FILE_TYPES], { parseAs: 'buffer' }, (request, body, done) => {
    const { config } = request.routeOptions;
    const isTaken = Reflect.get(config, 'takesFile') === true;
    done(isTaken ? null : notSupported(), isTaken ? body : undefined);
  });
}

/** As Fastify refuses a kind that nobody declared. */
function notSupported(): Error {
  return Object.assign(new Error('Unsupported Media Type'), {
    code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE',
    statusCode: 415,
  });
}

/** What an idempotency key stands for, when a file was sent under it: its digest. */
export const bodyForKey = (body: unknown): unknown =>
  Buffer.isBuffer(body) ? { sha256: createHash('sha256').update(body).digest('hex') } : (body ?? null);
