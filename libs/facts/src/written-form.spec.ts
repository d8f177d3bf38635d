import { describeRefusal, RefusalError, type RefusalCode } from '@aid-chain/kernel';
import { BodyPipe } from '@aid-chain/validation';
import { ExpenditureDto } from './expenditure/expenditure.dto.js';
import { IncomeDto } from './income/income.dto.js';

const period = { from: '2025-01-01', to: '2025-12-31' };
const wage = { kind: 'wage', itemCode: 'wage', amountFen: 500_000, period };
const medical = { kind: 'medical', grossFen: 2_000_000, reimbursedFen: 0, period, issuer: 'hospital-1' };

async function faultsOf(metatype: typeof IncomeDto | typeof ExpenditureDto, body: object): Promise<string[]> {
  try {
    await new BodyPipe().transform(body, { type: 'body', metatype });
    return [];
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return (error.refusal.faults ?? []).map(({ code, path }) => `${code} ${path}`);
  }
}

const zhOf = (code: RefusalCode): string => describeRefusal({ code }).zh;

describe('What a clerk reads from a bill or a pay slip can be filed, or the refusal says how', () => {
  it.each(['0012345678', '255120-000000-123456', 'no-20260203-1', 'NO.77'])(
    'the bill number %s is taken',
    async (billNo) => {
      expect(await faultsOf(ExpenditureDto, { ...medical, billNo })).toEqual([]);
    },
  );

  it.each(['25512000000123456789', '990000198001010010', '票据 12', '-1'])(
    'the bill number %s is refused with what a number may hold',
    async (billNo) => {
      expect(await faultsOf(ExpenditureDto, { ...medical, billNo })).toEqual(['BILL_NUMBER_FORMAT /billNo']);
      expect(zhOf('BILL_NUMBER_FORMAT')).toMatch(/连续数字不超过 10 位.*横线分段/u);
    },
  );

  it('a name where the code of a payer or an issuer belongs is refused with what a code looks like', async () => {
    expect(await faultsOf(IncomeDto, { ...wage, payer: '甲厂' })).toEqual(['CODE_FORMAT /payer']);
    expect(await faultsOf(ExpenditureDto, { ...medical, issuer: '县医院' })).toEqual(['CODE_FORMAT /issuer']);
    expect(zhOf('CODE_FORMAT')).toMatch(/不能填写名称：以英文字母开头.*例如/u);
  });

  it('[S0-03] the loss of a shop is filed below zero; a wage below zero is refused with what to do', async () => {
    const shop = { ...wage, kind: 'business', itemCode: 'shop', amountFen: -1_200_000 };
    expect(await faultsOf(IncomeDto, shop)).toEqual([]);
    expect(await faultsOf(IncomeDto, { ...shop, amountFen: -10_000_000_001 })).toEqual([
      'MONEY_TOO_LARGE /amountFen',
    ]);
    expect(await faultsOf(IncomeDto, { ...shop, amountFen: -0.5 })).toEqual([
      'MONEY_NOT_WHOLE_FEN /amountFen',
    ]);
    expect(await faultsOf(IncomeDto, { ...wage, amountFen: -1 })).toEqual(['INCOME_NEGATIVE /amountFen']);
    expect(zhOf('INCOME_NEGATIVE')).toMatch(/经营亏损.*没有的填 0/u);
  });
});
