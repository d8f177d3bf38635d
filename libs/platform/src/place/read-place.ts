import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { hashOf } from '@aid-chain/kernel';
import { isCaseFile, loadPolicies, type CaseFile, type PolicyFile, type PolicyTree } from '@aid-chain/policy';
import { DIRECTORY_FILES, type DirectoryFile, type PlaceTexts } from './check-place.rules.js';
import { finding, type PlaceFinding } from './finding.rules.js';

/** Where the parameters of a deployment lie. */
export interface PolicyFolders {
  /** The repository's parameters. Without a place all of them are read, with a place the nation's only. */
  readonly policiesDir: string;
  /** The folder of the deployment: `directory/` and `policies/`. */
  readonly placeDir?: string;
}

/** Where a deployment's configuration lies. */
export interface PlaceFolders extends PolicyFolders {
  /** Regions, actors and days off. */
  readonly directoryDir: string;
}

const NATION = '000000';

/**
 * Reads the parameters of a deployment: the nation's of the repository, and those of the place's folder. Without such
 * a folder the repository's samples take its place.
 */
export async function readPolicyFiles(folders: PolicyFolders): Promise<PolicyFile[]> {
  return (await readYamlFiles(folders)).filter(({ path }) => !isCaseFile(path));
}

/** Reads the cases of a deployment, which lie beside its parameters: the nation's and the place's, else the samples'. */
async function readCaseFiles(folders: PolicyFolders): Promise<CaseFile[]> {
  return (await readYamlFiles(folders)).filter(({ path }) => isCaseFile(path));
}

async function readYamlFiles({ policiesDir, placeDir }: PolicyFolders): Promise<PolicyFile[]> {
  if (placeDir === undefined) return yamlFiles(policiesDir, policiesDir);
  const nation = await yamlFiles(join(policiesDir, NATION), policiesDir);
  const own = await yamlFiles(join(placeDir, 'policies'), placeDir).catch(absent);
  return [...nation, ...own.map((file) => ({ ...file, ofPlace: true as const }))];
}

/** Reads the nation's parameters alone, from which a new place begins. */
export async function readNation(policiesDir: string): Promise<PolicyTree> {
  const files = await yamlFiles(join(policiesDir, NATION), policiesDir);
  return loadPolicies(files.filter(({ path }) => !isCaseFile(path)));
}

/** @returns the digest of a place's own parameter files, by which a revision of them is accepted. */
export function revisionOf(files: readonly PolicyFile[]): string {
  const own = files.filter(({ ofPlace }) => ofPlace === true);
  return hashOf(own.map(({ path, text }) => [path, text]));
}

/** The revision of the repository's sample, which has no files of a place: it stands for its invented people. */
export const SAMPLE_REVISION = revisionOf([]);

function absent(error: unknown): never[] {
  if (codeOf(error) === 'ENOENT') return [];
  throw error;
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/**
 * Says of the parameter files of a deployment, without reading them, whether they are still what they were: two that differ
 * have another text here.
 */
export async function stampOf({ policiesDir, placeDir }: PolicyFolders): Promise<string> {
  const paths =
    placeDir === undefined
      ? await yamlPaths(policiesDir)
      : [
          ...(await yamlPaths(join(policiesDir, NATION))),
          ...(await yamlPaths(join(placeDir, 'policies')).catch(absent)),
        ];
  const stamps = paths.map(async (path) => {
    const { ino, size, mtimeMs, ctimeMs } = await stat(path);
    return [path, ino, size, mtimeMs, ctimeMs].join(' ');
  });
  return (await Promise.all(stamps)).join('\n');
}

/** The YAML files below a folder. A link to a file counts as one: mounted configuration is often made of links. */
async function yamlPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Every YAML file below a folder; paths are relative to `root`, with `/`. */
async function yamlFiles(folder: string, root: string): Promise<PolicyFile[]> {
  const paths = await yamlPaths(folder);
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(root, path).replaceAll('\\', '/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}

/** Reads everything of a deployment that the check looks at. */
export async function readPlace({ directoryDir, ...folders }: PlaceFolders): Promise<PlaceTexts> {
  const unread: PlaceFinding[] = [];
  const directory: Partial<Record<DirectoryFile, string>> = {};
  for (const name of DIRECTORY_FILES) {
    try {
      directory[name] = await readFile(join(directoryDir, `${name}.json`), 'utf8');
    } catch (error) {
      const missing = codeOf(error) === 'ENOENT';
      unread.push(finding(missing ? 'FILE_MISSING' : 'FILE_UNREADABLE', `directory/${name}.json`, ''));
    }
  }
  unread.push(...(await unknownFiles(directoryDir)));
  const [policies, cases] = [await readPolicyFiles(folders), await readCaseFiles(folders)];
  return { directory, unread, policies, cases };
}

/** A file that nothing reads is often one that is spelt wrongly. */
async function unknownFiles(folder: string): Promise<readonly PlaceFinding[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => !DIRECTORY_FILES.some((known) => name === `${known}.json`))
    .map((name) => finding('FILE_UNKNOWN', `directory/${name}`, ''));
}
