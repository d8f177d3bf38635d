import type { RefusalText } from './refusal-text.js';

/** The register of close relatives of officials (S4-11; D57 11). */
export const closeRelativeCodes = {
  RELATIVE_VILLAGE_UNKNOWN: {
    status: 422,
    zh: '村代码不是本县的村（社区）。请核对代码，填写该干部任职的村（社区），不填乡镇。',
    en: 'The code is no village of this county. Check it: it is the village of the cadre, not the township.',
  },
  RELATIVE_WITHDRAWN_BY_SELF: {
    status: 403,
    zh: '登记该备案的人不能自行撤销。请交由另一名民政部门工作人员核实后撤销。',
    en: 'Who registered this relation does not withdraw it. Pass it to another civil-affairs officer, who looks into it.',
  },
  RELATIVE_OFFICIAL_MISSING: {
    status: 422,
    zh: '请写明是哪名工作人员：有工作人员代码的填写 staffCode；没有代码的村（居）干部填写姓名 name 和村代码 villageCode，二者填一。',
    en: 'State who the official is: staffCode where there is one; for a village cadre without a code name and villageCode. One of the two.',
  },
  RELATIVE_REGISTERED_ALREADY: {
    status: 409,
    zh: '该近亲属关系已备案，无须再次登记；请在近亲属备案列表中核对。',
    en: 'This relation is registered already; nothing is left to do. See the register of close relatives.',
  },
  RELATIVE_REGISTRATION_NOT_FOUND: {
    status: 404,
    zh: '没有这一备案，或者已撤销。请从近亲属备案列表中选取。',
    en: 'There is no such registration, or it was withdrawn. Take it from the register of close relatives.',
  },
} as const satisfies Record<string, RefusalText>;
