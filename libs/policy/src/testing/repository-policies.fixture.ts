import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IsoDate } from '@aid-chain/kernel';
import { isCaseFile, type CaseFile } from '../cases/read-cases.js';
import { loadPolicies, type PolicyFile, type PolicyTree } from '../policies/load-policies.js';
import type { RulePack } from '../pack/pack.js';
import { resolvePack } from '../policies/resolve-pack.js';

/** The demonstration township of the repository's own policies. */
export const DEMO_TOWNSHIP = '510683990000';

const ROOT = fileURLToPath(new URL('../../../../policies/', import.meta.url));

/** The policy files of this repository, read for specs; the library itself reads nothing. */
export function repositoryPolicyFiles(): PolicyFile[] {
  return yamlFiles().filter(({ path }) => !isCaseFile(path));
}

/** The cases of every place of this repository. */
export function repositoryCaseFiles(): CaseFile[] {
  return yamlFiles().filter(({ path }) => isCaseFile(path));
}

function yamlFiles(): { path: string; text: string }[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** The policies with one text of one file replaced by another; throws where the text is not there. */
export function policiesWith(path: string, text: string, by: string): PolicyTree {
  const files = repositoryPolicyFiles().map((file) => {
    if (file.path !== path) return file;
    if (!file.text.includes(text)) throw new Error(`${path} does not hold ${text}`);
    return { path, text: file.text.replace(text, by) };
  });
  return loadPolicies(files);
}

/** The pack of the demonstration township on a day. */
export function demoPack(on: IsoDate, tree = loadPolicies(repositoryPolicyFiles())): RulePack {
  return resolvePack(tree, DEMO_TOWNSHIP, on);
}
