import type { LogEntry, logCreator } from 'kafkajs';
import { logLevel } from 'kafkajs';
import type { MessagingLog } from '../module/messaging.options.js';

/** The log of a service, with a level for what only helps who looks for a fault. */
export interface KafkaLog extends MessagingLog {
  debug?(message: string): void;
}

/**
 * What kafkajs says goes to the debug level: it calls its own retries errors ("coordinator is loading"), and every
 * failure that lasts has a line of its own with a stable code.
 */
export function kafkaLogCreator(log: KafkaLog): logCreator {
  return () =>
    ({ level, namespace, log: { message } }: LogEntry): void => {
      if (level === logLevel.NOTHING) return;
      log.debug?.(`kafkajs ${namespace}: ${message}`);
    };
}
