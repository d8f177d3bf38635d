/** What a failure of kafkajs means for us. */
export type KafkaFailure =
  | 'KAFKA_LOGIN_REFUSED'
  | 'KAFKA_NOT_PERMITTED'
  | 'KAFKA_CA_WRONG'
  | 'KAFKA_CERTIFICATE_EXPIRED'
  | 'KAFKA_TOPIC_MISSING'
  | 'KAFKA_TOPIC_REFUSES'
  | 'KAFKA_GROUP_LOADING'
  | 'KAFKA_GROUP_FOREIGN'
  | 'KAFKA_CODEC_UNSUPPORTED'
  | 'KAFKA_UNREACHABLE'
  | 'KAFKA_FAILED';

interface Link {
  readonly name: string;
  readonly type: string;
  readonly code: string;
  readonly message: string;
}

const CA_CODES = [
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_SIGNATURE_FAILURE',
];
/** One topic cannot take events; the others go on. */
const TOPIC_TYPES = [
  'MESSAGE_TOO_LARGE',
  'RECORD_LIST_TOO_LARGE',
  'NOT_ENOUGH_REPLICAS',
  'NOT_ENOUGH_REPLICAS_AFTER_APPEND',
  'INVALID_TOPIC_EXCEPTION',
  'LEADER_NOT_AVAILABLE',
  'POLICY_VIOLATION',
  'INVALID_RECORD',
];

/** The group's coordinator is on its way, or its members change: kafkajs calls it an error, and it passes in a moment. */
const LOADING_TYPES = [
  'GROUP_LOAD_IN_PROGRESS',
  'GROUP_COORDINATOR_NOT_AVAILABLE',
  'NOT_COORDINATOR_FOR_GROUP',
  'COORDINATOR_LOAD_IN_PROGRESS',
  'COORDINATOR_NOT_AVAILABLE',
  'REBALANCE_IN_PROGRESS',
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function chain(error: unknown, depth = 0): Link[] {
  if (!(error instanceof Error) || depth > 8) return [];
  const { name, message } = error;
  const link = {
    name,
    message,
    type: 'type' in error ? text(error.type) : '',
    code: 'code' in error ? text(error.code) : '',
  };
  return [link, ...chain(error.cause, depth + 1)];
}

/** Looks through a failure and its causes. TLS faults may arrive as a code or only in the words of OpenSSL. */
export function kafkaFailure(error: unknown): KafkaFailure {
  const links = chain(error);
  const has = (look: (link: Link) => boolean): boolean => links.some(look);
  if (has(({ code, message }) => code === 'CERT_HAS_EXPIRED' || /certificate has expired/i.test(message)))
    return 'KAFKA_CERTIFICATE_EXPIRED';
  if (
    has(
      ({ code, message }) =>
        CA_CODES.includes(code) || /self[- ]signed certificate|unable to (verify|get).*cert/i.test(message),
    )
  )
    return 'KAFKA_CA_WRONG';
  if (has(({ name, type }) => name === 'KafkaJSSASLAuthenticationError' || /^SASL_|SASL_AUTH/.test(type)))
    return 'KAFKA_LOGIN_REFUSED';
  if (
    has(
      ({ type, name }) => type.endsWith('AUTHORIZATION_FAILED') || name === 'KafkaJSGroupCoordinatorNotFound',
    )
  )
    return 'KAFKA_NOT_PERMITTED';
  if (has(({ type }) => LOADING_TYPES.includes(type))) return 'KAFKA_GROUP_LOADING';
  if (has(({ type }) => type === 'INCONSISTENT_GROUP_PROTOCOL')) return 'KAFKA_GROUP_FOREIGN';
  if (has(({ name }) => name === 'KafkaJSNotImplemented')) return 'KAFKA_CODEC_UNSUPPORTED';
  if (has(({ type }) => type === 'UNKNOWN_TOPIC_OR_PARTITION')) return 'KAFKA_TOPIC_MISSING';
  if (has(({ type }) => TOPIC_TYPES.includes(type))) return 'KAFKA_TOPIC_REFUSES';
  const away = ['KafkaJSConnectionError', 'KafkaJSConnectionClosedError', 'KafkaJSRequestTimeoutError'];
  if (has(({ name }) => away.includes(name) || name === 'KafkaJSBrokerNotFound')) return 'KAFKA_UNREACHABLE';
  return 'KAFKA_FAILED';
}

/** With the waits between them some fifteen seconds, in which a cluster that was just started makes its groups ready. */
const TRIES_IN_PASSING = 6;

/**
 * Whether a failure of a reader is somebody's business. What belongs to the start of a cluster, or has no code of its own,
 * mostly ends by itself: it is one only once it has lasted.
 * @param failures how many there were before, one after another
 */
export function hasLasted(failure: KafkaFailure, failures: number): boolean {
  const passes = failure === 'KAFKA_GROUP_LOADING' || failure === 'KAFKA_FAILED';
  return !passes || failures >= TRIES_IN_PASSING;
}

/** Whether only the topic is concerned that was sent to. */
export function concernsTopic(error: unknown): boolean {
  const failure = kafkaFailure(error);
  if (failure === 'KAFKA_TOPIC_MISSING' || failure === 'KAFKA_TOPIC_REFUSES') return true;
  return chain(error).some(({ type }) => type === 'TOPIC_AUTHORIZATION_FAILED');
}

/** Errors by which kafkajs learns that it must join its group again; nothing else may reach it. */
export function isRebalance(error: unknown): boolean {
  const types = [
    'REBALANCE_IN_PROGRESS',
    'ILLEGAL_GENERATION',
    'UNKNOWN_MEMBER_ID',
    'NOT_COORDINATOR_FOR_GROUP',
  ];
  return chain(error).some(({ type }) => types.includes(type));
}

/** The words of the innermost cause, without anything that was sent. */
export function reasonOf(error: unknown): string {
  const links = chain(error);
  const last = links.at(-1);
  return last === undefined ? 'unknown' : last.type || last.code || last.name;
}
