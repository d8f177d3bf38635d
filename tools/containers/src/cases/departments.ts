import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../command.js';
import type { Deployment } from '../deployment.js';
import type { Case, Trial } from '../trial.js';

const PORT = '19094';
const TOOLS = 'KAFKA_HEAP_OPTS=-Xmx128m /opt/kafka/bin';
const LOGIN = '/tmp/department.properties';

/** A key and a certificate that it signed itself, in one file, as the broker takes them. */
async function writeKeyStore(folder: string): Promise<number> {
  const [key, certificate] = [join(folder, 'key'), join(folder, 'certificate')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const args = ['req', ...kind, ...names, '-keyout', key, '-out', certificate];
  const { code } = await run('openssl', args, process.env);
  if (code !== 0) return code;
  const text = readFileSync(key, 'utf8') + readFileSync(certificate, 'utf8');
  writeFileSync(join(folder, 'department_keystore'), text, { mode: 0o444 });
  return 0;
}

/** Logs in at the departments' listener and asks for the end of a topic; returns all that was printed. */
async function asks(deployment: Deployment, topic: string, password: string): Promise<string> {
  const module = 'org.apache.kafka.common.security.scram.ScramLoginModule required';
  const lines = [
    'security.protocol=SASL_SSL',
    'sasl.mechanism=SCRAM-SHA-512',
    `sasl.jaas.config=${module} username="dept-health" password="${password}";`,
    'ssl.truststore.type=PEM',
    'ssl.truststore.location=/run/secrets/department_keystore',
  ];
  await deployment.inside('kafka', `printf '%s\\n' ${lines.map((line) => `'${line}'`).join(' ')} > ${LOGIN}`);
  const where = `--bootstrap-server localhost:${PORT} --command-config ${LOGIN}`;
  return deployment.inside('kafka', `${TOOLS}/kafka-get-offsets.sh ${where} --topic ${topic} 2>&1`);
}

async function departments(trial: Trial): Promise<void> {
  if (!trial.deployment.withKafka) return trial.notRun('departments (needs Kafka)');
  if ((await writeKeyStore(trial.secrets)) !== 0) return trial.notRun('departments (needs openssl)');
  const deployment = trial.deployment.with(
    { DEPARTMENTS_HOST: 'localhost', DEPARTMENTS_PORT: PORT },
    'compose.departments.yml',
  );
  trial.must('departments: the broker starts with their listener', await deployment.up(['kafka']));
  const password = randomBytes(12).toString('hex');
  const user = `--entity-type users --entity-name dept-health --add-config 'SCRAM-SHA-512=[password=${password}]'`;
  const alter = `${TOOLS}/kafka-configs.sh --bootstrap-server kafka:9092 --alter ${user}`;
  const made = await deployment.inside('kafka', alter);
  trial.saw('departments: a login is made', made.includes('Completed'));
  const [own, other, wrong] = [
    await asks(deployment, 'referral.health.v1', password),
    await asks(deployment, 'referral.education.v1', password),
    await asks(deployment, 'referral.health.v1', 'wrong'),
  ];
  const seen = [
    trial.saw(
      'departments: with TLS and password it sees its own topic',
      /^referral\.health\.v1:0:\d/m.test(own),
    ),
    trial.saw(
      "departments: it sees no other department's topic",
      other.includes('Could not match any topic'),
    ),
    trial.saw('departments: a wrong password is refused', wrong.includes('SaslAuthenticationException')),
  ];
  if (seen.includes(false)) trial.print([own, other, wrong].join('\n'));
  trial.must('departments: and without it again', await trial.deployment.up());
}

export const DEPARTMENTS: readonly Case[] = [{ name: 'departments', run: departments }];
