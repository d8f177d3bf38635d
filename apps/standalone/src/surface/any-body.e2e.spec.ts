import fc from 'fast-check';
import { REFUSALS } from '@aid-chain/kernel';
import { startServices, type RunningServices } from '@aid-chain/testing';
import { SERVICES } from '../services.js';
import { ENDPOINTS, SOME_MEMBER } from './endpoints.fixture.js';
import { openSurface } from './open-surface.fixture.js';
import { odd, spoil } from './spoil.fixture.js';

const RUNS = 30;

const bodies = (near: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 1, arbitrary: odd },
    {
      weight: 5,
      arbitrary: fc
        .tuple(
          fc.nat(400),
          odd,
          fc.constantFrom('put' as const, 'put' as const, 'drop' as const, 'add' as const),
        )
        .map(([place, value, how]) => spoil(near, place, value, how)),
    },
  );

describe('whatever is posted', () => {
  let stack: RunningServices;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    stack = await startServices(SERVICES, { now: '2026-01-12T09:00:00+08:00' });
    Object.assign(ids, await openSurface(stack));
    expect(Object.values(ids).filter((id) => id.length !== 36)).toEqual([]);
  });
  afterAll(() => stack.stop());

  it.each(ENDPOINTS.map((endpoint) => [`${endpoint.service} ${endpoint.path}`, endpoint] as const))(
    'at %s, it is taken or refused with a code of the list, never a failure',
    async (_name, { service, path, key, near }) => {
      const concrete = path.replace(/\{(\w+)\}/, (_whole, name: string) => ids[name] ?? '');
      const sound: unknown = JSON.parse(JSON.stringify(near).replaceAll(SOME_MEMBER, ids['member'] ?? ''));
      await fc.assert(
        fc.asyncProperty(bodies(sound), async (body) => {
          const reply = await stack.http(key).post<{ code?: string }>(service, concrete, body);
          const { status, headers } = reply;
          if (status >= 500) throw new Error(`${String(status)} after ${JSON.stringify(body)}`);
          if (status < 300) return;
          expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
          expect(Object.keys(REFUSALS)).toContain(reply.body.code);
        }),
        { numRuns: RUNS },
      );
    },
  );
});
