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

/** Which departments have rights and topics, and who needs a login beside them. */
interface AppliedDepartments {
  /** Those that take part. */
  readonly departments: readonly string[];
  /** With those that have left, whose topics stay: no log is deleted, and what they sent is read to its end. */
  readonly known: readonly string[];
  /** Whether the services log in, as they do where the operator does. */
  readonly servicesLogIn?: boolean;
}

/**
 * Brings topics and rights of departments and services to what the place's file says; repeating it changes nothing.
 * @param print gets one line per change, and how to make the logins, which this protocol client cannot
 */
export async function applyDepartments(
  admin: Admin,
  { departments, known, servicesLogIn = true }: AppliedDepartments,
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
    printChanges(missing, surplus, print);
    const users = freshUsers(missing, found).filter((user) => servicesLogIn || !ours.has(user));
    for (const line of [...howToMakeLogin(users), ...howToRemoveLogin(left)]) print(line);
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

function printChanges(given: readonly Right[], taken: readonly Right[], print: (line: string) => void): void {
  for (const right of taken) print(`- ${describeRight(right)}`);
  for (const right of given) print(`+ ${describeRight(right)}`);
}

/** Who had no right before: nobody else has to learn of a login. */
function freshUsers(given: readonly Right[], before: readonly Right[]): readonly string[] {
  const known = new Set(before.map(({ user }) => user));
  return [...new Set(given.map(({ user }) => user))].filter((user) => !known.has(user));
}
