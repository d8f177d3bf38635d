import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { assess, reassess } from '../authorisation/authorisation.rules.js';
import { authorisedPersons } from '../authorisation/authorisation-store.js';
import { householdsOf, type HouseholdCopy } from '../household/household-store.js';
import { MemberBirths } from '../household/member-births.js';
import { lockCasesOfHouseholds, updateCases } from './case-store.js';
import { isOpen, tracksOf } from './case-track.rules.js';
import type { CaseState, Verification } from './case.state.js';

/** Stands for a place that is not known yet; only the whole country lies above it. */
export const REGION_NOT_KNOWN = '000000000000';

/** What is known of some households when cases are opened or looked at again. */
export interface Knowledge {
  readonly households: ReadonlyMap<string, HouseholdCopy>;
  verification(householdId: string, on: IsoDate): Verification;
  again(file: CaseState, on: IsoDate): CaseState;
}

/** Keeps the cases of a household in step with its members and their authorisations (S0-20). */
@Injectable()
export class Reassessment {
  constructor(private readonly births: MemberBirths) {}

  async know(sql: Sql, householdIds: readonly string[]): Promise<Knowledge> {
    const households = await householdsOf(sql, householdIds);
    const authorised = await authorisedPersons(sql, householdIds);
    const members = (id: string) => {
      const household = households.get(id);
      return household === undefined ? undefined : this.births.of(household);
    };
    const signed = (id: string) => authorised.get(id) ?? new Set<string>();
    return {
      households,
      verification: (id, on) => assess(members(id), signed(id), on),
      again: (file, on) => reassess(file, members(file.householdId), signed(file.householdId), on),
    };
  }

  /** Looks again at the cases of households about which something was learned; `on` by household. */
  async casesOf(sql: Sql, on: ReadonlyMap<string, IsoDate>): Promise<void> {
    const ids = [...on.keys()];
    const files = (await lockCasesOfHouseholds(sql, ids)).filter(inWork);
    if (files.length === 0) return;
    const knowledge = await this.know(sql, ids);
    const changed = files.flatMap((file) => {
      const day = on.get(file.householdId) ?? file.openedOn;
      const next = located(knowledge.again(file, day), knowledge.households.get(file.householdId));
      return next === file ? [] : [next];
    });
    await updateCases(sql, changed);
  }
}

function located(file: CaseState, household: HouseholdCopy | undefined): CaseState {
  if (file.regionCode !== REGION_NOT_KNOWN || household === undefined) return file;
  return { ...file, regionCode: household.regionCode };
}

function inWork(file: CaseState): boolean {
  return tracksOf(file).some(({ state }) => isOpen(state));
}
