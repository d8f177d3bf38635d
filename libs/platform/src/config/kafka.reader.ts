import { readFileSync } from 'node:fs';
import type { KafkaLogin, KafkaSettings } from '@aid-chain/messaging';
import type { EnvironmentReader } from './environment.js';

const NONE = 'none';
const ADDRESS = /^[A-Za-z0-9._-]+:\d{1,5}$/;

/**
 * Reads how the cluster is reached: KAFKA_BROKERS, KAFKA_SASL_MECHANISM, KAFKA_SASL_USER, KAFKA_SASL_PASSWORD_FILE,
 * KAFKA_CA_FILE.
 * @returns undefined without KAFKA_BROKERS
 */
export function readKafka(read: EnvironmentReader): KafkaSettings | undefined {
  const brokers = read.text('KAFKA_BROKERS', NONE).split(',');
  if (brokers[0] === NONE) return undefined;
  if (!brokers.every((broker) => ADDRESS.test(broker)))
    read.fault(
      { zh: 'KAFKA_BROKERS 须为 host:port,host:port', en: 'KAFKA_BROKERS must be host:port,host:port' },
      '',
    );
  const sasl = readLogin(read);
  const ca = readAuthority(read);
  return { brokers, ...(sasl === undefined ? {} : { sasl }), ...(ca === undefined ? {} : { ca }) };
}

function readAuthority(read: EnvironmentReader): KafkaSettings['ca'] {
  const first = read.text('KAFKA_CA', NONE);
  if (first === NONE) return undefined;
  if (!first.includes('BEGIN CERTIFICATE'))
    read.fault({ zh: 'KAFKA_CA_FILE 须为 PEM', en: 'KAFKA_CA_FILE must hold a PEM' }, '');
  return latest(read.fileOf('KAFKA_CA'), first);
}

function readLogin(read: EnvironmentReader): KafkaLogin | undefined {
  const mechanism = read.choice('KAFKA_SASL_MECHANISM', [NONE, 'PLAIN', 'SCRAM-SHA-512'], NONE);
  if (mechanism === NONE) return undefined;
  return {
    mechanism: mechanism === 'PLAIN' ? 'plain' : 'scram-sha-512',
    username: read.text('KAFKA_SASL_USER'),
    password: latest(read.fileOf('KAFKA_SASL_PASSWORD'), read.text('KAFKA_SASL_PASSWORD')),
  };
}

/** A rotated password and a renewed authority stand in the same files. */
const latest =
  (file: string | undefined, first: string): (() => string) =>
  () =>
    file === undefined ? first : (fileText(file) ?? first);

function fileText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
