export { KafkaUnavailable } from './artifacts.js';
export { Certificates, type CertificateKind } from './certificates.js';
export type { ClusterOptions } from './cluster-options.js';
export { startCluster, type RunningCluster } from './cluster.js';
export { removeDataFolder } from './data-folder.js';
export { kcat, type Kcat } from './kcat.js';
export { endBrokers, endLeftOverClusters, runningBrokers } from './left-over.js';
export { printNotRun, printVersions, testCluster, type TestCluster } from './test-cluster.js';
export {
  DEFAULT_KAFKA_VERSION,
  KAFKA_VERSIONS,
  kafkaVersion,
  REFUSED_KAFKA_VERSION,
  type BroughtVersion,
  type KafkaVersion,
} from './versions.js';
