import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What kind of social force offers help (社会救助法 54, 57, 58; S4-05). */
export const organisationKindCodes = {
  name: 'organisation-kind',
  term: '社会力量',
  open: true,
  codes: {
    charity: { zh: '慈善组织', en: 'charity' },
    foundation: { zh: '基金会', en: 'foundation' },
    enterprise: { zh: '企业', en: 'enterprise' },
    'social-work': { zh: '社会工作服务机构', en: 'social-work agency' },
    volunteers: { zh: '志愿服务组织', en: 'volunteer group' },
    individual: { zh: '个人', en: 'individual' },
    'township-fund': { zh: '乡镇救急难基金', en: 'township emergency fund' },
  },
} as const satisfies CodeList;
export const ORGANISATION_KINDS = codesOf(organisationKindCodes);
export type OrganisationKind = CodeOf<typeof organisationKindCodes>;

/** In which form social forces help. */
export const offerFormCodes = {
  name: 'offer-form',
  term: '供给',
  open: true,
  codes: {
    money: { zh: '资金', en: 'money' },
    goods: { zh: '物资', en: 'goods' },
    services: { zh: '服务', en: 'services' },
    volunteers: { zh: '志愿服务', en: 'volunteers' },
  },
} as const satisfies CodeList;
export const OFFER_FORMS = codesOf(offerFormCodes);
export type OfferForm = CodeOf<typeof offerFormCodes>;

/** What is offered or wished for beside money. */
export const offerItemCodes = {
  name: 'offer-item',
  term: '供给',
  open: true,
  codes: {
    food: { zh: '食品', en: 'food' },
    clothing: { zh: '衣被', en: 'clothing and bedding' },
    'household-goods': { zh: '生活用品', en: 'household goods' },
    heating: { zh: '取暖物资', en: 'heating' },
    'study-goods': { zh: '学习用品', en: 'goods for school' },
    'building-material': { zh: '建材', en: 'building material' },
    'assistive-device': { zh: '辅助器具', en: 'assistive devices' },
    'other-goods': { zh: '其他物资', en: 'other goods' },
    visiting: { zh: '探访陪伴', en: 'visits and company' },
    housekeeping: { zh: '家务帮助', en: 'help in the house' },
    'home-care': { zh: '居家照护', en: 'care at home' },
    tutoring: { zh: '课业辅导', en: 'tutoring' },
    repair: { zh: '房屋修缮', en: 'repairs' },
    transport: { zh: '交通接送', en: 'transport' },
    'legal-advice': { zh: '法律咨询', en: 'legal advice' },
    counselling: { zh: '心理疏导', en: 'counselling' },
    skills: { zh: '能力提升', en: 'skills' },
    integration: { zh: '社会融入', en: 'social integration' },
  },
} as const satisfies CodeList;
export const OFFER_ITEMS = codesOf(offerItemCodes);
export type OfferItem = CodeOf<typeof offerItemCodes>;

const GOODS: readonly OfferItem[] = [
  'food',
  'clothing',
  'household-goods',
  'heating',
  'study-goods',
  'building-material',
  'assistive-device',
  'other-goods',
];

/** @returns whether an item is of a form: goods are no services, and money has no item */
export const isItemOf = (form: OfferForm, item: OfferItem): boolean =>
  form !== 'money' && GOODS.includes(item) === (form === 'goods');

/** What by itself says something of somebody's health: it is published for a whole county at the narrowest (N13). */
export const ITEMS_OF_HEALTH: readonly OfferItem[] = ['assistive-device', 'home-care', 'counselling'];

/** Why an organisation does not help here any more. */
export const organisationEndCodes = {
  name: 'organisation-end-reason',
  term: '社会力量',
  open: true,
  codes: {
    dissolved: { zh: '已注销、解散或去世', en: 'it is dissolved, or the person died' },
    'helps-elsewhere': { zh: '不再在本地服务', en: 'it does not help here any more' },
    'not-relied-on': { zh: '违约、违规，不再合作', en: 'it did not keep what it promised' },
    'entered-by-mistake': { zh: '误登', en: 'it was entered by mistake' },
  },
} as const satisfies CodeList;
export const ORGANISATION_END_REASONS = codesOf(organisationEndCodes);
export type OrganisationEndReason = CodeOf<typeof organisationEndCodes>;

/** In what help of social forces is counted. */
export const offerUnitCodes = {
  name: 'offer-unit',
  term: '供给',
  open: true,
  codes: {
    fen: { zh: '分', en: 'fen' },
    hour: { zh: '小时', en: 'hours' },
    piece: { zh: '件', en: 'pieces' },
    set: { zh: '套', en: 'sets' },
    bag: { zh: '袋', en: 'bags' },
    box: { zh: '箱', en: 'boxes' },
    kilogram: { zh: '千克', en: 'kilograms' },
  },
} as const satisfies CodeList;
export const OFFER_UNITS = codesOf(offerUnitCodes);
export type OfferUnit = CodeOf<typeof offerUnitCodes>;

/** Units in which goods are counted; money is in fen, services and volunteers are in hours. */
export const GOODS_UNITS = ['piece', 'set', 'bag', 'box', 'kilogram'] as const satisfies readonly OfferUnit[];

/** Where an offer stands. */
export const offerStateCodes = {
  name: 'offer-state',
  term: '供给',
  open: true,
  codes: {
    open: { zh: '可对接', en: 'open' },
    withdrawn: { zh: '已撤回', en: 'withdrawn' },
  },
} as const satisfies CodeList;
export const OFFER_STATES = codesOf(offerStateCodes);
export type OfferState = CodeOf<typeof offerStateCodes>;

/** Why an offer is withdrawn; what was matched of it stays. */
export const offerWithdrawalCodes = {
  name: 'offer-withdrawal-reason',
  term: '供给',
  open: true,
  codes: {
    'donors-wish': { zh: '供给方要求撤回', en: 'the organisation asked for it' },
    'used-elsewhere': { zh: '已用于其他事项', en: 'it is used elsewhere' },
    'entered-by-mistake': { zh: '误登', en: 'it was entered by mistake' },
    'organisation-gone': { zh: '供给方已终止', en: 'the organisation is no more' },
  },
} as const satisfies CodeList;
export const OFFER_WITHDRAWAL_REASONS = codesOf(offerWithdrawalCodes);
export type OfferWithdrawalReason = CodeOf<typeof offerWithdrawalCodes>;
