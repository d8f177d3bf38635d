import { KafkaBus } from '@aid-chain/messaging';
import type { PlatformParts } from './platform.module.js';
import { StartRefused } from '../start/start-refused.js';

const LAST_WORDS_MS = 200;

/**
 * The bus of a service that runs as a process of its own.
 * @throws StartRefused without KAFKA_BROKERS: alone in a process its events would reach nobody
 */
export function kafkaBus({ definition, config, log }: PlatformParts): KafkaBus {
  if (config.kafka === undefined) {
    throw new StartRefused('KAFKA_BROKERS_MISSING', { service: definition.name });
  }
  const fatal = (sentence: string): void => {
    log.alarm('PROCESS_ENDS', {}, new Error(sentence));
    setTimeout(() => process.exit(1), LAST_WORDS_MS);
  };
  return new KafkaBus({
    settings: config.kafka,
    clientId: `aid-chain-${definition.name}`,
    log: {
      info: (code, fields) => {
        log.info(code, fields);
      },
      alarm: (code, fields) => {
        log.alarm(code, fields);
      },
      debug: (message) => {
        log.debug(message);
      },
    },
    fatal,
  });
}
