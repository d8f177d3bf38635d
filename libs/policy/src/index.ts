export { loadPolicies, type PolicyFile, type PolicyTree } from './pack/load-policies.js';
export { PolicyRefused, type PolicyFault, type PolicyFaultCode } from './pack/faults.js';
export { resolvePack } from './pack/resolve-pack.js';
export { placesWithoutPack } from './pack/places-without-pack.js';
export { param, type PackEntry, type Parameter, type RulePack } from './pack/pack.js';
export type { ParameterKey, ParameterSpec, ParameterValue } from './pack/catalogue.js';
export { canonicalJson, hashOf } from './pack/canonical-json.js';
export * from './facts/facts.js';
export * from './facts/sheet.js';
export { mergeFacts } from './facts/merge-facts.js';
export * from './determination/determination.js';
export * from './needs/need.js';
export { departments, routeNeed, type NeedToRoute } from './departments/departments.js';
export {
  DEPARTMENT_CODES,
  type Department,
  type DepartmentCode,
  type ServedNeed,
  type ViewField,
} from './departments/read-departments.js';
export { decide, determinationHash } from './determination/decide.js';
export { benefitStart } from './determination/benefit.js';
export { refusalReasons, type EventReason } from './determination/reasons.js';
export { proposeNeeds } from './needs/propose-needs.js';
export { decideUrgency, urgencyByKind, type GivenUrgency } from './needs/need-urgency.js';
