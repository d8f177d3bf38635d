import { applyDepartments as applyToKafka, type ServiceReader } from '@aid-chain/messaging';
import { Policies } from '@aid-chain/platform';
import type { Arguments } from '../arguments.js';
import { UsageError } from '../arguments.js';
import type { Operator } from '../operator.js';
import { rowsSaid, type Say } from '../say.js';
import { SERVICES } from '../services.js';
import { auditDirectory } from './directory-audit.js';
import { onKafka } from './kafka.js';
import { refuseDifferences } from './topics.js';

export async function listDepartments(operator: Operator, say: Say): Promise<void> {
  const rows = await operator.onDirectory(async (sql) => {
    const found = await sql.query<{ code: string }>(
      'select code, name_zh as "nameZh", name_en as "nameEn", active from directory.department order by code',
    );
    await auditDirectory(sql, operator, {
      action: 'departments-listed',
      objectType: 'department',
      ids: found.map(({ code }) => code),
    });
    return found;
  });
  rowsSaid(say, rows);
}

/**
 * Writes code and name of every department of a place's `departments.yaml`; one that left becomes inactive, its
 * referrals stay. Routing, views and legal ground are read from the file itself by the services.
 */
export async function applyDepartments(operator: Operator, args: Arguments, say: Say): Promise<void> {
  const region = args.required('region');
  const policies = await Policies.read(operator.config.policiesDir);
  const departments = policies.departments(region);
  if (departments.length === 0)
    throw new UsageError(`${region} 没有 departments.yaml / no departments.yaml for ${region}`);
  const rows = departments.map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn }));
  const codes = rows.map(({ code }) => code);
  await operator.onDirectory(async (sql) => {
    await sql.query(
      `insert into directory.department (code, name_zh, name_en)
       select "code", "nameZh", "nameEn" from jsonb_to_recordset($1) as r("code" text, "nameZh" text, "nameEn" text)
       on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, active = true`,
      [JSON.stringify(rows)],
    );
    await sql.query('update directory.department set active = false where code <> all($1)', [codes]);
    await auditDirectory(sql, operator, {
      action: 'departments-applied',
      objectType: 'department',
      ids: codes,
    });
  });
  rowsSaid(say, rows);
  if (operator.config.kafka !== undefined) await applyToCluster(operator, codes, say);
}

/** Topics and rights on the cluster; how to make a login is said, because this client library cannot. */
async function applyToCluster(operator: Operator, codes: readonly string[], say: Say): Promise<void> {
  const { differences } = await onKafka(operator, (admin) =>
    applyToKafka(admin, codes, SERVICE_READERS, say),
  );
  refuseDifferences(differences, say);
}

const SERVICE_READERS: readonly ServiceReader[] = SERVICES.map(({ name, consumers }) => ({
  service: name,
  topics: consumers.flatMap(({ topics }) => topics),
}));
