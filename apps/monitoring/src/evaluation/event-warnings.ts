import { Injectable } from '@nestjs/common';
import { dateOf, refuse, RefusalError } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import type { CommandTx } from '@aid-chain/platform';
import type { EventFacts, EventFeed, HouseholdEvent, Indicator, PutRight } from '../indicators/indicator.js';
import { EVENT_FEEDS } from '../indicators/indicators.js';
import { closeWarnings, type ClosedWarning } from '../warnings/close-warnings.js';
import { correctWarnings, type CorrectedWarning } from '../warnings/correct-warnings.js';
import { raiseWarnings, type NewWarning } from '../warnings/raise-warnings.js';
import { occasionOf, type Occasion } from './occasion.js';
import { WarningTerms } from '../warnings/warning-terms.js';
import type { Warning } from '../warnings/warning.entity.js';

/** An indicator with the part of it that events feed. */
type Fed = (typeof EVENT_FEEDS)[number];

/** Raises what events give cause to, by every indicator that hears them; it decides nothing. */
@Injectable()
export class EventWarnings {
  constructor(private readonly terms: WarningTerms) {}

  /**
   * Called by each handler once it has written what its events report.
   * @param events of one type, at most one of each household
   * @throws RefusalError PARAMETER_NOT_SET where the place gives no days for a visit, HOUSEHOLD_NOT_RECEIVED where it is
   * not known where the family lives: the event is parked
   */
  async raise(tx: Pick<Tx, 'query' | 'emit'>, events: readonly HouseholdEvent[]): Promise<void> {
    const [first] = events;
    if (first === undefined) return;
    const occasions = new Map(events.map((event) => [event.data.subject.householdId, occasionOf(event)]));
    for (const fed of EVENT_FEEDS) {
      if (!fed.feed.eventTypes.includes(first.type)) continue;
      const facts = await fed.feed.read(tx, events);
      const occasion = ({ reportedUnder, householdId }: EventFacts) =>
        occasions.get(reportedUnder ?? householdId);
      await this.correct(tx, fed, facts, occasion);
      await this.warn(tx, fed, facts, occasion);
    }
  }

  /** What came after the visit is new, and nobody has looked at it: asked again once its warning has ended. */
  async afterDisposition(tx: CommandTx, { indicator: code, householdId }: Warning): Promise<void> {
    const fed = EVENT_FEEDS.find(({ indicator }) => indicator.code === code);
    const facts = await fed?.feed.readAgain?.(tx, householdId);
    if (fed === undefined || facts === undefined) return;
    await this.warn(tx, fed, facts, () => ({ raisedAt: tx.now }));
  }

  private async warn(
    tx: Pick<Tx, 'query' | 'emit'>,
    { indicator, feed }: Fed,
    facts: readonly EventFacts[],
    occasion: (facts: EventFacts) => Occasion | undefined,
  ): Promise<void> {
    const warnings = facts.flatMap((one) => {
      const when = occasion(one);
      return when === undefined ? [] : this.warning(indicator, feed, one, when);
    });
    if (warnings.length > 0) await raiseWarnings(tx, warnings, feed.meeting);
  }

  /** Open warnings state what the register has put right, and are closed where nothing of them is left. */
  private async correct(
    tx: Pick<Tx, 'query' | 'emit'>,
    { indicator, feed }: Fed,
    facts: readonly EventFacts[],
    occasion: (facts: EventFacts) => Occasion | undefined,
  ): Promise<void> {
    const corrected: CorrectedWarning[] = [];
    const closed: ClosedWarning[] = [];
    for (const one of facts) {
      const when = occasion(one);
      if (when === undefined) continue;
      const inPlace = () => this.inPlace(indicator, one, when);
      const found: PutRight | undefined = feed.corrects?.(one, {
        on: dateOf(when.raisedAt),
        pack: () => inPlace().pack,
      });
      if (found === undefined) continue;
      if ('evidence' in found) closed.push({ id: found.warningId, evidence: found.evidence, ...when });
      else
        corrected.push({
          ...{ id: found.warningId, parameterVersion: inPlace().terms.parameterVersion },
          ...found.finding,
        });
    }
    await correctWarnings(tx, corrected);
    await closeWarnings(tx, 'change-put-right', closed);
  }

  private inPlace(indicator: Indicator, { regionCode }: EventFacts, { raisedAt }: Occasion) {
    return this.terms.inPlace(indicator, knownRegion(regionCode), dateOf(raisedAt));
  }

  private warning(indicator: Indicator, feed: EventFeed, facts: EventFacts, when: Occasion): NewWarning[] {
    const { householdId, regionCode } = facts;
    const on = dateOf(when.raisedAt);
    const inPlace = () => this.inPlace(indicator, facts, when);
    const finding = feed.evaluate(facts, { on, pack: () => inPlace().pack });
    if (finding === undefined) return [];
    const { terms } = inPlace();
    return [{ householdId, regionCode: knownRegion(regionCode), ...finding, ...terms, ...when }];
  }
}

/** @throws RefusalError HOUSEHOLD_NOT_RECEIVED */
function knownRegion(regionCode: string | null): string {
  if (regionCode === null) throw new RefusalError(refuse('HOUSEHOLD_NOT_RECEIVED').refusal);
  return regionCode;
}
