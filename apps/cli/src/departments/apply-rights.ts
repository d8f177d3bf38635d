import { applyDepartments, sql, type ServiceReader } from '@aid-chain/messaging';
import { onKafka } from '../cluster.js';
import type { Operator } from '../operator.js';
import type { Print } from '../output.js';
import { SERVICES } from '../services.js';
import { refuseDifferences } from '../topic-differences.js';

const SERVICE_READERS: readonly ServiceReader[] = SERVICES.map(({ name, consumers }) => ({
  service: name,
  topics: consumers.flatMap(({ topics }) => topics),
}));

/**
 * Brings topics and rights on the cluster to the departments of the directory, where there is a cluster; how to make a login
 * is printed, because this client library cannot.
 */
export async function applyRights(operator: Operator, print: Print): Promise<void> {
  const { kafka } = operator.config;
  if (kafka === undefined) return;
  const found = await operator.onDirectory((connection) =>
    sql`select code, active from directory.department order by code`.on<{ code: string; active: boolean }>(
      connection,
    ),
  );
  const departments = found.filter(({ active }) => active).map(({ code }) => code);
  const known = found.map(({ code }) => code);
  const { differences } = await onKafka(operator, (admin) =>
    applyDepartments(
      admin,
      { departments, known, servicesLogIn: kafka.sasl !== undefined },
      SERVICE_READERS,
      print,
    ),
  );
  refuseDifferences(differences, print);
}
