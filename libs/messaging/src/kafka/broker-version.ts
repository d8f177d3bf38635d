import kafkajs, { type Admin } from 'kafkajs';

/** Lowest version that is tried and supported. */
const VERSION_FLOOR = '3.9';

/** The broker is older than what is supported. */
export class BrokerTooOld extends Error {
  override readonly name = 'BrokerTooOld';
}

/** `3.8-IV0` → `3.8` is below the floor. */
export function isBelowFloor(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return major < 3 || (major === 3 && minor < 9);
}

/**
 * What the broker reports of its version. 3.x names its protocol; from 4.0 there is no such entry any more.
 * @returns `3.9`, `4.x`, or `unknown` where this user may not read it
 * @throws BrokerTooOld in Chinese and English below the floor
 */
export async function brokerVersion(admin: Admin): Promise<string> {
  const version = await readVersion(admin);
  if (version === 'unknown' || version === '4.x' || !isBelowFloor(version)) return version;
  throw new BrokerTooOld(
    `Kafka ${version} 版本过低，至少需要 ${VERSION_FLOOR}：请先升级消息集群。 / ` +
      `Kafka ${version} is too old, at least ${VERSION_FLOOR} is needed: upgrade the cluster first.`,
  );
}

async function readVersion(admin: Admin): Promise<string> {
  const { brokers } = await admin.describeCluster();
  const name = String(brokers[0]?.nodeId ?? 0);
  try {
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: kafkajs.ConfigResourceTypes.BROKER, name }],
    });
    const [resource] = resources;
    if (resource === undefined || resource.errorCode !== 0) return 'unknown';
    const entry = resource.configEntries.find(
      ({ configName }) => configName === 'inter.broker.protocol.version',
    );
    return entry === undefined ? '4.x' : (entry.configValue.split('-')[0] ?? 'unknown');
  } catch {
    return 'unknown';
  }
}
