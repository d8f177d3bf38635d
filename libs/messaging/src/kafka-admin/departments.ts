import type { Admin } from 'kafkajs';
import { DEPARTMENT_USER, rightsPlan, SERVICE_USER, type Right, type ServiceReader } from './acl-plan.js';
import { compareRights, describeRight, usersThatLeft } from './compare-rights.rules.js';
import type { TopicDifference } from './compare-topics.rules.js';
import { howToMakeLogin, howToRemoveLogin } from './scram-login.js';
import { readSettled } from './read-settled.js';
import { giveRights, NoAccessControl, readRights, takeRights } from './rights.js';
import { applyTopics } from './topics.js';

export interface DepartmentsApplied {
  /** What is still different at the topics. */
  readonly differences: readonly TopicDifference[];
  readonly given: readonly Right[];
  readonly taken: readonly Right[];
  /** Logins that must be removed by the cluster's administrators. */
  readonly left: readonly string[];
  /** `false` where the cluster has no access control: everybody who reaches it may read everything. */
  readonly accessControl: boolean;
}

/**
 * Brings topics and rights of departments and services to what the place's file says; repeating it changes nothing.
 * @param departments those that take part
 * @param known with those that have left, whose topics stay: no log is deleted, and what they sent is read to its end
 * @param print gets one line per change, and how to make the logins, which this protocol client cannot
 */
export async function applyDepartments(
  admin: Admin,
  { departments, known }: { readonly departments: readonly string[]; readonly known: readonly string[] },
  services: readonly ServiceReader[],
  print: (line: string) => void,
): Promise<DepartmentsApplied> {
  const differences = await applyTopics(admin, known, print);
  const plan = rightsPlan(departments, services);
  const ours = new Set(services.map(({ service }) => `${SERVICE_USER}${service}`));
  const isOurs = (user: string): boolean => user.startsWith(DEPARTMENT_USER) || ours.has(user);
  try {
    const found = await readRights(admin, isOurs);
    const { missing, surplus } = compareRights(plan, found);
    await takeRights(admin, surplus);
    await giveRights(admin, missing);
    if (missing.length + surplus.length > 0)
      await readSettled(
        async () => compareRights(plan, await readRights(admin, isOurs)),
        (still) => still.missing.length + still.surplus.length === 0,
      );
    const left = usersThatLeft(plan, found);
    printChanges(missing, surplus, found, left, print);
    return { differences, given: missing, taken: surplus, left, accessControl: true };
  } catch (error) {
    if (!(error instanceof NoAccessControl)) throw error;
    print(NO_ACCESS_CONTROL);
    return { differences, given: [], taken: [], left: [], accessControl: false };
  }
}

const NO_ACCESS_CONTROL =
  '!! 这个集群没有启用访问控制：谁连得上谁就能读写全部主题。请配置 authorizer.class.name 后重新执行。 / ' +
  '!! This cluster has no access control: whoever reaches it reads and writes everything. Set authorizer.class.name and run this again.';

function printChanges(
  given: readonly Right[],
  taken: readonly Right[],
  before: readonly Right[],
  left: readonly string[],
  print: (line: string) => void,
): void {
  for (const right of taken) print(`- ${describeRight(right)}`);
  for (const right of given) print(`+ ${describeRight(right)}`);
  const known = new Set(before.map(({ user }) => user));
  const fresh = [...new Set(given.map(({ user }) => user))].filter((user) => !known.has(user));
  for (const line of howToMakeLogin(fresh)) print(line);
  for (const line of howToRemoveLogin(left)) print(line);
}
