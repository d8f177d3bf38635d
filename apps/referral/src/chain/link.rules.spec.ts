import fc from 'fast-check';
import { contractOf, contracts } from '@aid-chain/contracts';
import { LINK_TYPES, linkOf, type InboxRow } from './link.rules.js';

const householdId = '01900000-0000-7000-8000-000000000001';
const row = (type: string, data: object, over: Partial<InboxRow> = {}): InboxRow => ({
  householdId,
  householdNo: 7,
  bytes: Buffer.from(
    JSON.stringify({
      specversion: '1.0',
      id: '01900000-0000-7000-8000-0000000000aa',
      source: '/eligibility',
      type,
      time: '2026-01-14T23:30:00+08:00',
      data,
    }),
  ),
  ...over,
});
const example = (type: string): object => contractOf(type)?.example ?? {};

describe('a link of the aid chain', () => {
  it('[S0-25] every event that the catalogue gives to referral has its sentence in both languages', () => {
    const forReferral = contracts
      .filter(
        (c) => [...c.handledBy, ...(c.linkOnly ?? [])].includes('referral') && c.streamKind === 'household',
      )
      .map((c) => c.type);
    expect([...LINK_TYPES].sort()).toEqual(forReferral.sort());
    for (const type of forReferral) {
      const made = linkOf(row(type, example(type)));
      expect(made?.link.textZh).toMatch(/[\u4e00-\u9fff]/u);
      expect(made?.link.textEn).toMatch(/[A-Za-z]/u);
      expect(`${made?.link.textZh ?? ''}${made?.link.textEn ?? ''}`).not.toMatch(/undefined|NaN|\[object/u);
    }
  });

  it('the same inbox row always gives the same bytes', () => {
    for (const type of LINK_TYPES) {
      const input = row(type, example(type));
      expect(linkOf(input)?.bytes).toEqual(linkOf({ ...input })?.bytes);
    }
  });

  it('holds no sealed value of the event', () => {
    for (const type of LINK_TYPES) {
      expect(linkOf(row(type, example(type)))?.bytes.toString('utf8')).not.toContain('"ct"');
    }
  });

  it('an event that is only ignored makes no link', () => {
    expect(linkOf(row('intake.facts-declared.v1', example('intake.facts-declared.v1')))).toBeUndefined();
  });

  it('[S0-25] a recognition reads with its amount and its day', () => {
    const made = linkOf(
      row('eligibility.household-recognised.v1', {
        subject: { householdId },
        caseId: householdId,
        track: 'civil-affairs',
        results: [
          { category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 },
        ],
        decidedBy: 'civil-affairs',
        determinationHash: 'a'.repeat(64),
        packHash: 'a'.repeat(64),
        restsOnDemoValues: false,
      }),
    );
    expect(made?.link).toMatchObject({
      no: 7,
      on: '2026-01-14',
      textZh: '民政部门认定：最低生活保障（每月 480.00 元），自 2026-02-01 起。',
      textEn: 'Recognised by civil affairs: dibao (480.00 yuan a month) from 2026-02-01.',
    });
  });

  it('[S0-25] a rebuild in one go equals the chain made event by event, in batches of any size', () => {
    const types = fc.array(fc.constantFrom(...LINK_TYPES), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(types, fc.integer({ min: 1, max: 7 }), (list, size) => {
        const rows = list.map((type, index) => row(type, example(type), { householdNo: index + 1 }));
        const chain: (Buffer | undefined)[] = [];
        for (let from = 0; from < rows.length; from += size) {
          chain.push(...rows.slice(from, from + size).map((one) => linkOf(one)?.bytes));
        }
        expect(chain).toEqual(rows.map((one) => linkOf({ ...one, bytes: Buffer.from(one.bytes) })?.bytes));
      }),
    );
  });
});
