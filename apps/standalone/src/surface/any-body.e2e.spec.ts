import fc from 'fast-check';
import { REFUSALS } from '@aid-chain/kernel';
import { startServices, type RunningServices } from '@aid-chain/testing';
import { SERVICES } from '../services.js';
import { ENDPOINTS, SOME_MEMBER } from './endpoints.fixture.js';
import { openSurface } from './open-surface.fixture.js';

const RUNS = 30;

/** What people and programs put where something else belongs. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, '', ' ', '\u0000', '0', -1, 0.5, 1e300, true, [], {}, [null], [[]], [{}], {
    constructor: 1,
  }),
  fc.constantFrom<unknown>(
    '2026-02-30',
    '9999-12-31',
    '0001-01-01',
    '00000000-0000-0000-0000-000000000000',
    '中'.repeat(300),
  ),
  fc.constantFrom<unknown>(
    Number.MAX_SAFE_INTEGER,
    '\ud800',
    { length: 3 },
    { 0: 'a' },
    '990000198605040011',
    'toString',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Puts an odd value somewhere into a sound body, leaves a field out, or adds one. */
function spoil(near: unknown, place: number, value: unknown, how: 'put' | 'drop' | 'add'): unknown {
  const copy = structuredClone(near);
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const holder = node as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      places.push([holder, key]);
      walk(holder[key]);
    }
  };
  walk(copy);
  const [holder, key] = places[place % places.length] ?? [{}, ''];
  if (how === 'put') holder[key] = value;
  else if (how === 'drop') Reflect.deleteProperty(holder, key);
  else holder[`${key}2`] = value;
  return copy;
}

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
