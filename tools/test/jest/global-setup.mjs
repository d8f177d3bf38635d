import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@aid-chain/embedded-postgres';
import { brokerVersion, onCluster } from '@aid-chain/messaging';
import {
  endLeftOverClusters,
  kafkaVersion,
  printNotRun,
  printVersions,
  startCluster,
} from '@aid-chain/tool-kafka';
import tearDown from './global-teardown.mjs';

const PREFIX = 'aid-chain-test-';
const SHARED = 'every spec that shares the broker of this run';
// Faults end their brokers: those specs have each its own.
const BROKER_LEVELS = ['e2e', 'full'];
// Logins of the listener with rights; passwords of a broker that lives as long as the test run.
const USERS = { 'svc-spec': 'spec-password' };
// What is written survives a crash of the machine nowhere: these data live as long as the test run.
const FLAGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A test run that was killed leaves its server and its folder; the folder's name says whose they were. */
async function removeLeftOvers() {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(/^aid-chain-test-(\d+)-/.exec(name)?.[1]);
    if (!Number.isInteger(owner) || alive(owner)) continue;
    const folder = join(tmpdir(), name);
    try {
      const lock = join(folder, 'data', 'postmaster.pid');
      if (existsSync(lock)) {
        const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (command.includes(folder)) process.kill(pid, 'SIGQUIT');
      }
    } catch {
      // The server is gone already, or this is not Linux: the folder alone remains.
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One broker for all specs that need one: that of KAFKA_BROKERS, else one from Maven's artifacts. */
async function bringKafka() {
  const { KAFKA_BROKERS, TEST_KAFKA_BROKERS, TEST_LEVEL, TEST_KAFKA_VERSION } = process.env;
  if (!BROKER_LEVELS.includes(TEST_LEVEL) || TEST_KAFKA_BROKERS) return;
  if (KAFKA_BROKERS) {
    process.env.TEST_KAFKA_BROKERS = KAFKA_BROKERS;
    const reported = await onCluster({ brokers: KAFKA_BROKERS.split(',') }, brokerVersion);
    printVersions(SHARED, 'the cluster of KAFKA_BROKERS', reported);
    return;
  }
  await endLeftOverClusters();
  const folder = mkdtempSync(join(tmpdir(), `aid-chain-test-kafka-${process.pid}-`));
  try {
    const version = kafkaVersion(TEST_KAFKA_VERSION);
    const cluster = await startCluster({
      version,
      brokers: 1,
      dataFolder: folder,
      bound: true,
      departmentUsers: USERS,
    });
    process.env.TEST_KAFKA_BROKERS = cluster.internal.join(',');
    process.env.TEST_KAFKA_LOGIN = cluster.department.join(',');
    process.env.TEST_KAFKA_VERSION = version;
    globalThis.aidChainTestKafka = { cluster, folder };
    printVersions(SHARED, version, cluster.reported);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    printNotRun(SHARED, error);
  }
}

/** One PostgreSQL for all specs of this run, unless the caller gives one or only pure specs run. */
async function bringPostgres() {
  if (process.env.TEST_LEVEL === 'unit' || process.env.TEST_DATABASE_URL) return;
  await removeLeftOvers();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // Under root the server runs as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  const server = await startPostgres({ dataDir: join(folder, 'data'), flags: FLAGS });
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.aidChainTestServer = { server, folder };
}

/** What all specs of this run share; nothing stays behind when it cannot be brought. */
export default async function setUp() {
  process.env.TEST_RUN_ID = `${process.pid}-${Date.now()}`;
  try {
    await bringPostgres();
    await bringKafka();
  } catch (error) {
    await tearDown();
    throw error;
  }
}
