import type { CallHandler, ExecutionContext } from '@nestjs/common';
import { firstValueFrom, of } from 'rxjs';
import { rememberActor } from '../actor/request-actor.js';
import type { KeyedHash } from '../sealing/keyed-hash.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { CursorInterceptor } from './cursor.interceptor.js';
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const hash = {
  of: (purpose: string, text: string) =>
    createHash('sha256')
      .update(purpose + text)
      .digest('hex'),
};
const listOf = (name: string) =>
  new CursorInterceptor(hash as unknown as KeyedHash, { name } as unknown as ServiceDefinition);

/** Reads a page of a list of the same address; each service has one. */
async function read(service: CursorInterceptor, query: Record<string, string>) {
  const request = { url: '/v1/due-items', query } as unknown as FastifyRequest;
  rememberActor(request, { id: 'demo-clerk', role: 'clerk' });
  const context = { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
  const next: CallHandler = { handle: () => of({ items: [], next: 'key' }) };
  const found = (await firstValueFrom(service.intercept(context, next))) as { next: string };
  return { opened: query['cursor'], next: found.next };
}

describe('the cursor of a list', () => {
  it('is read by the service that gave it, and by no other that has a list of the same address', async () => {
    const { next: cursor } = await read(listOf('eligibility'), {});
    expect((await read(listOf('eligibility'), { cursor })).opened).toBe('key');
    expect((await read(listOf('referral'), { cursor })).opened).toMatch(/^\.+$/);
  });
});
