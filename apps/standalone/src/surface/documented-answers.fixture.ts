import fc from 'fast-check';
import type { RunningServices } from '@aid-chain/testing';
import type { ServiceName } from '@aid-chain/vocabulary';
import { addressedOperations, type AddressedOperation, type ApiDocument } from '../documents/api-document.js';
import { requestsOf, type DocumentedRequest } from '../documents/documented-request.fixture.js';
import { watchAnswers } from '../documents/watched-answers.fixture.js';
import { SERVICES } from '../services.js';
import { ENDPOINTS, SOME_HOUSEHOLD, SOME_MEMBER, type Endpoint } from './endpoints.fixture.js';
import { openSurface } from './open-surface.fixture.js';
import { odd, spoil } from './spoil.fixture.js';

const AT_ONCE = 6;
const KEYS = [
  'demo-clerk',
  'demo-reviewer',
  'demo-civil-affairs',
  'demo-agriculture',
  'demo-dept-medical-insurance',
  'demo-portal',
  'demo-auditor',
  'nobody',
] as const;

type Ids = Readonly<Record<string, string>>;

/** A request with who sends it where. */
interface Sent {
  readonly service: ServiceName;
  readonly method: string;
  readonly key: string;
  readonly request: DocumentedRequest;
}

/** What random requests met. */
export interface Met {
  /** Answers that stand in no document: failures, other statuses, other bodies, other codes. */
  readonly faults: readonly string[];
  readonly requests: number;
  readonly succeeded: readonly string[];
}

/**
 * Sends requests that clients build from the served documents, sound and spoiled ones, to every operation.
 * @param each how many go to one operation
 */
export async function answersTo(stack: RunningServices, each: number, seed: number): Promise<Met> {
  const ids = await openSurface(stack);
  expect(Object.values(ids).filter((id) => id.length !== 36)).toEqual([]);
  const watched = await watchAnswers(stack.urls);
  try {
    const all: Sent[] = [];
    for (const { name } of SERVICES) {
      const document = (await (await fetch(`${stack.urls[name] ?? ''}/openapi.json`)).json()) as ApiDocument;
      for (const operation of addressedOperations(document).filter(({ path }) => !path.startsWith('/demo/')))
        all.push(...fc.sample(requestsTo(name, operation, document, ids), { seed, numRuns: each }));
    }
    // What withdraws the application comes last: nothing can be done with its case then.
    const ordered = [...all.filter((one) => !withdraws(one)), ...all.filter(withdraws)];
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_none, first) => {
        for (const next of ordered.filter((_one, i) => i % AT_ONCE === first)) await send(stack, next);
      }),
    );
    return { faults: watched.faults(), requests: all.length, succeeded: watched.succeeded() };
  } finally {
    watched.stop();
  }
}

/** Requests of one operation: half of those with a known sound body go to a real object, with a key that may send them. */
function requestsTo(
  service: ServiceName,
  operation: AddressedOperation,
  document: ApiDocument,
  ids: Ids,
): fc.Arbitrary<Sent> {
  const bodies = operation.method === 'post' ? nearBodies(service, operation.path, ids) : [];
  const drawn = bodies.map((known) => requestsNear(service, operation, document, ids, known));
  return drawn.length === 0 ? requestsNear(service, operation, document, ids) : fc.oneof(...drawn);
}

function requestsNear(
  service: ServiceName,
  operation: AddressedOperation,
  document: ApiDocument,
  ids: Ids,
  known?: ReturnType<typeof nearTo>,
): fc.Arbitrary<Sent> {
  const requests = requestsOf(operation, document, { ids: Object.values(ids), near: known?.near });
  const any = fc.constantFrom(...KEYS);
  const keys = known === undefined ? any : fc.oneof({ weight: 3, arbitrary: fc.constant(known.key) }, any);
  return fc.tuple(requests, keys, fc.boolean()).map(([request, key, isReal]) => ({
    ...{ service, method: operation.method.toUpperCase(), key },
    request: isReal ? { ...request, path: known?.path ?? realPath(operation, request.path, ids) } : request,
  }));
}

/** Bodies near to each sound one that an operation has, its address with real ids, and a key that may post it. */
function nearBodies(service: ServiceName, path: string, ids: Ids) {
  const endpoints = ENDPOINTS.filter((one) => one.service === service && shapeOf(one.path) === shapeOf(path));
  return endpoints.map((endpoint) => nearTo(endpoint, ids));
}

function nearTo(endpoint: Endpoint, ids: Ids) {
  const sound: unknown = JSON.parse(
    JSON.stringify(endpoint.near)
      .replaceAll(SOME_MEMBER, ids['member'] ?? '')
      .replaceAll(SOME_HOUSEHOLD, ids['household'] ?? ''),
  );
  const spoiled = fc
    .tuple(fc.nat(400), odd, fc.constantFrom('put' as const, 'put' as const, 'drop' as const, 'add' as const))
    .map(([place, value, how]) => spoil(sound, place, value, how));
  const near = fc.oneof({ weight: 2, arbitrary: fc.constant(sound) }, { weight: 3, arbitrary: spoiled }, odd);
  const real = endpoint.path.replace(/\{(\w+)\}/g, (_whole, name: string) => ids[name] ?? '');
  return { key: endpoint.key, path: real, near };
}

/** Which of the known objects the id behind a collection is. */
const OBJECTS: Readonly<Record<string, string>> = {
  applications: 'application',
  cases: 'case',
  households: 'household',
  referrals: 'referral',
  warnings: 'warning',
  'possible-doubles': 'double',
  redeterminations: 'redetermination',
  adjustments: 'adjustment',
};

/** A drawn address with the id of an object that is there, where one of that kind is known. */
function realPath({ path }: AddressedOperation, drawn: string, ids: Ids): string {
  const [, collection = ''] = /^\/v1\/([a-z-]+)\/\{id\}/.exec(path) ?? [];
  const id = ids[OBJECTS[collection] ?? ''];
  return id === undefined ? drawn : drawn.replace(/^(\/v1\/[a-z-]+\/)[^/?]+/, `$1${id}`);
}

async function send(stack: RunningServices, { service, method, key, request }: Sent): Promise<void> {
  const { path, headers, body } = request;
  const response = await fetch(`${stack.urls[service] ?? ''}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  await response.text();
}

const withdraws = ({ request }: Sent): boolean => request.path.includes('/withdrawal');

const shapeOf = (path: string): string => path.replace(/\{\w+\}|asset\.deposit/g, '*');
