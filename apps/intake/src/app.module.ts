import { Module } from '@nestjs/common';
import { AcceptanceService, FilingDecider } from './acceptance/acceptance.service.js';
import { MonitoringConsumer } from './advice/monitoring.consumer.js';
import { OfficialPrintCopiesController, PRINT_PROVIDERS } from '@aid-chain/platform';
import { ApplicationPrintsController } from './application-prints/application-prints.controller.js';
import { ApplicationPrintsReader } from './application-prints/application-prints.reader.js';
import { NonAcceptanceTermsReader } from './application-prints/non-acceptance-terms.js';
import { NonAcceptanceSheet } from './application-prints/non-acceptance.sheet.js';
import { ApplicationsController } from './applications/applications.controller.js';
import { ApplicationsReader } from './applications/applications.reader.js';
import { RegisteredRelativesConsumer } from './declared-relatives/registered-relatives.consumer.js';
import { EligibilityConsumer } from './applications/eligibility.consumer.js';
import { FamilyOpener } from './applications/family.opener.js';
import { WithdrawalConsumer } from './applications/withdrawal.consumer.js';
import { WithdrawalService } from './applications/withdrawal.service.js';
import { ApplicationSealer } from './acceptance/application.sealer.js';
import { AssignmentsController } from './assignments/assignments.controller.js';
import { AssignmentsService } from './assignments/assignments.service.js';
import { ChangeScenes } from './household-changes/change-scenes.js';
import { HouseholdChangePipe } from './household-changes/household-change.pipe.js';
import { HouseholdChangeService } from './household-changes/household-change.service.js';
import { HouseholdChangesController } from './household-changes/household-changes.controller.js';
import { ProposalsReader } from './household-proposals/proposal.reader.js';
import { ProposalService } from './household-proposals/proposal.service.js';
import { Proposals } from './household-proposals/proposal.store.js';
import { ProposalsController } from './household-proposals/proposals.controller.js';
import { HouseholdsController } from './households/households.controller.js';
import { HouseholdsReader } from './households/households.reader.js';
import { FilingPipe } from './filing/filing.pipe.js';
import { RegisterReader } from './register/register.reader.js';
import { RegisterIndex } from './register/register-index.js';
import { HouseholdSealer } from './register/sealed-household.js';
import { SearchController } from './search/search.controller.js';
import { FoundPersonViews } from './search/found-persons.js';
import { SearchGround } from './search/search-ground.js';
import { SearchService } from './search/search.service.js';
import { SearchTokens } from './search/search-tokens.js';
import { TeamMembersController } from './teams/team-members.controller.js';
import { TeamMembersReader } from './teams/team-members.reader.js';
import { HouseholdWriter } from './register/household.writer.js';
import { WaitingFilings } from './acceptance/waiting-store.js';
import { FilingSupplements } from './non-acceptance/filing-supplements.js';
import { KeptDecisions } from './non-acceptance/kept-decisions.due-work.js';
import { NoticeDeliveryController } from './non-acceptance/notice-delivery.controller.js';
import { NoticeDeliveries } from './non-acceptance/notice-delivery.service.js';
import { SetAsideConsumer } from './non-acceptance/set-aside.consumer.js';
import { FilingSupplementTermsReader } from './application-prints/filing-supplement-terms.js';
import { FilingSupplementSheet } from './application-prints/filing-supplement.sheet.js';
import { WindowItemsController } from './window-items/window-items.controller.js';
import { WindowItemsReader } from './window-items/window-items.reader.js';
import { ShownDoubts } from './window-check/shown-doubts.js';
import { WindowCheckController } from './window-check/window-check.controller.js';
import { WindowCheckReader } from './window-check/window-check.reader.js';
import { WindowCheckService } from './window-check/window-check.service.js';
import { WindowNotices } from './window-check/window-notices.js';

/** Intake (受理): applications and the register of households and persons. */
@Module({
  controllers: [
    ApplicationsController,
    WindowCheckController,
    HouseholdChangesController,
    ProposalsController,
    HouseholdsController,
    SearchController,
    TeamMembersController,
    AssignmentsController,
    ApplicationPrintsController,
    OfficialPrintCopiesController,
    WindowItemsController,
    NoticeDeliveryController,
  ],
  providers: [
    FilingPipe,
    HouseholdChangePipe,
    RegisterIndex,
    RegisterReader,
    HouseholdSealer,
    ApplicationSealer,
    HouseholdWriter,
    WaitingFilings,
    ShownDoubts,
    WindowCheckReader,
    WindowCheckService,
    WindowNotices,
    ChangeScenes,
    HouseholdChangeService,
    Proposals,
    ProposalService,
    ProposalsReader,
    HouseholdsReader,
    SearchTokens,
    FoundPersonViews,
    SearchGround,
    SearchService,
    TeamMembersReader,
    AssignmentsService,
    WindowItemsReader,
    AcceptanceService,
    FilingDecider,
    WithdrawalService,
    FamilyOpener,
    ApplicationsReader,
    EligibilityConsumer,
    RegisteredRelativesConsumer,
    WithdrawalConsumer,
    MonitoringConsumer,
    ...PRINT_PROVIDERS,
    ApplicationPrintsReader,
    NonAcceptanceTermsReader,
    NonAcceptanceSheet,
    FilingSupplementTermsReader,
    FilingSupplementSheet,
    FilingSupplements,
    NoticeDeliveries,
    KeptDecisions,
    SetAsideConsumer,
  ],
})
export class IntakeModule {}
