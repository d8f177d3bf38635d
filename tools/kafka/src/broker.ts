import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { markDataFolder } from './data-folder.js';
import { serverProperties, type BrokerSettings } from './server-properties.rules.js';

const run = promisify(execFile);
const START_DEADLINE_MS = 60_000;
const JVM = [
  '-Xms256m',
  '-Xmx512m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:ActiveProcessorCount=2',
];

export interface RunningBroker {
  readonly settings: BrokerSettings;
  readonly pid: number;
  /** SIGTERM, then waits for the process to end. */
  stop(): Promise<void>;
  /** SIGKILL, as a power cut of the process would. */
  kill(): Promise<void>;
}

/**
 * Formats the data folder once, starts one broker on it and waits until its internal listener answers.
 * @param clusterId 22 characters, base64url of 16 bytes; the same for all members
 * @throws Error with the end of the broker's log when it does not come up within a minute
 */
export async function startBroker(
  jars: string,
  clusterId: string,
  settings: BrokerSettings,
): Promise<RunningBroker> {
  markDataFolder(settings.dataFolder);
  const properties = join(settings.dataFolder, 'server.properties');
  const logs = join(settings.dataFolder, 'logs');
  writeFileSync(properties, serverProperties({ ...settings, dataFolder: logs }));
  writeFileSync(join(settings.dataFolder, 'log4j2.yaml'), LOG4J);
  const classpath = join(jars, '*');
  if (!existsSync(join(logs, 'meta.properties'))) {
    const format = [
      '-Xmx256m',
      '-cp',
      classpath,
      'kafka.tools.StorageTool',
      'format',
      '-t',
      clusterId,
      '-c',
      properties,
    ];
    await run('java', format);
  }
  const log = openSync(join(settings.dataFolder, 'broker.log'), 'a');
  const config = `-Dlog4j2.configurationFile=${join(settings.dataFolder, 'log4j2.yaml')}`;
  const child = spawn('java', [...JVM, config, '-cp', classpath, 'kafka.Kafka', properties], {
    stdio: ['ignore', log, log],
  });
  await answering(child, settings);
  return runningBroker(child, settings);
}

function runningBroker(child: ChildProcess, settings: BrokerSettings): RunningBroker {
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { settings, pid: child.pid ?? -1, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

async function answering(child: ChildProcess, settings: BrokerSettings): Promise<void> {
  const deadline = Date.now() + START_DEADLINE_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    if (await portOpen(settings.internalPort)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(
    `Broker ${settings.nodeId} did not start: read ${join(settings.dataFolder, 'broker.log')}.`,
  );
}

function portOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}

const LOG4J = `Configuration:
  status: warn
  Appenders:
    Console: { name: out, target: SYSTEM_OUT, PatternLayout: { pattern: "%d %p %c{1}: %m%n" } }
  Loggers:
    Root: { level: warn, AppenderRef: { ref: out } }
`;
