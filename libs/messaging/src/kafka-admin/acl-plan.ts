import type { ServiceName } from '@aid-chain/vocabulary';
import { GROUP_PREFIX } from '../kafka/kafka-settings.js';
import { departmentTopics } from './topic-plan.js';

/** One right at the cluster: somebody may do something with a topic or a group, everything else is forbidden. */
export interface Right {
  /** Name of the login. */
  readonly user: string;
  readonly resource: 'topic' | 'group';
  readonly name: string;
  /** `prefix`: every topic or group whose name begins so. */
  readonly pattern: 'literal' | 'prefix';
  readonly may: 'read' | 'write';
}

/** What a service reads. */
export interface ServiceReader {
  readonly service: ServiceName;
  readonly topics: readonly string[];
}

export const DEPARTMENT_USER = 'dept-';
export const SERVICE_USER = 'svc-';

/** The rights of one department: its own two topics and groups that begin with its code. */
function departmentRights(code: string): Right[] {
  const { reads, writes } = departmentTopics(code);
  const user = `${DEPARTMENT_USER}${code}`;
  return [
    { user, resource: 'topic', name: reads, pattern: 'literal', may: 'read' },
    { user, resource: 'topic', name: writes, pattern: 'literal', may: 'write' },
    { user, resource: 'group', name: `${code}.`, pattern: 'prefix', may: 'read' },
  ];
}

const outside = (topic: string): boolean => topic.startsWith('feedback.');

/**
 * The rights of one service. Departments' topics are given to referral by prefix: a department that is not there yet,
 * or has left, must be a topic without news and not a refusal that stops the whole consumer.
 */
function serviceRights({ service, topics }: ServiceReader): Right[] {
  const user = `${SERVICE_USER}${service}`;
  const topic = (name: string, may: Right['may'], pattern: Right['pattern'] = 'literal'): Right => ({
    user,
    resource: 'topic',
    name,
    pattern,
    may,
  });
  const prefixes: Right[] = [
    ...(service === 'referral' ? [topic('referral.', 'write', 'prefix')] : []),
    ...(topics.some(outside) ? [topic('feedback.', 'read', 'prefix')] : []),
  ];
  return [
    topic(`${service}.v1`, 'write'),
    ...[...new Set(topics)].filter((name) => !outside(name)).map((name) => topic(name, 'read')),
    ...prefixes,
    { user, resource: 'group', name: `${GROUP_PREFIX}${service}`, pattern: 'prefix', may: 'read' },
  ];
}

/** All rights that there must be, and no others for these users. */
export function rightsPlan(departments: readonly string[], services: readonly ServiceReader[]): Right[] {
  return [...services.flatMap(serviceRights), ...departments.flatMap(departmentRights)];
}
