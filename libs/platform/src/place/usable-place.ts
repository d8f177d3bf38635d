import { dateOf, hashOf } from '@aid-chain/kernel';
import type { DirectoryData } from '../directory/install/directory-data.js';
import { checkPlace } from './check-place.rules.js';
import { findingText, type PlaceFinding } from './finding.rules.js';
import { placeDirectory } from './place-directory.js';
import { placeRows, type PlaceRow } from './place-rows.rules.js';
import { readPlace, revisionOf, type PlaceFolders } from './read-place.js';

/** A place whose check found no fault: what is written of it into the database. */
export interface UsablePlace {
  readonly directory: DirectoryData;
  /** Digest of its parameter files, which services take with the directory, and what is accepted with it, row by row. */
  readonly accepted: { readonly digest: string; readonly rows: readonly PlaceRow[] };
  /** Keys of parameters that no level gives though cases cannot be judged without them. */
  readonly missing: readonly string[];
  /** Parameters whose value is far from any plausible one, each with the day from which it holds. */
  readonly implausible: readonly string[];
  /** How many things people have to settle; `place check` shows them. */
  readonly warnings: number;
  /** Whether any of its files is another one than when it was checked. */
  readonly isOutdated: () => Promise<boolean>;
}

/** A place with faults; the message lists every one in both languages. */
export class PlaceUnusable extends Error {
  constructor(
    folder: string,
    readonly found: readonly PlaceFinding[],
  ) {
    const count = String(found.length);
    const head = `本地目录有 ${count} 处错误 / the place has ${count} faults: ${folder}`;
    const end = '未作任何更改，运行中的服务不受影响 / nothing was changed, services that run go on';
    super([head, ...found.map(findingText), end].join('\n'));
    this.name = 'PlaceUnusable';
  }
}

/** @returns the folder that is meant, as it is shown to people. */
export const placeName = ({ placeDir, directoryDir }: PlaceFolders): string =>
  placeDir ?? `${directoryDir}（样例 · the repository's sample）`;

/**
 * Reads and checks a place for whoever writes it into the database.
 * @throws PlaceUnusable that lists every fault in both languages, before anything is changed
 */
export async function usablePlace(folders: PlaceFolders): Promise<UsablePlace> {
  const texts = await readPlace(folders);
  const { findings, faults, warnings, departments } = checkPlace(texts, dateOf(new Date()));
  if (faults === 0) {
    const directory = placeDirectory(texts, departments);
    const { policies } = texts;
    return {
      directory,
      accepted: { digest: revisionOf(policies), rows: placeRows(directory, policies) },
      missing: keysMissing(findings),
      implausible: findings.filter(({ code }) => code === 'VALUE_IMPLAUSIBLE').map(({ at }) => at),
      warnings,
      isOutdated: async () => hashOf(await readPlace(folders)) !== hashOf(texts),
    };
  }
  throw new PlaceUnusable(
    placeName(folders),
    findings.filter(({ severity }) => severity === 'fault'),
  );
}

/** A finding of a missing parameter stands at its key and the day. */
function keysMissing(findings: readonly PlaceFinding[]): readonly string[] {
  const missing = findings.filter(({ code }) => code === 'PARAMETER_MISSING');
  return [...new Set(missing.map(({ at }) => at.split(' ')[0] ?? ''))];
}

/** @returns the line by which people see whom a directory lets in no more, before it is so. */
export const removalText = (ids: readonly string[]): string =>
  `以下 ${String(ids.length)} 个人员或系统不在 actors.json 中，将停用 / not in actors.json, let in no more: ${ids.join(', ')}`;
