/** A cluster that the set-up of the tests started or was given. */
export interface KafkaSuite {
  readonly brokers: readonly string[];
  readonly asked: string;
  /** Runs the suite; without a broker it is one test that says so, which fails where Kafka was demanded. */
  run(name: string, suite: () => void): void;
}

/** Specs on a broker: the set-up logs what is not run, and under CI=true it has failed before. */
export function kafkaSuite(): KafkaSuite {
  const brokers = (process.env.TEST_KAFKA_BROKERS ?? '').split(',').filter((one) => one !== '');
  return {
    brokers,
    asked: process.env.TEST_KAFKA_VERSION ?? 'the cluster of KAFKA_BROKERS',
    run: (name, suite) => {
      if (brokers.length > 0) describe(name, suite);
      else describe.skip(name, suite);
    },
  };
}
