import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { actorOf } from '../actor/request-actor.js';
import type { Page } from '../paging/page.js';
import { canonical } from '../commands/idempotency/canonical.rules.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import { KeyedHash } from '../sealing/keyed-hash.js';

const SEAL_LENGTH = 32;
/** Refused where the list reads it, so that a query with other faults is answered with those. */
const UNREADABLE = '.';
const OF_THE_PAGE: ReadonlySet<string> = new Set(['cursor', 'limit']);

/**
 * Binds the cursor of a page to its list at its service, its filters and the actor who got it: with another one the reader would
 * start in the middle of a list of which it never saw the beginning.
 */
@Injectable()
export class CursorInterceptor implements NestInterceptor<unknown, unknown> {
  constructor(
    private readonly hash: KeyedHash,
    @Inject(SERVICE_DEFINITION) private readonly service: ServiceDefinition,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const query = request.query as Record<string, unknown>;
    const { cursor } = query;
    if (typeof cursor === 'string') query['cursor'] = this.opened(request, cursor);
    return next.handle().pipe(map((value) => (isCutPage(value) ? this.sealed(request, value) : value)));
  }

  /** @returns what the list put into the cursor, or for one of another list a text as long that no list can read */
  private opened(request: FastifyRequest, cursor: string): string {
    const [key = '', seal, ...more] = cursor.split('.');
    const own = more.length === 0 && seal === this.sealOf(request, key);
    return own ? key : UNREADABLE.repeat(cursor.length);
  }

  private sealed(request: FastifyRequest, found: Page<unknown> & { next: string }): Page<unknown> {
    return { ...found, next: `${found.next}.${this.sealOf(request, found.next)}` };
  }

  /** Another number of rows per page is no other list. */
  private sealOf(request: FastifyRequest, key: string): string {
    const filters = Object.entries(request.query as object).filter(([name]) => !OF_THE_PAGE.has(name));
    const [path = ''] = request.url.split('?');
    const list = [
      this.service.name,
      actorOf(request).id,
      path.toLowerCase(),
      canonical(Object.fromEntries(filters)).toLowerCase(),
      key,
    ];
    return this.hash.of('cursor', list.join('\n')).slice(0, SEAL_LENGTH);
  }
}

function isCutPage(value: unknown): value is Page<unknown> & { next: string } {
  if (value === null || typeof value !== 'object') return false;
  const { items, next } = value as Partial<Page<unknown>>;
  return Array.isArray(items) && typeof next === 'string';
}
