import type { IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import type { ListedDeparture } from './departures.rules.js';
import type { SealedHousehold } from './sealed-household.js';
import { NOTHING_STATED, type StatedOfMembers } from './stated-of-members.rules.js';
import type { HouseholdAfter, HouseholdChange } from './household-after.js';

/**
 * Emits a household of the register as it now is: entered, or changed and by what.
 * @param stated what the kind and reason of the change leave open: what was put right of members, and who died or left
 *   and stays listed, each with the own day and reason, and who has another ID number (A-19, N7)
 */
export function emitHousehold(
  tx: CommandTx,
  household: HouseholdAfter,
  sealed: SealedHousehold,
  { corrects, departures, renumbered }: StatedOfMembers = NOTHING_STATED,
): void {
  const { householdId, regionCode, residence, change } = household;
  const place = { stream: `household/${householdId}`, time: tx.now };
  const data = {
    subject: { householdId },
    regionCode,
    residence,
    address: sealed.address,
    members: [...sealed.members],
  };
  if (change === undefined) tx.emit({ type: 'intake.household-registered.v1', ...place, data });
  else {
    const { kind, effectiveOn, reasonCode } = change;
    tx.emit({
      type: 'intake.household-changed.v1',
      ...place,
      data: {
        ...data,
        ...{ kind, effectiveOn, reasonCode },
        ...(corrects.length === 0 ? {} : { corrects: [...corrects] }),
        ...(renumbered.length === 0 ? {} : { renumbered: [...renumbered] }),
        ...(departures.length === 0 ? {} : { departures: departures.map(departureOf) }),
      },
    });
  }
}

function departureOf({ member: { personId }, reasonCode, on }: ListedDeparture) {
  return { personId, reasonCode, on };
}

/** Emits that a household stands again, with the event of its end that is corrected. */
export function emitRestored(tx: CommandTx, { householdId, restores, change }: HouseholdAfter): void {
  if (restores === undefined || change === undefined) return;
  const { effectiveOn, reasonCode } = change;
  const { eventId: reopens, on: endedOn, reasonCode: endReasonCode, paper, merged } = restores;
  const mergedInto = merged === undefined ? {} : { mergedInto: merged.into };
  tx.emit({
    type: 'intake.household-restored.v1',
    stream: `household/${householdId}`,
    time: tx.now,
    data: {
      ...{ subject: { householdId }, effectiveOn, reasonCode, paper, reopens, endedOn, endReasonCode },
      ...mergedInto,
    },
  });
}

/** A household that ended in another one, from a day on. */
export interface MergedHousehold {
  readonly householdId: string;
  readonly into: string;
  readonly effectiveOn: IsoDate;
  /** Of the event: a correction of the merger names it. */
  readonly eventId: string;
}

/** Emits that a household ended in another, which took it in. @param lastSeq the number of `household-closed` */
export function emitClosed(
  tx: CommandTx,
  { householdId, into, effectiveOn, eventId }: MergedHousehold,
  lastSeq: number,
): void {
  tx.emit({
    id: eventId,
    type: 'intake.household-closed.v1',
    stream: `household/${householdId}`,
    time: tx.now,
    data: { subject: { householdId }, into, effectiveOn },
  });
  tx.emit({
    type: 'intake.household-absorbed.v1',
    stream: `household/${into}`,
    time: tx.now,
    data: { subject: { householdId: into }, from: householdId, lastSeq, effectiveOn },
  });
}

/**
 * Emits that a household ended with its last member, without another one that took anybody in.
 * @param id of the event: a correction of the end names it
 */
export function emitEnded(
  tx: CommandTx,
  householdId: string,
  { effectiveOn, reasonCode }: HouseholdChange,
  id: string,
): void {
  tx.emit({
    id,
    type: 'intake.household-ended.v1',
    stream: `household/${householdId}`,
    time: tx.now,
    data: { subject: { householdId }, effectiveOn, reasonCode },
  });
}
