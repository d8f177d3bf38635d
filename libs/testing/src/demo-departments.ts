import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { departments, loadPolicies } from '@aid-chain/policy';
import { ROOT } from './config.js';

const COUNTY = '510683000000';
const FILE = '510683/departments.yaml';

/** Codes of the departments of the demo county, in the order of its `departments.yaml`. */
export function demoDepartments(): string[] {
  const text = readFileSync(join(ROOT, 'policies', FILE), 'utf8');
  return departments(loadPolicies([{ path: FILE, text }]), COUNTY).map(({ code }) => code);
}
