import { HttpException } from '@nestjs/common';
import { type Refusal, RefusalError } from '@aid-chain/kernel';
import { BodyRefused } from './body-refused.js';
import { isBusy } from '../problems/database-errors.js';

const BY_FASTIFY_CODE: Readonly<Record<string, Refusal['code']>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MEDIA_TYPE_NOT_SUPPORTED',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BODY_NOT_JSON',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BODY_NOT_JSON',
};

/** Whether something is refused for its body: for how it is written, for its size or its kind. */
export function isOfBody(error: unknown): boolean {
  return error instanceof BodyRefused || BY_FASTIFY_CODE[codeOf(error)] !== undefined;
}

/**
 * Says which refusal an error stands for.
 * @returns undefined for an error that nobody foresaw: it is answered INTERNAL and goes to the log
 */
export function refusalOfError(error: unknown, limitKb: number): Refusal | undefined {
  if (error instanceof RefusalError || error instanceof BodyRefused) return error.refusal;
  const fastifyCode = codeOf(error);
  const known = BY_FASTIFY_CODE[fastifyCode];
  if (known !== undefined) return { code: known, params: known === 'BODY_TOO_LARGE' ? { limitKb } : {} };
  if (isBusy(error)) return { code: 'SERVICE_BUSY', params: {} };
  const status = statusOf(error);
  if (status === 404) return { code: 'METHOD_NOT_FOUND', params: {} };
  if (status !== undefined && status >= 400 && status < 500) return { code: 'REQUEST_MALFORMED', params: {} };
  return undefined;
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
  return typeof status === 'number' ? status : undefined;
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}
