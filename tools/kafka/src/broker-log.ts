import { closeSync, openSync, readSync } from 'node:fs';

const MAX_BYTES = 4_000_000;

/**
 * Warnings, and at level info the two classes that report the version and that the broker has started and is part of its
 * cluster.
 */
export const LOG4J = `<Configuration status="warn">
  <Appenders><Console name="out"><PatternLayout pattern="%d %p %c{1}: %m%n"/></Console></Appenders>
  <Loggers>
    <Logger name="org.apache.kafka.common.utils.AppInfoParser" level="info"/>
    <Logger name="kafka.server.KafkaRaftServer" level="info"/>
    <Root level="warn"><AppenderRef ref="out"/></Root>
  </Loggers>
</Configuration>
`;

/** What one run of a broker has written so far; a restarted broker adds to the same file. */
export class BrokerLog {
  /** @param from size of the file before this run */
  constructor(
    readonly file: string,
    private readonly from: number,
  ) {}

  get started(): boolean {
    return this.text().includes('Kafka Server started');
  }

  /** As the broker reports it; `unknown` before it has. */
  get version(): string {
    return /Kafka version: (\S+)/.exec(this.text())?.[1] ?? 'unknown';
  }

  private text(): string {
    const file = openSync(this.file, 'r');
    try {
      const bytes = Buffer.alloc(MAX_BYTES);
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, MAX_BYTES, this.from));
    } finally {
      closeSync(file);
    }
  }
}
