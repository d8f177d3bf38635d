import { Injectable } from '@nestjs/common';
import { newId, WHOLE_COUNTRY } from '@aid-chain/kernel';
import { placeParameter, Policies, type CommandTx } from '@aid-chain/platform';
import { adultFrom } from '@aid-chain/policy';
import { familyTerms } from '../filing/filing-terms.js';
import { listedDepartures } from './departures.rules.js';
import { byMonthOfBirth, isEnding, type HouseholdAfter } from './household-after.js';
import {
  endHouseholds,
  endMemberships,
  forgetCorrected,
  keepAnswers,
  keepChanges,
  lastNumbers,
  reopenHouseholds,
  saveHouseholds,
  saveMembers,
  savePersons,
} from './household.sql.js';
import {
  changeRow,
  endRow,
  householdRow,
  leavingRows,
  memberRows,
  type MemberColumns,
  type Pair,
} from './household-rows.js';
import { StaleRegister } from './overtaken.js';
import { personColumns } from './person-columns.js';
import type { PlausibleBy } from './plausible-change.rules.js';
import { RegisterIndex } from './register-index.js';
import type { RegisterView } from './register.js';
import { emitClosed, emitEnded, emitHousehold, emitRestored } from './register.events.js';
import { HouseholdSealer } from './sealed-household.js';
import { statedOfMembers } from './stated-of-members.rules.js';

/** Writes a checked plan of the register, with the statements of its number of tables whatever its size, and emits it. */
@Injectable()
export class HouseholdWriter {
  constructor(
    private readonly sealer: HouseholdSealer,
    private readonly index: RegisterIndex,
    private readonly policies: Policies,
  ) {}

  /**
   * Who changes the register by a command, with what the own place asks of a household.
   * @param agreed places of another window that agreed to the change
   * @throws RefusalError PARAMETER_NOT_SET where the place does not set from which age somebody heads a household
   */
  editorOf({ actor, today }: CommandTx, agreed: readonly string[] = []): PlausibleBy {
    const places = [...(actor.regionCode === undefined ? [] : [actor.regionCode]), ...agreed];
    const [place = WHOLE_COUNTRY] = places;
    const pack = this.policies.pack(place, today);
    const headFromAge = placeParameter(pack, 'household.head.from-age');
    const minorUnderAge = adultFrom(pack);
    const ages = familyTerms(this.policies, place, today);
    const changeDaysBack = this.policies.one(place, 'household.change.days-back', today);
    const doubtful = changeDaysBack === undefined ? {} : { changeDaysBack };
    return { role: actor.role, places, today, headFromAge, minorUnderAge, ages, ...doubtful };
  }

  /**
   * @param read the households as the plan was made from them
   * @throws StaleRegister where one of them has changed since; the database's 23505 where somebody else has just moved or
   * entered one of the persons
   */
  async write(tx: CommandTx, checked: readonly HouseholdAfter[], read: RegisterView): Promise<void> {
    if (checked.length === 0) return;
    const plan = byMonthOfBirth(checked);
    const pairs = plan.map((household): Pair => [household, this.sealer.seal(household)]);
    await endMemberships(plan.flatMap((household) => leavingRows(household, tx.today))).on(tx);
    await reopen(tx, plan);
    await writeHouseholds(tx, pairs, read);
    await keepChanges(pairs.flatMap(changeRow), tx.today, tx.actor.id).on(tx);
    await writePersons(tx, pairs);
    const members = pairs.flatMap((pair) => memberRows(pair, tx.today));
    const joining = (joins: boolean): MemberColumns[] =>
      members.filter((member) => member.joins === joins).map(({ row }) => row);
    await saveMembers(joining(false), joining(true)).on(tx);
    const listed = listedDepartures(plan, read.households, tx.today);
    for (const [household, sealed] of pairs) {
      emitRestored(tx, household);
      if (!isEnding(household))
        emitHousehold(tx, household, sealed, statedOfMembers(household, read.households, listed));
    }
    await writeEnds(tx, plan);
  }

  /** Keeps the window's answers for filings of one village, so that nobody is asked again. */
  async keepAnswers(tx: CommandTx, answers: readonly KeptAnswer[], regionCode: string): Promise<void> {
    const rows = answers.flatMap(({ personId, ...member }) =>
      this.index.byAnswer(member, regionCode).map((value) => ({ ...value, person_id: personId })),
    );
    if (rows.length > 0) await keepAnswers(rows).on(tx);
  }
}

/** A member without a number who was found to be a certain person. */
export interface KeptAnswer {
  readonly personId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: string;
}

async function writeHouseholds(
  tx: CommandTx,
  pairs: readonly Pair[],
  { households }: RegisterView,
): Promise<void> {
  const versions = new Map(households.map(({ householdId, version }) => [householdId, version]));
  const rows = pairs.map((pair) => {
    const [{ householdId, restores }] = pair;
    return householdRow(pair, restores?.version ?? versions.get(householdId));
  });
  const saved = await saveHouseholds(rows, tx.today).on(tx);
  if (saved.length < rows.length) throw new StaleRegister();
}

/** Households whose end was a mistake stand again before they are written as changed. */
async function reopen(tx: CommandTx, plan: readonly HouseholdAfter[]): Promise<void> {
  const ends = plan.flatMap(({ householdId: id, restores }) =>
    restores === undefined ? [] : [{ id, version: restores.version }],
  );
  if (ends.length > 0) await reopenHouseholds(ends).on(tx);
}

/** Ends the households of which nobody stays; that they ended is the last event of their streams. */
async function writeEnds(tx: CommandTx, plan: readonly HouseholdAfter[]): Promise<void> {
  const ending = plan.filter(isEnding);
  if (ending.length === 0) return;
  const ended = ending.map((household) => ({ household, eventId: newId() }));
  await endHouseholds(
    ended.map(({ household, eventId }) => endRow(household, eventId)),
    tx.today,
  ).on(tx);
  for (const { household, eventId } of ended) {
    const { householdId, change } = household;
    if (household.closedInto === undefined && change !== undefined)
      emitEnded(tx, householdId, change, eventId);
  }
  await emitMerged(tx, ended);
}

interface Ended {
  readonly household: HouseholdAfter;
  readonly eventId: string;
}

async function emitMerged(tx: CommandTx, ended: readonly Ended[]): Promise<void> {
  const closed = ended.flatMap(({ household: { householdId, closedInto: into, change }, eventId }) => {
    const effectiveOn = change?.effectiveOn ?? tx.today;
    return into === undefined
      ? []
      : [{ householdId, into, effectiveOn, eventId, stream: `household/${householdId}` }];
  });
  if (closed.length === 0) return;
  const streams = closed.map(({ stream }) => stream);
  const rows = await lastNumbers(streams).on<{ stream: string; last: number }>(tx);
  const last = new Map(rows.map((row) => [row.stream, row.last]));
  for (const { stream, ...merged } of closed) emitClosed(tx, merged, (last.get(stream) ?? 0) + 1);
}

async function writePersons(tx: CommandTx, pairs: readonly Pair[]): Promise<void> {
  const people = pairs.flatMap(([{ members }]) => members);
  const corrected = people.filter((member) => member.corrected).map(({ personId }) => personId);
  const written = new Set([
    ...corrected,
    ...people.filter((member) => !member.known).map(({ personId }) => personId),
  ]);
  if (written.size === 0) return;
  if (corrected.length > 0) {
    await forgetCorrected(
      corrected,
      pairs.flatMap(([, { formerIndex }]) => formerIndex),
    ).on(tx);
  }
  const rows = pairs.flatMap(([, { members }]) => members).filter(({ personId }) => written.has(personId));
  await savePersons(
    rows.map(personColumns),
    pairs.flatMap(([, { index }]) => index).filter((row) => written.has(row.person_id)),
    pairs.flatMap(([, { names }]) => names),
  ).on(tx);
}
