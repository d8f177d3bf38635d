import { newId } from '@aid-chain/kernel';
import { issueKey } from '@aid-chain/platform';
import { householdBuilder, type RunningServices } from '@aid-chain/testing';
import type { Role } from '@aid-chain/vocabulary';
import pg from 'pg';
import { REGIONAL, type MatrixRow } from '../documents/role-matrix.js';
import { ENDPOINTS, SOME_MEMBER } from './endpoints.fixture.js';
import { openSurface } from './open-surface.fixture.js';

const ELSEWHERE = '421223001000';
const OTHER_DEPARTMENT = 'water';

/** Real objects of the demo county, and keys of people and of a department whose they are not. */
export interface MatrixScene {
  readonly ids: Readonly<Record<string, string>>;
  readonly otherRegion: Readonly<Partial<Record<Role, string>>>;
  readonly otherDepartment: string;
}

/** Brings one object of each kind into being, and enters people of another region with keys of their own. */
export async function openScene(stack: RunningServices): Promise<MatrixScene> {
  const ids = await openSurface(stack);
  const portal = await stack
    .http('demo-portal')
    .post('intake', '/v1/applications', householdBuilder().with({ wageFenPerMonth: 20_000 }).build());
  ids['filed'] = String(portal.body['applicationId']);
  const referral = await stack.http('demo-clerk').get('referral', `/v1/referrals/${ids['referral'] ?? ''}`);
  ids['need'] = String(referral.body['needId']);
  ids['proposal'] = newId();
  const database = new pg.Client({ connectionString: stack.databaseUrl });
  await database.connect();
  try {
    return { ids, ...(await enterOutsiders(database)) };
  } finally {
    await database.end();
  }
}

async function enterOutsiders(database: pg.Client): Promise<Omit<MatrixScene, 'ids'>> {
  await database.query(
    `insert into directory.region (code, level, name, valid_from) values ($1, 'township', '他镇', '2020-01-01')
     on conflict do nothing`,
    [ELSEWHERE],
  );
  const enter = async (id: string, role: Role, department: string | null): Promise<string> => {
    const { key, prefix, hash } = issueKey();
    const region = department === null ? ELSEWHERE : null;
    await database.query(
      'insert into directory.actor (id, role, region_code, department) values ($1, $2, $3, $4)',
      [id, role, region, department],
    );
    await database.query(
      `insert into directory.api_key (prefix, secret_hash, actor_id, label) values ($1, $2, $3, 'spec')`,
      [prefix, hash, id],
    );
    return key;
  };
  const otherRegion: Partial<Record<Role, string>> = {};
  for (const role of REGIONAL) otherRegion[role] = await enter(`elsewhere-${role}`, role, null);
  return { otherRegion, otherDepartment: await enter('other-department', 'department', OTHER_DEPARTMENT) };
}

/** What each address names, by its first part. */
const NAMED: Readonly<Record<string, string>> = {
  applications: 'application',
  households: 'household',
  'household-proposals': 'proposal',
  cases: 'case',
  warnings: 'warning',
  'possible-doubles': 'double',
  referrals: 'referral',
  needs: 'need',
};

/** A request of a row about the real objects: who may do it and whose they are gets no refusal for what they are not. */
export function requestOf(
  { method, path }: MatrixRow,
  ids: MatrixScene['ids'],
  role: Role,
): { readonly path: string; readonly body?: unknown } {
  const [, , kind = ''] = path.split('/');
  const own = kind === 'applications' && role === 'integrator' ? 'filed' : (NAMED[kind] ?? '');
  const real = path
    .replace('{id}', ids[own] ?? '')
    .replace('{key}', 'asset.deposit')
    .replace('{code}', 'medical-insurance');
  if (method === 'GET') return { path: real };
  const near = ENDPOINTS.find((one) => shapeOf(one.path) === shapeOf(path))?.near ?? {};
  const body: unknown = JSON.parse(JSON.stringify(near).replaceAll(SOME_MEMBER, ids['member'] ?? ''));
  return { path: real, body };
}

const shapeOf = (path: string): string => path.replace(/\{\w+\}|asset\.deposit/g, '*');
