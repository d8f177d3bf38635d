export { loadPolicies, type PolicyFile, type PolicyTree } from './pack/load-policies.js';
export { PolicyRefused, type PolicyFault, type PolicyFaultCode } from './pack/faults.js';
export { resolvePack } from './pack/resolve-pack.js';
export { placesWithoutPack } from './pack/places-without-pack.js';
export {
  param,
  paramValue,
  ParameterNotSet,
  type PackEntry,
  type Parameter,
  type RulePack,
} from './pack/pack.js';
export {
  CATALOGUE,
  PARAMETER_KEYS,
  type Operator,
  type ParameterKey,
  type ParameterSpec,
  type ParameterValue,
} from './pack/catalogue.js';
export { canonicalJson, hashOf } from './pack/canonical-json.js';
export { CODE_VERSION } from './pack/code-version.js';
export * from './facts/facts.js';
export * from './facts/sheet.js';
export { mergeFacts } from './facts/merge-facts.js';
export * from './determination/determination.js';
export * from './needs/need.js';
export { departments, routeNeed, type NeedToRoute } from './departments/departments.js';
export {
  DEPARTMENT_CODES,
  VIEW_FIELDS,
  type Department,
  type DepartmentCode,
  type ServedNeed,
  type ViewField,
} from './departments/read-departments.js';
export { decide, determinationHash, PackNotInForce } from './determination/decide.js';
export { benefitStart } from './determination/benefit.js';
export { proposalReasons, refusalReasons, type EventReason } from './determination/reasons.js';
export { windowBefore, windowTo } from './determination/income-window.js';
export { proposeNeeds } from './needs/propose-needs.js';
