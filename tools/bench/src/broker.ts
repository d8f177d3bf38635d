import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyTopics, onCluster, type ClusterAdmin } from '@aid-chain/messaging';
import { demoDepartments } from '@aid-chain/testing';
import {
  DEFAULT_KAFKA_VERSION,
  removeDataFolder,
  startCluster,
  type RunningCluster,
} from '@aid-chain/tool-kafka';

/** The topic of the bare pipeline. */
export const BARE_TOPIC = 'bench.bare.v1';
const MODEL = 'eligibility.v1';
const AGAIN_MS = 100;
const WITHIN_MS = 30_000;

const own = (topic: string): boolean => !topic.startsWith('__');

/** A real broker on this machine, with its defaults of the tests: one member, one copy of each event. */
export class BenchBroker {
  private constructor(
    private readonly cluster: RunningCluster,
    private readonly folder: string,
  ) {}

  /** @throws KafkaUnavailable without Java 17 or Maven */
  static async start(): Promise<BenchBroker> {
    const folder = mkdtempSync(join(tmpdir(), 'aid-chain-bench-kafka-'));
    const cluster = await startCluster({
      version: DEFAULT_KAFKA_VERSION,
      brokers: 1,
      dataFolder: folder,
    });
    return new BenchBroker(cluster, folder);
  }

  get brokers(): readonly string[] {
    return this.cluster.internal;
  }

  get version(): string {
    return this.cluster.version;
  }

  get pid(): number {
    return this.cluster.members[0]?.pid ?? 0;
  }

  /** Empty topics of the services and of the bare pipeline, whatever was there before. */
  async emptyTopics(): Promise<void> {
    await onCluster({ brokers: this.brokers }, async (admin) => {
      const old = (await admin.listTopics()).filter(own);
      if (old.length > 0) await admin.deleteTopics({ topics: old });
      await topicsAre(admin, (topics) => !topics.some(own));
      const [left] = await applyTopics(admin, demoDepartments(), () => undefined);
      if (left !== undefined) throw new Error(`${left.topic}: ${left.what}`);
      await makeBareTopic(admin);
    });
  }

  async stop(): Promise<void> {
    await this.cluster.stop();
    removeDataFolder(this.folder);
  }
}

/** The broker learns a moment later of what it has agreed to. */
async function topicsAre(
  admin: ClusterAdmin,
  asWanted: (topics: readonly string[]) => boolean,
): Promise<void> {
  const end = Date.now() + WITHIN_MS;
  while (!asWanted(await admin.listTopics())) {
    if (Date.now() > end) throw new Error('the topics are not as they should be');
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

/** With the partitions of the product's topic, so that both read in as many pieces. */
async function makeBareTopic(admin: ClusterAdmin): Promise<void> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [MODEL] });
  await admin.createTopics({
    waitForLeaders: false,
    topics: [
      {
        topic: BARE_TOPIC,
        numPartitions: topics[0]?.partitions.length ?? 1,
        replicationFactor: 1,
        configEntries: [{ name: 'compression.type', value: 'uncompressed' }],
      },
    ],
  });
  await topicsAre(admin, (there) => there.includes(BARE_TOPIC));
}
