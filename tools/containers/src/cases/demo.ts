import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { Deployment } from '../deployment.js';
import { Memory, printMemory } from '../memory.js';
import type { Case, Trial } from '../trial.js';

const PROGRAM = 'apps/standalone/dist/demo/given/main.js';
const WRITTEN = ['audit', 'idempotency', 'outbox', 'inbox', 'clock'];
const ROWS = `select sum(n) from (${SERVICE_NAMES.flatMap((schema) =>
  WRITTEN.map((table) => `select count(*) as n from ${schema}.${table}`),
).join(' union all ')}) as counted`;
/** Settings of a deployment that the demo must not follow. */
const OF_A_DEPLOYMENT = {
  KAFKA_BROKERS: 'broker.invalid:9092',
  PLACE_DIR: '/nowhere',
  OPERATOR: 'nobody',
  REGION: '000000000000',
  SECRETS_DIR: '/nowhere',
};

/** The demo must leave services alone that serve real families. */
async function refusedInProduction(trial: Trial): Promise<void> {
  const { deployment } = trial;
  const before = await deployment.value(ROWS);
  const addresses = SERVICE_NAMES.map((name) => {
    const asked = deployment.services.includes(name) ? name : 'intake';
    return `http://${asked}:710${String(SERVICE_NAMES.indexOf(asked) + 1)}`;
  });
  const options = ['--rm', '--no-deps', '-e', `DEMO_ADDRESSES=${addresses.join()}`, '--entrypoint', 'node'];
  const { code, output } = await deployment.compose('run', ...options, 'cli', PROGRAM);
  const explained = output.includes('is not in demo mode');
  trial.saw('demo: services not in demo mode make it end with 2 and a sentence', code === 2 && explained);
  const unchanged = /^\d+$/.test(before) && before === (await deployment.value(ROWS));
  trial.saw('demo: nothing was written there', unchanged);
}

async function demo(trial: Trial): Promise<void> {
  await refusedInProduction(trial);
  if (!trial.deployment.withKafka)
    return trial.notRun('demo: the families in containers (needs all services and Kafka)');
  const own = new Deployment({
    project: 'aid-chain-demo-trial',
    services: ['postgres', 'kafka', ...SERVICE_NAMES],
    env: { ...OF_A_DEPLOYMENT, AID_CHAIN_IMAGE: trial.image },
    files: ['docker-compose.yml', 'compose.demo.yml'],
  });
  try {
    await own.remove();
    await played(trial, own);
  } finally {
    await own.remove();
  }
}

async function played(trial: Trial, own: Deployment): Promise<void> {
  const memory = new Memory(own).watch();
  const { code, output } = await own.compose('run', '--rm', 'demo');
  const most = await memory.end();
  const last = output
    .trimEnd()
    .split('\n')
    .slice(code === 0 ? -1 : -20);
  trial.print(`          ${last.join('\n')}`);
  const everything = code === 0 && /\D0 项不符/.test(last.join());
  trial.saw('demo: the families, everything as expected, ends with 0', everything);
  const ports = await Promise.all(
    own.parts.map((part) => own.inspect(part, '{{json .HostConfig.PortBindings}}')),
  );
  trial.saw(
    'demo: it publishes nothing on this machine',
    ports.every((bound) => bound === '{}'),
  );
  printMemory(trial, 'demo', most);
  const again = await own.compose('run', '--rm', 'demo');
  const explained = again.output.includes('down -v first');
  trial.saw(
    'demo: a second time on the same data it ends with 2 and a sentence',
    again.code === 2 && explained,
  );
}

export const DEMO: readonly Case[] = [{ name: 'demo', run: demo }];
