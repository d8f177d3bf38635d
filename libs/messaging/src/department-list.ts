/** Which departments there are; a service's platform gives it from the directory. */
export interface DepartmentList {
  /** Codes of those that take part, and of those that have left: what they had sent is read to its end. */
  knownDepartments(): readonly string[];
  /** Calls back after every change of them while the service runs. */
  onDepartments(changed: () => void): void;
}

/** Injection token of the list; without one no department takes part. */
export const DEPARTMENT_LIST = Symbol('DepartmentList');

const PLACE = '{department}';

/** The topics of a consumer, `feedback.{department}.v1` once for every department. */
export function topicsNow(topics: readonly string[], departments: readonly string[]): string[] {
  return topics.flatMap((topic) =>
    topic.includes(PLACE) ? departments.map((code) => topic.replace(PLACE, code)) : [topic],
  );
}

/** Whether a topic, or one of a template with `{department}`, is meant. */
export function isOfTemplate(template: string, topic: string): boolean {
  const [before = '', after] = template.split(PLACE);
  if (after === undefined || template === topic) return template === topic;
  return topic.startsWith(before) && topic.endsWith(after) && topic.length > before.length + after.length;
}
