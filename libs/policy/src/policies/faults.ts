import { inBoth, type Detail } from './detail.js';

/** What is wrong in a policy file. `path` is the file, `at` the key and entry inside it. */
export interface PolicyFault {
  readonly code: PolicyFaultCode;
  readonly path: string;
  readonly at: string;
  readonly detail: Detail;
}

export type PolicyFaultCode =
  | 'BLANKS_LEFT'
  | 'FILE_NOT_UTF8'
  | 'YAML_BROKEN'
  | 'REGION_FOLDER_UNKNOWN'
  | 'KEY_UNKNOWN'
  | 'KEY_TWICE'
  | 'FIELD_UNKNOWN'
  | 'UNIT_UNKNOWN'
  | 'UNIT_WRONG'
  | 'VALUES_MISSING'
  | 'DATE_WRONG'
  | 'DATES_REVERSED'
  | 'DATES_GAP'
  | 'DATES_OVERLAP'
  | 'STATE_WRONG'
  | 'VALUE_WRONG'
  | 'VALUE_UNKNOWN_MEMBER'
  | 'SOURCE_MISSING'
  | 'SOURCE_AND_DEMO'
  | 'OVERRIDE_FORBIDDEN'
  | 'OVERRIDE_OUT_OF_BOUNDS'
  | 'BOUNDS_WRONG'
  | 'PARAMETER_MISSING'
  | 'DEPARTMENT_WRONG'
  | 'MEASURE_WRONG'
  | 'SERVICE_WRONG'
  | 'CONDITION_WRONG'
  | 'FACT_UNKNOWN'
  | 'PROVIDER_UNKNOWN'
  | 'PRINT_FORM_WRONG'
  | 'OWNERS_WRONG'
  | 'OWNER_LEVEL'
  | 'BELOW_GUIDE'
  | 'GUIDE_MISSING'
  | 'NATION_FIXED'
  | 'PLAUSIBLE_WRONG'
  | 'RULE_CONFLICT';

/** What does not keep policies from being used, but has to be settled by people. Same shape as a fault. */
export interface PolicyWarning {
  readonly code: PolicyWarningCode;
  readonly path: string;
  readonly at: string;
  readonly detail: Detail;
}

export type PolicyWarningCode =
  'OWNER_CARRIED' | 'OWNER_PLACE' | 'GUIDE_NOT_LOADED' | 'VALUE_IMPLAUSIBLE' | 'COMPANION_MISSING';

/** Takes a fault of one key or entry, whose place is known to whoever gave the report. */
export type FieldReport = (code: PolicyFaultCode, detail: Detail) => void;

/** Policies that may not be used. Names every fault found, so that one reading mends them all. */
export class PolicyRefused extends Error {
  constructor(readonly faults: readonly PolicyFault[]) {
    super(['policies refused:', ...faults.map(describe)].join('\n'));
    this.name = 'PolicyRefused';
  }
}

function describe(fault: PolicyFault): string {
  return `- ${fault.path} ${fault.at}: ${fault.code} ${inBoth(fault.detail).en}`.trimEnd();
}
