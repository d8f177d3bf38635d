import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KafkaUnavailable } from './artifacts.js';
import type { ClusterOptions } from './cluster-options.js';
import { startCluster, type RunningCluster } from './cluster.js';
import { removeDataFolder } from './data-folder.js';
import { TEST_FOLDER } from './left-over.js';
import { kafkaVersion } from './versions.js';

/** A cluster that one spec has for itself. */
export interface TestCluster extends RunningCluster {
  /** Stops it and removes its data. */
  end(): Promise<void>;
}

/**
 * Starts a cluster of TEST_KAFKA_VERSION for one spec, on free ports and a folder of its own.
 * @param what is reported as not run where there is no Java or Maven
 * @returns undefined there, after saying so aloud
 * @throws KafkaUnavailable there, under CI=true
 */
export async function testCluster(
  what: string,
  options: Partial<Omit<ClusterOptions, 'dataFolder' | 'firstPort' | 'bound' | 'detached'>> = {},
): Promise<TestCluster | undefined> {
  const dataFolder = mkdtempSync(join(tmpdir(), `${TEST_FOLDER}${String(process.pid)}-`));
  const version = kafkaVersion(process.env['TEST_KAFKA_VERSION']);
  try {
    const cluster = await startCluster({ version, brokers: 1, dataFolder, bound: true, ...options });
    printVersions(what, cluster.version, cluster.reported);
    const end = async (): Promise<void> => {
      await cluster.stop();
      removeDataFolder(dataFolder);
    };
    return { ...cluster, end };
  } catch (error) {
    rmSync(dataFolder, { recursive: true, force: true });
    printNotRun(what, error);
    return undefined;
  }
}

/** Every test on Kafka logs which version was asked for and which it met. */
export function printVersions(what: string, asked: string, reported: string): void {
  process.stdout.write(`Kafka: asked for ${asked}, the broker tells ${reported}: ${what}\n`);
}

/**
 * Says aloud what is not proved on this machine.
 * @throws the error itself under CI=true, where that is a failure, and whenever it is not for want of a program
 */
export function printNotRun(what: string, error: unknown): void {
  if (!(error instanceof KafkaUnavailable) || process.env['CI'] === 'true') throw error;
  process.stderr.write(`\n!! NOT RUN · 未运行 · Kafka: ${what}: ${error.message}\n\n`);
}
