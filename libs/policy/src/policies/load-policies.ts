import { readDepartments, type Department } from './read-departments.js';
import { isParameterKey } from './catalogue.js';
import { readDeclaration, type Declaration } from './declaration.js';
import { PolicyRefused, type PolicyFault, type PolicyWarning } from './faults.js';
import { inheritanceFaults } from './inheritance.js';
import { guideFindings } from './owners/guide-faults.js';
import { ownerFindings } from './owners/owner-faults.js';
import type { Owners } from './owners/owner-period.js';
import { readOwners } from './owners/read-owners.js';
import { isGroupingCode } from '../pack/region-level.js';
import { readYaml } from './read-yaml.js';
import { canonicalFolder, isRegionFolder, NATION } from '../pack/region-chain.js';
import type { Regions } from './regions.js';

export interface PolicyFile {
  /** Path that ends in `<region code>/<file>.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** All policies of all places, validated, with what people have to settle. */
export interface PolicyTree {
  readonly regions: Regions;
  readonly departments: ReadonlyMap<string, readonly Department[]>;
  readonly owners: Owners;
  readonly warnings: readonly PolicyWarning[];
}

const DEPARTMENTS_FILE = 'departments.yaml';
const OWNERS_FILE = 'owners.yaml';

/**
 * Reads and validates policy files. Pure: the caller has read the texts.
 * Throws {@link PolicyRefused} with every fault of every file; nothing is loaded in part.
 */
export function loadPolicies(files: readonly PolicyFile[]): PolicyTree {
  const read: Read = { faults: [], regions: new Map(), departments: new Map(), owners: new Map() };
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) readInto(read, file);
  const { faults, regions, departments, owners } = read;
  const warnings: PolicyWarning[] = [];
  for (const declaration of [...regions.values()].flatMap((declarations) => [...declarations.values()])) {
    for (const found of [ownerFindings(owners, declaration), guideFindings(regions, owners, declaration)]) {
      faults.push(...found.faults);
      warnings.push(...found.warnings);
    }
  }
  faults.push(...inheritanceFaults(regions, owners));
  if (faults.length > 0) throw new PolicyRefused(faults);
  return { regions, departments, owners, warnings };
}

/** What has been read so far. */
interface Read {
  readonly faults: PolicyFault[];
  readonly regions: Map<string, Map<string, Declaration>>;
  readonly departments: Map<string, readonly Department[]>;
  owners: Owners;
}

function readInto(read: Read, file: PolicyFile): void {
  const { path, text } = file;
  const [folder = '', name = ''] = path.split(/[\\/]/).slice(-2);
  const region = isRegionFolder(folder) ? canonicalFolder(folder) : undefined;
  if (region === undefined || isGroupingCode(region)) {
    const detail = region === undefined ? '6, 9 or 12 digits' : 'a code that groups places, no government';
    read.faults.push({ code: 'REGION_FOLDER_UNKNOWN', path, at: folder, detail });
  } else if (name === DEPARTMENTS_FILE) {
    const { departments, faults } = readDepartments(path, text);
    read.faults.push(...faults);
    read.departments.set(region, departments);
  } else if (name === OWNERS_FILE) {
    const { owners, faults } = readOwners(path, text);
    read.faults.push(...faults);
    if (region === NATION) read.owners = owners;
    else read.faults.push({ code: 'OWNERS_WRONG', path, at: name, detail: `belongs to ${NATION}` });
  } else {
    const known = read.regions.get(region) ?? new Map<string, Declaration>();
    read.regions.set(region, known);
    read.faults.push(...readFile(file, region, known));
  }
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
