import type { Right } from './acl-plan.js';

const keyOf = ({ user, resource, name, pattern, may }: Right): string =>
  [user, resource, pattern, name, may].join(' ');

/**
 * What is to be given and what is to be taken away.
 * @param found every right of the users that are ours to manage; others are never touched
 */
export function compareRights(
  plan: readonly Right[],
  found: readonly Right[],
): { readonly missing: Right[]; readonly surplus: Right[] } {
  const there = new Set(found.map(keyOf));
  const wanted = new Set(plan.map(keyOf));
  return {
    missing: plan.filter((right) => !there.has(keyOf(right))),
    surplus: found.filter((right) => !wanted.has(keyOf(right))),
  };
}

/** Users of whom nothing is wanted any more, though they still have rights: departments that left. */
export function usersThatLeft(plan: readonly Right[], found: readonly Right[]): string[] {
  const wanted = new Set(plan.map(({ user }) => user));
  return [...new Set(found.map(({ user }) => user))].filter((user) => !wanted.has(user)).sort();
}

const MAY = { read: { zh: '读', en: 'reads' }, write: { zh: '写', en: 'writes' } } as const;
const RESOURCE = { topic: { zh: '主题', en: 'topic' }, group: { zh: '消费组', en: 'group' } } as const;

/** `dept-water 读 主题 … / dept-water reads topic …` */
export function describeRight({ user, resource, name, pattern, may }: Right): string {
  const full = pattern === 'prefix' ? `${name}*` : name;
  const [act, thing] = [MAY[may], RESOURCE[resource]];
  return `${user} ${act.zh}${thing.zh} ${full} / ${user} ${act.en} ${thing.en} ${full}`;
}
