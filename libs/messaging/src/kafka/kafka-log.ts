import type { LogEntry, logCreator } from 'kafkajs';
import { logLevel } from 'kafkajs';
import type { MessagingLog } from '../module/messaging.options.js';

/** The log of a service, with a level for what only helps who looks for a fault. */
export interface KafkaLog extends MessagingLog {
  debug?(message: string): void;
}

/** kafkajs goes on at the other end of the log without an error or an event; this line is all it says. */
const OUT_OF_RANGE = 'Offset out of range, resetting to default offset';

function noteOutOfRange(log: KafkaLog, said: Readonly<Record<string, unknown>>): void {
  const place = `${String(said['topic'])}/${String(said['partition'])}`;
  log.alarm('KAFKA_OFFSET_JUMP', { group: String(said['groupId']), place, reason: 'OFFSET_OUT_OF_RANGE' });
}

/**
 * What kafkajs says goes to the debug level: it calls its own retries errors ("coordinator is loading"), and every
 * failure that lasts has a line of its own with a stable code.
 */
export function kafkaLogCreator(log: KafkaLog): logCreator {
  return () =>
    ({ level, namespace, log: said }: LogEntry): void => {
      if (level === logLevel.NOTHING) return;
      const { message } = said;
      if (message === OUT_OF_RANGE) noteOutOfRange(log, said);
      log.debug?.(`kafkajs ${namespace}: ${message}`);
    };
}
