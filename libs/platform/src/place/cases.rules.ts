import { readCases, runCases, type CaseFile, type PolicyTree } from '@aid-chain/policy';
import { caseFinding, type PlaceFinding } from './finding.rules.js';

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
