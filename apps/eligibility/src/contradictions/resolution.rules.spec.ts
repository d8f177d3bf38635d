import type { Contradiction, SourceFigure } from '@aid-chain/policy';
import { codeOf, FATHER, gathered, must, NOBODY } from '../testing/given.fixture.js';
import { resolveContradiction, standsAlready, type ResolutionCommand } from './resolution.rules.js';

const figure = (source: string, amount: number | null): SourceFigure => ({
  ...{ source, amount, asOf: '2026-01-13' },
  confidence: source === 'survey' ? 'surveyed' : 'verified',
});
const contradiction = (
  fact: Contradiction['fact'],
  kind: string,
  figures: SourceFigure[],
): Contradiction => ({
  ...{ key: `${fact}.${kind}`, fact, kind, personId: null, unit: 'fen', period: null },
  ...{ figures, counted: [], resolution: null },
});
const wages = contradiction('income', 'wage', [figure('survey', 900_000), figure('tax', 300_000)]);
const deposits = contradiction('asset', 'deposit', [
  figure('survey', 10_000_000),
  figure('bank-deposits', 500_000),
  figure('securities', 1_900_000),
]);
const vehicles = { ...contradiction('asset', 'vehicle', [figure('vehicles', null)]), unit: 'count' } as const;

const living: Contradiction = {
  ...contradiction('member', 'living', [figure('household-register', 1), figure('department:d', null)]),
  ...{ unit: 'count', period: { from: '2026-01-08', to: '2026-01-08' } },
};

function resolved({ key }: Contradiction, found: Partial<ResolutionCommand>) {
  const command = { key, on: '2026-01-15', reasonCode: 'documents-seen', ...found } as const;
  return resolveContradiction(gathered(), command, {
    ...{ today: '2026-01-15', staffCode: 'S-9', declaredRelatives: NOBODY },
    contradictions: [wages, deposits, vehicles, living],
  });
}

describe('Whom and what civil affairs finds right', () => {
  it('[A-21] is one source, or the figure that was found, and not both', () => {
    expect(must(resolved(wages, { source: 'tax' }))).toMatchObject({ source: 'tax', amount: 300_000 });
    expect(must(resolved(wages, { amountFen: 500_000 }))).toMatchObject({ source: null, amount: 500_000 });
    expect(must(resolved(vehicles, { count: 1 }))).toMatchObject({ source: null, amount: 1 });
    expect(codeOf(resolved(wages, { source: 'tax', amountFen: 500_000 }))).toBe('RESOLUTION_FIGURE');
    expect(codeOf(resolved(vehicles, { amountFen: 1 }))).toBe('RESOLUTION_FIGURE');
  });

  it('[A-21] may be the loss of a business, and of nothing else', () => {
    const crops = { ...wages, key: 'income.business.crops', kind: 'business.crops' };
    const found = (of: Contradiction) =>
      resolveContradiction(
        gathered(),
        { key: of.key, on: '2026-01-15', reasonCode: 'documents-seen', amountFen: -1 },
        {
          ...{ today: '2026-01-15', staffCode: 'S-9', declaredRelatives: NOBODY },
          contradictions: [crops, wages, deposits],
        },
      );
    expect(must(found(crops))).toMatchObject({ source: null, amount: -1 });
    expect([wages, deposits].map((of) => codeOf(found(of)))).toEqual(['MONEY_NEGATIVE', 'MONEY_NEGATIVE']);
  });

  it('[A-19] [A-21] stands already where the same is found for the same reason, and is new where anything differs', () => {
    const again = must(resolved(wages, { source: 'tax' }));
    const { source, amount, on, reasonCode } = again;
    const settled = [{ ...wages, resolution: { source, amount, on: '2026-01-14', reasonCode } }];
    expect(on).toBe('2026-01-15');
    expect(standsAlready(again, settled)).toBe(true);
    expect(standsAlready(again, [wages])).toBe(false);
    for (const change of [
      { source: 'survey' },
      { source: null },
      { amount: 1 },
      { reasonCode: 'source-mistaken' as const },
    ])
      expect({ change, stands: standsAlready({ ...again, ...change }, settled) }).toEqual({
        ...{ change, stands: false },
      });
  });

  it('[S2-09] that a member lives is settled by the register alone, for the reported day, and not before the report came', () => {
    const register = { source: 'household-register' };
    expect(must(resolved(living, register))).toMatchObject({ ...register, period: living.period });
    expect(codeOf(resolved(living, { source: 'department:d' }))).toBe('RESOLUTION_SOURCE_WITHOUT_FIGURE');
    expect(codeOf(resolved(living, { count: 1 }))).toBe('RESOLUTION_FIGURE');
    const later = living.figures.map((each) => ({ ...each, asOf: '2026-01-15' }));
    const early = { key: living.key, on: '2026-01-14', reasonCode: 'documents-seen', ...register } as const;
    expect(
      codeOf(
        resolveContradiction(gathered(), early, {
          ...{ today: '2026-01-15', staffCode: 'S-9', declaredRelatives: NOBODY },
          contradictions: [{ ...living, figures: later }],
        }),
      ),
    ).toBe('STEP_DATE_TOO_EARLY');
  });

  it('[A-21] is not dated before the bill of a department came that it decides on', () => {
    const bills = contradiction('expenditure', 'medical', [
      figure('survey', 4_000_000),
      { ...figure('department:medical-insurance', 3_900_000), asOf: '2026-01-18' },
    ]);
    const on = (day: string) =>
      resolveContradiction(
        gathered(),
        { key: bills.key, on: day, source: 'survey', reasonCode: 'documents-seen' },
        {
          ...{ today: '2026-01-19', staffCode: 'S-9', declaredRelatives: NOBODY },
          contradictions: [bills],
        },
      );
    expect(codeOf(on('2026-01-17'))).toBe('STEP_DATE_TOO_EARLY');
    expect(must(on('2026-01-18')).amount).toBe(4_000_000);
  });

  it('of what is no contradiction is refused without repeating the key, which may hold the id of a member', () => {
    const refused = resolved({ ...wages, key: `income.wage.${FATHER}` }, { source: 'tax' });
    expect(codeOf(refused)).toBe('CONTRADICTION_NOT_FOUND');
    expect(JSON.stringify(refused)).not.toContain(FATHER);
  });

  it('[A-21] is not one of several sources that each hold a part; the answer names who can be chosen', () => {
    expect(resolved(deposits, { source: 'bank-deposits' })).toMatchObject({
      refusal: { code: 'RESOLUTION_SOURCE_WITHOUT_FIGURE', params: { sources: 'survey, verified' } },
    });
    expect(must(resolved(deposits, { source: 'verified' })).amount).toBe(2_400_000);
  });

  it.each([
    ['a wage of a hundred million yuan', wages, 10_000_000_000, 'not refused'],
    ['a wage of more', wages, 10_000_000_001, 'MONEY_TOO_LARGE'],
    ['deposits of a billion yuan', deposits, 100_000_000_000, 'not refused'],
    ['deposits of more', deposits, 100_000_000_001, 'MONEY_TOO_LARGE'],
    ['the largest number that can be written', deposits, Number.MAX_SAFE_INTEGER, 'MONEY_TOO_LARGE'],
  ])('is as large as a filing, survey or report may state it: %s', (_, about, amountFen, code) => {
    expect(codeOf(resolved(about, { amountFen }))).toBe(code);
  });
});
