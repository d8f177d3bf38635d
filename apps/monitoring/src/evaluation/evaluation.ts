import { Injectable } from '@nestjs/common';
import { dateOf, RefusalError, type Instant, type IsoDate } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { Directory, placeParameter, Policies, type CommandTx } from '@aid-chain/platform';
import type { DataKindCode } from '@aid-chain/vocabulary';
import { dataKinds } from '../data-kinds/data-kinds.js';
import type { PlacedHousehold } from '../data-kinds/data-kind.js';
import type { AskedHousehold, DataIndicator, Finding } from '../indicators/indicator.js';
import { DATA_INDICATORS } from '../indicators/indicators.js';
import { correctWarnings, type CorrectedWarning } from '../warnings/correct-warnings.js';
import { raiseWarnings, type NewWarning } from '../warnings/raise-warnings.js';
import type { Warning } from '../warnings/warning.entity.js';

/** The rows that give cause to look at households. */
export interface Cause {
  readonly kind: DataKindCode;
  readonly batchId: string;
}

/** A household of which a row was corrected or taken back, or of which a person said which row holds. */
export interface ChangedRow extends PlacedHousehold {
  readonly rowNo: number;
}

/** An event after which a household is looked at again. */
export interface FollowedEvent {
  readonly id: string;
  readonly time: Instant;
  readonly correlationId: string;
  readonly data: { readonly subject: { readonly householdId: string } };
}

type Occasion = Pick<NewWarning, 'raisedAt' | 'cause'>;
type Found = readonly { readonly finding: Finding; readonly household: AskedHousehold }[];

const PLACES = `
select id as "householdId", region_code as "regionCode", residence from household
where id = any($1::uuid[]) and state = 'active' order by id`;

/** Looks at households with every indicator that reads a kind, and warns where there is cause. */
@Injectable()
export class Evaluation {
  constructor(
    private readonly policies: Policies,
    private readonly directory: Directory,
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
      raised.push(...(await this.warn(tx, indicator, cause.batchId, asked)));
    return raised;
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
   * Looks again at the rows that are kept of households whose benefits or members changed (S2-09): what was reported
   * before a household was recognised is warned of at the latest then. A household that the register has not told of is
   * looked at when it does; one whose place has no parameters on the day is passed over.
   */
  async follow(tx: Pick<Tx, 'query' | 'emit'>, events: readonly FollowedEvent[]): Promise<void> {
    const last = new Map(events.map((event) => [event.data.subject.householdId, event]));
    const places = await tx.query<PlacedHousehold>(PLACES, [[...last.keys()]]);
    const asked = places.flatMap((place) => {
      const event = last.get(place.householdId);
      return event === undefined ? [] : this.asked([place], dateOf(event.time));
    });
    for (const indicator of DATA_INDICATORS) {
      const { follows } = indicator;
      if (follows === undefined || asked.length === 0) continue;
      const found = highest(await follows.read(tx, asked), asked, (one, of) => follows.evaluate(one, of));
      const warnings = found.flatMap((each): NewWarning[] => {
        const event = last.get(each.household.householdId);
        if (event === undefined) return [];
        const cause = { correlationId: event.correlationId, causationId: event.id };
        return [this.warning(indicator, each, { raisedAt: event.time, cause })];
      });
      await raiseWarnings(tx, warnings);
    }
  }

  /** What came after the visit is new, and nobody has looked at it: asked again once its warning has ended. */
  async afterDisposition(
    tx: CommandTx,
    { indicator: code, householdId, dispositions }: Warning,
  ): Promise<void> {
    const indicator = DATA_INDICATORS.find((one) => one.code === code);
    if (indicator === undefined) return;
    if (indicator.quietAfter === 'dismissal' && !dispositions.includes('unsubstantiated')) return;
    const [household] = await tx.query<PlacedHousehold>(
      'select id as "householdId", region_code as "regionCode", residence from household where id = $1',
      [householdId],
    );
    if (household === undefined) return;
    for (const { rows } of dataKinds(indicator.reads)) {
      const batchId = await rows.lastBatch(tx, householdId);
      if (batchId !== undefined) await this.warn(tx, indicator, batchId, this.asked([household], tx.today));
    }
  }

  private async warn(
    tx: CommandTx,
    indicator: DataIndicator,
    batchId: string,
    asked: readonly AskedHousehold[],
  ): Promise<string[]> {
    const { raises } = indicator;
    const facts = await raises.read(tx, batchId, asked);
    const found = highest(facts, asked, (one, household) => raises.evaluate(one, household, batchId));
    return raiseWarnings(
      tx,
      found.map((each) => this.warning(indicator, each, { raisedAt: tx.now })),
    );
  }

  private warning(indicator: DataIndicator, { finding, household }: Found[number], on: Occasion): NewWarning {
    const { householdId, regionCode, pack } = household;
    const days = placeParameter(pack, 'warning.visit.working-days');
    return {
      ...finding,
      ...{ householdId, regionCode, indicator: indicator.code, level: indicator.level },
      parameterVersion: pack.packHash,
      due: this.directory.calendar().addWorkingDays(household.on, days),
      ...on,
    };
  }

  private asked<H extends PlacedHousehold>(households: readonly H[], on: IsoDate): (H & AskedHousehold)[] {
    return households
      .filter(({ regionCode }) => this.isJudgedIn(regionCode, on))
      .map((household) => ({ ...household, on, pack: this.policies.pack(household.regionCode, on) }));
  }
}

function readersOf(kind: DataKindCode): readonly DataIndicator[] {
  return DATA_INDICATORS.filter(({ reads }) => reads.includes(kind));
}

/** Of each household the finding that measures most. */
function highest<F extends { readonly householdId: string }>(
  facts: readonly F[],
  asked: readonly AskedHousehold[],
  evaluate: (one: F, household: AskedHousehold) => Finding | undefined,
): Found {
  const byId = new Map(asked.map((household) => [household.householdId, household]));
  const found = new Map<string, Found[number]>();
  for (const one of facts) {
    const household = byId.get(one.householdId);
    const finding = household && evaluate(one, household);
    if (household === undefined || finding === undefined) continue;
    const other = found.get(one.householdId);
    if (other === undefined || other.finding.measured <= finding.measured)
      found.set(one.householdId, { finding, household });
  }
  return [...found.values()];
}
