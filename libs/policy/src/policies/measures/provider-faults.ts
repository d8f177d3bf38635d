import type { PolicyFault } from '../faults.js';
import type { Department } from '../read-departments.js';
import type { DeclaredMeasures } from './read-measures.js';
import { regionChain } from '../../pack/region-chain.js';

/**
 * A department that a measure names has to be one of every place in which the measure holds and that has a file of
 * departments; otherwise nobody would be asked for it.
 */
export function providerFaults({
  measures,
  departments,
}: {
  readonly measures: DeclaredMeasures;
  readonly departments: ReadonlyMap<string, readonly Department[]>;
}): PolicyFault[] {
  const faults: PolicyFault[] = [];
  for (const [region, declared] of measures)
    for (const { path, head } of declared.values()) {
      if (head.department === undefined) continue;
      for (const [place, list] of departments) {
        const holds = regionChain(place).includes(region) || regionChain(region).includes(place);
        if (!holds || list.some(({ code }) => code === head.department)) continue;
        faults.push({
          code: 'PROVIDER_UNKNOWN',
          path,
          at: head.code,
          detail: {
            zh: `${place} 没有 ${head.department}`,
            en: `${place} has no ${head.department}`,
          },
        });
      }
    }
  return faults;
}
