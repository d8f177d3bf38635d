import { Module } from '@nestjs/common';
import { OfficialPrintsController, PRINT_PROVIDERS } from '@aid-chain/platform';
import { AdjustmentCommands } from './adjustments/adjustment-commands.js';
import { AdjustmentDecisions } from './adjustments/adjustment-decision.service.js';
import { AdjustmentsController } from './adjustments/adjustments.controller.js';
import { AdjustmentsReader } from './adjustments/adjustments.reader.js';
import { AdoptionController } from './adjustments/adoption.controller.js';
import { AdoptionPages } from './adjustments/adoption-page.js';
import { Adoptions } from './adjustments/adoption.service.js';
import { Comparing } from './adjustments/comparing.js';
import { Completion } from './adjustments/completion.js';
import { DecisionGate } from './adjustments/decision-gate.js';
import { Hearings } from './adjustments/hearings.service.js';
import { Members } from './adjustments/members.js';
import { Notices } from './adjustments/notices.service.js';
import { ProposalSteps } from './adjustments/proposal-steps.service.js';
import { ProposalsController } from './adjustments/proposals.controller.js';
import { Proposals } from './adjustments/proposals.service.js';
import { ADJUSTMENT_CONTROLLERS, ADJUSTMENT_PROVIDERS } from './adjustments/adjustments.parts.js';
import { ApplicationConsumer } from './followed-events/application.consumer.js';
import { CasePrintsController } from './case-prints/case-prints.controller.js';
import { CasePrints } from './case-prints/case-prints.service.js';
import { NoticeOffices } from './case-prints/notice-office.js';
import { PrintedCases } from './case-prints/printed-case.js';
import { CaseCommands } from './commands/case-commands.js';
import { StepBasis } from './commands/step-basis.js';
import { StepDays } from './commands/step-days.js';
import { CaseRequests } from './case-views/case-requests.js';
import { CaseOutlook } from './case-views/case-outlook.js';
import { CaseStepsController } from './case-views/case-steps.controller.js';
import { CaseStepsReader } from './case-views/case-steps.reader.js';
import { CasesController } from './case-views/cases.controller.js';
import { CaseListReader } from './case-views/case-list.reader.js';
import { CasesReader } from './case-views/cases.reader.js';
import { Reassessment } from './case-opening/reassessment.js';
import { ReviewConsumer } from './followed-events/review.consumer.js';
import { WithdrawalConsumer } from './followed-events/withdrawal.consumer.js';
import { ResolutionsController } from './contradictions/resolutions.controller.js';
import { ResolutionsService } from './contradictions/resolutions.service.js';
import { CloseRelativesController } from './close-relatives/close-relatives.controller.js';
import { CloseRelativesReader } from './close-relatives/close-relatives.reader.js';
import { CountyVisitsController } from './case-views/county-visits.controller.js';
import { CountyVisitsReader } from './case-views/county-visits.reader.js';
import { CountyVisitController } from './county-visits/county-visit.controller.js';
import { CountyVisitService } from './county-visits/county-visit.service.js';
import { DecisionController } from './decision/decision.controller.js';
import { DecisionPlace } from './decision/decision-place.js';
import { DecisionService } from './decision/decision.service.js';
import { DecisionNoticeSheet } from './case-prints/decision-notice.sheet.js';
import { CounterfactualsController } from './counterfactuals/counterfactuals.controller.js';
import { CounterfactualsReader } from './counterfactuals/counterfactuals.reader.js';
import { DeterminationController } from './case-views/determination.controller.js';
import { DeterminationReader } from './case-views/determination.reader.js';
import { MemberNames } from './determination/member-names.js';
import { PlaceRules } from './place/place-rules.js';
import { Determinations } from './determination/determinations.js';
import { CaseDueItemsProjection } from './due-items/case-due-items.projection.js';
import { DueItemsOfCase } from './due-items/due-items-of-case.js';
import { CaseFactsReader } from './facts/case-facts.js';
import { DeclaredFactsConsumer } from './followed-events/declared.consumer.js';
import { CaseHouseholds } from './household/case-household.js';
import { HouseholdEnd } from './followed-events/household-end.js';
import { RecognitionEndController } from './household-end/recognition-end.controller.js';
import { RecognitionEndService } from './household-end/recognition-end.service.js';
import { HouseholdRestored } from './followed-events/household-restored.js';
import { MistakenEndService } from './household-end/mistaken-end.service.js';
import { RequestedReviews } from './household-end/requested-reviews.js';
import { TrackReopeningController } from './reopening/track-reopening.controller.js';
import { TrackReopeningService } from './reopening/track-reopening.service.js';
import { HouseholdConsumer } from './followed-events/household.consumer.js';
import { MemberBirths } from './household/member-births.js';
import { NamesInside } from './household/names-inside.js';
import { JudgementRecords } from './facts/judgement-records.js';
import { AnswerRecorder } from './judgements/answer-recorder.js';
import { JudgementsController } from './judgements/judgements.controller.js';
import { JudgementsService } from './judgements/judgements.service.js';
import { SingleFilingsController } from './judgements/single-filings.controller.js';
import { MeasureMatching } from './measures/measure-matching.js';
import { MethodsController } from './methods/methods.controller.js';
import { MethodsReader } from './methods/methods.reader.js';
import { NoticeChecksController } from './notice-checks/notice-checks.controller.js';
import { NoticeChecksReader } from './notice-checks/notice-checks.reader.js';
import { OpenQuestions } from './open-questions/open-questions.js';
import { NeedProposals } from './needs/need-proposals.js';
import { OpinionController } from './opinion/opinion.controller.js';
import { OpinionService } from './opinion/opinion.service.js';
import { PostingController } from './posting/posting.controller.js';
import { PostingSheet } from './case-prints/posting.sheet.js';
import { PostingService } from './posting/posting.service.js';
import { PublicityController } from './publicity/publicity.controller.js';
import { PublicitySheet } from './case-prints/publicity.sheet.js';
import { PublicityService } from './publicity/publicity.service.js';
import { RedeterminationController } from './redetermination/redetermination.controller.js';
import { RedeterminationReader } from './redetermination/redetermination.reader.js';
import { RedeterminationRuns } from './redetermination/redetermination-runs.js';
import { RedeterminationService } from './redetermination/redetermination.service.js';
import { RedeterminationWorker } from './redetermination/redetermination.worker.js';
import { Redetermining } from './redetermination/redetermining.js';
import { RefusalNoticeController } from './refusal-notice/refusal-notice.controller.js';
import { RefusalNoticeSheet } from './case-prints/refusal-notice.sheet.js';
import { RefusalNoticeService } from './refusal-notice/refusal-notice.service.js';
import { CertificatesController } from './certificates/certificates.controller.js';
import { CertificatesReader } from './certificates/certificates.reader.js';
import { Certificates } from './certificates/certificates.service.js';
import { Corrections } from './remedies/corrections.service.js';
import { Registrations } from './remedies/registrations.service.js';
import { RemediesController } from './remedies/remedies.controller.js';
import { RemedyOutcomesController } from './remedies/remedy-outcomes.controller.js';
import { RemedyStepsController } from './remedies/remedy-steps.controller.js';
import { RemediesReader } from './remedies/remedies.reader.js';
import { Remedies } from './remedies/remedies.service.js';
import { RemedyTextSealer } from './remedies/remedy-texts.js';
import { WonFacts } from './remedies/won-facts.service.js';
import { SupportFormController } from './support-forms/support-form.controller.js';
import { SupportFormService } from './support-forms/support-form.service.js';
import { SurveyContexts } from './survey/survey-context.js';
import { SurveyRecords } from './survey/survey-records.js';
import { SurveyController } from './survey/survey.controller.js';
import { SurveyService } from './survey/survey.service.js';
import { VerificationController } from './verification/verification.controller.js';
import { SupporterRecords } from './supporters/supporter-records.js';
import { CurrentVerification } from './verification/current-verification.js';
import { ReportContexts } from './verification/report-context.js';
import { ReportRecords } from './verification/report-records.js';
import { VERIFICATION_CONTROLLERS, VERIFICATION_PROVIDERS } from './verification.providers.js';
import { VerificationService } from './verification/verification.service.js';

/** Eligibility (认定): cases, verification, surveys, publicity and every recognition. */
@Module({
  controllers: [
    CasesController,
    CaseStepsController,
    DeterminationController,
    CounterfactualsController,
    MethodsController,
    VerificationController,
    ...VERIFICATION_CONTROLLERS,
    ResolutionsController,
    JudgementsController,
    SingleFilingsController,
    SupportFormController,
    SurveyController,
    OpinionController,
    PublicityController,
    DecisionController,
    CountyVisitController,
    CountyVisitsController,
    CloseRelativesController,
    PostingController,
    RefusalNoticeController,
    RecognitionEndController,
    TrackReopeningController,
    RedeterminationController,
    CasePrintsController,
    NoticeChecksController,
    OfficialPrintsController,
    AdoptionController,
    ProposalsController,
    AdjustmentsController,
    RemediesController,
    ...ADJUSTMENT_CONTROLLERS,
    RemedyStepsController,
    RemedyOutcomesController,
    CertificatesController,
  ],
  providers: [
    ApplicationConsumer,
    WithdrawalConsumer,
    DeclaredFactsConsumer,
    HouseholdConsumer,
    ReviewConsumer,
    Reassessment,
    CaseCommands,
    MeasureMatching,
    StepBasis,
    StepDays,
    CaseOutlook,
    CaseRequests,
    CaseListReader,
    CasesReader,
    CaseStepsReader,
    CaseFactsReader,
    CaseHouseholds,
    MemberBirths,
    NamesInside,
    NeedProposals,
    PlaceRules,
    Determinations,
    DeterminationReader,
    CounterfactualsReader,
    MethodsReader,
    CurrentVerification,
    ReportContexts,
    ReportRecords,
    SupporterRecords,
    MemberNames,
    VerificationService,
    ...VERIFICATION_PROVIDERS,
    ResolutionsService,
    JudgementRecords,
    AnswerRecorder,
    JudgementsService,
    OpenQuestions,
    SupportFormService,
    SurveyService,
    SurveyContexts,
    SurveyRecords,
    OpinionService,
    PublicityService,
    DecisionPlace,
    DecisionService,
    CountyVisitService,
    CountyVisitsReader,
    CloseRelativesReader,
    PostingService,
    RefusalNoticeService,
    Registrations,
    Remedies,
    RemediesReader,
    RemedyTextSealer,
    Corrections,
    WonFacts,
    Certificates,
    CertificatesReader,
    HouseholdEnd,
    HouseholdRestored,
    RecognitionEndService,
    MistakenEndService,
    RequestedReviews,
    TrackReopeningService,
    Redetermining,
    RedeterminationRuns,
    RedeterminationService,
    RedeterminationReader,
    RedeterminationWorker,
    ...PRINT_PROVIDERS,
    NoticeOffices,
    PrintedCases,
    CasePrints,
    NoticeChecksReader,
    PublicitySheet,
    PostingSheet,
    DecisionNoticeSheet,
    RefusalNoticeSheet,
    Members,
    Comparing,
    Completion,
    DecisionGate,
    AdoptionPages,
    Adoptions,
    AdjustmentCommands,
    Proposals,
    Hearings,
    AdjustmentDecisions,
    Notices,
    ProposalSteps,
    AdjustmentsReader,
    ...ADJUSTMENT_PROVIDERS,
    CaseDueItemsProjection,
    DueItemsOfCase,
  ],
})
export class EligibilityModule {}
