export {
  loadPolicies,
  readPolicies,
  type PolicyFile,
  type PolicyReading,
  type PolicyTree,
} from './policies/load-policies.js';
export { describePolicyFinding } from './policies/describe-finding.js';
export { withDetail, type Detail } from './policies/detail.js';
export { governmentsOf, parameterTemplates } from './policies/parameter-templates.js';
export { meaningOf } from './policies/parameter-meanings.js';
export { unreadableAt } from './policies/unreadable-text.js';
export { placeGaps, type PlaceGaps } from './policies/place-gaps.js';
export {
  PolicyRefused,
  type PolicyFault,
  type PolicyFaultCode,
  type PolicyWarning,
} from './policies/faults.js';
export { parameterOn, resolvePack } from './policies/resolve-pack.js';
export type { PackEntry, RulePack, SourceRef } from './pack/pack.js';
export { entryOf, param, type Parameter } from './policies/param.js';
export type { NotSet } from './pack/read-parameter.js';
export {
  isParameterKey,
  type ParameterKey,
  type ParameterSpec,
  type ParameterValue,
} from './policies/catalogue.js';
export * from './facts/facts.js';
export {
  adultFrom,
  hasEnded,
  membershipOn,
  type Membership,
  type MembershipFacts,
} from './household/membership.js';
export type { HouseholdSheet } from './facts/sheet.js';
export { holdsWhole } from './exact/exact.js';
export { mergeFacts } from './facts/merge-facts.js';
export { answerWeight } from './facts/answer-weight.js';
export { choicesOf } from './evidence/choices.js';
export { weighedValues, type WeighedValue, type WeighedValues } from './examination/weighed-values.js';
export { contradictionsOf, withCounted } from './examination/contradictions.js';
export { aboutOf } from './facts/contradiction.js';
export { subjectName } from './evidence/contradiction-line.js';
export { canKnow, departmentOf, sourceName, usualCoverage } from './facts/sources.js';
export type { Contradiction, Resolution, SourceFigure } from './facts/contradiction.js';
export * from './worksheet/worksheet-line.js';
export type { CategoryResult, OpenQuestion } from './categories/category-result.js';
export { judgementOf, personOf, type Judgement, type JudgementOf } from './facts/judgement.js';
export * from './determination/determination.js';
export { counterfactuals, type Counterfactuals } from './counterfactual/counterfactuals.js';
export { counterfactualText } from './counterfactual/counterfactual-text.js';
export * from './needs/need.js';
export {
  departmentName,
  departments,
  supervisionPhone,
  departmentWithTask,
  routeNeed,
  type NeedToRoute,
} from './departments/departments.js';
export {
  standsIn,
  withDepartment,
  withoutDepartment,
  type NewDepartment,
} from './departments/edit-departments.js';
export type { SupervisionPhone } from './policies/read-supervision.js';
export { readDepartments, type Department, type ViewField } from './policies/read-departments.js';
export { sharedNeeds, unservedNeeds, type ServedNeed } from './policies/read-need.js';
export { nearestKey } from './policies/unknown-word.js';
export { blanksIn, blanksText, isBlank } from './policies/blanks.js';
export { measureDays } from './policies/measure-days.js';
export { demoMeasures, measureReportedAs, measuresOn } from './policies/measures/measures-on.js';
export { servicesOn } from './policies/services/services-on.js';
export type { DeclaredService } from './policies/services/read-services.js';
export type { ServiceItem } from './policies/services/service-item.js';
export { printTemplates } from './policies/prints/print-templates.js';
export type { PrintTemplates } from './policies/prints/read-print-forms.js';
export type { DeclaredMeasure } from './policies/measures/read-measures.js';
export type { AwardGrounds, Measure, MeasureHead, MeasureTerms } from './measures/measure.js';
export { allowedTogether, type AllowedTogether } from './measures/allowed-together.js';
export { judgedQuestions } from './measures/judged-questions.js';
export { MEASURE_FACTS } from './measures/measure-facts.js';
export { standingsOf, type CategoryStanding } from './measures/standing.js';
export { matchMeasures, type MatchedHousehold, type MeasureMatch } from './measures/match-measures.js';
export type { CategoryDefinition } from './categories/category-definition.js';
export { CATEGORY_DEFINITIONS } from './categories/category-definitions.js';
export { authorityOf, lawOf, standardsOf } from './categories/explained-category.js';
export { trackOf } from './categories/track-of.js';
export { priceSubsidyKey } from './categories/price-subsidy-key.js';
export { benefitStart } from './categories/dibao/benefit-start.js';
export { propertyToReview } from './assets/property-review.js';
export { otherGroundHere } from './categories/monitored/grounds.js';
export { hasSingleGround } from './categories/margin/single-ground.js';
export { monitoredLineOutcome } from './categories/monitored/income-line.js';
export { outsideMonitoredScope } from './categories/monitored/residence.js';
export {
  negativeItems,
  negativeListApplies,
  negativeListFound,
  negativeListOpen,
  negativeListStands,
  overrideIncome,
} from './categories/monitored/negative-list-meeting.js';
export { hardshipAuthority, hardshipNotHere } from './categories/other-hardship/other-hardship.js';
export { compareMethods, decidingMethods, type ComparedMethod } from './determination/compare-methods.js';
export { methodSentence } from './determination/method-sentence.js';
export { categoryResults, decide, resultsUnder } from './determination/decide.js';
export { trackHash, trackPart } from './determination/track-hash.js';
export { basisOf, refusalReasons, type EventReason } from './determination/reasons.js';
export { NEEDS_REST_ON } from './needs/needs-rest-on.js';
export { isCaseFile, readCases, type CaseFile, type CasesRead } from './cases/read-cases.js';
export type { GoldenCase } from './cases/golden-case.js';
export { runCases } from './cases/run-cases.js';
export type { CaseDifference } from './cases/run-case.js';
export { explainCase } from './explanation/explain-case.js';
export { treeText } from './explanation/tree.js';
export { proposeNeeds } from './needs/propose-needs.js';
export { pupilsOf, type Pupil } from './needs/pupils.js';
export { decideUrgency, urgencyByKind, type GivenUrgency } from './needs/need-urgency.js';
export type { RegisterPlaceLevel } from './procedure/parameters.js';
export { authorisationTextFaults } from './procedure/authorisation-text.js';
export { authorityProvidedIn } from './policies/authority-provided-in.js';
export { providedAuthority, type ProvidedAuthority } from './procedure/provided-authority.js';
export { establishedBy, PAPERS_REST_ON, type EstablishedBy } from './papers/obtainable.js';
