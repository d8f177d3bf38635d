import { KafkaUnavailable } from '@aid-chain/tool-kafka';
import { BenchBroker } from './broker.js';
import { ALONE, planOf, REPORT, type Plan } from './config.js';
import { BenchServer } from './database.js';
import { runPlan } from './run-plan.js';
import { machine } from './machine.js';
import { writeReport } from './write-report.js';

/** @returns undefined where nothing over Kafka is measured. @throws KafkaUnavailable where figures shall be written */
async function brokerFor({ ways, parts, write }: Plan): Promise<BenchBroker | undefined> {
  if (!ways.includes('kafka') || parts.every((part) => ALONE.includes(part))) return undefined;
  try {
    return await BenchBroker.start();
  } catch (error) {
    if (!(error instanceof KafkaUnavailable) || write) throw error;
    console.error(`!! NOT MEASURED · 未测量 · Kafka: ${error.message}`);
    return undefined;
  }
}

const plan = planOf(process.argv.slice(2));
const server = await BenchServer.start();
try {
  const broker = await brokerFor(plan);
  try {
    const { sizes, ways } = plan;
    const about = machine(await server.version(), broker?.version);
    const bench = { server, sizes, ways, ...(broker === undefined ? {} : { broker }) };
    console.log([...about.map((line) => `- ${line}`), ''].join('\n'));
    const chapters = await runPlan(plan, bench, (chapter) => {
      console.log(chapter);
    });
    if (plan.write) writeReport(REPORT, about, chapters);
  } finally {
    await broker?.stop();
  }
} finally {
  await server.stop();
}
