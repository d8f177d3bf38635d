import { inBothLanguages } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { ServiceName } from '@aid-chain/vocabulary';
import { StartRefused } from '../start/start-refused.js';
import { appRole, ownerRole } from './roles.js';

interface Rights {
  readonly superuser: boolean;
  readonly owner: boolean;
  readonly changes: boolean;
}

/**
 * A service may hold no more rights than it needs: with them a fault or an intruder in it could rewrite its own
 * audit. Checked at every start, on the connection that it will use.
 * @param connection of the service's own role
 * @throws StartRefused that names the role and the right it must lose
 */
export async function checkServiceRole(service: ServiceName, connection: Sql): Promise<void> {
  const audit = `${service}.audit`;
  const seals = `${service}.audit_seal`;
  const [rights] = await sql`
    select r.rolsuper as superuser,
           pg_has_role(current_user, ${ownerRole(service)}, 'member') as owner,
           has_any_column_privilege(${audit}, 'update') or has_table_privilege(${audit}, 'delete, truncate')
             or has_any_column_privilege(${seals}, 'insert, update')
             or has_table_privilege(${seals}, 'delete, truncate') as changes
    from pg_roles r where r.rolname = current_user`.on<Rights>(connection);
  const refuse = (zh: string, en: string): never => {
    const roleName = appRole(service);
    throw new StartRefused('DATABASE_ROLE_WRONG', {
      service,
      roleName,
      ...inBothLanguages({ right: { zh, en } }),
    });
  };
  if (rights === undefined || rights.superuser)
    refuse('数据库用户是超级用户', 'its database user is a superuser');
  else if (rights.owner) refuse('数据库用户拥有本服务的表', 'its database user owns its tables');
  else if (rights.changes) refuse('数据库用户可以修改审计记录', 'its database user may change audit rows');
}
