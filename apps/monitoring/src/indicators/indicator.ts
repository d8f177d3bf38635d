import type { WarningEvidence } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { RulePack } from '@aid-chain/policy';
import type { DataKindCode, Disposition, IndicatorCode, Urgency } from '@aid-chain/vocabulary';
import type { NamedNeed } from './named-need.js';

/** What every indicator says of its warnings, whatever raises them. */
export interface Indicator {
  readonly code: IndicatorCode;
  readonly level: Urgency;
  /** What a reviewer is proposed; any other disposition stays possible. */
  readonly suggests: readonly Disposition[];
  /** The need that it points to, pushed when the reviewer names no other. */
  readonly pointsTo?: NamedNeed;
  /** That the disposition `check` asks eligibility to review what the household receives, and why. */
  readonly check?: { readonly reasonCode: string };
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

/** What gives cause for a warning, or what an open one says after its rows were corrected. */
export interface Finding {
  /** In fen, or how many: what a second finding is compared with. */
  readonly measured: number;
  /** The last day that was looked at, and how many months to it. */
  readonly endOn: IsoDate;
  readonly months: number;
  /** What it rests on, as the indicator tells it apart: rules that are met, or persons. */
  readonly grounds: readonly string[];
  readonly evidence: readonly WarningEvidence[];
  /** The members whom it is about, for those who may see them; no event names them. */
  readonly personIds?: readonly string[];
  /** The earlier warning than which this one is worse. */
  readonly previousWarningId?: string;
}

/** Facts that one statement reads for all households, and the rule that looks at those of one household. */
interface Question<Asked extends AskedHousehold, Facts extends { readonly householdId: string }> {
  read(sql: Sql, batchId: string, households: readonly Asked[]): Promise<readonly Facts[]>;
  /** Pure: no query, no clock. */
  evaluate(facts: Facts, household: Asked, batchId: string): Finding | undefined;
}

export interface HouseholdFacts {
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
  /** Whether there is cause for a warning. */
  readonly raises: Question<AskedHousehold, Facts>;
  /** What warnings that nobody visited yet say once their rows were corrected or taken back. */
  readonly corrects: Question<ChangedHousehold, Warned>;
  /**
   * The same question where no batch gave cause: what a household receives, and who belongs to it, are part of it, so
   * the rows that are kept are looked at again when either changes.
   */
  readonly follows?: {
    read(sql: Sql, households: readonly AskedHousehold[]): Promise<readonly Facts[]>;
    evaluate(facts: Facts, household: AskedHousehold): Finding | undefined;
  };
  /** After which end of a warning the same matter stays quiet until it is worse. */
  readonly quietAfter: 'dismissal' | 'disposition';
}
