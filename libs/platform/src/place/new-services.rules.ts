import { SERVICE_KINDS, SERVICE_UNITS } from '@aid-chain/vocabulary';

/** The form of `services.yaml` of a new place: one service as a comment, and every word that may stand in it. */
export function serviceForms(): string {
  return [
    '# 服务类社会救助的服务清单：服务计划从中选择；没有的，本地不作服务计划（社会救助法 34）',
    '# the list of services from which plans of service-type aid are made; without one no plan is made',
    '# help-with-bathing:',
    '#   names: { zh: 助浴, en: help with bathing }',
    `#   kind: care # ${SERVICE_KINDS.join(', ')}`,
    `#   unit: hour # ${SERVICE_UNITS.join(', ')}`,
    '#   department: civil-affairs # 由哪个部门提供 · which department provides it',
    '#   contract: ___ # 政府购买服务的合同编号，见 contracts.json；非购买服务的省略 · number of a contract of contracts.json; left out where it is not purchased',
    '#   forWhom: { zh: 不能自己洗澡的救助对象, en: recipients who cannot bathe by themselves }',
    '#   values:',
    '#     - { from: 2026-07-01, to: null, priceFen: 4500, doc: ___, article: ___ } # priceFen 可省略 · may be left out',
    '',
  ].join('\n');
}
