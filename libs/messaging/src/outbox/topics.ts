import { contracts, DEPARTMENT_CODES } from '@aid-chain/contracts';
import type { ServiceName } from '@aid-chain/vocabulary';
import { isOutsideTopic } from '../codec/limits.js';

/** The topics that a service writes: its own and, for referral, one per department. */
export function topicsOf(service: ServiceName): string[] {
  const own = new Set<string>();
  for (const { topic } of contracts) {
    if (isOutsideTopic(topic) || !topic.startsWith(`${service}.`)) continue;
    if (topic.includes('{department}')) {
      for (const department of DEPARTMENT_CODES) own.add(topic.replace('{department}', department));
    } else own.add(topic);
  }
  return [...own].sort();
}
