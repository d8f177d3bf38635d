import { regionChain } from '../../pack/region-chain.js';
import type { PolicyFault } from '../faults.js';
import type { DeclaredMeasures } from './read-measures.js';

/** A measure that carries out another one names a code that a level above gives: under a misspelt one both would stand beside each other. */
export function carriedOutFaults(measures: DeclaredMeasures): PolicyFault[] {
  return [...measures].flatMap(([region, declared]) => {
    const above = regionChain(region).filter((level) => level !== region);
    const codes = new Set(above.flatMap((level) => [...(measures.get(level)?.keys() ?? [])]));
    return [...declared.values()].flatMap(({ path, head: { code, carriesOut } }): PolicyFault[] => {
      if (carriesOut === undefined || codes.has(carriesOut)) return [];
      const choices = [...codes].join(', ');
      const detail = {
        zh: `carriesOut ${carriesOut}，上级措施有：${choices}`,
        en: `carriesOut ${carriesOut}, levels above give: ${choices}`,
      };
      return [{ code: 'MEASURE_WRONG', path, at: code, detail }];
    });
  });
}
