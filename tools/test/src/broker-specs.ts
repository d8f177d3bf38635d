import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

type BrokerLevel = 'e2e' | 'fault' | 'full';

const SUFFIX = /(\.fault|\.full)?\.e2e\.spec\.ts$/;
/** Names of what brings a broker: the one that a run shares, a cluster of the spec's own, the stages of faults. */
const NEEDS_BROKER = /\b(TEST_KAFKA_BROKERS|testCluster|kafkaSuite|faultStage|fullStage)\b/;

function levelOf(file: string): BrokerLevel | undefined {
  const found = SUFFIX.exec(file);
  if (found === null) return undefined;
  return found[1] === '.fault' ? 'fault' : found[1] === '.full' ? 'full' : 'e2e';
}

/**
 * The specs of a level that ask for a broker, recognised by what they name.
 * @returns paths below `root`, sorted
 */
export function brokerSpecs(root: string, level: BrokerLevel): string[] {
  return ['apps', 'libs', 'tools']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && levelOf(entry.name) === level)
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .filter((file) => !file.includes('node_modules') && NEEDS_BROKER.test(readFileSync(file, 'utf8')))
    .map((file) => relative(root, file))
    .sort();
}
