import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { applyDepartments as applyToKafka, rows, sql, type ServiceReader } from '@aid-chain/messaging';
import { Policies, refuseSampleOverPlace } from '@aid-chain/platform';
import { onKafka } from '../cluster.js';
import { auditDirectory } from '../directory-audit.js';
import { operatorCommand, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import { printRows, type Print } from '../output.js';
import { SERVICES } from '../services.js';
import { refuseDifferences } from '../topic-differences.js';

async function listDepartments(operator: Operator, print: Print): Promise<void> {
  const rows = await operator.onDirectory(async (connection) => {
    const found = await connection.query<{ code: string }>(
      'select code, name_zh as "nameZh", name_en as "nameEn", active from directory.department order by code',
    );
    await auditDirectory(connection, operator, {
      action: 'departments-listed',
      objectType: 'department',
      ids: found.map(({ code }) => code),
    });
    return found;
  });
  printRows(print, rows);
}

/**
 * Writes code and name of every department of a place's `departments.yaml`; one that left becomes inactive, its
 * referrals stay. Routing, views and legal ground are read from the file itself by the services.
 * @throws RefusalError PLACE_NOT_SET where those of the sample would take the place of a deployment's
 */
async function applyDepartments(operator: Operator, region: string, print: Print): Promise<void> {
  const policies = await Policies.read(operator.config.place.policiesDir, operator.config.place.placeDir);
  const departments = policies.departments(region);
  if (departments.length === 0)
    throw new InvalidArgumentError(`${region} 没有 departments.yaml / no departments.yaml for ${region}`);
  const named = departments.map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn }));
  const codes = named.map(({ code }) => code);
  await operator.onDirectory(async (connection) => {
    if (operator.config.place.placeDir === undefined) await refuseSampleOverPlace(connection);
    await sql`
      insert into directory.department (code, name_zh, name_en)
      select "code", "nameZh", "nameEn" from ${rows('d', { code: 'text', nameZh: 'text', nameEn: 'text' }, named)}
      on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, active = true`.on(
      connection,
    );
    await sql`update directory.department set active = false where code <> all (${codes}::text[])`.on(
      connection,
    );
    await auditDirectory(connection, operator, {
      action: 'departments-applied',
      objectType: 'department',
      ids: codes,
    });
  });
  printRows(print, named);
  if (operator.config.kafka !== undefined) await applyToCluster(operator, codes, print);
}

/** Topics and rights on the cluster; how to make a login is printed, because this client library cannot. */
async function applyToCluster(operator: Operator, codes: readonly string[], print: Print): Promise<void> {
  const { differences } = await onKafka(operator, (admin) =>
    applyToKafka(admin, codes, SERVICE_READERS, print),
  );
  refuseDifferences(differences, print);
}

const SERVICE_READERS: readonly ServiceReader[] = SERVICES.map(({ name, consumers }) => ({
  service: name,
  topics: consumers.flatMap(({ topics }) => topics),
}));

/** `departments`: who receives referrals in a place. */
export function departmentsCommand(print: Print): Command {
  const departments = new Command('departments').commandsGroup('部门 departments');
  departments.addCommand(
    operatorCommand('list')
      .description('列出部门 · list departments')
      .action((options) => withOperator(options, (operator) => listDepartments(operator, print))),
  );
  departments.addCommand(
    operatorCommand('apply')
      .description(
        '从参数包写入部门，设有 KAFKA_BROKERS 时同时建立主题与权限 · write the departments of a place from policies/; with KAFKA_BROKERS also their topics and rights',
      )
      .requiredOption('--region <code>', '12 位区划代码 · region code of 12 digits')
      .action((options) =>
        withOperator(options, (operator) => applyDepartments(operator, options.region, print)),
      ),
  );
  return departments;
}
