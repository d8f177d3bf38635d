import { isParameterKey, nearestKey, type PolicyFault, type PolicyFile } from '@aid-chain/policy';
import type { Blockers } from './blockers.rules.js';
import { policyFinding, type PlaceFinding } from './finding.rules.js';

/** Because of these nobody knows of any key of a file what it says. */
const OF_WHOLE_FILES: readonly PolicyFault['code'][] = [
  'YAML_BROKEN',
  'FILE_NOT_UTF8',
  'KEY_TWICE',
  'REGION_FOLDER_UNKNOWN',
  'BLANKS_LEFT',
];
const KEY_OF_LINE = /^["']?([a-z][a-z0-9.-]*)["']?\s*:/gm;

/** What blocks decisions as far as it is known while files have faults, and which keys nobody gives for certain. */
export function knownBlockers(
  { findings, missing }: Pick<Blockers, 'findings' | 'missing'>,
  faults: readonly PolicyFault[],
  files: readonly PolicyFile[],
): { readonly known: readonly PlaceFinding[]; readonly missing: readonly string[] } {
  const inDoubt = keysInDoubt(faults, files);
  const certain = missing.filter((key) => !inDoubt.has(key));
  const isKnown = ({ code, at }: PlaceFinding): boolean =>
    code !== 'PARAMETER_MISSING' || certain.some((key) => at.startsWith(`${key} `));
  return { known: findings.filter(isKnown), missing: certain };
}

/**
 * The keys of parameters of which it is not known whether a level gives them, because what says it is broken. Of all others
 * it is known, whatever is wrong elsewhere.
 */
function keysInDoubt(faults: readonly PolicyFault[], files: readonly PolicyFile[]): ReadonlySet<string> {
  const broken = faults.filter(({ code }) => OF_WHOLE_FILES.includes(code)).map(({ path }) => path);
  const standing = files
    .filter(({ path }) => broken.includes(path))
    .flatMap(({ text }) => [...text.matchAll(KEY_OF_LINE)].map(([, key = '']) => key));
  const named = faults.map(({ at }) => /^[a-z][a-z0-9.-]*/.exec(at)?.[0] ?? '');
  return new Set([...standing, ...named].filter(isParameterKey));
}

/** Faults of parameters as findings; a key that there is not is followed by the needed one that nobody gives because of it. */
export function policyFaultFindings(
  faults: readonly PolicyFault[],
  missing: readonly string[],
): readonly PlaceFinding[] {
  return faults.map((fault) => {
    const found = policyFinding('fault', fault);
    const lacking = fault.code === 'KEY_UNKNOWN' ? nearestKey(fault.at, missing) : undefined;
    if (lacking === undefined) return found;
    return {
      ...found,
      zh: `${found.zh}；因此必要参数 ${lacking} 没有任何一级给出`,
      en: `${found.en}; because of it nobody gives ${lacking}, which is needed`,
    };
  });
}
