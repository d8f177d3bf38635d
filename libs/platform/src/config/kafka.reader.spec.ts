import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentReader } from './environment.js';
import { readKafka } from './kafka.reader.js';

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';

describe('how the environment names the Kafka cluster of a service', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aid-chain-kafka-config-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('needs no cluster', () => {
    expect(readKafka(new EnvironmentReader({}))).toBeUndefined();
  });

  it('takes a password and an authority from files, and each time what stands there now', () => {
    const settings = readKafka(
      new EnvironmentReader({
        KAFKA_BROKERS: 'k1:9094,k2:9094',
        KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512',
        KAFKA_SASL_USER: 'svc-intake',
        KAFKA_SASL_PASSWORD_FILE: file('password', 'first\n'),
        KAFKA_CA_FILE: file('ca.pem', PEM),
      }),
    );
    expect(settings).toMatchObject({
      brokers: ['k1:9094', 'k2:9094'],
      sasl: { mechanism: 'scram-sha-512', username: 'svc-intake' },
    });
    expect([settings?.sasl?.password(), settings?.ca?.()]).toEqual(['first', PEM]);
    file('password', 'rotated\n');
    file('ca.pem', `${PEM}\n${PEM}`);
    expect([settings?.sasl?.password(), settings?.ca?.()]).toEqual(['rotated', `${PEM}\n${PEM}`]);
    rmSync(join(folder, 'password'));
    expect(settings?.sasl?.password()).toBe('first');
  });

  it('names every fault at once and repeats no value', () => {
    const read = new EnvironmentReader({
      KAFKA_BROKERS: 'nowhere',
      KAFKA_SASL_MECHANISM: 'PLAIN',
      KAFKA_SASL_USER: 'svc-intake',
      KAFKA_CA: 'no certificate',
    });
    readKafka(read);
    expect(read.faults.map(({ en }) => en)).toEqual([
      'KAFKA_BROKERS must be host:port,host:port',
      'KAFKA_SASL_PASSWORD is missing (or KAFKA_SASL_PASSWORD_FILE)',
      'KAFKA_CA_FILE must hold a PEM',
    ]);
  });
});
