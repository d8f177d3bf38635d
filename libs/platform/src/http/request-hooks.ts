import { RefusalError } from '@aid-chain/kernel';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { actorIdOf } from '../actor/request-actor.js';
import { RequestScope, requestScope } from '../request/request-scope.js';
import type { ServiceLog } from '../logging/service-log.js';
import { scanBody } from '@aid-chain/validation';
import { declaredLimit } from './body-limit.decorator.js';
import { correlationOf } from './correlation.js';

/** Asked every few seconds for as long as a service lives. */
const PROBES: readonly string[] = ['/livez', '/readyz'];

/** Where a finished request is counted. */
export interface RequestMeter {
  observe(route: string, method: string, status: number, seconds: number): void;
}

/** Where the addresses of a service are remembered. */
export interface RouteList {
  add(route: { readonly method: string | readonly string[]; readonly url: string }): void;
}

/** Gives every request a correlation id, one log line, and a check of its address; applies body limits of routes. */
export function registerRequestHooks(
  http: FastifyInstance,
  log: ServiceLog,
  meter: RequestMeter,
  routes: RouteList,
): void {
  http.addHook('onRoute', (route) => {
    routes.add(route);
    const limit = declaredLimit(route.config);
    if (limit !== undefined) route.bodyLimit = limit;
  });
  http.addHook('onRequest', (request, reply, done) => {
    const { correlationId, traceId } = correlationOf(request);
    void reply.header('x-correlation-id', correlationId).header('cache-control', 'no-store');
    requestScope.run(scopeUntilClosed(reply, correlationId, traceId), done);
  });
  http.addHook('preValidation', (request, _reply, done) => {
    const unsound = scanBody([request.params, request.query]) !== undefined;
    done(unsound ? new RefusalError({ code: 'REQUEST_MALFORMED', params: {} }) : undefined);
  });
  http.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? '(none)';
    const { method } = request;
    const status = reply.statusCode;
    meter.observe(route, method, status, reply.elapsedTime / 1000);
    log[PROBES.includes(route) ? 'detail' : 'info']('REQUEST', {
      method,
      route,
      status,
      ms: Math.round(reply.elapsedTime),
      actor: actorIdOf(request),
      correlationId: correlationOf(request).correlationId,
    });
    done();
  });
}

/** It ends also where the client has gone before the answer. */
function scopeUntilClosed(reply: FastifyReply, correlationId: string, traceId?: string): RequestScope {
  const scope = new RequestScope(correlationId, traceId);
  reply.raw.once('close', () => {
    scope.end();
  });
  return scope;
}
