import { contracts } from '@aid-chain/contracts';
import type { ServiceName } from '@aid-chain/vocabulary';
import { isOutsideTopic } from '../codec/limits.js';
import { isOfTemplate } from '../department-list.js';

/** The topics that a service writes; those of the departments as their template `referral.{department}.v1`. */
export function topicsOf(service: ServiceName): string[] {
  const own = contracts
    .map(({ topic }) => topic)
    .filter((topic) => !isOutsideTopic(topic) && topic.startsWith(`${service}.`));
  return [...new Set(own)].sort();
}

/** Whether a service writes a topic, which may be that of any department. */
export function writesTopic(service: ServiceName, topic: string): boolean {
  return topicsOf(service).some((template) => isOfTemplate(template, topic));
}
