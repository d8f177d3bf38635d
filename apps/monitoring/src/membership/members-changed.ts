import { Injectable } from '@nestjs/common';
import { dateOf, type Instant } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import type { CommandTx } from '@aid-chain/platform';
import { param, type RulePack } from '@aid-chain/policy';
import { membersChangedBesideBenefit } from '../indicators/members-changed-beside-benefit/members-changed-beside-benefit.js';
import {
  besideChangesSentence,
  changesBeside,
  changeSentence,
  MEMBERS_CHANGED_RULE,
  type ChangesBeside,
  type MembershipFacts,
} from '../indicators/members-changed-beside-benefit/members-changed-beside-benefit.rules.js';
import { raiseWarnings, type NewWarning } from '../warnings/raise-warnings.js';
import { WarningTerms } from '../warnings/warning-terms.js';
import type { Warning } from '../warnings/warning.entity.js';
import { LOCK_HOUSEHOLDS, MEMBERSHIP_FACTS } from './membership-facts.sql.js';

interface HouseholdFacts extends MembershipFacts {
  readonly householdId: string;
  readonly regionCode: string;
  readonly lastWarningId: string | null;
}

/** An event that reports a change of a household or a decision on it. */
interface HouseholdEvent {
  readonly id: string;
  readonly time: Instant;
  readonly correlationId: string;
  readonly data: { readonly subject: { readonly householdId: string } };
}

type Occasion = Pick<NewWarning, 'raisedAt' | 'cause'>;

/** An event takes at most so many reasons; the last one says what runs. */
const MAX_CHANGES = 99;

/** Asks a person to examine again what a household receives whose members changed (N22, D57 31); it decides nothing. */
@Injectable()
export class MembersChanged {
  constructor(private readonly terms: WarningTerms) {}

  /**
   * One warning a household, after a change of the register as after a decision: topics have no order between each other.
   * @throws RefusalError PARAMETER_NOT_SET where the place gives no days for a visit: the event is parked
   */
  async warn(tx: Tx, events: readonly HouseholdEvent[]): Promise<void> {
    const occasions = new Map(events.map((event) => [event.data.subject.householdId, occasionOf(event)]));
    const [first] = occasions.values();
    if (first === undefined) return;
    await this.look(tx, [...occasions.keys()], (householdId) => occasions.get(householdId) ?? first);
  }

  /** What changed after the visit is new, and nobody has looked at it: asked again once its warning has ended. */
  async afterDisposition(tx: CommandTx, { indicator, householdId }: Warning): Promise<void> {
    if (indicator !== membersChangedBesideBenefit.code) return;
    await this.look(tx, [householdId], () => ({ raisedAt: tx.now }));
  }

  private async look(
    tx: Pick<Tx, 'query' | 'emit'>,
    ids: readonly string[],
    occasion: (householdId: string) => Occasion,
  ): Promise<void> {
    const locked = await tx.query<{ id: string }>(LOCK_HOUSEHOLDS, [ids]);
    const facts = await tx.query<HouseholdFacts>(MEMBERSHIP_FACTS, [
      locked.map(({ id }) => id),
      membersChangedBesideBenefit.code,
    ]);
    const warnings = facts.flatMap((household) => {
      const found = changesBeside(household);
      return found === undefined ? [] : [this.warning(household, found, occasion(household.householdId))];
    });
    if (warnings.length > 0) await raiseWarnings(tx, warnings);
  }

  private warning(household: HouseholdFacts, found: ChangesBeside, occasion: Occasion): NewWarning {
    const { householdId, regionCode, lastWarningId } = household;
    const on = dateOf(occasion.raisedAt);
    const { terms, pack } = this.terms.inPlace(membersChangedBesideBenefit, regionCode, on);
    return {
      ...{ householdId, regionCode },
      ...terms,
      evidence: evidenceOf(found, pack),
      grounds: found.changes.map(({ id }) => id),
      ...{ measured: found.changes.length, endOn: on, months: 1 },
      ...(lastWarningId === null ? {} : { previousWarningId: lastWarningId }),
      ...occasion,
    };
  }
}

function evidenceOf({ changes, benefits }: ChangesBeside, pack: RulePack): NewWarning['evidence'] {
  const months = param(pack, 'review.death.months');
  const within = months.state === 'value' ? months.value : undefined;
  return [
    ...changes.slice(-MAX_CHANGES).map((change) => changeSentence(change, benefits, within)),
    besideChangesSentence(benefits),
  ].map((sentence) => ({ ruleId: MEMBERS_CHANGED_RULE, ...sentence }));
}

function occasionOf({ id, time, correlationId }: HouseholdEvent): Occasion {
  return { raisedAt: time, cause: { correlationId, causationId: id } };
}
