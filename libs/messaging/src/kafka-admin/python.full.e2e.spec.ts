import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from '@aid-chain/kernel';
import { Kafka, logLevel } from 'kafkajs';
import { KafkaUnavailable, printNotRun, testCluster } from '@aid-chain/tool-kafka';
import { applyDepartments } from './departments.js';
import { onCluster } from './cluster.js';

const WHAT = 'a department with Python and SCRAM-SHA-512';
const CONFLUENT = 'confluent-kafka==2.16.1';
const SAMPLE = join(import.meta.dirname, '../../../../docs/samples/department.py');
const run = promisify(execFile);

/** An interpreter that has confluent-kafka; undefined where there is none, after saying so aloud. */
async function python(folder: string): Promise<string | undefined> {
  try {
    await run('python3', ['-m', 'venv', folder]);
    await run(join(folder, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', CONFLUENT]);
    return join(folder, 'bin/python');
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    printNotRun(WHAT, new KafkaUnavailable(`Python 3 with ${CONFLUENT} is not to be had (${reason ?? ''})`));
    return undefined;
  }
}

const logins = { 'dept-medical-insurance': randomUUID(), 'dept-health': randomUUID() };
const folder = mkdtempSync(join(tmpdir(), `aid-chain-test-${String(process.pid)}-python-`));
const interpreter = await python(join(folder, 'venv'));
const cluster = interpreter === undefined ? undefined : await testCluster(WHAT, { departmentUsers: logins });
const suite = cluster === undefined ? describe.skip : describe;

suite('a department that uses Python with SCRAM-SHA-512', () => {
  const kafka = new Kafka({ brokers: [...(cluster?.internal ?? [])], logLevel: logLevel.NOTHING });
  const referralId = '01900000-0000-7000-8000-000000000061';

  const sample = async (words: string[], change: Record<string, string> = {}): Promise<string[]> => {
    const password = join(folder, 'password');
    writeFileSync(password, change['password'] ?? logins['dept-medical-insurance'], { mode: 0o600 });
    const env = {
      KAFKA_BROKERS: (cluster?.department ?? []).join(','),
      DEPARTMENT: 'medical-insurance',
      KAFKA_USERNAME: 'dept-medical-insurance',
      KAFKA_PASSWORD_FILE: password,
      ...change,
    };
    const { stdout } = await run(interpreter ?? '', [SAMPLE, ...words], { env });
    return stdout.split('\n').filter((line) => line !== '');
  };

  beforeAll(async () => {
    await onCluster({ brokers: cluster?.internal ?? [] }, (admin) =>
      applyDepartments(
        admin,
        { departments: ['medical-insurance', 'health'], known: ['medical-insurance', 'health'] },
        [],
        () => undefined,
      ),
    );
    const producer = kafka.producer();
    await producer.connect();
    const messages = [1, 2, 3].map((n) => ({ key: `k${String(n)}`, value: `{"n":${String(n)}}` }));
    await producer.send({ topic: 'referral.medical-insurance.v1', messages });
    await producer.disconnect();
  });
  afterAll(async () => {
    await cluster?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('logs in and reads all that is on its topic, each message once', async () => {
    const ends = await onCluster({ brokers: cluster?.internal ?? [] }, (admin) =>
      admin.fetchTopicOffsets('referral.medical-insurance.v1'),
    );
    const lines = await sample(['read']);
    expect(new Set(lines)).toEqual(new Set(['{"n":1}', '{"n":2}', '{"n":3}']));
    // A producer may have written a message twice: what stands there is what is read.
    expect(lines).toHaveLength(ends.reduce((sum, { high }) => sum + Number(high), 0));
    expect(await sample(['read'])).toEqual([]);
  });

  it('writes an answer to its own topic', async () => {
    const [sent = ''] = await sample(['answer', referralId, 'accepted', '2026-01-14']);
    const { id } = JSON.parse(sent) as { id: string };
    const values: string[] = [];
    const consumer = kafka.consumer({ groupId: randomUUID() });
    await consumer.connect();
    await consumer.subscribe({ topics: ['feedback.medical-insurance.v1'], fromBeginning: true });
    await consumer.run({
      eachMessage: ({ message }) => {
        values.push(message.value?.toString('utf8') ?? '');
        return Promise.resolve();
      },
    });
    await until('it arrives', () => values.length === 1);
    await consumer.disconnect();
    expect(JSON.parse(values[0] ?? '')).toMatchObject({
      id,
      type: 'department.referral-answered.v1',
      subject: referralId,
      data: { referralId, answer: 'accepted', on: '2026-01-14' },
    });
  });

  it('is refused with a wrong password, and at the topics of another department', async () => {
    await expect(sample(['read'], { password: 'wrong' })).rejects.toMatchObject({ code: 1 });
    const words = ['answer', referralId, 'accepted', '2026-01-14'];
    await expect(sample(words, { DEPARTMENT: 'health' })).rejects.toThrow(/TOPIC_AUTHORIZATION_FAILED/);
  });
});
