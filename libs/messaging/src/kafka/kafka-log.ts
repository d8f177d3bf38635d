import type { LogEntry, logCreator } from 'kafkajs';
import { logLevel } from 'kafkajs';
import type { MessagingLog } from '../messaging.options.js';

/** The log of a service, with a level for what only helps who looks for a fault. */
export interface KafkaLog extends MessagingLog {
  debug?(message: string): void;
}

/** kafkajs goes on at the other end of the log without an error or an event; this line is all it says. */
const OUT_OF_RANGE = 'Offset out of range, resetting to default offset';

function noteOutOfRange(log: KafkaLog, entry: Readonly<Record<string, unknown>>): void {
  const place = `${String(entry['topic'])}/${String(entry['partition'])}`;
  log.alarm('KAFKA_OFFSET_JUMP', { group: String(entry['groupId']), place, reason: 'OFFSET_OUT_OF_RANGE' });
}

/**
 * What kafkajs says goes to the debug level: it calls its own retries errors ("coordinator is loading"), and every
 * failure that lasts has a line of its own with a stable code.
 */
export function kafkaLogCreator(log: KafkaLog): logCreator {
  return () =>
    ({ level, namespace, log: entry }: LogEntry): void => {
      if (level === logLevel.NOTHING) return;
      const { message } = entry;
      if (message === OUT_OF_RANGE) noteOutOfRange(log, entry);
      log.debug?.(`kafkajs ${namespace}: ${message}`);
    };
}
