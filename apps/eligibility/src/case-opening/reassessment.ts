import { Injectable } from '@nestjs/common';
import { dateOf, townshipOf, WHOLE_COUNTRY, type IsoDate } from '@aid-chain/kernel';
import type { ReceivedAny, Sql, Tx } from '@aid-chain/messaging';
import { accountedByCase } from '../verification/report-records.js';
import { recipientsOfLaw } from '../recognitions/recipients.js';
import { assess, reassess, type HouseholdOnDay } from '../verification/request-verification.rules.js';
import { lastReportOf } from '../cases/gathering.rules.js';
import { authorisedPersons } from '../authorisation/authorisation-store.js';
import { PlaceRules } from '../place/place-rules.js';
import { householdsOf, type HouseholdCopy } from '../household/household-store.js';
import { followHousehold } from './follow-household.rules.js';
import { MemberBirths } from '../household/member-births.js';
import { lockCasesOfHouseholds, updateCases } from '../cases/case-store.js';
import { isOpen, tracksOf } from '../cases/case-track.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import type { Verification } from '../cases/verification.state.js';
import { emitDecided } from '../cases/emit.js';

/** Stands for a place that is not known yet; only the whole country lies above it. */
export const REGION_NOT_KNOWN = WHOLE_COUNTRY;

/** What is known of some households when cases are opened or looked at again. */
export interface Knowledge {
  readonly households: ReadonlyMap<string, HouseholdCopy>;
  /** @param origin a review of recipients needs no signature (社会救助法 41) */
  verification(householdId: string, on: IsoDate, origin: CaseState['origin']): Verification;
  again(file: CaseState, on: IsoDate): CaseState;
}

/** Keeps the cases of a household in step with its members and their authorisations (S0-20). */
@Injectable()
export class Reassessment {
  constructor(
    private readonly births: MemberBirths,
    private readonly rules: PlaceRules,
  ) {}

  /** @param files the cases that are looked at again */
  async know(
    sql: Sql,
    householdIds: readonly string[],
    files: readonly CaseState[] = [],
  ): Promise<Knowledge> {
    const households = await householdsOf(sql, householdIds);
    const people = [...households.values()].flatMap(({ members }) => members.map(({ personId }) => personId));
    const signed = await authorisedPersons(sql, people);
    const reported = files.filter(({ verification }) => lastReportOf(verification) !== undefined);
    const reports = await accountedByCase(
      sql,
      reported.map(({ caseId }) => caseId),
    );
    const onDay = (id: string, on: IsoDate): HouseholdOnDay => {
      const household = households.get(id);
      if (household === undefined) return { members: undefined, on };
      return { members: this.births.of(household), on, pack: this.rules.find(household.regionCode, on) };
    };
    const recipients = await recipientsOfLaw(sql, householdIds);
    const authorised = (id: string, origin: CaseState['origin']): ReadonlySet<string> => {
      const members = households.get(id)?.members ?? [];
      const isByLaw = origin !== 'application' && recipients.has(id);
      return isByLaw ? new Set([...signed, ...members.map(({ personId }) => personId)]) : signed;
    };
    return {
      households,
      verification: (id, on, origin) => assess(onDay(id, on), authorised(id, origin)),
      again: (file, on) => {
        const verified = {
          authorised: authorised(file.householdId, file.origin),
          reports: reports.get(file.caseId) ?? [],
        };
        return reassess(file, [onDay(file.householdId, on)], verified);
      },
    };
  }

  /** Looks again at the cases of households about which something was learned, by the last event of each. */
  async casesOf(tx: Tx, learned: ReadonlyMap<string, ReceivedAny>): Promise<void> {
    const ids = [...learned.keys()];
    const files = (await lockCasesOfHouseholds(tx, ids)).filter(inWork);
    if (files.length === 0) return;
    const knowledge = await this.know(tx, ids, files);
    const changed = files.flatMap((file) => {
      const event = learned.get(file.householdId);
      if (event === undefined) return [];
      const on = dateOf(event.time);
      const household = knowledge.households.get(file.householdId);
      const followed = this.followed(file, household, on);
      const state = located(knowledge.again(followed.state, on), household);
      return state === file ? [] : [{ event, decided: { ...followed, state } }];
    });
    updateCases(
      tx,
      changed.map(({ decided }) => decided.state),
    );
    for (const { event, decided } of changed) emitDecided(tx, decided, event.time, event);
  }

  /** A case that went on without following its household, as the register has that household on a day. */
  async broughtUp(tx: Tx, file: CaseState, on: IsoDate): Promise<Decided> {
    const knowledge = await this.know(tx, [file.householdId], [file]);
    const followed = this.followed(file, knowledge.households.get(file.householdId), on);
    return { ...followed, state: knowledge.again(followed.state, on) };
  }

  private followed(file: CaseState, household: HouseholdCopy | undefined, on: IsoDate): Decided {
    if (household === undefined || isSameCopy(household, file.household)) return { state: file, events: [] };
    const seen = (copy: HouseholdCopy) => ({ copy, members: this.births.of(copy) });
    const before = file.household === undefined ? undefined : seen(file.household);
    return followHousehold(file, before, seen(household), on);
  }
}

/** Sealed values are made anew with every change of the register: the same ones are the same household. */
function isSameCopy(a: HouseholdCopy, b: HouseholdCopy | undefined): boolean {
  return b !== undefined && a.address.ct === b.address.ct;
}

/**
 * A case whose place is not known yet is where the household is, and goes along when the family moves to another village of
 * its township. With a move to another township it stays with those who work on it.
 */
function located(file: CaseState, household: HouseholdCopy | undefined): CaseState {
  if (household === undefined || file.regionCode === household.regionCode) return file;
  const { regionCode } = household;
  const isOwn =
    file.regionCode === REGION_NOT_KNOWN || townshipOf(file.regionCode) === townshipOf(regionCode);
  return isOwn ? { ...file, regionCode } : file;
}

function inWork(file: CaseState): boolean {
  return tracksOf(file).some(({ state }) => isOpen(state));
}
