import { readDepartments, type Department } from './read-departments.js';
import { isParameterKey } from './catalogue.js';
import { withBlanks } from './blanks.js';
import { completeNation } from './complete-nation.js';
import { readDeclaration, type Declaration } from './declaration.js';
import { PolicyRefused, type PolicyFault, type PolicyWarning } from './faults.js';
import { companionWarnings } from './companion-warnings.js';
import { conflictFaults } from './conflicts.js';
import { inheritanceFaults } from './inheritance.js';
import { besideFaults } from './measures/beside-faults.js';
import { carriedOutFaults } from './measures/carried-out-faults.js';
import { providerFaults } from './measures/provider-faults.js';
import type { DeclaredMeasures } from './measures/read-measures.js';
import type { DeclaredServices } from './services/read-services.js';
import { serviceProviderFaults } from './services/services-on.js';
import { isListFile, readList, type ReadLists } from './read-lists.js';
import { guideFindings } from './owners/guide-faults.js';
import { ownerFindings } from './owners/owner-faults.js';
import type { DeclaredPrints } from './prints/read-print-forms.js';
import type { Owners } from './owners/owner-period.js';
import { readOwners } from './owners/read-owners.js';
import { plausibleWarnings, readPlausible, type Plausible } from './plausible.js';
import { isGroupingCode } from '../pack/region-level.js';
import { readYaml } from './read-yaml.js';
import { canonicalFolder, isRegionFolder, NATION } from '../pack/region-chain.js';
import type { Regions } from './regions.js';
import { unknownKey } from './unknown-word.js';
import { unreadableAt } from './unreadable-text.js';

export interface PolicyFile {
  /** Path that ends in `<region code>/<file>.yaml`. */
  readonly path: string;
  readonly text: string;
  /** Of the folder of a deployment, not of the repository: beside its own levels it may only complete the nation's. */
  readonly ofPlace?: true;
}

/** All policies of all places, validated, with what people have to settle. */
export interface PolicyTree {
  readonly regions: Regions;
  readonly departments: ReadonlyMap<string, readonly Department[]>;
  /** What help there is, by folder and code. */
  readonly measures: DeclaredMeasures;
  /** From what services plans are made, by folder and code. */
  readonly services: DeclaredServices;
  /** How prints look, by folder. */
  readonly prints: ReadonlyMap<string, DeclaredPrints>;
  readonly owners: Owners;
  readonly warnings: readonly PolicyWarning[];
}

/** What was read, with everything that is wrong in it; a tree with faults serves to look for more of them, not to decide. */
export interface PolicyReading {
  readonly tree: PolicyTree;
  readonly faults: readonly PolicyFault[];
}

const DEPARTMENTS_FILE = 'departments.yaml';
const OWNERS_FILE = 'owners.yaml';
const PLAUSIBLE_FILE = 'plausible.yaml';

/**
 * Reads and validates policy files. Pure: the caller has read the texts.
 * Throws {@link PolicyRefused} with every fault of every file; nothing is loaded in part.
 */
export function loadPolicies(files: readonly PolicyFile[]): PolicyTree {
  const { tree, faults } = readPolicies(files);
  if (faults.length > 0) throw new PolicyRefused(faults);
  return tree;
}

/** Reads policy files as {@link loadPolicies} does and gives the faults back, for a check that goes on to other files. */
export function readPolicies(files: readonly PolicyFile[]): PolicyReading {
  const read: Read = {
    ...{ faults: [], regions: new Map(), departments: new Map(), measures: new Map(), prints: new Map() },
    services: new Map(),
    ...{ owners: new Map(), plausible: new Map(), ofNationByPlace: new Map() },
  };
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) readInto(read, file);
  const { regions, departments, measures, services, prints, owners } = read;
  const completed = completeNation(regions.get(NATION) ?? new Map(), read.ofNationByPlace);
  if (completed.nation.size > 0) regions.set(NATION, completed.nation);
  const faults = [...read.faults, ...completed.faults];
  const warnings: PolicyWarning[] = companionWarnings(regions);
  for (const declaration of [...regions.values()].flatMap((declarations) => [...declarations.values()])) {
    warnings.push(...plausibleWarnings(read.plausible, declaration));
    for (const found of [ownerFindings(owners, declaration), guideFindings(regions, owners, declaration)]) {
      faults.push(...found.faults);
      warnings.push(...found.warnings);
    }
  }
  faults.push(...inheritanceFaults(regions, owners), ...conflictFaults(regions));
  faults.push(
    ...providerFaults(read),
    ...carriedOutFaults(read.measures),
    ...besideFaults(read),
    ...serviceProviderFaults(read),
  );
  const tree: PolicyTree = { regions, departments, measures, services, prints, owners, warnings };
  return { tree, faults: withBlanks(files, faults) };
}

/** What has been read so far. */
interface Read extends ReadLists {
  readonly regions: Map<string, Map<string, Declaration>>;
  readonly departments: Map<string, readonly Department[]>;
  owners: Owners;
  plausible: Plausible;
  /** What the folder of a deployment says for the nation. */
  readonly ofNationByPlace: Map<string, Declaration>;
}

/** The files of the nation that hold no values, each read by its own reader; a place has none of them. */
function readOfNation(read: Read, file: PolicyFile, name: string, region: string): void {
  const { path, text } = file;
  if (region !== NATION || file.ofPlace === true) {
    read.faults.push({
      code: 'OWNERS_WRONG',
      path,
      at: name,
      detail: { zh: `只属于 ${NATION}`, en: `belongs to ${NATION} of the repository` },
    });
  } else if (name === OWNERS_FILE) {
    const { owners, faults } = readOwners(path, text);
    read.faults.push(...faults);
    read.owners = owners;
  } else {
    const { plausible, faults } = readPlausible(path, text);
    read.faults.push(...faults);
    read.plausible = plausible;
  }
}

function readInto(read: Read, file: PolicyFile): void {
  const { path, text } = file;
  const unreadable = unreadableAt(text);
  if (unreadable !== undefined) {
    read.faults.push({ code: 'FILE_NOT_UTF8', path, at: unreadable, detail: '' });
    return;
  }
  const [folder = '', name = ''] = path.split(/[\\/]/).slice(-2);
  const region = isRegionFolder(folder) ? canonicalFolder(folder) : undefined;
  if (region === undefined || isGroupingCode(region)) {
    const detail =
      region === undefined
        ? ''
        : { zh: '此代码只用于归组，没有政府', en: 'a code that groups places, no government' };
    read.faults.push({ code: 'REGION_FOLDER_UNKNOWN', path, at: folder, detail });
  } else if (name === DEPARTMENTS_FILE) {
    const { departments, faults } = readDepartments(path, text);
    read.faults.push(...faults);
    read.departments.set(region, departments);
  } else if (isListFile(name)) {
    readList(read, file, name, region);
  } else if (name === OWNERS_FILE || name === PLAUSIBLE_FILE) {
    readOfNation(read, file, name, region);
  } else if (region === NATION && file.ofPlace === true) {
    read.faults.push(...readFile(file, region, read.ofNationByPlace));
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
      faults.push({ code: 'KEY_UNKNOWN', path: file.path, at: key, detail: unknownKey(key) });
    } else if (into.has(key)) {
      faults.push({
        code: 'KEY_TWICE',
        path: file.path,
        at: key,
        detail: { zh: `另见 ${into.get(key)?.path ?? ''}`, en: `also in ${into.get(key)?.path ?? ''}` },
      });
    } else {
      const read = readDeclaration({ path: file.path, region }, key, raw);
      faults.push(...read.faults);
      into.set(key, read.declaration);
    }
  }
  return faults;
}
