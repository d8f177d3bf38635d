import { Injectable } from '@nestjs/common';
import type { DepartmentDeath, DepartmentFacts } from '@aid-chain/contracts';
import { newId, refuse, RefusalError } from '@aid-chain/kernel';
import { Directory, placeParameter, Policies, type CommandTx } from '@aid-chain/platform';
import { trackOf } from '@aid-chain/policy';
import type { Category, Track } from '@aid-chain/vocabulary';
import { dataKinds } from '../data-kinds/data-kinds.js';
import { indicatorOf } from '../indicators/indicators.js';
import type { NamedNeed } from '../indicators/named-need.js';
import type { Sentence } from '../indicators/sentence.rules.js';
import { withMergedHouseholds } from '../population/merged-households.sql.js';
import type { Warning } from '../warnings/warning.entity.js';
import { needsToPush, pushedNeed } from './pushed-needs.rules.js';

const WITH_MERGED = withMergedHouseholds('$1::uuid');

const IDENTIFIED = { tracks: ['monitored'], reasonCode: 'warning-identified' } as const;

/** Tells the others what a disposition asks of them. */
@Injectable()
export class DispositionEffects {
  constructor(
    private readonly policies: Policies,
    private readonly directory: Directory,
  ) {}

  /**
   * @returns the ids of the needs that were pushed.
   * @throws RefusalError BENEFIT_NOT_RUNNING
   */
  async carryOut(tx: CommandTx, warning: Warning, named: readonly NamedNeed[]): Promise<string[]> {
    const needIds = warning.dispositions.includes('push') ? this.push(tx, warning, named) : [];
    if (warning.dispositions.includes('identify')) await this.requestReview(tx, warning, IDENTIFIED);
    if (warning.dispositions.includes('check')) await this.checkBenefits(tx, warning);
    if (warning.dispositions.includes('deliver')) await this.adviseApplication(tx, warning);
    tx.emit({
      type: 'monitoring.warning-disposed.v1',
      ...about(tx, warning),
      data: {
        subject: { householdId: warning.householdId },
        warningId: warning.id,
        dispositions: [...warning.dispositions],
        on: disposedOn(tx, warning),
        authority: 'township',
      },
    });
    return needIds;
  }

  private push(tx: CommandTx, warning: Warning, named: readonly NamedNeed[]): string[] {
    const { id: warningId, indicator, regionCode, householdId } = warning;
    const pointsTo = indicatorOf(indicator)?.pointsTo;
    const from = { warningId, indicator, pointsTo, regionCode, reason: reasonOf(warning) };
    return needsToPush(pointsTo, named).map((need) => {
      const needId = newId();
      const data = {
        subject: { householdId },
        need: pushedNeed(needId, need, from, disposedOn(tx, warning)),
      };
      tx.emit({ type: 'monitoring.need-found.v1', ...about(tx, warning), data });
      return needId;
    });
  }

  /** `identify`: eligibility opens a case of the monitored track, whoever did not apply, with the bills at hand (S0-19). */
  private async requestReview(
    tx: CommandTx,
    warning: Warning,
    { tracks, reasonCode }: { tracks: readonly Track[]; reasonCode: string },
  ): Promise<void> {
    const { id, visitId, regionCode, householdId } = warning;
    const on = disposedOn(tx, warning);
    const days = placeParameter(this.policies.pack(regionCode, on), 'warning.visit.working-days');
    const facts = await attachedFacts(tx, warning);
    const deaths = await attachedDeaths(tx, warning);
    tx.emit({
      type: 'monitoring.review-requested.v1',
      ...about(tx, warning),
      data: {
        subject: { householdId },
        tracks: [...tracks],
        reasonCode,
        evidence: [
          { kind: 'warning', id },
          ...(visitId === null ? [] : [{ kind: 'visit' as const, id: visitId }]),
        ],
        dueOn: this.directory.calendar().addWorkingDays(on, days).date,
        ...(facts === undefined ? {} : { facts }),
        ...(deaths.length === 0 ? {} : { deaths }),
      },
    });
  }

  /**
   * `check` of a running benefit, where the indicator asks for it: eligibility examines again what the family receives
   * (S2-09, S2-19).
   * @throws RefusalError BENEFIT_NOT_RUNNING where it receives nothing, so that no check is decided that never happens
   */
  private async checkBenefits(tx: CommandTx, warning: Warning): Promise<void> {
    const check = indicatorOf(warning.indicator)?.check;
    if (check === undefined) return;
    const rows = await tx.query<{ category: Category }>(
      `select distinct category from recognition
       where household_id = any(${WITH_MERGED}) and state = 'active' order by 1`,
      [warning.householdId],
    );
    const tracks = [...new Set(rows.map(({ category }) => trackOf(category)))];
    if (tracks.length === 0) throw new RefusalError(refuse('BENEFIT_NOT_RUNNING').refusal);
    await this.requestReview(tx, warning, { tracks, ...check });
  }

  /** `deliver` for a family that receives nothing and is not being examined: it may be entitled but not covered. */
  private async adviseApplication(tx: CommandTx, warning: Warning): Promise<void> {
    const { id, householdId, regionCode } = warning;
    const [found] = await tx.query<{ covered: boolean }>(
      `select exists (select from recognition where household_id = any(${WITH_MERGED}) and state = 'active')
         or exists (select from case_track where household_id = any(${WITH_MERGED}) and state = 'open') as covered`,
      [householdId],
    );
    if (found?.covered !== false) return;
    tx.emit({
      type: 'monitoring.application-advised.v1',
      ...about(tx, warning),
      data: {
        subject: { householdId },
        reasonCode: 'entitled-not-covered',
        evidence: [{ kind: 'warning', id }],
        regionCode,
      },
    });
  }
}

/** What the rows of the kinds that the indicator names say of the household; an event has place for those of one kind. */
async function attachedFacts(tx: CommandTx, warning: Warning): Promise<DepartmentFacts | undefined> {
  const kind = dataKinds(indicatorOf(warning.indicator)?.attaches ?? []).find(
    (one) => one.facts !== undefined,
  );
  return kind?.facts?.(tx, warning);
}

/** Whom the rows of the kinds that the indicator names have as dead: a review must not pass over them in silence. */
async function attachedDeaths(tx: CommandTx, warning: Warning): Promise<DepartmentDeath[]> {
  const kinds = dataKinds(indicatorOf(warning.indicator)?.attaches ?? []);
  const deaths = await Promise.all(kinds.map((kind) => kind.deaths?.(tx, warning.householdId) ?? []));
  return deaths.flat();
}

function about(tx: CommandTx, { householdId }: Warning): { stream: string; time: string } {
  return { stream: `household/${householdId}`, time: tx.now };
}

function disposedOn(tx: CommandTx, warning: Warning): string {
  return warning.disposedOn ?? tx.today;
}

function reasonOf({ evidence }: Warning): Sentence {
  const [first] = evidence;
  return { textZh: first?.textZh ?? '走访核实属实。', textEn: first?.textEn ?? 'The visit found it true.' };
}
