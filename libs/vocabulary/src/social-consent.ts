import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What a family consents to give to one organisation (N13; PIPL 23, 29). */
export const consentScopeCodes = {
  name: 'consent-scope',
  term: '单独同意',
  open: true,
  codes: {
    name: { zh: '姓名', en: 'name' },
    phone: { zh: '电话', en: 'phone' },
    address: { zh: '住址', en: 'address' },
  },
} as const satisfies CodeList;
export const CONSENT_SCOPES = codesOf(consentScopeCodes);
export type ConsentScope = CodeOf<typeof consentScopeCodes>;

/** For what the organisation may use it, and for nothing else. */
export const consentPurposeCodes = {
  name: 'consent-purpose',
  term: '单独同意',
  open: true,
  codes: {
    delivery: { zh: '送达资金或物资', en: 'to bring money or goods' },
    visit: { zh: '上门提供服务', en: 'to give a service at home' },
    contact: { zh: '与家庭保持联系', en: 'to stay in contact with the family' },
  },
} as const satisfies CodeList;
export const CONSENT_PURPOSES = codesOf(consentPurposeCodes);
export type ConsentPurpose = CodeOf<typeof consentPurposeCodes>;

/** As whom the paper was signed. */
export const signedAsCodes = {
  name: 'signed-as',
  term: '单独同意',
  open: true,
  codes: {
    self: { zh: '本人', en: 'the person' },
    guardian: { zh: '监护人', en: 'a guardian' },
  },
} as const satisfies CodeList;
export const SIGNED_AS = codesOf(signedAsCodes);
export type SignedAs = CodeOf<typeof signedAsCodes>;

/** Where money of a township emergency fund came from (S4-05). */
export const fundSourceCodes = {
  name: 'fund-source',
  term: '救急难基金',
  open: true,
  codes: {
    donation: { zh: '社会捐赠', en: 'donations' },
    budget: { zh: '财政安排', en: 'the budget' },
    collective: { zh: '村集体', en: 'village collectives' },
    returned: { zh: '退回', en: 'returned money' },
  },
} as const satisfies CodeList;
export const FUND_SOURCES = codesOf(fundSourceCodes);
export type FundSource = CodeOf<typeof fundSourceCodes>;

/** Where the money of a fund goes that has ended: to a like purpose first, else back to where it came from. */
export const fundRemainderCodes = {
  name: 'fund-remainder',
  term: '救急难基金',
  open: true,
  codes: {
    'other-fund': { zh: '转入其他救急难基金', en: 'to another emergency fund' },
    charity: { zh: '转给宗旨相近的慈善组织', en: 'to a charity of a like purpose' },
    treasury: { zh: '财政安排的退回财政', en: 'money of the budget back to the treasury' },
    donor: { zh: '按捐赠约定退还捐赠人', en: 'back to the donor, as was agreed' },
    collective: { zh: '退回村集体', en: 'back to the village collective' },
  },
} as const satisfies CodeList;
export const FUND_REMAINDERS = codesOf(fundRemainderCodes);
export type FundRemainder = CodeOf<typeof fundRemainderCodes>;

/** Whether an entry of a fund's ledger brings money in or pays it out. */
export const fundDirectionCodes = {
  name: 'fund-direction',
  term: '救急难基金',
  open: false,
  codes: { in: { zh: '收入', en: 'in' }, out: { zh: '支出', en: 'out' } },
} as const satisfies CodeList;
export const FUND_DIRECTIONS = codesOf(fundDirectionCodes);
export type FundDirection = CodeOf<typeof fundDirectionCodes>;
