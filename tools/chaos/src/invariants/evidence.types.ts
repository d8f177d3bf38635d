import type { Kind } from '../load/families.js';

/** A row of a service's outbox. */
interface SentRow {
  readonly service: string;
  readonly topic: string;
  readonly stream: string;
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly published: boolean;
}

/** A message as the broker's log holds it; `id` is null where it is no event. */
export interface LoggedEvent {
  readonly topic: string;
  readonly position: string;
  readonly key: string | null;
  readonly id: string | null;
  readonly type: string | null;
  readonly stream: string | null;
  readonly seq: number | null;
}

/** A row of a consumer's inbox. */
interface ReceivedRow {
  readonly consumer: string;
  readonly topic: string;
  readonly stream: string;
  readonly seq: number | null;
  readonly id: string;
  readonly type: string | null;
  readonly state: string;
  readonly householdId: string | null;
  readonly householdNo: number | null;
}

interface PositionRow {
  readonly consumer: string;
  readonly topic: string;
  readonly stream: string;
  readonly last: number;
}

/** An open entry of what is parked. */
interface ParkedRow {
  readonly consumer: string;
  readonly arrival: string;
  readonly topic: string;
  readonly stream: string;
  readonly code: string;
}

/** What the services came to know of one household, counted. */
export interface Effects {
  readonly householdId: string;
  readonly applications: number;
  /** Types of what intake published, sorted. */
  readonly publishedTypes: readonly string[];
  readonly links: readonly string[];
  readonly linkNumbers: readonly number[];
  readonly cases: number;
  readonly needs: number;
  readonly referrals: number;
  /** Types of the events that departments got, sorted. */
  readonly pushes: readonly string[];
}

interface Connections {
  readonly role: string;
  readonly application: string;
  readonly count: number;
  readonly idleInTransaction: number;
}

/** A family of the load, as the portal that filed it knows it. */
interface Answered {
  readonly kind: Kind;
  readonly applicationId: string | undefined;
  readonly householdId: string | undefined;
}

/** Everything that the invariants are judged by, read when all is quiet. */
export interface Evidence {
  readonly sent: readonly SentRow[];
  readonly log: readonly LoggedEvent[];
  readonly received: readonly ReceivedRow[];
  readonly positions: readonly PositionRow[];
  readonly parked: readonly ParkedRow[];
  readonly effects: readonly Effects[];
  /** Ids of applications in intake. */
  readonly applications: readonly string[];
  /** Referrals with the id of their push, if there is one. */
  readonly referrals: readonly { readonly referralId: string; readonly pushes: readonly string[] }[];
  /** Holders of the lock to send, per service. */
  readonly senders: readonly { readonly service: string; readonly holders: number }[];
  /** Batches that workers began and neither ended nor were counted as their death. */
  readonly openRuns: number;
  readonly connections: readonly Connections[];
}

/** What lies outside the database. */
export interface Outside {
  readonly answered: readonly Answered[];
  /** What one family of each kind came to on a stack that nothing happened to. */
  readonly model: ReadonlyMap<Kind, Effects>;
  /** Ids that the departments' own consumers have read, once for each time they were read. */
  readonly receipts: readonly string[];
  /** Messages that a test wrote into the log itself. */
  readonly injected: readonly Injected[];
  /** Topics of each consumer. */
  readonly subscriptions: ReadonlyMap<string, readonly string[]>;
  /** `<consumer> <type>` of what a consumer reads past by its contracts. */
  readonly ignored: ReadonlySet<string>;
  readonly groups: readonly GroupState[];
  /** Processes per service. */
  readonly instances: ReadonlyMap<string, number>;
  readonly memory: readonly { readonly service: string; readonly megabytes: number }[];
  readonly memoryLimit: number;
}

interface GroupState {
  readonly consumer: string;
  readonly state: string;
  /** `null` = the cluster gave no answer. */
  readonly lag: number | null;
}

/** What a test wrote into a topic, and where it must be parked while nobody has dealt with it. */
export interface Injected {
  readonly topic: string;
  readonly stream: string;
  /** `null` for what has no readable id. */
  readonly id: string | null;
  readonly parkedAt: readonly { readonly consumer: string; readonly code: string }[];
}

/** One thing that is not as it must be. */
export interface Breach {
  readonly invariant: `I${number}`;
  readonly what: string;
}
