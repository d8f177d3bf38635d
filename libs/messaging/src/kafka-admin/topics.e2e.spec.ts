import { setTimeout as pause } from 'node:timers/promises';
import { until } from '@aid-chain/kernel';
import { Kafka, logLevel } from 'kafkajs';
import { testCluster } from '@aid-chain/tool-kafka';
import { describeDifference } from './compare-topics.rules.js';
import { onCluster } from './cluster.js';
import { readTopics } from './found-topics.js';
import { applyTopics, checkTopics } from './topics.js';

const cluster = await testCluster('topics of the services and departments');
const suite = cluster === undefined ? describe.skip : describe;
const settings = { brokers: cluster?.internal ?? [] };
const DEPARTMENTS = ['water', 'health'];

const bare = (): Kafka => new Kafka({ brokers: [...settings.brokers], logLevel: logLevel.NOTHING });

async function send(topic: string): Promise<void> {
  const producer = bare().producer();
  await producer.connect();
  await producer.send({ topic, messages: [{ key: 'k', value: 'v' }] });
  await producer.disconnect();
}

suite('topics of a real cluster', () => {
  afterAll(() => cluster?.end());

  const lines: string[] = [];
  const apply = () => {
    lines.length = 0;
    return onCluster(settings, (admin) => applyTopics(admin, DEPARTMENTS, (line) => lines.push(line)));
  };
  const check = () => onCluster(settings, (admin) => checkTopics(admin, DEPARTMENTS));

  it('are all missing at first, then made, and then there is nothing to do', async () => {
    expect((await check()).map(({ what }) => what)).toEqual(Array.from({ length: 8 }, () => 'topic'));
    expect(await apply()).toEqual([]);
    expect(lines).toHaveLength(8);
    expect(await check()).toEqual([]);
    expect(await apply()).toEqual([]);
    expect(lines).toEqual([]);
  });

  it('are corrected where somebody changed a setting, and what an administrator set beside it stays', async () => {
    await onCluster(settings, (admin) =>
      admin.alterConfigs({
        validateOnly: false,
        resources: [
          {
            type: 2,
            name: 'intake.v1',
            configEntries: [
              { name: 'retention.ms', value: '1000' },
              { name: 'segment.bytes', value: '33554432' },
            ],
          },
        ],
      }),
    );
    await until('the broker tells of the change', async () => (await check()).length === 3);
    const found = await check();
    expect(found.map(({ what, is }) => [what, is])).toEqual([
      ['retention.ms', '1000'],
      ['compression.type', 'producer'],
      ['max.message.bytes', '1048588'],
    ]);
    expect(await apply()).toEqual([]);
    expect(lines).toEqual(['~ intake.v1：设置已更正 / settings corrected']);
    const [resource] = await onCluster(settings, async (admin) => {
      const one = { type: 2, name: 'intake.v1', configNames: ['segment.bytes'] };
      return (await admin.describeConfigs({ includeSynonyms: false, resources: [one] })).resources;
    });
    expect(resource?.configEntries[0]?.configValue).toBe('33554432');
  });

  it('are read again where one member lists what another has not heard of yet', async () => {
    const topic = 'heard-of-later';
    const found = await onCluster(settings, async (admin) => {
      const listTopics = async () => [...(await admin.listTopics()), topic];
      const reading = readTopics({ ...admin, listTopics }, ['intake.v1', topic]);
      await pause(300);
      await admin.createTopics({ waitForLeaders: false, topics: [{ topic, numPartitions: 3 }] });
      return reading;
    });
    expect(found.map((one) => [one.topic, one.partitions])).toEqual(
      expect.arrayContaining([
        ['intake.v1', 12],
        [topic, 3],
      ]),
    );
  });

  it('get their partitions while they are empty and never afterwards', async () => {
    await onCluster(settings, async (admin) => {
      await admin.deleteTopics({ topics: ['monitoring.v1', 'eligibility.v1'] });
      const few = ['monitoring.v1', 'eligibility.v1'].map((topic) => ({ topic, numPartitions: 2 }));
      await until('the old ones are gone', () =>
        admin.createTopics({ waitForLeaders: false, topics: few }).catch(() => false),
      );
    });
    await send('eligibility.v1');
    const left = await apply();
    expect(left).toEqual([{ topic: 'eligibility.v1', what: 'partitions', is: '2', must: '12' }]);
    expect(left.map(describeDifference)[0]).toContain('never changed where there is data');
    expect(lines).toContain('~ monitoring.v1：分区 2 → 12 / partitions');
    expect(await check()).toEqual(left);
  });
});
