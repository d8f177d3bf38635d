import kafkajs, { type AclEntry, type AclFilter, type Admin, type DescribeAclResource } from 'kafkajs';
import type { Right } from './acl-plan.js';

/** The cluster has no access control at all, so rights can neither be read nor given. */
export class NoAccessControl extends Error {
  override readonly name = 'NoAccessControl';
}

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

const PRINCIPAL = 'User:';
const EVERYWHERE = '*';

function entryOf({ user, resource, name, pattern, may }: Right): AclEntry {
  return {
    principal: `${PRINCIPAL}${user}`,
    host: EVERYWHERE,
    permissionType: AclPermissionTypes.ALLOW,
    operation: may === 'read' ? AclOperationTypes.READ : AclOperationTypes.WRITE,
    resourceType: resource === 'topic' ? AclResourceTypes.TOPIC : AclResourceTypes.GROUP,
    resourceName: name,
    resourcePatternType: pattern === 'prefix' ? ResourcePatternTypes.PREFIXED : ResourcePatternTypes.LITERAL,
  };
}

function rightsOf({ resourceType, resourceName, resourcePatternType, acls }: DescribeAclResource): Right[] {
  const known = resourceType === AclResourceTypes.TOPIC || resourceType === AclResourceTypes.GROUP;
  if (!known) return [];
  return acls
    .filter(
      ({ permissionType, principal }) =>
        permissionType === AclPermissionTypes.ALLOW && principal.startsWith(PRINCIPAL),
    )
    .filter(({ operation }) => operation === AclOperationTypes.READ || operation === AclOperationTypes.WRITE)
    .map(({ principal, operation }) => ({
      user: principal.slice(PRINCIPAL.length),
      resource: resourceType === AclResourceTypes.TOPIC ? 'topic' : 'group',
      name: resourceName,
      pattern: resourcePatternType === ResourcePatternTypes.PREFIXED ? 'prefix' : 'literal',
      may: operation === AclOperationTypes.READ ? 'read' : 'write',
    }));
}

const ANY: AclFilter = {
  resourceType: AclResourceTypes.ANY,
  resourcePatternType: ResourcePatternTypes.ANY,
  operation: AclOperationTypes.ANY,
  permissionType: AclPermissionTypes.ALLOW,
};

/**
 * All rights to read and write topics and groups that the cluster knows for the given users.
 * @throws NoAccessControl
 */
export async function readRights(admin: Admin, isOurs: (user: string) => boolean): Promise<Right[]> {
  try {
    const { resources } = await admin.describeAcls(ANY);
    return resources.flatMap(rightsOf).filter(({ user }) => isOurs(user));
  } catch (error) {
    if (error instanceof Error && 'type' in error && error.type === 'SECURITY_DISABLED')
      throw new NoAccessControl('The cluster has no access control', { cause: error });
    throw error;
  }
}

export async function giveRights(admin: Admin, rights: readonly Right[]): Promise<void> {
  if (rights.length > 0) await admin.createAcls({ acl: rights.map(entryOf) });
}

export async function takeRights(admin: Admin, rights: readonly Right[]): Promise<void> {
  if (rights.length > 0) await admin.deleteAcls({ filters: rights.map(entryOf) });
}
