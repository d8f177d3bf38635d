import { Injectable } from '@nestjs/common';
import { newId, refuse } from '@aid-chain/kernel';
import {
  Commands,
  contractCovers,
  isOfOwnRegion,
  orRefuse,
  Policies,
  type Actor,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
  type Answer,
} from '@aid-chain/platform';
import { checkFilingImpartial, checkHouseholdsImpartial } from '../declared-relatives/declared-relatives.js';
import type { Filing } from '../filing/filing.js';
import { familyTerms } from '../filing/filing-terms.js';
import { unknownStaffCodes } from '../filing/unknown-staff.js';
import { WaitingFilings } from './waiting-store.js';
import { untilNotOvertaken } from '../register/overtaken.js';
import { emitHousehold } from '../register/register.events.js';
import { RegisterReader } from '../register/register.reader.js';
import { HouseholdSealer } from '../register/sealed-household.js';
import type { Acceptance, MintedIds } from './acceptance.js';
import { emitApplication } from './acceptance.events.js';
import { acceptedLater, decideFiling, mayFileSo, type FilingDecision } from './acceptance.rules.js';
import { writeEntered, writeRecognised } from './acceptance.writer.js';
import { acceptedColumns, ApplicationSealer, type SealedApplication } from './application.sealer.js';

/** Decides on a filing by the register and the parameters of the place. */
@Injectable()
export class FilingDecider {
  constructor(
    private readonly register: RegisterReader,
    private readonly policies: Policies,
  ) {}

  /** @throws RefusalError the refusals of `decideFiling` */
  async decide(tx: CommandTx, filing: Filing, locking: boolean): Promise<FilingDecision> {
    const { household } = filing;
    if (locking) await this.register.lock(tx, household);
    const view = await this.register.find(tx, household);
    const { today } = tx;
    const terms = familyTerms(this.policies, household.regionCode, today);
    const unknownStaff = await unknownStaffCodes(tx, filing);
    const asked = { terms, today, unknownStaff };
    return orRefuse(decideFiling(filing, view, tx.actor, mintIds(filing), asked));
  }
}

/** Accepts applications, or lays them aside for the window: reads, decides, writes one guarded statement. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly commands: Commands,
    private readonly decider: FilingDecider,
    private readonly households: HouseholdSealer,
    private readonly applications: ApplicationSealer,
    private readonly waiting: WaitingFilings,
  ) {}

  /**
   * @returns 201 {applicationId, householdId, state}; {applicationId, state: awaiting-window-check} for a filing with a
   * doubt, whichever it is; or CLOSE_RELATIVE and the refusals of `decideFiling`
   * @throws RefusalError SERVICE_BUSY when other filings of the same family never left a gap
   */
  accept(ctx: CommandContext, filing: Filing): Promise<HttpAnswer> {
    return untilNotOvertaken((locking) => this.commands.run(ctx, (tx) => this.attempt(tx, filing, locking)));
  }

  private async attempt(tx: CommandTx, filed: Filing, locking: boolean): Promise<Answer> {
    const filing = underContract(filed, tx.actor);
    const { regionCode } = filing.household;
    orRefuse(contractCovers(tx.actor, 'filing'));
    if (!serves(tx.actor, regionCode)) return orRefuse(refuse('REGION_OUTSIDE_SUBTREE', { regionCode }));
    orRefuse(mayFileSo(filing.declaration, tx.actor));
    checkFilingImpartial(tx, filing);
    const decision = await this.decider.decide(tx, filing, locking);
    if (decision.is === 'waiting') return this.layAside(tx, filing, decision.applicationId);
    // Nobody takes the own name out of a family's declaration by filing for it.
    if (decision.is === 'recognised')
      await checkHouseholdsImpartial(tx, [decision.acceptance.household.householdId]);
    const application = this.applications.seal(filing, decision.acceptance);
    await this.write(tx, decision, application);
    emitApplication(tx, application, { acceptedOn: acceptedLater(filing.declaration, tx.today) });
    return withReason(accepted(decision.acceptance), filing);
  }

  private async write(
    tx: CommandTx,
    decision: Exclude<FilingDecision, { is: 'waiting' }>,
    sealed: SealedApplication,
  ): Promise<void> {
    const application = acceptedColumns(sealed, tx.actor.id);
    switch (decision.is) {
      case 'entered': {
        const { household } = decision;
        const { receivedOn } = sealed.filing.declaration;
        const values = this.households.seal(household);
        await writeEntered(tx, household, values, { receivedOn, application });
        return emitHousehold(tx, household, values);
      }
      case 'recognised':
        return writeRecognised(
          tx,
          decision.acceptance.household.householdId,
          decision.readVersion,
          application,
        );
    }
  }

  private async layAside(tx: CommandTx, filing: Filing, applicationId: string): Promise<Answer> {
    await this.waiting.layAside(tx, filing, applicationId);
    const answer: Answer = {
      status: 201,
      body: { applicationId, state: 'awaiting-window-check' },
      audit: { action: 'application.laid-aside', objectType: 'application', objectId: applicationId },
    };
    return withReason(answer, filing);
  }
}

/** What somebody of a purchased service files names the contract (L-56). */
function underContract(filing: Filing, { contract }: Actor): Filing {
  return contract === undefined ? filing : { ...filing, contract: contract.number };
}

/** Why something was entered long after its receipt stays with the act. */
function withReason(answer: Answer, { declaration: { lateReceiptReason } }: Filing): Answer {
  if (lateReceiptReason === undefined) return answer;
  return { ...answer, audit: { ...answer.audit, reason: lateReceiptReason } };
}

/** Ids for everything that a filing may bring into being. */
export function mintIds({ household, declaration }: Filing, applicationId: string = newId()): MintedIds {
  return {
    householdId: newId(),
    applicationId,
    personIds: household.members.map(() => newId()),
    needIds: declaration.helpRequested.map(() => newId()),
  };
}

/** A person serves the own subtree; an integrator without a region serves every place. */
function serves(actor: Actor, regionCode: string): boolean {
  if (actor.regionCode === undefined) return actor.role === 'integrator';
  return isOfOwnRegion(actor, regionCode);
}

function accepted({ application, household }: Acceptance): Answer {
  const { applicationId } = application;
  const { householdId } = household;
  const state = application.kind === 'case' ? 'open' : 'forwarded';
  return {
    status: 201,
    body: { applicationId, householdId, state },
    audit: {
      action: `application.${application.kind === 'case' ? 'accepted' : 'forwarded'}`,
      objectType: 'application',
      objectId: applicationId,
      householdId,
    },
  };
}
