/** Broker versions that are brought and tried; the first is the default, the lowest is the floor that services accept. */
export const KAFKA_VERSIONS = ['4.1.1', '3.9.2', '4.3.1'] as const;

export type KafkaVersion = (typeof KAFKA_VERSIONS)[number];

export const DEFAULT_KAFKA_VERSION: KafkaVersion = '4.1.1';

/** Below the floor: brought only to show that services refuse it. */
export const REFUSED_KAFKA_VERSION = '3.8.1';

/** Every version that has a committed list of its jars. */
export type BroughtVersion = KafkaVersion | typeof REFUSED_KAFKA_VERSION;

/** @throws Error naming the versions there are, when `text` is none of them */
export function kafkaVersion(text: string | undefined): KafkaVersion {
  if (!text) return DEFAULT_KAFKA_VERSION;
  const found = KAFKA_VERSIONS.find((version) => version === text);
  if (!found) throw new Error(`Kafka ${text} is not one of ${KAFKA_VERSIONS.join(', ')}.`);
  return found;
}
