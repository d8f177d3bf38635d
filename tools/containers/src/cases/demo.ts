import { Deployment } from '../deployment.js';
import type { Case, Trial } from '../trial.js';

const PROGRAM = 'apps/standalone/dist/demo/given/main.js';
const ROWS = `select sum(n)::text from (select count(*) as n from intake.audit union all
  select count(*) from intake.idempotency union all select count(*) from intake.outbox union all
  select count(*) from intake.clock) as counted`;

/** The demo must leave services alone that serve real families. */
async function refusedInProduction(trial: Trial): Promise<void> {
  const { deployment } = trial;
  const before = await deployment.value(ROWS);
  const addresses = Array(4).fill('http://intake:7101').join(',');
  const { code, said } = await deployment.compose(
    ...[
      'run',
      '--rm',
      '--no-deps',
      '-e',
      `DEMO_ADDRESSES=${addresses}`,
      '--entrypoint',
      'node',
      'cli',
      PROGRAM,
    ],
  );
  const told = said.includes('is not in demo mode');
  trial.saw('demo: services not in demo mode make it end with 2 and a sentence', code === 2 && told);
  trial.saw(
    'demo: nothing was written there',
    /^\d+$/.test(before) && before === (await deployment.value(ROWS)),
  );
}

async function demo(trial: Trial): Promise<void> {
  await refusedInProduction(trial);
  if (!trial.deployment.services.includes('kafka'))
    return trial.notRun('demo: four families in containers (needs all services and Kafka)');
  const own = new Deployment({
    project: 'aid-chain-demo-trial',
    services: [],
    env: { AID_CHAIN_IMAGE: trial.image },
    files: ['docker-compose.yml', 'compose.demo.yml'],
  });
  try {
    const played = await own.compose('run', '--rm', 'demo');
    trial.tell(played.said.trimEnd().split('\n').slice(-12).join('\n'));
    trial.saw('demo: ends with 0', played.code === 0);
  } finally {
    await own.compose('--profile', 'demo', 'down', '-v', '-t', '5');
  }
}

export const DEMO: readonly Case[] = [{ name: 'demo', run: demo }];
