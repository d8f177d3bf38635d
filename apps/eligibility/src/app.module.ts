import { Module } from '@nestjs/common';
import { ADJUSTMENT_CONTROLLERS, ADJUSTMENT_PROVIDERS } from './adjustments/adjustments.parts.js';
import { ApplicationConsumer } from './followed-events/application.consumer.js';
import { CASE_COURSE_CONTROLLERS, CASE_COURSE_PROVIDERS } from './case-course.providers.js';
import { CASE_PAPER_CONTROLLERS, CASE_PAPER_PROVIDERS } from './case-papers.providers.js';
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
import { DecisionController } from './decision/decision.controller.js';
import { DecisionPlace } from './decision/decision-place.js';
import { DecisionService } from './decision/decision.service.js';
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
import { AnewMatching } from './measures/anew-matching.js';
import { MeasuresAnew } from './measures/measures-anew.js';
import { MethodsController } from './methods/methods.controller.js';
import { MethodsReader } from './methods/methods.reader.js';
import { OpenQuestions } from './open-questions/open-questions.js';
import { NeedProposals } from './needs/need-proposals.js';
import { OpinionController } from './opinion/opinion.controller.js';
import { OpinionService } from './opinion/opinion.service.js';
import { OpinionTerms } from './opinion/opinion-terms.js';
import { PublicityController } from './publicity/publicity.controller.js';
import { PublicityService } from './publicity/publicity.service.js';
import { RedeterminationController } from './redetermination/redetermination.controller.js';
import { RedeterminationReader } from './redetermination/redetermination.reader.js';
import { RedeterminationRuns } from './redetermination/redetermination-runs.js';
import { RedeterminationService } from './redetermination/redetermination.service.js';
import { RedeterminationWorker } from './redetermination/redetermination.worker.js';
import { Redetermining } from './redetermination/redetermining.js';
import { RefusalNoticeController } from './refusal-notice/refusal-notice.controller.js';
import { RefusalNoticeService } from './refusal-notice/refusal-notice.service.js';
import { REMEDY_CONTROLLERS, REMEDY_PROVIDERS } from './remedies.providers.js';
import { SupportFormController } from './support-forms/support-form.controller.js';
import { SupportFormService } from './support-forms/support-form.service.js';
import { PaperContexts } from './survey/paper-contexts.js';
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
    RefusalNoticeController,
    RecognitionEndController,
    TrackReopeningController,
    RedeterminationController,
    ...ADJUSTMENT_CONTROLLERS,
    ...REMEDY_CONTROLLERS,
    ...CASE_PAPER_CONTROLLERS,
    ...CASE_COURSE_CONTROLLERS,
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
    AnewMatching,
    MeasuresAnew,
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
    PaperContexts,
    SurveyRecords,
    OpinionService,
    OpinionTerms,
    PublicityService,
    DecisionPlace,
    DecisionService,
    RefusalNoticeService,
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
    ...ADJUSTMENT_PROVIDERS,
    ...REMEDY_PROVIDERS,
    ...CASE_PAPER_PROVIDERS,
    ...CASE_COURSE_PROVIDERS,
    CaseDueItemsProjection,
    DueItemsOfCase,
  ],
})
export class EligibilityModule {}
