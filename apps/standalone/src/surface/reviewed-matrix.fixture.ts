import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Role } from '@aid-chain/vocabulary';
import type { MatrixRow } from '../documents/role-matrix.js';

const root = resolve(import.meta.dirname, '../../../..');

/** The rights as they were reviewed; whether the code still says so is a spec of the documents. */
export const REVIEWED = JSON.parse(
  readFileSync(join(root, 'docs/role-matrix.json'), 'utf8'),
) as readonly MatrixRow[];

/** How a row of the matrix is named in what specs say. */
export const nameOfRow = ({
  service,
  method,
  path,
}: Pick<MatrixRow, 'service' | 'method' | 'path'>): string => `${service} ${method} ${path}`;

/** A key of the demo for each role. */
export const ROLE_KEYS: Readonly<Record<Role, string>> = {
  integrator: 'demo-portal',
  clerk: 'demo-clerk',
  'township-reviewer': 'demo-reviewer',
  'civil-affairs-officer': 'demo-civil-affairs',
  'agriculture-officer': 'demo-agriculture',
  'service-worker': 'demo-service-worker',
  department: 'demo-dept-medical-insurance',
  auditor: 'demo-auditor',
  operator: 'demo-operator',
  administrator: 'demo-administrator',
};
