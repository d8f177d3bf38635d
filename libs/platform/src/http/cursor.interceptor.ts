import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import type { FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { actorOf } from '../auth/request-actor.js';
import type { Page } from '../paging/page.js';
import { canonical } from '../idempotency/canonical.rules.js';
import { KeyedHash } from '../sealing/keyed-hash.js';

const SEAL_LENGTH = 32;

/**
 * Binds the cursor of a page to its list, its filters and the actor who got it: with another one the reader would
 * start in the middle of a list of which it never saw the beginning.
 */
@Injectable()
export class CursorInterceptor implements NestInterceptor<unknown, unknown> {
  constructor(private readonly hash: KeyedHash) {}

  /** @throws RefusalError CURSOR_INVALID for a cursor of another list, filter or actor */
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const query = request.query as Record<string, unknown>;
    if (query['cursor'] !== undefined) query['cursor'] = this.opened(request, query['cursor']);
    return next.handle().pipe(map((value) => (isCutPage(value) ? this.sealed(request, value) : value)));
  }

  private opened(request: FastifyRequest, cursor: unknown): string {
    const [key, seal, ...more] = typeof cursor === 'string' ? cursor.split('.') : [];
    if (key === undefined || more.length > 0 || seal !== this.sealOf(request, key)) {
      throw new RefusalError({ code: 'CURSOR_INVALID', params: {} });
    }
    return key;
  }

  private sealed(request: FastifyRequest, found: Page<unknown> & { next: string }): Page<unknown> {
    return { ...found, next: `${found.next}.${this.sealOf(request, found.next)}` };
  }

  /** Another number of rows per page is no other list. */
  private sealOf(request: FastifyRequest, key: string): string {
    const { cursor: _cursor, limit: _limit, ...filters } = request.query as Record<string, unknown>;
    const [path = ''] = request.url.split('?');
    const list = [actorOf(request).id, path.toLowerCase(), canonical(filters).toLowerCase(), key];
    return this.hash.of('cursor', list.join('\n')).slice(0, SEAL_LENGTH);
  }
}

function isCutPage(value: unknown): value is Page<unknown> & { next: string } {
  if (value === null || typeof value !== 'object') return false;
  const { items, next } = value as Partial<Page<unknown>>;
  return Array.isArray(items) && typeof next === 'string';
}
