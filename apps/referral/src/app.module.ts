import { EXCEL_PROVIDERS } from './excel.providers.js';
import { SOCIAL_FORCES_CONTROLLERS, SOCIAL_FORCES_PROVIDERS } from './social-forces.providers.js';
import { SERVICE_AID_CONTROLLERS, SERVICE_AID_PROVIDERS } from './service-aid.providers.js';
import { FoundPersonsController } from './found-persons/found-persons.controller.js';
import { FoundPersonsReader } from './found-persons/found-persons.reader.js';
import { FoundPersonCorrections } from './found-persons/found-person-corrections.service.js';
import { FoundPersonIdentity } from './found-persons/found-person-identity.service.js';
import { FoundPersons } from './found-persons/found-persons.service.js';
import { WEBHOOK_CONTROLLERS, WEBHOOK_PROVIDERS } from './webhooks.providers.js';
import { PRINT_CONTROLLERS, SHEET_PROVIDERS } from './prints.providers.js';
import { FINDING_PROVIDERS } from './findings.providers.js';
import { Module } from '@nestjs/common';
import { CaseConsumer } from './cases/case.consumer.js';
import { ChainConsumer } from './chain/chain.consumer.js';
import { ChainController } from './chain/chain.controller.js';
import { ChainNames } from './chain/chain-names.js';
import { ChainReader } from './chain/chain.reader.js';
import { ChainRebuild } from './chain/chain-rebuild.js';
import { DeclaredRelativesConsumer } from './declared-relatives/declared-relatives.consumer.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { DeliveriesReader } from './deliveries/deliveries.reader.js';
import { DepartmentsLeft } from './departments-left/departments-left.due-work.js';
import { HandingOver } from './departments-left/handing-over.js';
import { AcknowledgementsReader } from './duties/acknowledgements.reader.js';
import { DutiesController } from './duties/duties.controller.js';
import { DutySummaryReader } from './duties/duty-summary.reader.js';
import { FeedbackDutiesReader } from './duties/feedback-duties.reader.js';
import { DutySheetsController } from './duty-sheets/duty-sheets.controller.js';
import { FeedbackDueWork } from './feedback/feedback-due-work.js';
import { NewQuarter } from './feedback/new-quarter.js';
import { Reporting } from './feedback/reporting.service.js';
import { ReportNotes } from './feedback/report-notes.js';
import { HappinessListController } from './happiness/happiness-list.controller.js';
import { HappinessListReader } from './happiness/happiness-list.reader.js';
import { ListParts } from './happiness/list-parts.js';
import { HouseholdAccess } from './households/household-access.js';
import { HouseholdConsumer } from './register/household.consumer.js';
import { Deciding } from './needs/deciding.service.js';
import { ConferencesController } from './conferences/conferences.controller.js';
import { ConferencesReader } from './conferences/conferences.reader.js';
import { DoubleAidController } from './double-aid/double-aid.controller.js';
import { DoubleAidReader } from './double-aid/double-aid.reader.js';
import { FindingsConsumer } from './findings/findings.consumer.js';
import { ArrearsConsumer } from './arrears/arrears.consumer.js';
import { MatchedMeasuresConsumer } from './missed/matched-measures.consumer.js';
import { UnlistedMeasuresController } from './given-aid/unlisted-measures.controller.js';
import { UnlistedMeasuresReader } from './given-aid/unlisted-measures.reader.js';
import { MissedAidController } from './missed/missed-aid.controller.js';
import { MissedAidReader } from './missed/missed-aid.reader.js';
import { MissedLines } from './missed/missed-line.js';
import { MayGetReader } from './measures/may-get.reader.js';
import { NeedConsumer } from './needs/need.consumer.js';
import { NeedReader } from './needs/need.reader.js';
import { NeedsController } from './needs/needs.controller.js';
import { Referring } from './needs/referring.service.js';
import { DepartmentMessages } from './outside/department-messages.js';
import { HttpChannelController } from './outside/http-channel.controller.js';
import { TopicChannel } from './outside/topic-channel.js';
import { RecognitionConsumer } from './recognitions/recognition.consumer.js';
import { Answering } from './referrals/answering.service.js';
import { FamilyOpener } from './referrals/family-opener.js';
import { Schoolings } from './schooling/schoolings.js';
import { SchoolsKnown } from './schooling/schools-known.js';
import { PassingOn } from './referrals/passing-on.js';
import { ReferralMaker } from './referrals/referral-maker.js';
import { ReferralDeadlines } from './referral-state/referral-deadlines.js';
import { ReferralSettings } from './referral-state/referral-settings.js';
import { ServiceSettings } from './referral-state/service-settings.js';
import { Cancelling } from './referrals/cancelling.service.js';
import { ReferralCourseController } from './referrals/referral-course.controller.js';
import { Reopening } from './referrals/reopening.service.js';
import { ReferralsController } from './referrals/referrals.controller.js';
import { ReferralsReader } from './referrals/referrals.reader.js';
import { SheetUploadsController } from './sheet-uploads/sheet-uploads.controller.js';
import { Steps } from './steps/steps.js';
import { StepsDueWork } from './steps/steps.due-work.js';
import { BulletinController } from './bulletin/bulletin.controller.js';
import { BulletinReader } from './bulletin/bulletin.reader.js';
import { SupervisionController } from './supervision/supervision.controller.js';
import { SupervisionReader } from './supervision/supervision.reader.js';
import { Supervision } from './supervision/supervision.service.js';
import { HouseholdTokens } from './tokens/household-tokens.js';

const consumers = [
  ArrearsConsumer,
  HouseholdConsumer,
  CaseConsumer,
  RecognitionConsumer,
  MatchedMeasuresConsumer,
  FindingsConsumer,
  NeedConsumer,
  ChainConsumer,
  TopicChannel,
  DeclaredRelativesConsumer,
];
const readers = [
  NeedReader,
  ReportNotes,
  ReferralsReader,
  FamilyOpener,
  Schoolings,
  SchoolsKnown,
  ChainNames,
  ChainReader,
  HappinessListReader,
  ListParts,
  MayGetReader,
  DeliveriesReader,
  FeedbackDutiesReader,
  AcknowledgementsReader,
  DutySummaryReader,
  SupervisionReader,
  BulletinReader,
  HouseholdAccess,
  MissedAidReader,
  UnlistedMeasuresReader,
  MissedLines,
  DoubleAidReader,
  ConferencesReader,
  FoundPersonsReader,
];

/** Referral (转办与反馈): needs, referrals, feedback duties, the aid chain and the happiness list. */
@Module({
  controllers: [
    ReferralsController,
    HttpChannelController,
    ReferralCourseController,
    NeedsController,
    ChainController,
    HappinessListController,
    DeliveriesController,
    DutiesController,
    SupervisionController,
    MissedAidController,
    UnlistedMeasuresController,
    DoubleAidController,
    ConferencesController,
    FoundPersonsController,
    ...SOCIAL_FORCES_CONTROLLERS,
    ...SERVICE_AID_CONTROLLERS,
    BulletinController,
    ...WEBHOOK_CONTROLLERS,
    ...PRINT_CONTROLLERS,
    DutySheetsController,
    SheetUploadsController,
  ],
  providers: [
    ...consumers,
    ...readers,
    ...SHEET_PROVIDERS,
    ...EXCEL_PROVIDERS,
    ...FINDING_PROVIDERS,
    ...SOCIAL_FORCES_PROVIDERS,
    ...SERVICE_AID_PROVIDERS,
    ReferralSettings,
    ReferralDeadlines,
    ServiceSettings,
    Steps,
    StepsDueWork,
    Supervision,
    HouseholdTokens,
    ReferralMaker,
    Referring,
    PassingOn,
    Answering,
    Cancelling,
    Reopening,
    Deciding,
    FoundPersons,
    FoundPersonCorrections,
    FoundPersonIdentity,
    Reporting,
    DepartmentMessages,
    NewQuarter,
    FeedbackDueWork,
    HandingOver,
    DepartmentsLeft,
    ChainRebuild,
    ...WEBHOOK_PROVIDERS,
  ],
})
export class ReferralModule {}
