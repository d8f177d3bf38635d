import fc from 'fast-check';
import type { RunningServices } from '@aid-chain/testing';
import { ENDPOINTS, SOME_MEMBER } from './endpoints.fixture.js';
import { openSurface } from './open-surface.fixture.js';

const DAYS = [
  ...['1800-01-01', '1899-12-31', '1900-01-01', '1990-01-01', '2000-02-29', '2024-02-29', '2025-12-31'],
  ...[
    '2026-01-11',
    '2026-01-12',
    '2026-01-13',
    '2026-12-31',
    '2027-01-01',
    '2030-06-30',
    '2099-01-01',
    '9999-12-31',
  ],
];
const AMOUNTS = [0, 1, 10_000_000_000, 10_000_000_001, 100_000_000_000, 10 ** 15, Number.MAX_SAFE_INTEGER];

type Place = readonly [holder: Record<string, unknown>, key: string];

/** Where a body holds a day or an amount. */
function places(node: unknown): Place[] {
  if (node === null || typeof node !== 'object') return [];
  const holder = node as Record<string, unknown>;
  return Object.keys(holder).flatMap((key): Place[] => {
    const value = holder[key];
    const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return isDay || /Fen$/.test(key) ? [[holder, key]] : places(value);
  });
}

/** A sound body in which a few days and amounts are at, or beyond, what can be; items of a list are repeated. */
function extreme(near: unknown): fc.Arbitrary<unknown> {
  const picks = fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { minLength: 1, maxLength: 4 });
  return fc.tuple(picks, fc.boolean()).map(([chosen, doubled]) => {
    const copy: unknown = structuredClone(near);
    const found = places(copy);
    for (const [place, value] of chosen) {
      const [holder, key] = found[place % Math.max(found.length, 1)] ?? [{}, ''];
      holder[key] =
        typeof holder[key] === 'number' ? AMOUNTS[value % AMOUNTS.length] : DAYS[value % DAYS.length];
    }
    return doubled ? repeated(copy) : copy;
  });
}

function repeated(body: unknown): unknown {
  const lists = ['incomes', 'expenditures', 'assets'];
  const entries = Object.entries(body as Record<string, unknown>).map(([key, value]): [string, unknown] =>
    lists.includes(key) && Array.isArray(value)
      ? [key, [...(value as unknown[]), ...(value as unknown[])]]
      : [key, value],
  );
  return Object.fromEntries(entries);
}

/**
 * Posts extreme days and amounts to every endpoint.
 * @param seed the same one posts the same bodies
 * @returns what failed: an answer of 500, or a case whose views did not answer 200 afterwards
 */
export async function failuresAt(stack: RunningServices, runs: number, seed: number): Promise<string[]> {
  const ids = await openSurface(stack);
  const failed: string[] = [];
  for (const { service, path, key, near } of ENDPOINTS) {
    const concrete = path.replace(/\{(\w+)\}/, (_whole, name: string) => ids[name] ?? '');
    const sound: unknown = JSON.parse(JSON.stringify(near).replaceAll(SOME_MEMBER, ids['member'] ?? ''));
    for (const body of fc.sample(extreme(sound), { numRuns: runs, seed })) {
      const { status } = await stack.http(key).post(service, concrete, body);
      if (status >= 500) failed.push(`${String(status)} ${service} ${path} ${JSON.stringify(body)}`);
    }
    failed.push(...(await unworkableCases(stack)).map((view) => `${view} after ${service} ${path}`));
  }
  return failed;
}

/** Views of cases that do not answer. */
async function unworkableCases(stack: RunningServices): Promise<string[]> {
  await stack.idle();
  const clerk = stack.http('demo-clerk');
  const { items } = (await clerk.get<{ items: { caseId: string }[] }>('eligibility', '/v1/cases?limit=200'))
    .body;
  const views = items.flatMap(({ caseId }) => [`/v1/cases/${caseId}`, `/v1/cases/${caseId}/determination`]);
  const failed: string[] = [];
  for (const view of views) {
    const { status } = await clerk.get('eligibility', view);
    if (status !== 200) failed.push(`${String(status)} ${view}`);
  }
  return failed;
}
