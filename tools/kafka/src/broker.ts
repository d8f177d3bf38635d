import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, closeSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrokerLog, LOG4J } from './broker-log.js';
import { markDataFolder } from './data-folder.js';
import { runJava } from './java.js';
import { pidFile } from './left-over.js';
import { scramArguments } from './logins.rules.js';
import { serverProperties, type BrokerSettings } from './server-properties.rules.js';

const START_DEADLINE_MS = 120_000;
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
  /** The version that it wrote into its own log. */
  readonly version: string;
  /** Settles when its process has ended, however that came. */
  readonly ended: Promise<void>;
  /** SIGTERM, then waits for the process to end. */
  stop(): Promise<void>;
  /** SIGKILL, as a power cut of the process would. */
  kill(): Promise<void>;
}

/**
 * Formats the data folder once, starts one broker on it and waits until it says that it has started.
 * @param clusterId 22 characters, base64url of 16 bytes; the same for all members
 * @throws Error naming the broker's log when it does not come up within two minutes
 */
export async function startBroker(
  jars: string,
  clusterId: string,
  settings: BrokerSettings,
): Promise<RunningBroker> {
  const { dataFolder } = settings;
  markDataFolder(dataFolder);
  const properties = join(dataFolder, 'server.properties');
  const logs = join(dataFolder, 'logs');
  const log4j = join(dataFolder, 'log4j2.xml');
  // It holds passwords.
  writeFileSync(properties, serverProperties({ ...settings, dataFolder: logs }), { mode: 0o600 });
  writeFileSync(log4j, LOG4J);
  if (!existsSync(join(logs, 'meta.properties'))) {
    const users = scramArguments(settings.logins ?? {});
    await runJava(jars, 'kafka.tools.StorageTool', ['format', '-t', clusterId, '-c', properties, ...users]);
  }
  const file = join(dataFolder, 'broker.log');
  const log = new BrokerLog(file, existsSync(file) ? statSync(file).size : 0);
  const output = openSync(file, 'a', 0o600);
  const config = `-Dlog4j2.configurationFile=${log4j}`;
  const child = spawn('java', [...JVM, config, '-cp', join(jars, '*'), 'kafka.Kafka', properties], {
    stdio: ['ignore', output, output],
    detached: settings.detached === true,
  });
  closeSync(output);
  writeFileSync(pidFile(dataFolder), String(child.pid));
  if (settings.bound === true) bindToThisProgram(child);
  await started(child, log, settings);
  return runningBroker(child, settings, log.version);
}

/** A test that fails must neither wait for its broker for ever nor leave it behind. */
function bindToThisProgram(child: ChildProcess): void {
  const end = (): void => void child.kill('SIGKILL');
  child.unref();
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}

function runningBroker(child: ChildProcess, settings: BrokerSettings, version: string): RunningBroker {
  const isEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const ended = isEnded() ? Promise.resolve() : once(child, 'exit').then(() => undefined);
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    // Whoever waits for its end must not end before it, though otherwise nobody is kept up by a broker.
    child.ref();
    if (!isEnded()) child.kill(signal);
    await ended;
  };
  const stop = () => end('SIGTERM');
  return { settings, pid: child.pid ?? -1, version, ended, stop, kill: () => end('SIGKILL') };
}

async function started(child: ChildProcess, log: BrokerLog, settings: BrokerSettings): Promise<void> {
  const deadline = Date.now() + START_DEADLINE_MS;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    if (log.started) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`Broker ${settings.nodeId} did not start: read ${log.file}.`);
}
