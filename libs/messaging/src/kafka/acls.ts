import kafkajs, { type AclEntry, type AclFilter, type Admin } from 'kafkajs';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;
const USER = 'User:dept-';

export interface AclChange {
  readonly department: string;
  readonly change: 'granted' | 'removed';
}

/** What a department may: read its own topic in groups of its own prefix, write its own feedback. */
function aclsOf(department: string): AclEntry[] {
  const own = { principal: `${USER}${department}`, host: '*', permissionType: AclPermissionTypes.ALLOW };
  const literal = { resourcePatternType: ResourcePatternTypes.LITERAL, resourceType: AclResourceTypes.TOPIC };
  return [
    { ...own, ...literal, resourceName: `referral.${department}.v1`, operation: AclOperationTypes.READ },
    { ...own, ...literal, resourceName: `feedback.${department}.v1`, operation: AclOperationTypes.WRITE },
    {
      ...own,
      resourceType: AclResourceTypes.GROUP,
      resourcePatternType: ResourcePatternTypes.PREFIXED,
      resourceName: `${department}.`,
      operation: AclOperationTypes.READ,
    },
  ];
}

const EVERYTHING: AclFilter = {
  resourceType: AclResourceTypes.ANY,
  resourcePatternType: ResourcePatternTypes.ANY,
  operation: AclOperationTypes.ANY,
  permissionType: AclPermissionTypes.ANY,
};

async function usersWithRights(admin: Admin): Promise<string[]> {
  const { resources } = await admin.describeAcls(EVERYTHING);
  const users = resources.flatMap(({ acls }) => acls.map(({ principal }) => principal));
  return [...new Set(users)].filter((user) => user.startsWith(USER)).map((user) => user.slice(USER.length));
}

/**
 * Gives every department the rights on its own two topics and takes all rights from those that left. Repeating it
 * changes nothing.
 * @throws KafkaJSProtocolError SECURITY_DISABLED where the cluster has no rights at all
 */
export async function applyAcls(admin: Admin, departments: readonly string[]): Promise<AclChange[]> {
  const before = await usersWithRights(admin);
  const acl = departments.flatMap(aclsOf);
  if (acl.length > 0) await admin.createAcls({ acl });
  const left = before.filter((department) => !departments.includes(department));
  if (left.length > 0)
    await admin.deleteAcls({ filters: left.map((code) => ({ ...EVERYTHING, principal: `${USER}${code}` })) });
  const fresh = departments.filter((department) => !before.includes(department));
  return [
    ...fresh.map((department) => ({ department, change: 'granted' as const })),
    ...left.map((department) => ({ department, change: 'removed' as const })),
  ];
}
