import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { hashOf } from '@aid-chain/kernel';
import { isCaseFile, loadPolicies, type PolicyFile, type PolicyTree } from '@aid-chain/policy';
import { DIRECTORY_FILES, OPTIONAL_FILES, type DirectoryFile, type PlaceTexts } from './check-place.rules.js';
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
  /** Hosts of the inner network that webhooks may name. */
  readonly webhookHosts?: readonly string[];
}

const NATION = '000000';
const IS_YAML = /\.ya?ml$/;

/**
 * Reads the parameters of a deployment: the nation's of the repository, and those of the place's folder. Without such
 * a folder the repository's samples take its place.
 */
export async function readPolicyFiles(folders: PolicyFolders): Promise<PolicyFile[]> {
  return parametersOf(await readYaml(await yamlPaths(folders)));
}

/** Of all files the parameters: the cases lie beside them. */
function parametersOf(files: readonly PolicyFile[]): PolicyFile[] {
  return files.filter(({ path }) => !isCaseFile(path));
}

/** Reads the nation's parameters alone, from which a new place begins. */
export async function readNation(policiesDir: string): Promise<PolicyTree> {
  return loadPolicies(parametersOf(await readYaml(await nationPaths(policiesDir))));
}

/** @returns the digest of a place's own parameter files, by which a revision of them is accepted. */
export function revisionOf(files: readonly PolicyFile[]): string {
  const own = files.filter(({ ofPlace }) => ofPlace === true);
  return hashOf(own.map(({ path, text }) => [path, text]));
}

/** The revision of the repository's sample, which has no files of a place: it stands for its invented people. */
export const SAMPLE_REVISION = revisionOf([]);

function absent(error: unknown): never[] {
  if (['ENOENT', 'ENOTDIR'].includes(String(codeOf(error)))) return [];
  throw error;
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/**
 * Says of the parameter files of a deployment, without reading them, whether they are still what they were: two that differ
 * have another text here.
 */
export async function stampOf(folders: PolicyFolders): Promise<string> {
  const stamps = (await yamlPaths(folders)).map(async ({ file }) => {
    const { ino, size, mtimeMs, ctimeMs } = await stat(file);
    return [file, ino, size, mtimeMs, ctimeMs].join(' ');
  });
  return (await Promise.all(stamps)).join('\n');
}

/** A file of parameters or cases, and the folder below which it is named. */
interface YamlPath {
  readonly file: string;
  readonly root: string;
  readonly ofPlace?: true;
}

/** The nation's files of the repository and those of the place's folder; without such a folder all of the repository. */
async function yamlPaths({ policiesDir, placeDir }: PolicyFolders): Promise<YamlPath[]> {
  if (placeDir === undefined) return yamlBelow(policiesDir, { root: policiesDir });
  const nation = await nationPaths(policiesDir);
  const own = await yamlBelow(join(placeDir, 'policies'), { root: placeDir, ofPlace: true }).catch(absent);
  return [...nation, ...own];
}

function nationPaths(policiesDir: string): Promise<YamlPath[]> {
  return yamlBelow(join(policiesDir, NATION), { root: policiesDir });
}

/** The YAML files below a folder. A link to a file counts as one: mounted configuration is often made of links. */
async function yamlBelow(folder: string, of: Omit<YamlPath, 'file'>): Promise<YamlPath[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && IS_YAML.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ file, ...of }));
}

/**
 * Reads files; they are named with `/`.
 * @param onUnreadable gets the name of one that cannot be read, which is left out
 * @throws the error of the first that cannot be read, where nobody takes its name
 */
async function readYaml(
  paths: readonly YamlPath[],
  onUnreadable?: (path: string) => void,
): Promise<PolicyFile[]> {
  const read = await Promise.all(
    paths.map(async ({ file, root, ...of }): Promise<PolicyFile[]> => {
      const path = relative(root, file).replaceAll('\\', '/');
      try {
        return [{ path, text: await readFile(file, 'utf8'), ...of }];
      } catch (error) {
        if (onUnreadable === undefined) throw error;
        onUnreadable(path);
        return [];
      }
    }),
  );
  return read.flat();
}

/** Reads everything of a deployment that the check looks at. */
export async function readPlace({
  directoryDir,
  webhookHosts = [],
  ...folders
}: PlaceFolders): Promise<PlaceTexts> {
  const unread = await missingFolder(folders);
  const directory: Partial<Record<DirectoryFile, string>> = {};
  for (const name of DIRECTORY_FILES) {
    try {
      directory[name] = await readFile(join(directoryDir, `${name}.json`), 'utf8');
    } catch (error) {
      const missing = codeOf(error) === 'ENOENT';
      if (missing && (unread.some(({ code }) => code === 'FOLDER_MISSING') || OPTIONAL_FILES.includes(name)))
        continue;
      unread.push(finding(missing ? 'FILE_MISSING' : 'FILE_UNREADABLE', `directory/${name}.json`, ''));
    }
  }
  unread.push(...(await unknownFiles(directoryDir)), ...(await unknownPolicyFiles(folders)));
  const files = await readYaml(await yamlPaths(folders), (path) =>
    unread.push(finding('FILE_UNREADABLE', path, '')),
  );
  const cases = files.filter(({ path }) => isCaseFile(path));
  return { directory, unread, policies: parametersOf(files), cases, webhookHosts };
}

/** A folder that is not there is one fault, and not one for each of its files. */
async function missingFolder({ placeDir }: PolicyFolders): Promise<PlaceFinding[]> {
  if (placeDir === undefined) return [];
  const found = await stat(placeDir).catch(() => undefined);
  return found?.isDirectory() === true ? [] : [finding('FOLDER_MISSING', placeDir, '')];
}

/** Beside the parameters nothing else is read: a copy or a file of another kind may be what somebody meant to be in force. */
async function unknownPolicyFiles({ placeDir }: PolicyFolders): Promise<readonly PlaceFinding[]> {
  if (placeDir === undefined) return [];
  const entries = await readdir(join(placeDir, 'policies'), { recursive: true, withFileTypes: true }).catch(
    absent,
  );
  return entries
    .filter((entry) => !entry.isDirectory() && !IS_YAML.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => relative(placeDir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((path) => finding('FILE_UNKNOWN', path, ''));
}

/** A file that nothing reads is often one that is spelt wrongly. */
async function unknownFiles(folder: string): Promise<readonly PlaceFinding[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => !DIRECTORY_FILES.some((known) => name === `${known}.json`))
    .map((name) => finding('FILE_UNKNOWN', `directory/${name}`, ''));
}
