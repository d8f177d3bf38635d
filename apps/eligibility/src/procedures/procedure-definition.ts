import type { CategoryResult, ParameterKey, WorksheetLine } from '@aid-chain/policy';
import type { Authority, Category, Role, Track, TrackOutcome } from '@aid-chain/vocabulary';

/** What the rules ask a person to do: an opinion in a direction, an end without ground or for the residence, more facts. */
export type Computed = 'positive' | 'negative' | 'proposed' | 'no-ground' | 'outside-scope' | 'undetermined';

/** What a determination finds for one track, as far as a procedure looks at it. */
export interface Determined {
  readonly categories: readonly Pick<CategoryResult, 'category' | 'outcome' | 'asked' | 'isLeftOpen'>[];
  readonly worksheet: { readonly lines: readonly WorksheetLine[] };
}

/** How a track ends for its own sake, without recognition and without refusal. */
export type OwnOutcome = Exclude<TrackOutcome, 'household-ended'>;

/** The key of a dated parameter that gives a number of working days. */
export type WorkingDaysKey = Extract<ParameterKey, `${string}.working-days`>;

/** A step that is due so many working days after what it waits for; where the place gives none, no date is owed. */
interface TimedStep {
  readonly due: WorkingDaysKey;
}

/** How long publicity lasts, by the parameters of the place; with it comes its end. */
export interface PublicityStep {
  readonly days: Extract<ParameterKey, 'publicity.days'>;
  readonly rollToWorkingDay: Extract<ParameterKey, 'publicity.roll-to-working-day'>;
}

/**
 * The steps of a procedure in their order. What may be left out is optional: nobody is decided on without an opinion of
 * the township, and no refusal is kept from a family (社会救助法 44, 45).
 */
export interface ProcedureSteps {
  readonly 'verification-report'?: TimedStep;
  readonly survey?: TimedStep;
  readonly 'initial-opinion': Readonly<Record<string, never>>;
  readonly publicity?: PublicityStep;
  readonly decision: TimedStep;
  readonly 'refusal-notice': TimedStep;
}

/** Whether officials decide what the rules computed, or freely with their reasons about one category. */
type Deciding = { readonly is: 'as-computed' } | { readonly is: 'with-reasons'; readonly category: Category };

/** In how many working days the whole is done, in special cases and where the township decides (D57 22). */
interface WholeLimit {
  readonly days: WorkingDaysKey;
  readonly special: WorkingDaysKey;
  readonly devolved: WorkingDaysKey;
  readonly publicityCounts: Extract<ParameterKey, 'limit.publicity-counts'>;
}

/** Who decides, and in which role. */
export interface DecidingOffice {
  readonly code: Authority;
  readonly role: Role;
}

/** How the cases of a track are worked on, from their opening to their end. */
export interface ProcedureDefinition {
  readonly track: Track;
  /** Whether every application starts it, or only one that asks for a category of its track. */
  readonly startedBy: 'every-application' | 'category-requested';
  /** What a review of the track asks for beside what the household receives. */
  readonly askedByReview: readonly Category[];
  readonly steps: ProcedureSteps;
  /** From the acceptance to the decision; left out where no document limits it. */
  readonly whole?: WholeLimit;
  /** Who decides it where no province provides otherwise. */
  readonly authority: DecidingOffice;
  readonly deciding: Deciding;
  /** Whether its positive decisions are posted in the village: those of 社会救助法 45 are, the monitored track is outside of it. */
  readonly isPosted: boolean;
  /** What the rules come to, and what was asked for. Unknown facts never refuse, and pass over nothing that was asked for. */
  readonly computed: (determined: Determined, requested: readonly Category[]) => Computed;
  /**
   * What closes it without recognition and without refusal, beside a withdrawal and the end of the household: a result
   * of the rules that the opinion records, or a decision of which nothing that was asked for is examined.
   */
  readonly closes: Readonly<Partial<Record<Computed | 'nothing-examined', OwnOutcome>>>;
}

/** The same without who decides: that is asked of the place and the day (authority/), never of the procedure. */
export type Procedure = Omit<ProcedureDefinition, 'authority'>;
