import type { PolicyFault } from '../faults.js';
import type { Department } from '../read-departments.js';
import { regionChain } from '../../pack/region-chain.js';
import type { DeclaredMeasures } from './read-measures.js';

/** What is read of a place for this check. */
interface Places {
  readonly measures: DeclaredMeasures;
  readonly departments: ReadonlyMap<string, readonly Department[]>;
}

/**
 * A measure that may stand beside another one has to be one that somebody there can report: a code that is misspelt would allow
 * nothing, and nobody would notice.
 */
export function besideFaults(places: Places): PolicyFault[] {
  const faults: PolicyFault[] = [];
  for (const [region, declared] of places.measures) {
    const known = codesNear(places, region);
    for (const { path, head, terms } of declared.values())
      for (const { measure } of terms.flatMap(({ besides = [] }) => besides))
        if (!known.has(measure) || measure === head.code)
          faults.push({
            code: 'MEASURE_WRONG',
            path,
            at: head.code,
            detail: { zh: `besides：没有措施 ${measure}`, en: `besides: there is no measure ${measure}` },
          });
  }
  return faults;
}

/** The codes under which measures of a place, of those above it and of those in it are reported. */
function codesNear({ measures, departments }: Places, region: string): ReadonlySet<string> {
  const isNear = (other: string): boolean =>
    regionChain(other).includes(region) || regionChain(region).includes(other);
  const ofMeasures = [...measures]
    .filter(([other]) => isNear(other))
    .flatMap(([, declared]) => [...declared.values()].flatMap(({ head }) => [head.code, ...head.reportedAs]));
  const ofDepartments = [...departments]
    .filter(([other]) => isNear(other))
    .flatMap(([, list]) => list.flatMap((department) => Object.keys(department.measures)));
  return new Set([...ofMeasures, ...ofDepartments]);
}
