/** How the services reach a cluster. */
export interface KafkaSettings {
  /** `host:port` of some members. */
  readonly brokers: readonly string[];
  readonly sasl?: KafkaLogin;
  /**
   * PEM of the authority that signed the brokers' certificates; with it every connection is TLS. Asked for at each new
   * client, so that another authority needs no restart.
   */
  readonly ca?: () => string;
}

export interface KafkaLogin {
  readonly mechanism: 'plain' | 'scram-sha-512';
  readonly username: string;
  /** Asked for at each new client, so that a rotated password needs no restart. */
  readonly password: () => string;
}

/** Consumer groups are `aid-chain.<consumer>` by contract (docs: names and topics). */
export const GROUP_PREFIX = 'aid-chain.';

/** Consumers of what outsiders write: what they send may break them and must not end the process. */
export const isOutsideConsumer = (consumer: string): boolean => consumer.endsWith('.outside');
