/** What one metric of a service is: its type, what it shows, and by what it is told apart. */
export interface MetricDefinition {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
}

const gauge = <const L extends readonly string[] = []>(help: string, labels?: L) =>
  ({ type: 'gauge', help, labels: labels ?? ([] as unknown as L) }) as const;
const counter = <const L extends readonly string[] = []>(help: string, labels?: L) =>
  ({ type: 'counter', help, labels: labels ?? ([] as unknown as L) }) as const;

/**
 * Every metric of the application, beside what Node reports of its process. One metric has one unit, which its name ends
 * with; a count that only grows ends with `_total`. A label never holds a person, a household or free text. A new metric
 * is a line here and a row in docs/operations.md; alert rules and dashboard may name no other (specs compare them).
 */
export const METRICS = {
  aid_chain_alarms_total: counter('Alarms in the log, by code.', ['code']),
  aid_chain_audit_unsealed_seconds: gauge('Seconds since when not every audit row is listed by a seal.', [
    'audit',
  ]),
  aid_chain_build_info: gauge('1; version of the release and of Node.', ['version', 'node']),
  aid_chain_consumer_fast_path_failures_total: counter(
    'Deliveries whose one transaction failed, by class and code of the error.',
    ['consumer', 'error'],
  ),
  aid_chain_consumer_gap_streams: gauge('Streams whose next event is missing for more than 5 seconds.', [
    'consumer',
  ]),
  aid_chain_consumer_landed_events: gauge('Events that are landed and not yet applied.', ['consumer']),
  aid_chain_consumer_landings_total: counter(
    'Deliveries, by whether they were landed and applied in one transaction or landed for the worker.',
    ['consumer', 'path'],
  ),
  aid_chain_consumer_lag_events: gauge('Events that the group has not read from Kafka.', ['consumer']),
  aid_chain_consumer_parked_events: gauge('Events that were set aside and wait for an operator.', [
    'consumer',
  ]),
  aid_chain_consumer_reading: gauge(
    'Whether the consumer reads its topics (1) or waits for the cluster (0).',
    ['consumer'],
  ),
  aid_chain_consumer_repeats_total: counter('Events that were delivered again.', ['consumer']),
  aid_chain_consumer_waiting_events: gauge('Events behind a gap or a parked event of their stream.', [
    'consumer',
  ]),
  aid_chain_database_connections: gauge('Open connections of a pool.', ['pool']),
  aid_chain_database_connections_max: gauge('Connections that a pool may open.', ['pool']),
  aid_chain_database_idle_connections: gauge('Open connections of a pool that nobody uses.', ['pool']),
  aid_chain_database_waiting_requests: gauge('Requests that wait for a connection of a pool.', ['pool']),
  aid_chain_events_applied_total: counter('Events that were applied, by type.', ['consumer', 'type']),
  aid_chain_events_parked_total: counter('Events that were parked, by code.', ['consumer', 'code']),
  aid_chain_holiday_horizon_days: gauge(
    'Days until the table of holidays ends; negative where it has ended.',
  ),
  aid_chain_http_request_duration_seconds: {
    type: 'histogram',
    help: 'Duration of requests.',
    labels: ['route', 'method', 'status'],
  },
  aid_chain_look_up_alarms: gauge(
    'Conspicuous look-ups of the business day, by kind; of runs the officials.',
    ['kind'],
  ),
  aid_chain_key_ring_created_timestamp_seconds: gauge(
    'When the current key of the key ring was made; missing where the ring does not say.',
    ['key'],
  ),
  aid_chain_key_ring_keys: gauge('Keys of the key ring, the current one and those that still open.'),
  aid_chain_messages_refused_total: counter(
    'Messages from topics of departments that were refused, by code.',
    ['consumer', 'code'],
  ),
  aid_chain_metrics_source_up: gauge('Whether the numbers of a source are of now (1) or are old (0).', [
    'source',
  ]),
  aid_chain_overdue_items: gauge('Due items whose day has passed, by kind.', ['kind']),
  aid_chain_parameters_pending: gauge(
    'Parameters that are announced and not known: what rests on them cannot be concluded.',
  ),
  aid_chain_parameters_without_document: gauge('Demonstration values in use, which no document gives.'),
  aid_chain_places_without_parameters: gauge(
    'Townships and villages whose parameters are not complete today.',
  ),
  aid_chain_relay_oldest_unpublished_age_seconds: gauge('Age of the oldest event that is still to be sent.'),
  aid_chain_relay_paused_topics: gauge('Topics to which nothing can be sent at this moment.'),
  aid_chain_relay_unpublished_events: gauge('Events that are still to be sent.'),
  aid_chain_webhook_given_up_messages: gauge(
    'Messages that the webhook of a department did not take within five days.',
    ['department'],
  ),
  aid_chain_webhook_oldest_pending_age_seconds: gauge(
    'For how long the oldest message to the webhook of a department has waited.',
    ['department'],
  ),
  aid_chain_webhook_pending_messages: gauge('Messages that the webhook of a department is still to get.', [
    'department',
  ]),
  aid_chain_webhook_stopped: gauge(
    'Whether the webhook of a department answered that it is gone for good (1).',
    ['department'],
  ),
} as const satisfies Readonly<Record<`aid_chain_${string}`, MetricDefinition>>;

type MetricName = keyof typeof METRICS;
export type LabelOf<N extends MetricName> = (typeof METRICS)[N]['labels'][number];
/** Names of the metrics of one type. */
export type NameOf<T extends MetricDefinition['type']> = {
  [N in MetricName]: (typeof METRICS)[N]['type'] extends T ? N : never;
}[MetricName];
