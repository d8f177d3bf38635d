export type { Contract, ObjectSchema, StreamKind } from './contract.js';
export type { EventType, Payload, Payloads } from './catalogue.js';
export { contractOf, contracts, isEventType, topicFor } from './contracts.js';
export { envelopeSchema, outsideEnvelopeSchema, type Envelope } from './envelope/envelope.js';
export { sealed as sealedSchema, type Sealed } from './shapes/sealed.js';
export { member as memberSchema, type Member } from './shapes/member.js';
export {
  circumstance as circumstanceSchema,
  circumstances as circumstancesSchema,
  type Circumstance,
} from './shapes/circumstance.js';
export {
  income as incomeSchema,
  expenditure as expenditureSchema,
  asset as assetSchema,
  housing as housingSchema,
  water as waterSchema,
  type Income,
  type Expenditure,
  type Asset,
  type Housing,
  type Water,
} from './shapes/economic-facts.js';
export {
  authorisation as authorisationSchema,
  declaredRelative as declaredRelativeSchema,
  type Authorisation,
  type DeclaredRelative,
} from './shapes/application.js';
export type { RecognitionResult, RefusalReason } from './shapes/case.js';
export { need as needSchema, type Need } from './shapes/need.js';
export type { DepartmentFacts, Evidence, WarningEvidence } from './shapes/warning.js';
export { DEPARTMENT_CODES, aid as aidSchema, type Aid, type DepartmentCode } from './shapes/referral.js';
