import { newId } from '@aid-chain/kernel';
import { startServices, type RunningServices } from '@aid-chain/testing';
import { ROLES, type Role } from '@aid-chain/vocabulary';
import type { MatrixRow, Outside } from '../documents/role-matrix.js';
import { SERVICES } from '../services.js';
import { ownKey, requestOf } from './matrix-request.fixture.js';
import { openScene, type MatrixScene } from './matrix-scene.fixture.js';
import { nameOfRow, REVIEWED, ROLE_KEYS } from './reviewed-matrix.fixture.js';

/** How an operation says that something is another's, beside its status. */
const ANOTHERS: Readonly<Record<string, Outside>> = {
  NOT_FOUND: 404,
  CASE_NOT_FOUND: 404,
  REFERRAL_UNKNOWN: 404,
  VERIFICATION_REQUEST_NOT_FOUND: 404,
  PARKED_ANSWER_NOT_FOUND: 404,
  VERIFICATION_BATCH_NOT_FOUND: 404,
  FRAUD_ENTRY_NOT_FOUND: 404,
  RELATIVE_REGISTRATION_NOT_FOUND: 404,
  INQUIRY_NOT_FOUND: 404,
  REGION_OUTSIDE_SUBTREE: 403,
  DEPARTMENT_NOT_THE_SENDER: 403,
  // Who searches outside the own area names the case for which that is done.
  LOOK_UP_CASE_MISSING: 403,
};

interface Answer {
  readonly status: number;
  readonly code: string;
  /** Of a list: how many it shows. */
  readonly items: number | undefined;
}

describe('the matrix of roles, operations, regions and departments', () => {
  let stack: RunningServices;
  let scene: MatrixScene;

  beforeAll(async () => {
    stack = await startServices(SERVICES);
    scene = await openScene(stack);
    expect(Object.values(scene.ids).filter((id) => id.length !== 36)).toEqual([]);
  }, 120_000);
  afterAll(() => stack.stop());

  async function ask(row: MatrixRow, role: Role, key: string, query = ''): Promise<Answer> {
    const { path, body } = requestOf(row, scene.ids, role);
    const response = await fetch(`${stack.urls[row.service] ?? ''}${path}${query}`, {
      method: row.method,
      headers: {
        Authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Idempotency-Key': newId() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const text = await response.text();
    const answer = (isJson ? JSON.parse(text) : {}) as { code?: string; items?: unknown[] };
    return { status: response.status, code: answer.code ?? '', items: answer.items?.length };
  }

  /** What an answer means in the words of the matrix; undefined where the thing was the asker's. */
  function outsideOf({ status, code, items }: Answer): Outside | 'no-role' | undefined {
    if (code === 'ROLE_NOT_ALLOWED') return 'no-role';
    const outside = ANOTHERS[code];
    if (outside !== undefined && outside === status) return outside;
    return items === 0 ? 'not-listed' : undefined;
  }

  it('shows and takes nothing of another region, at any operation, from any role that serves one', async () => {
    const wrong: object[] = [];
    for (const row of REVIEWED)
      for (const [role, key] of Object.entries(scene.otherRegion) as [Role, string][]) {
        const answer = await ask(row, role, key);
        const expected = row.roles.includes(role) ? row.otherRegion : 'no-role';
        if (outsideOf(answer) !== expected) wrong.push({ at: nameOfRow(row), role, expected, answer });
      }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('shows and takes nothing of another department', async () => {
    const wrong: object[] = [];
    for (const row of REVIEWED) {
      const answer = await ask(row, 'department', scene.otherDepartment);
      const expected = row.roles.includes('department') ? row.otherDepartment : 'no-role';
      if (outsideOf(answer) !== expected) wrong.push({ at: nameOfRow(row), expected, answer });
    }
    expect(wrong).toEqual([]);
  });

  it('refuses to list a region outside the own one', async () => {
    const wrong: object[] = [];
    const asked = REVIEWED.filter(({ asksRegion }) => asksRegion);
    expect(asked.length).toBeGreaterThan(5);
    for (const row of asked)
      for (const role of row.roles.filter((one) => scene.otherRegion[one] !== undefined)) {
        const answer = await ask(row, role, scene.otherRegion[role] ?? '', '?regionCode=510683990000');
        if (answer.code !== 'REGION_OUTSIDE_SUBTREE') wrong.push({ at: nameOfRow(row), role, answer });
      }
    expect(wrong).toEqual([]);
  });

  it('lets each role do what it may, about what is its own, and nothing else', async () => {
    const wrong: object[] = [];
    const shown = new Set<string>();
    for (const row of ordered(REVIEWED))
      for (const role of ROLES) {
        const answer = await ask(row, role, ownKey(row, role));
        const found = outsideOf(answer);
        const isAllowed = row.roles.includes(role);
        if ((answer.items ?? 0) > 0) shown.add(nameOfRow(row));
        const isRight = isAllowed ? found === undefined || found === 'not-listed' : found === 'no-role';
        if (!isRight) wrong.push({ at: nameOfRow(row), role, isAllowed, answer });
      }
    const lists = REVIEWED.filter(({ otherRegion }) => otherRegion === 'not-listed').map(nameOfRow);
    // A list of which the scene has nothing would prove nothing of who may not see it.
    expect(lists.filter((name) => !shown.has(name))).toEqual([]);
    expect(wrong).toEqual([]);
  }, 120_000);

  it('shows names and numbers in full to those alone for whom the matrix says so', async () => {
    const wrong: object[] = [];
    for (const row of REVIEWED) {
      const { inFull } = row;
      if (inFull === undefined) continue;
      for (const role of row.roles) {
        const { path } = requestOf(row, scene.ids, role);
        const response = await fetch(`${stack.urls[row.service] ?? ''}${path}`, {
          headers: { Authorization: `Bearer ${ROLE_KEYS[role]}`, 'Unmask-Reason': 'case-handling' },
        });
        const { code } = (await response.json()) as { code?: string };
        if ((code === 'UNMASK_NOT_ALLOWED') === inFull.includes(role))
          wrong.push({ at: nameOfRow(row), role, code });
      }
    }
    expect(wrong).toEqual([]);
  });
});

/**
 * What is only read comes first; then what ends an assignment, and last what takes an application or a referral back, or a household
 * elsewhere.
 */
function ordered(rows: readonly MatrixRow[]): MatrixRow[] {
  const rank = ({ method, path }: MatrixRow): number => {
    if (method === 'GET') return 0;
    if (path.endsWith('assignments/{id}/end')) return 2;
    return /withdrawal|cancellation|clock|proposals\/{id}/.test(path) ? 3 : 1;
  };
  return [...rows].sort((a, b) => rank(a) - rank(b));
}
