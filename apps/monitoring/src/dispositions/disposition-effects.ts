import { Injectable } from '@nestjs/common';
import { newId, refuse, RefusalError } from '@aid-chain/kernel';
import { Directory, orRefuse, placeParameter, Policies, type CommandTx } from '@aid-chain/platform';
import { trackOf } from '@aid-chain/policy';
import type { Track } from '@aid-chain/vocabulary';
import { indicatorOf } from '../indicators/indicators.js';
import type { NamedNeed } from '../indicators/named-need.js';
import type { Sentence } from '../indicators/sentence.rules.js';
import { Warning } from '../warnings/warning.entity.js';
import type { MadeRequest } from './delivery-requests.js';
import { reported, type Reported } from './department-reports.js';
import { situationOf } from './household-situation.js';
import { IDENTIFIED, identification } from './identification.rules.js';
import { checkedWhereRequired } from './required-check.rules.js';
import { needsToPush, ofPersonsAsked, pushedNeed } from './pushed-needs.rules.js';

/** Publishes what a disposition asks of the other services. */
@Injectable()
export class DispositionEffects {
  constructor(
    private readonly policies: Policies,
    private readonly directory: Directory,
  ) {}

  /**
   * @returns the ids of the needs that were pushed.
   * @throws RefusalError BENEFIT_NOT_RUNNING, CHECK_REQUIRED, TRACK_ALREADY_IN_WORK, RECOGNITION_STILL_STANDS
   */
  async carryOut(
    tx: CommandTx,
    warning: Warning,
    named: readonly NamedNeed[],
    requests: readonly MadeRequest[],
  ): Promise<string[]> {
    await requireNothingStands(tx, warning);
    const { receives } = await situationOf(tx, warning.householdId);
    orRefuse(checkedWhereRequired(indicatorOf(warning.indicator), warning.dispositions, receives));
    const needIds = warning.dispositions.includes('push') ? this.push(tx, warning, named, requests) : [];
    if (warning.dispositions.includes('identify')) await this.identify(tx, warning);
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
        regionCode: warning.regionCode,
      },
    });
    return needIds;
  }

  private push(
    tx: CommandTx,
    warning: Warning,
    named: readonly NamedNeed[],
    requests: readonly MadeRequest[],
  ): string[] {
    const asked = requests.map(({ serves: { kind }, personId }) => ({ kind, personId }));
    const { id: warningId, indicator, regionCode, householdId } = warning;
    const pointsTo = indicatorOf(indicator)?.pointsTo;
    const from = { warningId, indicator, pointsTo, regionCode, reason: reasonOf(warning) };
    return ofPersonsAsked(needsToPush(pointsTo, named), asked).map((need) => {
      const needId = newId();
      const data = {
        subject: { householdId },
        need: pushedNeed(needId, need, from, disposedOn(tx, warning)),
      };
      tx.emit({ type: 'monitoring.need-found.v1', ...about(tx, warning), data });
      return needId;
    });
  }

  /**
   * `identify`: eligibility opens a case of the monitored track, whoever did not apply, with what departments report
   * (S0-19). Where the track is in work already that goes to its case, and the warning says that no other one was opened
   * (`case-joined`); where nothing would follow, nothing is decided.
   * @throws RefusalError TRACK_ALREADY_IN_WORK
   */
  private async identify(tx: CommandTx, warning: Warning): Promise<void> {
    const { inWork, receives } = await situationOf(tx, warning.householdId);
    const brought = await reported(tx, warning);
    const following = identification(inWork, receives, leadsToCheck(warning) && brought.deaths === undefined);
    if (!following.ok) throw new RefusalError(following.refusal);
    this.requestReview(tx, warning, IDENTIFIED, brought);
    if (following.value === 'identify') return;
    warning.dispositions = warning.dispositions.map((one) => (one === 'identify' ? following.value : one));
    await tx.manager.save(Warning, warning);
  }

  private requestReview(
    tx: CommandTx,
    warning: Warning,
    { tracks, reasonCode }: { tracks: readonly Track[]; reasonCode: string },
    { facts, deaths }: Reported,
  ): void {
    const { id, visitId, regionCode, householdId } = warning;
    const on = disposedOn(tx, warning);
    const days = placeParameter(this.policies.pack(regionCode, on), 'warning.visit.working-days');
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
        ...(deaths === undefined ? {} : { deaths }),
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
    const { receives } = await situationOf(tx, warning.householdId);
    const tracks = [...new Set(receives.map((category) => trackOf(category)))];
    if (tracks.length === 0) throw new RefusalError(refuse('BENEFIT_NOT_RUNNING').refusal);
    this.requestReview(tx, warning, { tracks, ...check }, await reported(tx, warning));
  }

  /** `deliver` for a family that receives nothing and is not being examined: it may be entitled but not covered. */
  private async adviseApplication(tx: CommandTx, warning: Warning): Promise<void> {
    const { id, householdId, regionCode } = warning;
    const { inWork, receives } = await situationOf(tx, householdId);
    if (inWork.length + receives.length > 0) return;
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

/** Whether the way on is a check of what the household receives: no need to identify is what the warning points to. */
function leadsToCheck({ indicator }: Warning): boolean {
  return indicatorOf(indicator)?.suggests.includes('check') === true;
}

/**
 * What a warning names of a household that has ended is not put away while it stands: the end of the recognition
 * closes the warning, or the end of the household turned out to be a mistake.
 * @throws RefusalError RECOGNITION_STILL_STANDS
 */
async function requireNothingStands(tx: CommandTx, { indicator, householdId }: Warning): Promise<void> {
  if (indicatorOf(indicator)?.standsUntilEnded !== true) return;
  const { receives, isRestored } = await situationOf(tx, householdId);
  if (receives.length > 0 && !isRestored) throw new RefusalError(refuse('RECOGNITION_STILL_STANDS').refusal);
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
