import { parseArgs } from 'node:util';
import { KafkaUnavailable } from './artifacts.js';
import { startCluster } from './cluster.js';
import { kafkaVersion } from './versions.js';

const HELP = `Starts a real Kafka broker on this machine from its Maven artifacts (needs Java 17 and Maven).

  node tools/kafka/dist/main.js [--kafka 4.1.1|3.9.2|4.3.1] [--brokers 1|3] [--data FOLDER] [--port 19092]

Prints KAFKA_BROKERS=… when it answers and stops on Ctrl-C; the data folder is kept.
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kafka: { type: 'string' },
      brokers: { type: 'string', default: '1' },
      data: { type: 'string', default: '.data/kafka' },
      port: { type: 'string', default: '19092' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const cluster = await startCluster({
    version: kafkaVersion(values.kafka),
    brokers: values.brokers === '3' ? 3 : 1,
    dataFolder: values.data,
    firstPort: Number(values.port),
  });
  process.stdout.write(`Kafka ${cluster.version} answers.\nKAFKA_BROKERS=${cluster.internal.join(',')}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await cluster.stop();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof KafkaUnavailable ? 3 : 1;
});
