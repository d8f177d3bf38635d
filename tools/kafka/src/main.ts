import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { KafkaUnavailable } from './artifacts.js';
import type { ClusterOptions } from './cluster-options.js';
import { startCluster, type RunningCluster } from './cluster.js';
import { markDataFolder } from './data-folder.js';
import { keptLogins, passwordFile } from './kept-logins.js';
import { kafkaVersion } from './versions.js';

const SERVICE_USERS = ['svc-intake', 'svc-eligibility', 'svc-monitoring', 'svc-referral'];

const HELP = `Starts a real Kafka broker on this machine from its Maven artifacts (needs Java 17 and Maven).

  node tools/kafka/dist/main.js [--kafka 4.1.1|3.9.2|4.3.1] [--brokers 1|3] [--data FOLDER] [--port 19092]
                                [--secure [--user NAME]…]

Prints KAFKA_BROKERS=… when it answers and stops on Ctrl-C; the data folder is kept.
--secure adds a listener with TLS, logins and rights (needs openssl): for the four services, and for each --user, e.g.
dept-water. Nobody has a right there until \`npm run cli -- departments apply\` gave it, through the first listener,
which is for administrators on this machine alone.
`;

const OPTIONS = {
  kafka: { type: 'string' },
  brokers: { type: 'string', default: '1' },
  data: { type: 'string', default: '.data/kafka' },
  port: { type: 'string', default: '19092' },
  secure: { type: 'boolean' },
  user: { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const;

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function startSecure(options: ClusterOptions, users: readonly string[]): Promise<RunningCluster> {
  const { dataFolder } = options;
  markDataFolder(dataFolder);
  // A data folder learns its users while it is formatted, and later ones from the running cluster.
  const formatted = existsSync(join(dataFolder, 'broker-1'));
  const { logins, made } = keptLogins(dataFolder, users);
  const cluster = await startCluster({ ...options, departmentUsers: logins, certificate: 'valid' });
  for (const user of formatted ? made : []) await cluster.setPassword(user, logins[user] ?? '');
  print(`With TLS and logins, for services and departments:
KAFKA_BROKERS=${cluster.department.join(',')}
KAFKA_CA_FILE=${cluster.certificates?.caFile ?? ''}
KAFKA_SASL_MECHANISM=SCRAM-SHA-512
KAFKA_SASL_USER and KAFKA_SASL_PASSWORD_FILE:`);
  for (const user of users) print(`  ${user}  ${passwordFile(dataFolder, user)}`);
  return cluster;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return print(HELP);
  if (!['1', '3'].includes(values.brokers)) throw new Error('--brokers is 1 or 3.');
  const options: ClusterOptions = {
    version: kafkaVersion(values.kafka),
    brokers: values.brokers === '3' ? 3 : 1,
    dataFolder: resolve(values.data),
    firstPort: Number(values.port),
  };
  const users = [...SERVICE_USERS, ...(values.user ?? [])];
  const cluster = values.secure ? await startSecure(options, users) : await startCluster(options);
  print(`Kafka ${cluster.reported} answers, for administrators on this machine:`);
  print(`KAFKA_BROKERS=${cluster.internal.join(',')}`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await cluster.stop();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof KafkaUnavailable ? 3 : 1;
});
