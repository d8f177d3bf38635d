import { readCases, runCases, type CaseFile, type PolicyTree } from '@aid-chain/policy';
import { finding, type PlaceFinding } from './finding.rules.js';

/**
 * What is wrong in the cases, and where the parameters come to something else than a case expects.
 * @param tree undefined where a file of parameters is broken, so that nobody knows what a case comes to
 */
export function caseFindings(
  files: readonly CaseFile[],
  tree: PolicyTree | undefined,
): readonly PlaceFinding[] {
  const { cases, faults } = readCases(files);
  const differences = tree === undefined ? [] : runCases(tree, cases);
  return [
    ...faults.map((fault) => caseFinding('CASE_WRONG', fault)),
    ...differences.map((each) => caseFinding('CASE_DIFFERS', { ...each, at: each.case })),
  ];
}

interface InCase {
  readonly path: string;
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

/** A finding about a case, ended by what is wrong in it in each language. */
function caseFinding(code: 'CASE_WRONG' | 'CASE_DIFFERS', { path, at, zh, en }: InCase): PlaceFinding {
  const found = finding(code, path, at);
  return { ...found, zh: `${found.zh}：${zh}`, en: `${found.en}: ${en}` };
}
