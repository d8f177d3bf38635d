export { KafkaUnavailable } from './artifacts.js';
export { startCluster, type ClusterOptions, type RunningCluster } from './cluster.js';
export { removeDataFolder } from './data-folder.js';
export { testCluster, type TestCluster } from './test-cluster.js';
export { DEFAULT_KAFKA_VERSION, KAFKA_VERSIONS, kafkaVersion, type KafkaVersion } from './versions.js';
