import type { Admin, Kafka } from 'kafkajs';

const ANSWER_MS = 2_000;

interface GroupOfTopics {
  readonly group: string;
  readonly topics: readonly string[];
}

/** How far groups are behind the ends of their topics, as the brokers report it. */
export class LagReader {
  private admin: Promise<Admin> | undefined;

  constructor(private readonly client: () => Kafka) {}

  /** In the order asked; `null` where the cluster does not answer in time. */
  async lags(groups: readonly GroupOfTopics[]): Promise<(number | null)[]> {
    if (groups.length === 0) return [];
    try {
      return await inTime(this.read(groups));
    } catch {
      await this.close();
      return groups.map(() => null);
    }
  }

  async close(): Promise<void> {
    const old = this.admin;
    this.admin = undefined;
    const gone = old?.then((admin) => admin.disconnect()).catch(() => undefined);
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, ANSWER_MS).unref())]);
  }

  private async read(groups: readonly GroupOfTopics[]): Promise<number[]> {
    this.admin ??= this.connect();
    const admin = await this.admin;
    const there = new Set(await admin.listTopics());
    return Promise.all(
      groups.map(async ({ group, topics }) => {
        const readable = topics.filter((topic) => there.has(topic));
        return readable.length === 0 ? 0 : lagOf(admin, group, readable);
      }),
    );
  }

  private async connect(): Promise<Admin> {
    const admin = this.client().admin();
    await admin.connect();
    return admin;
  }
}

/** Ends of the topics less what the group has committed. */
async function lagOf(admin: Admin, group: string, topics: readonly string[]): Promise<number> {
  const [committed, ...ends] = await Promise.all([
    admin.fetchOffsets({ groupId: group, topics: [...topics] }),
    ...topics.map((topic) => admin.fetchTopicOffsets(topic)),
  ]);
  let lag = 0;
  for (const [n, topic] of topics.entries()) {
    const read = committed.find((one) => one.topic === topic)?.partitions ?? [];
    for (const { partition, high, low } of ends[n] ?? []) {
      const at = Number(read.find((one) => one.partition === partition)?.offset ?? -1);
      lag += Number(high) - Math.max(at, Number(low));
    }
  }
  return lag;
}

function inTime<R>(answer: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('the cluster did not answer in time'));
    }, ANSWER_MS);
  });
  return Promise.race([answer, late]).finally(() => {
    clearTimeout(timer);
  });
}
