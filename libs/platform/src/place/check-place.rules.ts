import { inSubtree, isRegionCode, regionPrefix, type IsoDate } from '@aid-chain/kernel';
import {
  authorityProvidedIn,
  departments,
  readPolicies,
  sharedNeeds,
  type CaseFile,
  type Department,
  type PolicyFile,
  type PolicyTree,
} from '@aid-chain/policy';
import { checkActors, checkDepartmentActors, checkNeededRoles } from './actors.rules.js';
import { checkTownshipRoles } from './township-roles.rules.js';
import { blockersOf } from './blockers.rules.js';
import { caseFindings } from './cases.rules.js';
import { finding, policyFinding, type PlaceFinding } from './finding.rules.js';
import { checkContracts } from './contracts.rules.js';
import { checkHolidays } from './holidays.rules.js';
import { foldersOfNoRegion } from './policy-folders.rules.js';
import { checkRegions } from './regions.rules.js';
import { knownBlockers, policyFaultFindings } from './missing-parameters.rules.js';
import { placeFile, type PlaceFile } from './place-file.rules.js';
import { isDay, textOf, type Row } from './rows.rules.js';
import { withoutSchooling } from './schooling.rules.js';
import { withoutDeciderPhone, withoutSupervision, type KnownPlaces } from './supervision.rules.js';
import { checkTeamFiles } from './team-files.rules.js';
import { webhookFindings } from './webhooks.rules.js';

/** The files of a directory, without their ending. */
export const DIRECTORY_FILES = [
  'regions',
  'actors',
  'holidays',
  'teams',
  'team-members',
  'contracts',
] as const;
export type DirectoryFile = (typeof DIRECTORY_FILES)[number];
/** Files that a place may do without. */
export const OPTIONAL_FILES: readonly DirectoryFile[] = ['teams', 'team-members', 'contracts'];

/** What was read of the folder of a deployment; a file that could not be read is left out and stands in `unread`. */
export interface PlaceTexts {
  readonly directory: Readonly<Partial<Record<DirectoryFile, string>>>;
  readonly policies: readonly PolicyFile[];
  /** The cases beside the parameters, which these have to come to. */
  readonly cases: readonly CaseFile[];
  readonly unread: readonly PlaceFinding[];
  /** Hosts of the inner network that webhooks may name. */
  readonly webhookHosts?: readonly string[];
}

/** All findings, the faults first; with a fault nothing of the folder is used. */
export interface PlaceCheck {
  readonly findings: readonly PlaceFinding[];
  readonly faults: number;
  readonly warnings: number;
  /** The departments that the files name, each once. */
  readonly departments: readonly Department[];
}

/**
 * Finds every fault of a deployment's folder at once, and what people have to settle: policies with their cases,
 * regions, departments, actors, days off, and what blocks a decision today.
 */
export function checkPlace(texts: PlaceTexts, today: IsoDate): PlaceCheck {
  const { directory, policies, cases, unread } = texts;
  const found: PlaceFinding[] = [...unread];
  const { tree, faults } = readPolicies(policies);
  found.push(...tree.warnings.map((warning) => policyFinding('warning', warning)));
  const fileOf = (name: DirectoryFile): PlaceFile =>
    placeFile(`directory/${name}.json`, directory[name], found);
  const [regionFile, actorFile, holidayFile] = [fileOf('regions'), fileOf('actors'), fileOf('holidays')];
  const regions = checkRegions(regionFile.rows, today, regionFile.report);
  const named = departmentsOf(tree, regions);
  const of = { regions, today, departments: named.map(({ code }) => code) };
  const contractFile = fileOf('contracts');
  const contracts = checkContracts(
    contractFile.rows,
    { regions, actors: actorFile.rows, today },
    contractFile.report,
  );
  checkActors(actorFile.rows, { ...of, contracts }, actorFile.report);
  const teamFiles = { teams: fileOf('teams'), members: fileOf('team-members'), actors: actorFile };
  checkTeamFiles({ ...teamFiles, regions, today });
  const places = placesOn(regions, today);
  if (actorFile.isRead) {
    checkNeededRoles(actorFile.rows, actorFile.report);
    checkDepartmentActors(actorFile.rows, of.departments, actorFile.report);
    const decides = (township: string) => authorityProvidedIn(tree, township, today) !== undefined;
    checkTownshipRoles(actorFile.rows, places.filter(isTownship), decides, actorFile.report);
  }
  const holidaysTo = checkHolidays(holidayFile.rows, holidayFile.report);
  found.push(...departmentFindings(texts, { tree, regions, places, today }));
  const blockers = blockersOf({ tree, places, holidaysTo, today });
  const { known, missing } = knownBlockers(blockers, faults, policies);
  found.unshift(...policyFaultFindings(faults, missing));
  found.push(...known);
  // What a case comes to is not known while a file that may give one of its parameters is broken.
  const areWhole = faults.every(({ code }) => code === 'DEPARTMENT_WRONG');
  found.push(...caseFindings(cases, areWhole ? tree : undefined));
  const count = (severity: PlaceFinding['severity']) => found.filter((each) => each.severity === severity);
  const [wrong, open] = [count('fault'), count('warning')];
  return { findings: [...wrong, ...open], faults: wrong.length, warnings: open.length, departments: named };
}

/** What is wrong with the departments of a place, and with where their needs and messages go. */
function departmentFindings(
  { policies, unread, webhookHosts = [] }: PlaceTexts,
  known: KnownPlaces,
): PlaceFinding[] {
  const { tree, regions, places } = known;
  const lacking = withoutDepartments(tree, regions, places);
  return [
    ...lacking.filter(({ file }) => !isThere(file, policies, unread)),
    ...foldersOfNoRegion(policies, regions),
    ...needsShared(tree, regions),
    ...withoutSupervision(known),
    ...withoutDeciderPhone(known),
    ...withoutSchooling(tree, regions),
    ...webhookFindings(tree, webhookHosts),
  ];
}

const isTownship = (code: string): boolean => regionPrefix(code).length === 9;

/** The departments of the regions, each once: what the directory knows by code and name. Other places have their own. */
function departmentsOf(tree: PolicyTree, regions: ReadonlyMap<string, Row>): readonly Department[] {
  const known = [...regions.keys()].filter(isRegionCode).flatMap((code) => departments(tree, code));
  const all = regions.size === 0 ? [...tree.departments.values()].flat() : known;
  return [...new Map(all.map((department) => [department.code, department])).values()];
}

/** Codes of the townships and villages that are in use on a day. */
function placesOn(regions: ReadonlyMap<string, Row>, today: IsoDate): readonly string[] {
  return [...regions].flatMap(([code, row]) => {
    const { level, validFrom, validTo } = row.fields;
    const inUse = isDay(validFrom) && validFrom <= today && !(isDay(validTo) && validTo < today);
    return isRegionCode(code) && (level === 'township' || level === 'village') && inUse ? [code] : [];
  });
}

/** Counties with places whose needs nobody would be referred. */
function withoutDepartments(
  tree: PolicyTree,
  regions: ReadonlyMap<string, Row>,
  places: readonly string[],
): readonly PlaceFinding[] {
  const lacking = places.filter((code) => departments(tree, code).length === 0);
  const counties = [...regions].filter(([, row]) => row.fields['level'] === 'county').map(([code]) => code);
  const named = counties.filter((county) => lacking.some((code) => inSubtree(code, county)));
  return named.map((code) =>
    finding(
      'DEPARTMENTS_MISSING',
      `policies/${code.slice(0, 6)}/departments.yaml`,
      code,
      nameIn(regions, code),
    ),
  );
}

/** Needs that departments of one file share: nothing is wrong with it, but each of them has its own duties then. */
function needsShared(tree: PolicyTree, regions: ReadonlyMap<string, Row>): readonly PlaceFinding[] {
  const codes = [...regions.keys()].filter(isRegionCode);
  return [...tree.departments]
    .filter(([folder]) => codes.some((code) => inSubtree(code, folder.padEnd(12, '0'))))
    .flatMap(([folder, list]) =>
      sharedNeeds(list).map(({ kind, departments: codesOf }) =>
        finding('NEED_SHARED', `policies/${folder}/departments.yaml`, kind, codesOf.join(', ')),
      ),
    );
}

/** A file that lies there and cannot be used has its own fault, which is not that it is missing. */
function isThere(file: string, policies: readonly PolicyFile[], unread: readonly PlaceFinding[]): boolean {
  return policies.some(({ path }) => file.endsWith(path)) || unread.some((each) => each.file === file);
}

function nameIn(regions: ReadonlyMap<string, Row>, code: string): string {
  const row = regions.get(code);
  return row === undefined ? '' : (textOf(row, 'name') ?? '');
}
