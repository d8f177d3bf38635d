import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { compareJars, parseChecksums } from './checksums.rules.js';
import type { BroughtVersion } from './versions.js';

const run = promisify(execFile);

/** Why no broker can be started here; the caller logs what was therefore not run. */
export class KafkaUnavailable extends Error {
  override readonly name = 'KafkaUnavailable';
}

/**
 * Brings the jars of one Kafka version into the user's cache folder and checks every one against the committed list.
 * @returns the folder with the jars
 * @throws KafkaUnavailable without Java 17 or Maven, or when Maven cannot bring them; Error when a jar differs
 */
export async function bringKafka(version: BroughtVersion): Promise<string> {
  await requireTool('java', ['-version']);
  const home = join(
    process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
    'aid-chain',
    'kafka',
    version,
  );
  const jars = join(home, 'libs');
  if (!existsSync(jars)) await download(version, home);
  const faults = compareJars(parseChecksums(readFileSync(checksumFile(version), 'utf8')), hashes(jars));
  if (faults.length > 0) {
    const list = faults.map(({ jar, fault }) => `${jar}: ${fault}`).join('; ');
    throw new Error(
      `The Kafka ${version} jars differ from the committed list (${list}). Delete ${home} and try again.`,
    );
  }
  return jars;
}

/** Into a folder of its own first: others that start at the same moment see all jars or none. */
async function download(version: BroughtVersion, home: string): Promise<void> {
  await requireTool('mvn', ['-v']);
  mkdirSync(home, { recursive: true });
  const folder = mkdtempSync(join(home, 'bringing-'));
  writeFileSync(join(folder, 'pom.xml'), pom(version));
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=libs'];
  try {
    await run('mvn', ['-q', '-B', ...goal], { cwd: folder });
    if (!existsSync(join(home, 'libs'))) renameSync(join(folder, 'libs'), join(home, 'libs'));
  } catch (error) {
    if (existsSync(join(home, 'libs'))) return;
    throw new KafkaUnavailable(`Maven could not bring Kafka ${version}: ${String(error)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function requireTool(command: string, args: string[]): Promise<void> {
  try {
    await run(command, args);
  } catch {
    throw new KafkaUnavailable(
      `\`${command}\` is not installed: Kafka from its Maven artifacts needs Java 17 and Maven.`,
    );
  }
}

function hashes(folder: string): Map<string, string> {
  const jars = readdirSync(folder).filter((name) => name.endsWith('.jar'));
  return new Map(
    jars.map((jar) => [
      jar,
      createHash('sha256')
        .update(readFileSync(join(folder, jar)))
        .digest('hex'),
    ]),
  );
}

function checksumFile(version: BroughtVersion): string {
  return resolve(import.meta.dirname, '../checksums', `${version}.sha256`);
}

// log4j's slf4j binding is named because without it the broker is silent.
function pom(version: BroughtVersion): string {
  const dependency = (group: string, artifact: string, v: string) =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${v}</version></dependency>`;
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>aid-chain</groupId><artifactId>kafka-${version}</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>${dependency('org.apache.kafka', 'kafka_2.13', version)}
${dependency('org.apache.logging.log4j', 'log4j-slf4j-impl', '2.24.3')}</dependencies></project>
`;
}
