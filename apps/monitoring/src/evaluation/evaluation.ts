import { Injectable } from '@nestjs/common';
import { dateOf, RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql, type Received, type Sql, type SqlText, type Tx } from '@aid-chain/messaging';
import { placeParameter, Policies, type CommandTx } from '@aid-chain/platform';
import type { DataKindCode } from '@aid-chain/vocabulary';
import { dataKinds } from '../data-kinds/data-kinds.js';
import type { PlacedHousehold } from '../data-kinds/data-kind.js';
import type { AskedHousehold, DataIndicator, Finding } from '../indicators/indicator.js';
import { DATA_INDICATORS } from '../indicators/indicators.js';
import { withStandingHousehold, type StandingHousehold } from '../population/merged-households.sql.js';
import { correctWarnings, type CorrectedWarning } from '../warnings/correct-warnings.js';
import { raiseWarnings } from '../warnings/raise-warnings.js';
import { WarningTerms } from '../warnings/warning-terms.js';
import type { Warning } from '../warnings/warning.entity.js';
import { occasionOf, type Occasion } from './occasion.js';

/** The rows that give cause to look at households. */
export interface Cause {
  readonly kind: DataKindCode;
  readonly batchId: string;
}

/** A household of which a row was corrected or withdrawn, or of which a person decided which row holds. */
export interface ChangedRow extends PlacedHousehold {
  readonly rowNo: number;
}

/** Looks at households with every indicator that reads a kind, and warns where there is cause. */
@Injectable()
export class Evaluation {
  constructor(
    private readonly policies: Policies,
    private readonly terms: WarningTerms,
  ) {}

  /** Whether the place has all that a warning needs on a day; without it no row of its households can be judged. */
  isJudgedIn(regionCode: string, on: IsoDate): boolean {
    try {
      placeParameter(this.policies.pack(regionCode, on), 'warning.visit.working-days');
      return true;
    } catch (error) {
      if (error instanceof RefusalError) return false;
      throw error;
    }
  }

  /**
   * @param households each once; one whose place has no parameters today is passed over
   * @returns the ids of the warnings that are new
   */
  async raise(tx: CommandTx, cause: Cause, households: readonly PlacedHousehold[]): Promise<string[]> {
    const asked = this.asked(households, tx.today);
    const raised: string[] = [];
    for (const indicator of readersOf(cause.kind))
      raised.push(...(await this.warn(tx, indicator, cause.batchId, asked, () => byCommand(tx))));
    return raised;
  }

  /**
   * What two households paid for is one sum from their merger on: nobody waits for the next bill (S3-04).
   * @param events of mergers heard at once
   * @param standing the households that stand after them, each once, which the caller has locked; where mergers followed
   *   each other, the last one of a household gives cause
   */
  async afterMerger(
    tx: Pick<Tx, 'query' | 'emit'>,
    events: readonly Received<'intake.household-absorbed.v1'>[],
    standing: readonly StandingHousehold[],
  ): Promise<void> {
    const heard = new Map(events.map((event) => [event.data.subject.householdId, event]));
    const occasions = new Map<string, Occasion>();
    const asked = standing.flatMap((household) => {
      const event = heard.get(household.reportedUnder);
      if (event === undefined) return [];
      occasions.set(household.householdId, occasionOf(event));
      return this.asked([household], dateOf(event.time));
    });
    for (const indicator of DATA_INDICATORS.filter(({ sumsMembers }) => sumsMembers === true))
      await this.warn(tx, indicator, undefined, asked, (householdId) => occasions.get(householdId));
  }

  /** Keeps the warnings that nobody has visited yet true when rows were corrected or taken back. */
  async correct(tx: CommandTx, cause: Cause, changed: readonly ChangedRow[]): Promise<void> {
    if (changed.length === 0) return;
    const asked = this.asked([...new Map(changed.map((row) => [row.householdId, row])).values()], tx.today);
    const byId = new Map(asked.map((household) => [household.householdId, household]));
    for (const { corrects } of readersOf(cause.kind)) {
      const facts = await corrects.read(tx, cause.batchId, asked);
      const corrected = facts.flatMap((one): CorrectedWarning[] => {
        const household = byId.get(one.householdId);
        const finding = household && corrects.evaluate(one, household, cause.batchId);
        if (household === undefined || finding === undefined) return [];
        return [{ id: one.warningId, ...finding, parameterVersion: household.pack.packHash }];
      });
      await correctWarnings(tx, corrected);
    }
  }

  /**
   * What came after the visit is new, and nobody has looked at it: asked again once its warning has ended; where the
   * household was merged meanwhile, of the one that stands now too.
   */
  async afterDisposition(
    tx: CommandTx,
    { indicator: code, householdId, dispositions }: Warning,
  ): Promise<void> {
    const indicator = DATA_INDICATORS.find((one) => one.code === code);
    if (indicator === undefined) return;
    if (indicator.quietAfter === 'dismissal' && !dispositions.includes('unsubstantiated')) return;
    const households = await placedHouseholds(tx, withStandingHousehold(sql`${householdId}::uuid`));
    for (const { rows } of dataKinds(indicator.reads))
      for (const household of households) {
        const batchId = await rows.lastBatch(tx, household.householdId);
        const asked = this.asked([household], tx.today);
        if (batchId !== undefined) await this.warn(tx, indicator, batchId, asked, () => byCommand(tx));
      }
  }

  private async warn(
    tx: Pick<Tx, 'query' | 'emit'>,
    indicator: DataIndicator,
    batchId: string | undefined,
    asked: readonly AskedHousehold[],
    occasionOfHousehold: (householdId: string) => Occasion | undefined,
  ): Promise<string[]> {
    const facts = await indicator.raises.read(tx, batchId, asked);
    const byId = new Map(asked.map((household) => [household.householdId, household]));
    const highest = new Map<string, { finding: Finding; household: AskedHousehold }>();
    for (const one of facts) {
      const household = byId.get(one.householdId);
      const finding = household && indicator.raises.evaluate(one, household, batchId);
      if (household === undefined || finding === undefined) continue;
      const other = highest.get(one.householdId);
      if (other === undefined || other.finding.measured <= finding.measured)
        highest.set(one.householdId, { finding, household });
    }
    const warnings = [...highest.values()].flatMap(
      ({ finding, household: { householdId, regionCode, pack, on } }) => {
        const occasion = occasionOfHousehold(householdId);
        if (occasion === undefined) return [];
        return [
          { ...finding, householdId, regionCode, ...this.terms.byPack(indicator, pack, on), ...occasion },
        ];
      },
    );
    return raiseWarnings(tx, warnings);
  }

  private asked<H extends PlacedHousehold>(households: readonly H[], on: IsoDate): (H & AskedHousehold)[] {
    return households
      .filter(({ regionCode }) => this.isJudgedIn(regionCode, on))
      .map((household) => ({ ...household, on, pack: this.policies.pack(household.regionCode, on) }));
  }
}

function byCommand({ now }: CommandTx): Occasion {
  return { raisedAt: now };
}

/** @param ids the expression of an array of household ids */
function placedHouseholds(connection: Sql, ids: SqlText): Promise<PlacedHousehold[]> {
  return sql`
    select id as "householdId", region_code as "regionCode", residence from household
    where id = any(${ids}) order by id`.on<PlacedHousehold>(connection);
}

function readersOf(kind: DataKindCode): readonly DataIndicator[] {
  return DATA_INDICATORS.filter(({ reads }) => reads.includes(kind));
}
