import type { EventType, Payload, WarningEvidence } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Received, Sql } from '@aid-chain/messaging';
import type { RulePack } from '@aid-chain/policy';
import type { DataKindCode, Disposition, IndicatorCode, Urgency } from '@aid-chain/vocabulary';
import type { NamedNeed } from './named-need.js';

/** What every indicator defines for its warnings, whatever raises them. */
export interface Indicator {
  readonly code: IndicatorCode;
  readonly level: Urgency;
  /** What a reviewer is proposed; any other disposition stays possible. */
  readonly suggests: readonly Disposition[];
  /** The need that it points to, pushed when the reviewer names no other. */
  readonly pointsTo?: NamedNeed;
  /**
   * That the disposition `check` asks eligibility to review what the household receives, and why; `isRequired`, where what
   * was found true must not end without it.
   */
  readonly check?: { readonly reasonCode: string; readonly isRequired?: boolean };
  /** That the warning cannot be put away while a recognition of the household stands. */
  readonly standsUntilEnded?: boolean;
  /** That the end of the last recognition of the household closes the warning, as there is nothing left to visit for. */
  readonly closedByEnd?: boolean;
  /** That the warning asks about the end of the household, and is closed where that turns out to be a mistake. */
  readonly closedByRestoration?: boolean;
  /** The kinds whose rows go with a review that is asked for. */
  readonly attaches: readonly DataKindCode[];
}

/** A household about which something is asked, with the parameters of its place on the day. */
export interface AskedHousehold {
  readonly householdId: string;
  readonly regionCode: string;
  readonly residence: string;
  readonly pack: RulePack;
  /** The day on which it is asked. */
  readonly on: IsoDate;
}

/** A row of the batch that changed what an open warning rests on. */
export interface ChangedHousehold extends AskedHousehold {
  readonly rowNo: number;
}

/** What gives cause for a warning, or what an open one states after its rows were corrected. */
export interface Finding {
  /** In fen, or how many: what a second finding is compared with. */
  readonly measured: number;
  /** The last day that was looked at, and how many months to it. */
  readonly endOn: IsoDate;
  readonly months: number;
  /** What it rests on, as the indicator distinguishes it: rules that are met, or persons. */
  readonly grounds: readonly string[];
  readonly evidence: readonly WarningEvidence[];
  /** The members whom it is about, for those who may see them; no event of a warning names them. */
  readonly personIds?: readonly string[];
  /** The earlier warning than which this one is worse. */
  readonly previousWarningId?: string;
}

/** Facts that one statement reads for all households, and the rule that looks at those of one household. */
interface Question<
  Asked extends AskedHousehold,
  Facts extends { readonly householdId: string },
  Batch extends string | undefined = string,
> {
  read(sql: Sql, batchId: Batch, households: readonly Asked[]): Promise<readonly Facts[]>;
  /** Pure: no query, no clock. */
  evaluate(facts: Facts, household: Asked, batchId: Batch): Finding | undefined;
}

interface HouseholdFacts {
  readonly householdId: string;
}

/** The facts of a warning that is open. */
export interface WarnedFacts extends HouseholdFacts {
  readonly warningId: string;
}

/** An indicator that looks at department data: a plain definition, which knows no batch and no endpoint. */
export interface DataIndicator<
  Facts extends HouseholdFacts = HouseholdFacts,
  Warned extends WarnedFacts = WarnedFacts,
> extends Indicator {
  /** The kinds of rows after which it is evaluated. */
  readonly reads: readonly DataKindCode[];
  /** Whether there is cause for a warning; without a batch, of everything that is kept of the household. */
  readonly raises: Question<AskedHousehold, Facts, string | undefined>;
  /** What warnings that nobody visited yet state once their rows were corrected or withdrawn. */
  readonly corrects: Question<ChangedHousehold, Warned>;
  /** The same question where no batch gave cause: what a household receives, and who belongs to it, are part of it. */
  readonly feed?: EventFeed;
  /** After which end of a warning the same matter stays quiet until it is worse. */
  readonly quietAfter: 'dismissal' | 'disposition';
  /** That it adds up over the members: evaluated again once a household was merged into another. */
  readonly sumsMembers?: boolean;
}

/** The events that are about a household. */
type HouseholdEventType = {
  [T in EventType]: Payload<T> extends { readonly subject: { readonly householdId: string } } ? T : never;
}[EventType];

/** An event about a household, as its handler gets it. */
export type HouseholdEvent<T extends HouseholdEventType = HouseholdEventType> = {
  [K in T]: Received<K>;
}[T];

/** What is known of a household after an event. */
export interface EventFacts extends HouseholdFacts {
  /** Where the family lives; null where nobody has reported it. */
  readonly regionCode: string | null;
  /** The household that the event was about, where that one was merged into this one. */
  readonly reportedUnder?: string;
}

/** The day of an event and the parameters of the place, which are read only where there is cause to warn. */
export interface EventPlace {
  readonly on: IsoDate;
  /** @throws RefusalError where the place has no parameters on the day */
  readonly pack: () => RulePack;
}

/** An open warning of which something had not happened: what is left of it, or why it is closed because nothing is. */
export type PutRight = { readonly warningId: string } & (
  { readonly finding: Finding } | { readonly evidence: readonly WarningEvidence[] }
);

/** What becomes of a finding about a household that is warned of by the same indicator already. */
export type Meeting =
  /** It is the same matter: before the visit the warning shows the higher measure. */
  | 'same-matter'
  /** Each ground is a matter of its own: the warning names all of them, also after the visit, and each once. */
  | 'another-matter';

/** How events give cause for a warning: facts that one statement reads for all of them, and the rule that looks at each household. */
export interface EventFeed<
  T extends HouseholdEventType = HouseholdEventType,
  Facts extends EventFacts = EventFacts,
> {
  readonly eventTypes: readonly T[];
  /** @param events of one of the types, at most one of each household */
  read(connection: Sql, events: readonly HouseholdEvent<T>[]): Promise<readonly Facts[]>;
  /** The same after a warning of the household was disposed of, where it looks at a state and not at the event. */
  readAgain?(connection: Sql, householdId: string): Promise<readonly Facts[]>;
  /** Pure: no query, no clock. */
  evaluate(facts: Facts, place: EventPlace): Finding | undefined;
  /** What a warning that nobody visited yet states once the register put right what it rests on; pure. */
  corrects?(facts: Facts, place: EventPlace): PutRight | undefined;
  readonly meeting?: Meeting;
}

/** An indicator that looks at what other services report: a plain definition, which knows no consumer and no handler. */
export interface EventIndicator<
  T extends HouseholdEventType = HouseholdEventType,
  Facts extends EventFacts = EventFacts,
> extends Indicator {
  readonly feed: EventFeed<T, Facts>;
}
