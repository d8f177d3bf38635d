import { inSubtree, isRegionCode } from '@aid-chain/kernel';
import type { PolicyFile } from '@aid-chain/policy';
import { finding, type PlaceFinding } from './finding.rules.js';
import type { Row } from './rows.rules.js';

const NATION = '000000';
const CODE_DIGITS = 12;

/** Folders of parameters in the place of a deployment that hold for none of its regions, as one whose code has a slip. */
export function foldersOfNoRegion(
  policies: readonly PolicyFile[],
  regions: ReadonlyMap<string, Row>,
): readonly PlaceFinding[] {
  const codes = [...regions.keys()].filter(isRegionCode);
  const own = policies.filter(({ ofPlace }) => ofPlace === true).map(({ path }) => path.split('/')[1] ?? '');
  const folders = [...new Set(own)].filter((folder) => /^\d+$/.test(folder) && folder !== NATION);
  return folders
    .filter((folder) => {
      const code = folder.padEnd(CODE_DIGITS, '0');
      return codes.length > 0 && isRegionCode(code) && !codes.some((one) => inSubtree(one, code));
    })
    .map((folder) => finding('FOLDER_OF_NO_REGION', `policies/${folder}`, ''));
}
