import { newId } from '@aid-chain/kernel';
import { startServices, type RunningServices } from '@aid-chain/testing';
import { DATA_KINDS, type ServiceName } from '@aid-chain/vocabulary';
import { SERVICES } from '../services.js';

/** One key of each role. */
const KEYS = {
  integrator: 'demo-portal',
  clerk: 'demo-clerk',
  'township-reviewer': 'demo-reviewer',
  'civil-affairs-officer': 'demo-civil-affairs',
  'agriculture-officer': 'demo-agriculture',
  department: 'demo-dept-medical-insurance',
  auditor: 'demo-auditor',
  operator: 'demo-operator',
  administrator: 'demo-administrator',
} as const;
type RoleName = keyof typeof KEYS;

const TOWNSHIP = ['clerk', 'township-reviewer'] as const;
const OFFICERS = [...TOWNSHIP, 'civil-affairs-officer', 'agriculture-officer'] as const;
const READERS = [...OFFICERS, 'auditor'] as const;

/** An operation that every service has, for the same roles. */
function everywhere(operation: string, roles: readonly RoleName[]): Record<string, readonly RoleName[]> {
  return Object.fromEntries(SERVICES.map(({ name }) => [`${name} ${operation}`, roles]));
}

/** The roles table of the surface, endpoint by endpoint; whoever is not named is refused. */
const ALLOWED: Readonly<Record<string, readonly RoleName[]>> = {
  'intake POST /v1/applications': ['integrator', ...TOWNSHIP],
  'intake GET /v1/applications': ['integrator', ...OFFICERS],
  'intake GET /v1/applications/{id}': ['integrator', ...OFFICERS],
  'intake POST /v1/applications/{id}/withdrawal': ['integrator', 'clerk'],
  'intake GET /v1/applications/{id}/window-check': [...TOWNSHIP],
  'intake POST /v1/applications/{id}/window-check': [...TOWNSHIP],
  'intake POST /v1/households/{id}/changes': [...TOWNSHIP, 'civil-affairs-officer'],
  'intake GET /v1/households/guardian-open': [...TOWNSHIP, 'civil-affairs-officer'],
  'intake GET /v1/households/{id}': [...TOWNSHIP, 'civil-affairs-officer'],
  'intake GET /v1/households/{id}/changes': [...TOWNSHIP, 'civil-affairs-officer'],
  'intake POST /v1/households/{id}/proposals': [...TOWNSHIP, 'civil-affairs-officer'],
  'intake GET /v1/household-proposals': [...TOWNSHIP, 'civil-affairs-officer'],
  'intake POST /v1/household-proposals/{id}/answer': [...TOWNSHIP, 'civil-affairs-officer'],
  'eligibility GET /v1/cases': READERS,
  'eligibility GET /v1/cases/{id}': READERS,
  'eligibility GET /v1/cases/{id}/steps': READERS,
  'eligibility GET /v1/cases/{id}/determination': OFFICERS,
  'eligibility POST /v1/cases/{id}/verification-report': ['civil-affairs-officer'],
  'eligibility POST /v1/cases/{id}/contradictions/{key}/resolutions': ['civil-affairs-officer'],
  'eligibility POST /v1/cases/{id}/survey': ['clerk'],
  'eligibility POST /v1/cases/{id}/initial-opinion': ['township-reviewer'],
  'eligibility POST /v1/cases/{id}/publicity': ['township-reviewer'],
  'eligibility POST /v1/cases/{id}/publicity/end': ['township-reviewer'],
  'eligibility POST /v1/cases/{id}/decision': ['civil-affairs-officer', 'agriculture-officer'],
  'eligibility POST /v1/cases/{id}/refusal-notice': ['clerk'],
  'eligibility POST /v1/cases/{id}/recognition-end': ['civil-affairs-officer', 'agriculture-officer'],
  'eligibility POST /v1/cases/{id}/recognition-restoration': ['civil-affairs-officer', 'agriculture-officer'],
  'eligibility POST /v1/cases/{id}/track-reopening': [
    'township-reviewer',
    'civil-affairs-officer',
    'agriculture-officer',
  ],
  ...Object.fromEntries(
    DATA_KINDS.map((kind) => [`monitoring POST /v1/batches/${kind}`, ['department'] as const]),
  ),
  'monitoring GET /v1/possible-doubles': READERS,
  'monitoring POST /v1/possible-doubles/{id}': TOWNSHIP,
  'monitoring GET /v1/warnings': READERS,
  'monitoring POST /v1/warnings/{id}/visit': ['clerk'],
  'monitoring POST /v1/warnings/{id}/dispositions': ['township-reviewer'],
  'referral GET /v1/referrals': ['department', ...READERS],
  'referral GET /v1/referrals/{id}': ['department', ...READERS],
  'referral POST /v1/referrals/{id}/answer': ['department'],
  'referral POST /v1/referrals/{id}/feedback': ['department'],
  'referral POST /v1/referrals/{id}/cancellation': [...TOWNSHIP, 'civil-affairs-officer'],
  'referral POST /v1/referrals/{id}/reopening': ['township-reviewer', 'civil-affairs-officer'],
  'referral GET /v1/feedback-duties': ['department', ...READERS],
  'referral GET /v1/feedback-duties/summary': ['department', ...READERS],
  'referral GET /v1/acknowledgements': ['department', ...READERS],
  'referral GET /v1/needs/{id}': READERS,
  'referral POST /v1/needs/{id}/decision': ['civil-affairs-officer'],
  'referral GET /v1/departments/{code}/deliveries': ['department'],
  'referral GET /v1/households/{id}/aid-chain': READERS,
  'referral GET /v1/households/{id}/happiness-list': READERS,
  ...Object.fromEntries(
    SERVICES.map(({ name }) => [`${name} GET /v1/due-items`, ['department', ...READERS] as const]),
  ),
  'intake POST /v1/person-searches': [...TOWNSHIP, 'civil-affairs-officer'],
  ...everywhere('GET /v1/audit-entries', ['auditor']),
  ...everywhere('GET /v1/look-ups', ['township-reviewer', 'civil-affairs-officer', 'auditor']),
  ...everywhere('GET /v1/access-log', TOWNSHIP),
  ...everywhere('GET /v1/access-log/print', TOWNSHIP),
  ...everywhere('POST /v1/access-log-withholdings', ['township-reviewer', 'auditor']),
  ...everywhere('GET /v1/exposures', ['auditor']),
  ...everywhere('GET /v1/processing', ['auditor']),
  ...Object.fromEntries(
    SERVICES.flatMap(({ name }) =>
      ['GET /v1/handovers', 'GET /v1/handovers/{id}/items', 'POST /v1/handovers/{id}/confirmation'].map(
        (operation) => [`${name} ${operation}`, OFFICERS] as const,
      ),
    ),
  ),
  ...Object.fromEntries(SERVICES.map(({ name }) => [`${name} PUT /demo/clock`, ['administrator'] as const])),
};

/** Where what a due item is about can be read. */
const READ_AT: Readonly<Record<string, string>> = {
  application: 'intake GET /v1/applications',
  'household-proposal': 'intake GET /v1/household-proposals',
  case: 'eligibility GET /v1/cases',
  warning: 'monitoring GET /v1/warnings',
  'possible-double': 'monitoring GET /v1/possible-doubles',
  referral: 'referral GET /v1/referrals',
  need: 'referral GET /v1/needs/{id}',
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
    const body = (await response.json()) as { code?: string; faults?: { code: string }[] };
    const codes = body.faults?.map(({ code }) => code) ?? [body.code ?? ''];
    return { status: response.status, code: codes.join(' ') };
  };

  it('has exactly the endpoints that are listed here', () => {
    expect(endpoints.map(({ name }) => name).sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  it('names at every kind of due items an endpoint that is there', () => {
    const paths = SERVICES.flatMap(({ name, dueItems }) =>
      dueItems.flatMap(({ kinds }) => Object.values(kinds).map(({ path }) => `${name} ${path}`)),
    );
    const served = endpoints.map(({ service, path }) => `${service} ${path}`);
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.filter((path) => !served.includes(path))).toEqual([]);
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

  it.each(Object.entries(KEYS))(
    'lets the role %s do what its row of the table says, and nothing else',
    async (role, key) => {
      const granted: string[] = [];
      for (const endpoint of endpoints) {
        const { status, code } = await answer(endpoint, key);
        if (code !== 'ROLE_NOT_ALLOWED') granted.push(endpoint.name);
        else expect(status).toBe(403);
        expect(status).toBeLessThan(500);
      }
      const expected = Object.entries(ALLOWED).filter(([, roles]) => roles.some((name) => name === role));
      expect(granted.sort()).toEqual(expected.map(([name]) => name).sort());
    },
  );

  it('names on its API pages every header and filter that an endpoint reads, and no other', async () => {
    for (const endpoint of endpoints) {
      const roles: readonly RoleName[] = ALLOWED[endpoint.name] ?? [];
      const role = roles.includes('clerk') ? 'clerk' : (roles[0] ?? 'operator');
      const asked = async (change: Parameters<typeof answer>[2], code: string): Promise<boolean> =>
        (await answer(endpoint, KEYS[role], change)).code.split(' ').includes(code);
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
