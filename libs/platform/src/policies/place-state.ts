import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { readPolicies, type PolicyFile } from '@aid-chain/policy';
import { acceptedDemoMeasures, acceptedFiles } from '../place/accepted-files.rules.js';
import { blockersOf, demoFindings } from '../place/blockers.rules.js';
import { checkPlace, type PlaceTexts } from '../place/check-place.rules.js';
import { policyFinding, type PlaceFinding } from '../place/finding.rules.js';
import { placeChanges, type PlaceChange } from '../place/place-changes.rules.js';
import { placeDirectory } from '../place/place-directory.js';
import { placeRows, type PlaceRow } from '../place/place-rows.rules.js';
import {
  readPlace,
  readPolicyFiles,
  revisionOf,
  SAMPLE_REVISION,
  type PlaceFolders,
} from '../place/read-place.js';
import { acceptedPlace, type AcceptedPlace } from './accepted-revision.js';
import { loadPlaces } from './load-blockers.js';

/** What lies in the folder of a place and was not accepted. */
export interface EditedFiles {
  /** Old and new; nothing where the files have a fault, or differ in their wording alone. */
  readonly changes: readonly PlaceChange[];
  /** What the check finds in them. */
  readonly findings: readonly PlaceFinding[];
}

/** What is in force in a deployment, what people have to settle of it, and what was edited since. */
export interface PlaceState {
  readonly accepted: AcceptedPlace | undefined;
  /** About what is in force: what keeps it from deciding, and values that are far from usual. */
  readonly findings: readonly PlaceFinding[];
  /** Undefined where the files are those in force, or where no folder is given with which they could be compared. */
  readonly edited: EditedFiles | undefined;
}

/**
 * What is in force by the database, and how the files of the folder differ from it. Where nothing was accepted yet the files
 * are what services take.
 * @param connection one that may read the directory
 */
export async function loadPlaceState(
  connection: Sql,
  folders: PlaceFolders,
  today: IsoDate,
): Promise<PlaceState> {
  const accepted = await acceptedPlace(connection);
  const texts = await readPlace(folders);
  const edited =
    accepted === undefined || folders.placeDir === undefined
      ? undefined
      : editedFiles(accepted, texts, today);
  const rows = accepted?.rows ?? [];
  const asAccepted = accepted === undefined || accepted.digest === revisionOf(texts.policies);
  const files = asAccepted ? texts.policies : await filesInForce(folders, accepted, texts.policies);
  const { tree } = readPolicies(files);
  const demo = asAccepted ? [] : demoFindings('DEMO_MEASURES', acceptedDemoMeasures(rows, today));
  const blockers = blockersOf({ tree, ...(await loadPlaces(connection, today)) });
  const odd = tree.warnings.filter(({ code }) => code === 'VALUE_IMPLAUSIBLE');
  const doubts = odd.map((warning) => policyFinding('warning', warning));
  return { accepted, findings: [...doubts, ...blockers.findings, ...demo], edited };
}

/** The nation's parameters with those that were accepted, or the sample where that was. */
async function filesInForce(
  { policiesDir }: PlaceFolders,
  { digest, rows }: AcceptedPlace,
  read: readonly PolicyFile[],
): Promise<readonly PolicyFile[]> {
  if (digest === SAMPLE_REVISION) return readPolicyFiles({ policiesDir });
  const nation = read.filter(({ path, ofPlace }) => ofPlace !== true && /(^|\/)000000\//.test(path));
  return [...nation, ...acceptedFiles(rows)];
}

/** @returns undefined where the files say what was accepted, word for word */
function editedFiles(
  { digest, rows }: AcceptedPlace,
  texts: PlaceTexts,
  today: IsoDate,
): EditedFiles | undefined {
  const { findings, faults, departments } = checkPlace(texts, today);
  const changes = faults === 0 ? changesOfFiles(rows, texts, departments) : [];
  const isSame = faults === 0 && changes.length === 0 && digest === revisionOf(texts.policies);
  return isSame ? undefined : { changes, findings };
}

function changesOfFiles(
  rows: readonly PlaceRow[],
  texts: PlaceTexts,
  departments: Parameters<typeof placeDirectory>[1],
): readonly PlaceChange[] {
  return placeChanges(rows, placeRows(placeDirectory(texts, departments), texts.policies));
}
