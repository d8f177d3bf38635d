export {
  TopicUnavailable,
  type ConsumerSubscription,
  type EventBus,
  type EventLog,
  type IncomingRecord,
  type OutgoingRecord,
  type RunningSubscription,
  type SubscriptionMemory,
} from './port.js';
export { bareSql } from './transactions/bare-sql.js';
export { bareTransaction } from './transactions/bare-transaction.js';
export { onDatabase } from './transactions/on-database.js';
export type { NewEvent, Sql, Tx, TxContext, WritingSql } from './transactions/tx.js';
export { Pools } from './pools/pools.js';
export { ReadingPool } from './pools/reading-pool.js';
export { writingConnection } from './connections/writing-connection.js';
export { all, anyOf, rows, sql, SqlText, type ColumnType } from './transactions/sql.js';
export { Transactions } from './module/transactions.js';
export {
  PermanentError,
  type EventOutcome,
  type HandlerResult,
  type Position,
  type Received,
  type ReceivedAny,
  type RefusedMessage,
} from './received.js';
export { EveryEvent, Handles, OnRefused } from './handlers/handles.decorator.js';
export { OutsideInbox, type OutsideMessage } from './outside/outside-inbox.js';
export type { OutsideOutcome } from './outside/outside-outcome.js';
export { InProcessBus, type InProcessOptions } from './in-process/in-process.adapter.js';
export { KafkaBus, type KafkaBusOptions } from './kafka/kafka-bus.js';
export { brokerVersion } from './kafka/broker-version.js';
export type { KafkaLog } from './kafka/kafka-log.js';
export type { KafkaLogin, KafkaSettings } from './kafka/kafka-settings.js';
export type { ReaderStatus, TransportStatus } from './transport-status.js';
export { DEPARTMENT_LIST, type DepartmentList } from './department-list.js';
export { MessagingModule } from './module/messaging.module.js';
export { MessagingRuntime } from './module/messaging.runtime.js';
export { MessagingStrategy } from './module/messaging.strategy.js';
export type {
  BodySealing,
  ConsumerDefinition,
  FailPoints,
  MessagingLog,
  MessagingOptions,
  OperatorAudit,
} from './messaging.options.js';
export type { ConsumerStatus, MessagingStatus, RelayStatus } from './health/messaging-status.js';
export { untilSettled } from './health/until-settled.js';
export type {
  OperatorAct,
  ParkedEvent,
  ParkedEventBody,
  ParkedFilter,
  ParkedKey,
} from './parking/parking.types.js';
export { discardParked, listParked, replayParked, showParked } from './parking/parking.js';
export type { StreamFilter, StreamKey, StreamState } from './streams/streams.types.js';
export { acceptGap, showStreams } from './streams/streams.js';
export { classify, type FailureKind } from './failure.rules.js';
export { validatePayload } from './codec/payload.js';
export { inboxPosition } from './database/inbox-position.js';
export { messagingTables } from './database/messaging-tables.js';
export { writesTopic } from './outbox/topics.js';
export type { ServiceReader } from './kafka-admin/acl-plan.js';
export { onCluster, type ClusterAdmin } from './kafka-admin/cluster.js';
export { describeDifference, type TopicDifference } from './kafka-admin/compare-topics.rules.js';
export { applyDepartments, type DepartmentsApplied } from './kafka-admin/departments.js';
export { landAgain, topicOfOutbox, type LandedAgain } from './again/land-again.js';
export { fillStream, missingNumbers, streamHead } from './kafka-admin/fill-stream.js';
export { fillTopic, rangeOfTime, topicBounds } from './kafka-admin/fill-topic.js';
export type {
  FillProgress,
  FillRange,
  InSchema,
  StreamFilled,
  TopicFilled,
} from './kafka-admin/fill.types.js';
export { applyTopics, checkTopics } from './kafka-admin/topics.js';
