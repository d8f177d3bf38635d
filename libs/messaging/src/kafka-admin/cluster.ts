import type { Admin } from 'kafkajs';
import { brokerVersion } from '../kafka/broker-version.js';
import { kafkaClient, withAdmin } from '../kafka/kafka-client.js';
import type { KafkaSettings } from '../kafka/kafka-settings.js';

const RETRIES = 5;
const CLIENT = 'aid-chain-cli';
const QUIET = { info: () => undefined, alarm: () => undefined };

export type { Admin as ClusterAdmin } from 'kafkajs';

/**
 * Work with the cluster's administration.
 * @throws BrokerTooOld below the floor; what kafkajs says about connection, login and rights
 */
export function onCluster<R>(settings: KafkaSettings, work: (admin: Admin) => Promise<R>): Promise<R> {
  return withAdmin(kafkaClient(settings, CLIENT, QUIET, RETRIES), async (admin) => {
    await brokerVersion(admin);
    return work(admin);
  });
}

/** Brokers of the cluster. */
export async function clusterSize(admin: Admin): Promise<number> {
  return (await admin.describeCluster()).brokers.length;
}
