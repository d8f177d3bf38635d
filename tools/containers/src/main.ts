import { parseArgs } from 'node:util';
import { writeSecrets } from './secrets.js';
import { tryContainers } from './try-containers.js';

const HELP = `容器 · Containers

  npm run containers -- secrets [folder]     写出新部署的口令和密钥环 · writes passwords and key ring of a new deployment (./secrets)
  npm run containers -- try                  构建、启动、崩溃、升级、停止 · builds, starts, kills, upgrades, stops: what docker-compose.yml promises

try uses whatever \`docker compose\` answers, a project and volumes of its own, and removes them at the end.
Without an engine it says what was not run; with CI=true that is a failure.
  --services intake          only these services, without Kafka unless it is named
  --only build,up,demo       only these cases, in their order; the later ones need those two
  --counts <file>            also writes {passed, failed, skipped}
CONTAINERS_ENGINE_STOP and CONTAINERS_ENGINE_START are the commands that stop and start the engine.
`;
const ALL = 'postgres,kafka,intake,eligibility,monitoring,referral';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    services: { type: 'string', default: ALL },
    only: { type: 'string' },
    counts: { type: 'string' },
  },
});
const [command, folder] = positionals;
if (command === 'try') {
  const { services, only, counts } = values;
  process.exitCode = await tryContainers({
    services: services.split(','),
    only: only?.split(',') ?? [],
    ...(counts === undefined ? {} : { counts }),
  });
} else if (command === 'secrets') {
  try {
    process.stdout.write(await writeSecrets(folder ?? 'secrets'));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
} else process.stdout.write(HELP);
