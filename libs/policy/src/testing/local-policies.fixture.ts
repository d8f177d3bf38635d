import { specOf, type ParameterKey } from '../policies/catalogue.js';
import { PolicyRefused } from '../policies/faults.js';
import { loadPolicies, type PolicyFile } from '../policies/load-policies.js';
import { repositoryPolicyFiles } from './repository-policies.fixture.js';

/** The source of an invented local document. */
export const LOCAL = 'doc: 某地〔2025〕1号, article: 第二条';
/** The document of a province, on which a lower level's value stands. */
export const UNDER = 'under: { doc: 某省〔2026〕3号, article: 第五条 }';

/** A file of a place that says one key, with the entries as they are written. */
export function local(folder: string, key: ParameterKey, ...entries: string[]): PolicyFile {
  const lines = entries.map((entry) => `    - { ${entry} }\n`).join('');
  const text = `${key}:\n  unit: ${specOf(key).unit}\n  values:\n${lines}`;
  return { path: `${folder}/${key}.yaml`, text };
}

/** The nation's files of this repository. */
export function nationalFiles(): PolicyFile[] {
  return repositoryPolicyFiles().filter(({ path }) => path.startsWith('000000/'));
}

/** The faults of the nation's files with those of some places, as `code path at`, and the warnings alike. */
export function findings(...files: PolicyFile[]): { faults: string[]; warnings: string[] } {
  try {
    const { warnings } = loadPolicies([...nationalFiles(), ...files]);
    return { faults: [], warnings: warnings.map(short) };
  } catch (error) {
    if (error instanceof PolicyRefused) return { faults: error.faults.map(short), warnings: [] };
    throw error;
  }
}

/** Why some places' files are refused, in full. */
export function refusalOf(...files: PolicyFile[]): string {
  try {
    loadPolicies([...nationalFiles(), ...files]);
    return '';
  } catch (error) {
    if (error instanceof PolicyRefused) return error.message;
    throw error;
  }
}

function short({ code, path, at }: { code: string; path: string; at: string }): string {
  return `${code} ${path} ${at}`;
}
