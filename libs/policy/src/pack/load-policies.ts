import { readDepartments, type Department } from '../departments/read-departments.js';
import { isParameterKey } from './catalogue.js';
import { readDeclaration, type Declaration } from './declaration.js';
import { PolicyRefused, type PolicyFault } from './faults.js';
import { inheritanceFaults } from './inheritance.js';
import { readYaml } from './read-yaml.js';
import { canonicalFolder, isRegionFolder } from './region-chain.js';

export interface PolicyFile {
  /** Path that ends in `<region code>/<file>.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** All policies of all places, validated. */
export interface PolicyTree {
  readonly regions: ReadonlyMap<string, ReadonlyMap<string, Declaration>>;
  readonly departments: ReadonlyMap<string, readonly Department[]>;
}

const DEPARTMENTS_FILE = 'departments.yaml';

/**
 * Reads and validates policy files. Pure: the caller has read the texts.
 * Throws {@link PolicyRefused} with every fault of every file; nothing is loaded in part.
 */
export function loadPolicies(files: readonly PolicyFile[]): PolicyTree {
  const faults: PolicyFault[] = [];
  const regions = new Map<string, Map<string, Declaration>>();
  const departments = new Map<string, readonly Department[]>();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const [folder = '', name = ''] = file.path.split(/[\\/]/).slice(-2);
    if (!isRegionFolder(folder)) {
      faults.push({
        code: 'REGION_FOLDER_UNKNOWN',
        path: file.path,
        at: folder,
        detail: '6, 9 or 12 digits',
      });
      continue;
    }
    const region = canonicalFolder(folder);
    if (name === DEPARTMENTS_FILE) {
      const read = readDepartments(file.path, file.text);
      faults.push(...read.faults);
      departments.set(region, read.departments);
    } else {
      const known = regions.get(region) ?? new Map<string, Declaration>();
      regions.set(region, known);
      faults.push(...readFile(file, region, known));
    }
  }
  faults.push(...inheritanceFaults(regions));
  if (faults.length > 0) throw new PolicyRefused(faults);
  return { regions, departments };
}

function readFile(file: PolicyFile, region: string, into: Map<string, Declaration>): PolicyFault[] {
  const { root, faults } = readYaml(file.path, file.text);
  for (const [key, raw] of Object.entries(root)) {
    if (!isParameterKey(key)) {
      faults.push({ code: 'KEY_UNKNOWN', path: file.path, at: key, detail: 'no rule reads it' });
    } else if (into.has(key)) {
      faults.push({
        code: 'KEY_TWICE',
        path: file.path,
        at: key,
        detail: `also in ${into.get(key)?.path ?? ''}`,
      });
    } else {
      const read = readDeclaration({ path: file.path, region }, key, raw);
      faults.push(...read.faults);
      into.set(key, read.declaration);
    }
  }
  return faults;
}
