import { Injectable } from '@nestjs/common';
import { refuse, type Fault } from '@aid-chain/kernel';
import {
  Commands,
  orRefuse,
  type Answer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { emitApplication } from '../acceptance/acceptance.events.js';
import { mintIds } from '../acceptance/acceptance.service.js';
import { acceptedColumns, ApplicationSealer } from '../acceptance/application.sealer.js';
import { checkFilingImpartial, checkHouseholdsImpartial } from '../declared-relatives/declared-relatives.js';
import { guardianFaults, relationFaults } from '../household-changes/change-body.rules.js';
import { closeSupplements } from '../non-acceptance/filing-supplement.store.js';
import { filingSteps } from '../non-acceptance/filing-steps.js';
import { acceptedAfterAll } from '../non-acceptance/non-acceptance.events.js';
import { HouseholdWriter, type KeptAnswer } from '../register/household.writer.js';
import { untilNotOvertaken } from '../register/overtaken.js';
import { RegisterReader } from '../register/register.reader.js';
import { acceptWaiting, WaitingFilings } from '../acceptance/waiting-store.js';
import { withCardNumbers } from './card-numbers.rules.js';
import { missingInAnswer } from './missing-in-answer.rules.js';
import type { NamedMember, WindowAnswer, WindowPlan } from './window-answer.js';
import type { WindowCheckDto } from './window-check.dto.js';
import { planWindowCheck } from './window-plan.rules.js';

/** Takes the window's answer to a filing that waits: register, application and events change together or not at all. */
@Injectable()
export class WindowCheckService {
  constructor(
    private readonly commands: Commands,
    private readonly register: RegisterReader,
    private readonly households: HouseholdWriter,
    private readonly applications: ApplicationSealer,
    private readonly waiting: WaitingFilings,
  ) {}

  /**
   * @returns 201 {applicationId, state, householdId where it was accepted}, or NOT_FOUND, WINDOW_CHECK_NOT_AWAITED,
   * CLOSE_RELATIVE and the refusals of `planWindowCheck`
   * @throws RefusalError SERVICE_BUSY when others never left a gap
   */
  check(ctx: CommandContext, applicationId: string, body: Accepting): Promise<HttpAnswer> {
    return untilNotOvertaken(() => this.commands.run(ctx, (tx) => this.accept(tx, applicationId, body)));
  }

  private async accept(tx: CommandTx, applicationId: string, body: Accepting): Promise<Answer> {
    const filed = await this.waiting.find(tx, tx.actor, applicationId, 'for update of a');
    checkFilingImpartial(tx, filed);
    const filing = orRefuse(withCardNumbers(filed, body.members));
    await this.register.lock(tx, filing.household);
    const view = await this.register.find(tx, filing.household);
    const by = { ...tx.actor, ...this.households.editorOf(tx) };
    const answer = answerOf(body, missingInAnswer(filing, view, body, by));
    const { reasonCode } = answer;
    const plan = orRefuse(planWindowCheck({ filing, view }, answer, by, mintIds(filing, applicationId)));
    const known = view.households.map(({ householdId }) => householdId);
    const concerned = [plan.acceptance.household, ...plan.households].map(({ householdId }) => householdId);
    await checkHouseholdsImpartial(
      tx,
      known.filter((id) => concerned.includes(id)),
    );
    await this.households.write(tx, plan.households, view);
    await this.households.keepAnswers(tx, answersOf(plan.named), filing.household.regionCode);
    await this.write(tx, plan, reasonCode);
    const { householdId } = plan.acceptance.household;
    await acceptedAfterAll(tx, { applicationId, householdId, regionCode: filing.household.regionCode });
    const state = plan.acceptance.application.kind === 'case' ? 'open' : 'forwarded';
    const audit = { ...acceptedBy(plan.named), objectType: 'application', objectId: applicationId };
    return {
      status: 201,
      body: { applicationId, householdId, state },
      audit: { ...audit, householdId, reason: reasonCode },
    };
  }

  private async write(tx: CommandTx, { filing, acceptance }: WindowPlan, reason: string): Promise<void> {
    const sealed = this.applications.seal(filing, acceptance);
    const { applicationId } = acceptance.application;
    const { householdId } = acceptance.household;
    await acceptWaiting(tx, acceptedColumns(sealed, tx.actor.id), {
      applicationId,
      householdId,
      today: tx.today,
      reason,
    });
    await closeSupplements(tx, applicationId, tx.today);
    emitApplication(tx, sealed, { acceptedOn: tx.today, before: await filingSteps(tx, applicationId) });
  }
}

/** The act, and whose numbers were taken from the card with it. */
function acceptedBy(named: readonly NamedMember[]): {
  readonly action: string;
  readonly ids?: readonly string[];
} {
  const ids = named.flatMap(({ member, personId }) => (member.asFiled === undefined ? [] : [personId]));
  return ids.length === 0
    ? { action: 'window-check.accepted' }
    : { action: 'window-check.number-corrected', ids };
}

/** Who, without a number, was found to be a person of the register. */
function answersOf(named: readonly NamedMember[]): KeptAnswer[] {
  return named.flatMap(({ member, person }) =>
    member.idNumber !== undefined || person === undefined ? [] : [{ ...member, personId: person.personId }],
  );
}

export type Accepting = WindowCheckDto & Pick<WindowAnswer, 'decision'>;

/** @param missing what the answer leaves out: several are faults of one answer, a single one is refused under its own code */
function answerOf(body: Accepting, missing: readonly Fault[]): WindowAnswer {
  const { householdId, decision, reasonCode, members, change, confirmedDoubts, guardian, paper } = body;
  const contrary = [...relationFaults({ relations: body.relations }), ...guardianFaults(guardian)];
  const faults = [...missing, ...contrary];
  if (householdId === undefined || contrary.length > 0 || faults.length > 1)
    return orRefuse(refuse('VALIDATION_FAILED', { count: faults.length }, faults));
  const relations = new Map(
    body.relations.flatMap(({ personId, relation }) =>
      relation === undefined ? [] : [[personId, relation] as const],
    ),
  );
  return {
    decision,
    reasonCode,
    householdId,
    members,
    relations,
    ...(change === undefined ? {} : { change }),
    ...(guardian === undefined ? {} : { guardian }),
    ...(paper === undefined ? {} : { paper }),
    ...(confirmedDoubts === undefined ? {} : { confirmedDoubts }),
  };
}
