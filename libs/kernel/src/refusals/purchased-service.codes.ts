import type { RefusalText } from './refusal-text.js';

/** Refusals about people of purchased services and the households that are given to them (社会救助法 55, 56; L-56). */
export const purchasedServiceCodes = {
  CONTRACT_NOT_IN_FORCE: {
    status: 403,
    zh: '政府购买服务合同 {contract} 的期限为 {from} 至 {to}，今天不在期限内，不能办理。请镇（街道）核对合同；续签的，请运维人员更新 contracts.json。',
    en: 'The contract {contract} of the purchased service runs from {from} to {to}, and today is outside of it. Ask the township; where it was prolonged, the operator enters that in contracts.json.',
  },
  CONTRACT_DOES_NOT_COVER: {
    status: 403,
    zh: '政府购买服务合同 {contract} 不包括“{activity}”。请由镇（街道）工作人员办理。',
    en: 'The contract {contract} of the purchased service does not include: {activity}. Leave this to the officials of the township.',
  },
  HOUSEHOLD_NOT_ASSIGNED: {
    status: 403,
    zh: '该户没有分派给您。请镇（街道）专班负责人先分派该户，或由镇（街道）工作人员办理。',
    en: 'This household is not assigned to you. Ask the head of the township team to assign it, or leave it to the officials of the township.',
  },
  SERVICE_WORKER_UNKNOWN: {
    status: 422,
    zh: '{worker} 不是在用的购买服务人员。请核对编号；新人员请运维人员先登记在 actors.json 中。',
    en: '{worker} is no active worker of a purchased service. Check the id; somebody new is first entered in actors.json by the operator.',
  },
  ASSIGNMENT_OUTSIDE_CONTRACT: {
    status: 409,
    zh: '合同 {contract}（{from} 至 {to}，{regionCode}）今天不适用于该户：期限已过、未到，或该户不在合同和该人员的地区内。请改派其他人员，或先更新合同。',
    en: 'The contract {contract} ({from} to {to}, {regionCode}) does not hold for this household today: its period, its region or that of the worker is another. Choose somebody else, or have the contract brought up to date.',
  },
  HOUSEHOLD_ALREADY_ASSIGNED: {
    status: 409,
    zh: '该户已分派给 {worker}，无需再次分派。需要改派的，请先结束原分派。',
    en: 'The household is assigned to {worker} already. To give it to somebody else, end that assignment first.',
  },
  ASSIGNMENT_OVER: {
    status: 409,
    zh: '该分派已于 {endedOn} 结束。需要时请重新分派。',
    en: 'This assignment ended on {endedOn}. Assign the household anew where that is needed.',
  },
  INVESTIGATOR_NOT_ASSIGNED: {
    status: 422,
    zh: '第 {place} 名调查人员（{investigator}）是购买服务人员，没有分派到该户，或其合同今天不包括入户调查。请先分派，或从调查人员中删除。',
    en: 'Investigator {place} ({investigator}), of a purchased service, has not been assigned to the household, or the contract does not include surveys today. Assign the household first, or leave the worker out.',
  },
} as const satisfies Record<string, RefusalText>;
