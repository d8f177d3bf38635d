import { newId } from '@aid-chain/kernel';
import type { FastifyRequest } from 'fastify';

/** What ties a request, its events and its log lines together. */
export interface Correlation {
  readonly correlationId: string;
  readonly traceparent?: string;
  /** The trace of `traceparent`, for the log; not where it could hide the number of a person. */
  readonly traceId?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const known = new WeakMap<FastifyRequest, Correlation>();

/** @returns the caller's `X-Correlation-Id` where it is a UUID, else a new one; the same for the whole request. */
export function correlationOf(request: FastifyRequest): Correlation {
  const existing = known.get(request);
  if (existing !== undefined) return existing;
  const header = request.headers['x-correlation-id'];
  const given = typeof header === 'string' ? header.toLowerCase() : '';
  const trace = request.headers.traceparent;
  const traceparent = typeof trace === 'string' ? TRACEPARENT.exec(trace) : null;
  const correlation: Correlation = {
    correlationId: UUID.test(given) ? given : newId(),
    ...(traceparent === null ? {} : { traceparent: traceparent[0], ...loggable(traceparent[1]) }),
  };
  known.set(request, correlation);
  return correlation;
}

const loggable = (traceId: string | undefined): Pick<Correlation, 'traceId'> =>
  traceId === undefined || /[0-9]{15}/.test(traceId) ? {} : { traceId };
