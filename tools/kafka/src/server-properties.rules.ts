import { loginLines, type Logins } from './logins.rules.js';

/** One broker of a cluster whose members are all broker and controller on this machine. */
export interface BrokerSettings {
  readonly nodeId: number;
  readonly internalPort: number;
  readonly departmentPort: number;
  readonly controllerPort: number;
  /** Port of the fault proxy that is advertised to clients of the PROXY listener. */
  readonly proxyPort?: number;
  readonly proxiedPort?: number;
  readonly dataFolder: string;
  /** node id → controller port of every member. */
  readonly members: readonly { nodeId: number; controllerPort: number }[];
  /** Of the listener at which departments and services log in. */
  readonly logins?: Logins;
  /** PEM file with key and certificate: with it that listener speaks TLS. */
  readonly keyStore?: string;
  /** Out of reach of a Ctrl-C in the terminal. */
  readonly detached?: boolean;
  /** Ends with the program that started it, at the latest. */
  readonly bound?: boolean;
}

const HOST = '127.0.0.1';

/**
 * The text of server.properties. Session and heartbeat of the broker are short so that a restart after SIGKILL takes
 * 3 s instead of 12; the replication factor follows the number of members.
 */
export function serverProperties(settings: BrokerSettings): string {
  const replicas = Math.min(3, settings.members.length);
  const quorum = settings.members.map((one) => `${one.nodeId}@${HOST}:${one.controllerPort}`).join(',');
  return [
    'process.roles=broker,controller',
    `node.id=${settings.nodeId}`,
    `controller.quorum.voters=${quorum}`,
    ...listeners(settings),
    ...access(settings),
    `log.dirs=${settings.dataFolder}`,
    ...replication(replicas),
    'offsets.topic.num.partitions=4',
    'group.initial.rebalance.delay.ms=0',
    'group.min.session.timeout.ms=3000',
    'auto.create.topics.enable=false',
    'offsets.retention.minutes=525600',
    'log.segment.bytes=16777216',
    'num.network.threads=2',
    'num.io.threads=2',
    `broker.session.timeout.ms=${replicas > 1 ? 3000 : 1500}`,
    'broker.heartbeat.interval.ms=300',
    '',
  ].join('\n');
}

function listeners(settings: BrokerSettings): string[] {
  const proxied = settings.proxyPort !== undefined && settings.proxiedPort !== undefined;
  const own = [
    `INTERNAL://${HOST}:${settings.internalPort}`,
    `DEPT://${HOST}:${settings.departmentPort}`,
    ...(proxied ? [`PROXY://${HOST}:${settings.proxiedPort}`] : []),
  ];
  const advertised = own.map((one) =>
    one.startsWith('PROXY') ? `PROXY://${HOST}:${settings.proxyPort}` : one,
  );
  const login = settings.keyStore === undefined ? 'SASL_PLAINTEXT' : 'SASL_SSL';
  return [
    `listeners=${[...own, `CONTROLLER://${HOST}:${settings.controllerPort}`].join(',')}`,
    `advertised.listeners=${advertised.join(',')}`,
    'controller.listener.names=CONTROLLER',
    'inter.broker.listener.name=INTERNAL',
    `listener.security.protocol.map=INTERNAL:PLAINTEXT,PROXY:PLAINTEXT,CONTROLLER:PLAINTEXT,DEPT:${login}`,
  ];
}

function access({ logins, keyStore }: BrokerSettings): string[] {
  return [
    ...loginLines('DEPT', logins ?? {}),
    ...(keyStore === undefined
      ? []
      : ['listener.name.dept.ssl.keystore.type=PEM', `listener.name.dept.ssl.keystore.location=${keyStore}`]),
    'authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    // The loopback listener of the tests has no login; in production the services log in too.
    'super.users=User:ANONYMOUS',
    'allow.everyone.if.no.acl.found=false',
  ];
}

function replication(replicas: number): string[] {
  const minimum = replicas > 1 ? replicas - 1 : 1;
  return [
    `default.replication.factor=${replicas}`,
    `min.insync.replicas=${minimum}`,
    `offsets.topic.replication.factor=${replicas}`,
    `transaction.state.log.replication.factor=${replicas}`,
    `transaction.state.log.min.isr=${minimum}`,
    `share.coordinator.state.topic.replication.factor=${replicas}`,
    `share.coordinator.state.topic.min.isr=${minimum}`,
  ];
}
