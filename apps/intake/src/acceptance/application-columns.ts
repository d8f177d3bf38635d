import type { Sealed } from '@aid-chain/contracts';
import { clearFacts, sealedOf } from '@aid-chain/facts';
import { ACCEPTED, type Standing } from '../application-state/tracks.rules.js';
import type { Filing } from '../filing/filing.js';
import type { Acceptance } from './acceptance.js';
import type { DeclaredByFamily } from './declared-facts.js';

/** An acceptance with its sealed values, ready to be written and sent. */
export interface SealedApplication {
  readonly filing: Filing;
  readonly acceptance: Acceptance;
  readonly facts: DeclaredByFamily;
  /** The family as filed. */
  readonly filed: Sealed;
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

/** The columns of a filing that waits: what it declares rests in its sealed body alone. */
export function waitingColumns(
  filing: Filing,
  applicationId: string,
  filed: Sealed,
  filedByActor: string,
): object {
  const columns = { id: applicationId, ...filingColumns(filing, filedByActor), ...WAITING };
  return { ...columns, members: [], declared: {}, sealed: {}, filed, proposed_changes: [] };
}

function filingColumns({ declaration }: Filing, filedByActor: string): object {
  return {
    region_code: declaration.regionCode,
    channel: declaration.channel,
    filed_by: declaration.filedBy,
    filed_by_actor: filedByActor,
    received_on: declaration.receivedOn,
    categories_requested: declaration.categoriesRequested,
    help_requested: declaration.helpRequested,
  };
}
