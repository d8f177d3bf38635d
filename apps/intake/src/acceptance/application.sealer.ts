import { Injectable } from '@nestjs/common';
import {
  SCHOOLING_FIELD,
  statedSchooling,
  type Schooling,
  type Sealed,
  type StatedSchooling,
} from '@aid-chain/contracts';
import { clearFacts, sealedOf } from '@aid-chain/facts';
import { Sealer } from '@aid-chain/platform';
import { ACCEPTED, type Standing } from '../application-state/tracks.rules.js';
import type { FiledHousehold, Filing } from '../filing/filing.js';
import type { Acceptance } from './acceptance.js';
import { declaredFacts, type DeclaredByFamily } from './declared-facts.js';
import { keptAsFiled, type FiledCopy, type FiledPerson } from './filed-copy.js';

/** An acceptance with its sealed values, ready to be written and sent. */
export interface SealedApplication {
  readonly filing: Filing;
  readonly acceptance: Acceptance;
  readonly facts: DeclaredByFamily;
  /** The family as filed. */
  readonly filed: Sealed;
  /** Stage and school of the pupils, by the need of education that is forwarded; none where a case is opened. */
  readonly schooling: ReadonlyMap<string, StatedSchooling>;
}

/** Under which field of its application the copy of a filing is sealed. */
const FIELD = 'filed';
const NOTE_FIELD = 'check-note';

/** Seals what an application keeps: the family as filed, and what it declared. */
@Injectable()
export class ApplicationSealer {
  constructor(private readonly sealer: Sealer) {}

  seal(filing: Filing, acceptance: Acceptance): SealedApplication {
    const { applicationId } = acceptance.application;
    return {
      filing,
      acceptance,
      facts: declaredFacts(this.sealer, acceptance, filing.declaration),
      filed: this.sealFamily(applicationId, filing.household, acceptance.household.members),
      schooling: this.schoolingOf(filing, acceptance),
    };
  }

  private schoolingOf({ declaration }: Filing, { application, household }: Acceptance) {
    const needs = application.kind === 'forwarded' ? application.needs : [];
    const ofEducation = needs.filter(({ kind }) => kind === 'education');
    const pupils = declaration.members.flatMap(({ ref, circumstance }): Schooling[] => {
      const personId = household.members.find((member) => member.ref === ref)?.personId;
      const student = circumstance?.student;
      return personId === undefined || student === undefined ? [] : [{ personId, ...student }];
    });
    return new Map(
      ofEducation.map(({ needId }): [string, StatedSchooling] => [
        needId,
        statedSchooling(pupils, (list) => this.sealer.sealJson(SCHOOLING_FIELD, needId, list)),
      ]),
    );
  }

  /** The family as filed, sealed as one value of its application. */
  sealFamily(applicationId: string, household: FiledHousehold, members: readonly FiledPerson[]): Sealed {
    const { regionCode, residence, address } = household;
    const copy: FiledCopy = { regionCode, residence, address, members: members.map(keptAsFiled) };
    return this.sealer.sealJson(FIELD, applicationId, copy);
  }

  /** What the window wrote for the family of which it did not accept the application. */
  sealNote(applicationId: string, note: string): Sealed {
    return this.sealer.seal(NOTE_FIELD, applicationId, note);
  }

  openNote(applicationId: string, sealed: Sealed): string {
    return this.sealer.open(NOTE_FIELD, applicationId, sealed);
  }

  openFamily(applicationId: string, sealed: Sealed): FiledCopy {
    return this.sealer.openJson<FiledCopy>(FIELD, applicationId, sealed);
  }
}

/** A request for help only: nothing is left to decide. */
const FORWARDED: Standing = { state: 'forwarded', tracks: {} };

/** Until the window has checked it, a filing has no tracks. */
const WAITING: Standing = { state: 'awaiting-window-check', tracks: {} };

/** The columns of an accepted application. */
export function acceptedColumns(application: SealedApplication, filedByActor: string): object {
  const { acceptance, filing, facts, filed } = application;
  const { authorisations, declaredRelatives } = facts;
  return {
    id: acceptance.application.applicationId,
    ...filingColumns(filing, filedByActor),
    ...(acceptance.application.kind === 'case' ? ACCEPTED : FORWARDED),
    members: acceptance.household.members.map(({ personId, relation }) => ({ personId, relation })),
    declared: { ...clearFacts(facts), authorisations, declaredRelatives },
    sealed: sealedOf(facts),
    filed,
    proposed_changes: acceptance.proposed,
  };
}

/**
 * The columns of a filing that waits: what it declares rests in its sealed body alone, but for the officials who are kept from it
 * wherever it is listed or printed (L-15).
 */
export function waitingColumns(
  filing: Filing,
  applicationId: string,
  filed: Sealed,
  filedByActor: string,
): object {
  const columns = { id: applicationId, ...filingColumns(filing, filedByActor), ...WAITING };
  const declaredRelatives = filing.declaration.declaredRelatives.map(({ relation, staffCode }) => ({
    relation,
    staffCode,
  }));
  return {
    ...columns,
    members: [],
    declared: { declaredRelatives },
    sealed: {},
    filed,
    proposed_changes: [],
  };
}

function filingColumns({ declaration, contract }: Filing, filedByActor: string): object {
  return {
    region_code: declaration.regionCode,
    channel: declaration.channel,
    filed_by: declaration.filedBy,
    filed_by_actor: filedByActor,
    contract: contract ?? null,
    received_on: declaration.receivedOn,
    categories_requested: declaration.categoriesRequested,
    help_requested: declaration.helpRequested,
  };
}
