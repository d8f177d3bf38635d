import { inSubtree, isRegionCode } from '@aid-chain/kernel';
import type { PolicyTree } from '@aid-chain/policy';
import { finding, type PlaceFinding } from './finding.rules.js';
import type { Row } from './rows.rules.js';

/**
 * Departments to which the need of education goes and which are not shown school and stage: their referrals, messages and
 * sheets leave out what they are asked to answer (L-27). Of a place of the directory only.
 */
export function withoutSchooling(
  { departments }: Pick<PolicyTree, 'departments'>,
  regions: ReadonlyMap<string, Row>,
): readonly PlaceFinding[] {
  const codes = [...regions.keys()].filter(isRegionCode);
  return [...departments]
    .filter(([folder]) => codes.some((code) => inSubtree(code, folder.padEnd(12, '0'))))
    .flatMap(([folder, list]) =>
      list
        .filter(
          ({ needs, sees }) => needs.some(({ kind }) => kind === 'education') && !sees.includes('schooling'),
        )
        .map(({ code }) =>
          finding('EDUCATION_WITHOUT_SCHOOLING', `policies/${folder}/departments.yaml`, code),
        ),
    );
}
