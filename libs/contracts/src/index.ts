export type { Contract, ObjectSchema, StreamKind } from './contract.js';
export { CONTRACTS, type EventType, type Payload, type Payloads } from './catalogue.js';
export { contractOf, contracts, isEventType, topicFor, type ShownContract } from './contracts.js';
export { tolerant } from './tolerant.js';
export { codes, type ClosedCodes, type OpenCodes } from './shapes/codes.js';
export { envelopeSchema, outsideEnvelopeSchema, type Envelope } from './envelope/envelope.js';
export { sealed as sealedSchema, type Sealed } from './shapes/sealed.js';
export { member as memberSchema, type Member } from './shapes/member.js';
export {
  authorisation as authorisationSchema,
  declaredRelative as declaredRelativeSchema,
  type Authorisation,
  type DeclaredRelative,
} from './shapes/application.js';
export type { RecognitionResult, RefusalReason } from './shapes/case.js';
export { MATCHES_FIELD, type MatchedMeasure } from './shapes/matched-measure.js';
export {
  SCHOOLING_FIELD,
  statedSchooling,
  type Schooling,
  type StatedSchooling,
} from './shapes/schooling.js';
export { need as needSchema, type Need } from './shapes/need.js';
export type { DepartmentDeath, DepartmentFacts, Evidence, WarningEvidence } from './shapes/warning.js';
export { aid as aidSchema, type Aid } from './shapes/referral.js';
