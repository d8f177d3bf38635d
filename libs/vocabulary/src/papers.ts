import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** Papers that a family may be asked for; which source of verification establishes each is data of the place (社会救助法 62). */
export const paperCodes = {
  name: 'paper',
  term: '书面材料',
  open: true,
  codes: {
    'household-booklet': { zh: '户口簿', en: 'household booklet' },
    'tax-record': { zh: '纳税记录', en: 'tax record' },
    'wage-certificate': { zh: '工资收入证明', en: 'wage certificate' },
    'social-insurance-record': { zh: '社会保险参保或待遇证明', en: 'social-insurance record' },
    'property-certificate': { zh: '不动产登记（有无房产）证明', en: 'certificate of real estate' },
    'business-licence': { zh: '营业执照或市场主体登记证明', en: 'business licence' },
    'housing-fund-statement': { zh: '住房公积金缴存证明', en: 'housing-fund statement' },
    'vehicle-certificate': { zh: '车船登记证明', en: 'certificate of vehicles' },
    'bank-statement': { zh: '银行存款证明或流水', en: 'bank statement' },
    'insurance-policy': { zh: '商业保险保单', en: 'insurance policy' },
    'securities-statement': { zh: '证券账户证明', en: 'securities statement' },
    'internet-finance-statement': { zh: '互联网金融资产证明', en: 'internet-finance statement' },
    'payment-statement': { zh: '非银行支付账户账单', en: 'statement of a payment account' },
    'medical-receipt': { zh: '医疗费票据', en: 'medical receipt' },
    'education-receipt': { zh: '教育费票据', en: 'education receipt' },
    'loss-record': { zh: '灾害或意外损失材料', en: 'record of a loss' },
    'support-agreement': {
      zh: '赡养、抚养、扶养协议或支付凭证',
      en: 'agreement on support, or proof of its payment',
    },
    'land-contract': { zh: '土地承包、流转合同', en: 'land contract' },
  },
} as const satisfies CodeList;
export const PAPERS = codesOf(paperCodes);
export type Paper = CodeOf<typeof paperCodes>;

/** Why a family is asked for a paper: verification cannot establish it here, or not of this person. */
export const paperReasonCodes = {
  name: 'paper-reason',
  term: '书面材料',
  open: true,
  codes: {
    'no-source': { zh: '本地没有可核实该情况的来源', en: 'no source of this place establishes it' },
    'no-answer': { zh: '来源未能答复', en: 'the source gave no answer' },
    'no-data': { zh: '来源没有此人的数据', en: 'the source has no data of the person' },
  },
} as const satisfies CodeList;
export const PAPER_REASONS = codesOf(paperReasonCodes);
export type PaperReason = CodeOf<typeof paperReasonCodes>;
