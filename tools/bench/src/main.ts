import { writeFileSync } from 'node:fs';
import { planOf, REPORT } from './config.js';
import { BenchServer } from './database.js';
import { runPlan } from './run-plan.js';
import { machine } from './machine.js';

const HEAD = `# Benchmarks

Written by \`npm run bench\`. Only ratios mean something: product and baseline run in turns in the same run, on the same
durable PostgreSQL (fsync, synchronous_commit and full_page_writes on), and leave the same numbers of rows, which is
checked; otherwise nothing is written here.
`;

const plan = planOf(process.argv.slice(2));
const server = await BenchServer.start();
try {
  const about = machine(await server.version()).map((line) => `- ${line}`);
  const chapters = await runPlan(plan, server);
  const text = [HEAD, ...about, '', ...chapters].join('\n');
  console.log(text);
  if (plan.publish) writeFileSync(REPORT, `${text}\n`);
} finally {
  await server.stop();
}
