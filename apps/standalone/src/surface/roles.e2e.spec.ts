import { newId } from '@aid-chain/kernel';
import { startServices, type RunningServices } from '@aid-chain/testing';
import type { Role, ServiceName } from '@aid-chain/vocabulary';
import { SERVICES } from '../services.js';
import { nameOfRow, REVIEWED, ROLE_KEYS } from './reviewed-matrix.fixture.js';

/** Who may call what, as it was reviewed; whoever is not named is refused. */
const ALLOWED: Readonly<Record<string, readonly Role[]>> = Object.fromEntries(
  REVIEWED.map((row) => [nameOfRow(row), row.roles]),
);

/** Where what a due item is about can be read. */
const READ_AT: Readonly<Record<string, string>> = {
  application: 'intake GET /v1/applications',
  'household-proposal': 'intake GET /v1/household-proposals',
  case: 'eligibility GET /v1/cases',
  adjustment: 'eligibility GET /v1/adjustments',
  'verification-request': 'eligibility GET /v1/cases/{id}/verification-requests',
  'parked-answer': 'eligibility GET /v1/parked-answers',
  'inquiry-letter': 'eligibility GET /v1/cases/{id}/inquiry-letters',
  warning: 'monitoring GET /v1/warnings',
  'possible-double': 'monitoring GET /v1/possible-doubles',
  referral: 'referral GET /v1/referrals',
  need: 'referral GET /v1/needs/{id}',
  household: 'referral GET /v1/missed-aid',
  'double-aid': 'referral GET /v1/double-aid',
  'case-conference': 'referral GET /v1/case-conferences/{id}',
  'service-session': 'referral GET /v1/service-sessions',
  'social-match': 'referral GET /v1/social-matches',
  remedy: 'eligibility GET /v1/remedies',
  'certificate-proposal': 'eligibility GET /v1/certificate-proposals',
  'fraud-entry': 'eligibility GET /v1/households/{id}/fraud-entries',
  arrears: 'eligibility GET /v1/arrears',
  'social-organisation': 'referral GET /v1/social-organisations',
  'supervision-order': 'referral GET /v1/supervision-orders',
};

interface Endpoint {
  readonly name: string;
  readonly service: ServiceName;
  readonly method: string;
  readonly path: string;
  /** Headers and filters that the API page names. */
  readonly named: readonly string[];
}

interface Documented {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly parameters?: readonly { readonly name: string }[] }>>>
  >;
}

async function endpointsOf(service: ServiceName, url: string): Promise<Endpoint[]> {
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as Documented;
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([verb, { parameters = [] }]) => {
      const method = verb.toUpperCase();
      const named = parameters.map(({ name }) => name);
      return { name: `${service} ${method} ${path}`, service, method, path, named };
    }),
  );
}

describe('the surface', () => {
  let stack: RunningServices;
  let endpoints: Endpoint[];

  beforeAll(async () => {
    stack = await startServices(SERVICES);
    const all = SERVICES.map(({ name }) => endpointsOf(name, stack.urls[name] ?? ''));
    endpoints = (await Promise.all(all)).flat();
  });
  afterAll(() => stack.stop());

  const answer = async (
    { service, method, path }: Endpoint,
    key?: string,
    change: { readonly query?: string; readonly headers?: Record<string, string> } = {},
  ) => {
    const concrete = path.replace('{id}', newId()).replace('{code}', 'medical-insurance');
    const response = await fetch(`${stack.urls[service] ?? ''}${concrete}${change.query ?? ''}`, {
      method,
      headers: {
        ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
        ...(method === 'GET' ? {} : { 'Content-Type': 'application/json', 'Idempotency-Key': newId() }),
        ...change.headers,
      },
      ...(method === 'GET' ? {} : { body: '{}' }),
    });
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const text = await response.text();
    const body = (isJson ? JSON.parse(text) : {}) as { code?: string; faults?: { code: string }[] };
    const codes = body.faults?.map(({ code }) => code) ?? [body.code ?? ''];
    return { status: response.status, code: codes.join(' ') };
  };

  it('has exactly the endpoints of the matrix that was reviewed', () => {
    expect(endpoints.map(({ name }) => name).sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  it('names at every kind of due items an endpoint that is there', () => {
    const paths = SERVICES.flatMap(({ name, dueItems }) =>
      dueItems.flatMap(({ kinds }) => Object.values(kinds).map(({ path }) => `${name} ${path}`)),
    );
    const served = endpoints.map(({ service, path }) => `${service} ${path}`);
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.filter((path) => !served.includes(path.replace(/\?.*$/, '')))).toEqual([]);
  });

  it('shows a due item to nobody who may not read what it is about', () => {
    for (const { name, dueItems } of SERVICES)
      for (const { kinds, visibleTo } of dueItems)
        for (const { of } of Object.values(kinds)) {
          const readers: readonly string[] = ALLOWED[READ_AT[of] ?? ''] ?? [];
          const others = visibleTo.filter((role) => !readers.includes(role));
          expect({ at: `${name} ${of}`, others }).toEqual({ at: `${name} ${of}`, others: [] });
        }
  });

  it('lets nobody in without a key', async () => {
    for (const endpoint of endpoints)
      expect({ at: endpoint.name, ...(await answer(endpoint)) }).toEqual({
        at: endpoint.name,
        status: 401,
        code: 'NOT_AUTHENTICATED',
      });
  });

  it('names on its API pages every header and filter that an endpoint reads, and no other', async () => {
    for (const endpoint of endpoints) {
      const roles = ALLOWED[endpoint.name] ?? [];
      const role = roles.includes('clerk') ? 'clerk' : (roles[0] ?? 'operator');
      const asked = async (change: Parameters<typeof answer>[2], code: string): Promise<boolean> =>
        (await answer(endpoint, ROLE_KEYS[role], change)).code.split(' ').includes(code);
      const reads = {
        'Idempotency-Key': await asked({ headers: { 'Idempotency-Key': 'a b' } }, 'IDEMPOTENCY_KEY_INVALID'),
        'Unmask-Reason': await asked({ headers: { 'Unmask-Reason': 'curious' } }, 'UNMASK_REASON_INVALID'),
        limit: await asked({ query: '?limit=201' }, 'NUMBER_OUT_OF_RANGE'),
        cursor: await asked({ query: `?cursor=${'x'.repeat(401)}` }, 'TEXT_LENGTH'),
        state: await asked({ query: '?state=nowhere' }, 'CHOICE_UNKNOWN'),
      };
      const names = Object.keys(reads);
      const expected = Object.entries(reads).flatMap(([name, read]) => (read ? [name] : []));
      const named = endpoint.named.filter((name) => names.includes(name));
      expect({ at: endpoint.name, named: named.sort() }).toEqual({
        at: endpoint.name,
        named: expected.sort(),
      });
    }
  });
});
