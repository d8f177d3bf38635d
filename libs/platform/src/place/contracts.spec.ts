import { checkActors } from './actors.rules.js';
import { checkContracts } from './contracts.rules.js';
import { reportInto, type PlaceFinding } from './finding.rules.js';
import type { Row } from './rows.rules.js';

const TODAY = '2026-08-03';
const TOWNSHIP = '510683990000';
const NEIGHBOUR = '510683980000';
type Fields = Record<string, unknown>;

const numbered = (list: readonly Fields[]): Row[] =>
  list.map((fields, index) => ({ row: index + 1, fields }));
const regions = new Map(
  numbered([{ code: TOWNSHIP }, { code: NEIGHBOUR }]).map((row) => [String(row.fields['code']), row]),
);
const contract = {
  ...{ number: 'C-1', provider: '示范社会工作服务中心', service: '家庭调查', regionCode: TOWNSHIP },
  ...{ from: '2026-01-01', to: '2026-12-31', activities: ['household-survey'] },
};
const worker = { id: 'w1', role: 'service-worker', regionCode: TOWNSHIP, contract: 'C-1' };

/** The findings of both files: who is bound to a contract, and what the contract says. */
function found(
  contracts: readonly Fields[],
  actors: readonly Fields[] = [worker],
  today = TODAY,
): readonly string[] {
  const findings: PlaceFinding[] = [];
  const people = numbered(actors);
  const of = { regions, today, departments: [] };
  const known = checkContracts(
    numbered(contracts),
    { ...of, actors: people },
    reportInto(findings, 'directory/contracts.json'),
  );
  checkActors(people, { ...of, contracts: known }, reportInto(findings, 'directory/actors.json'));
  return findings.map(({ severity, code, at }) => `${severity} ${code} ${at}`);
}

describe('[L-56] A service that the government bought, and who works under its contract', () => {
  it('is right where the worker serves the region of a contract of known activities', () => {
    expect(found([contract])).toEqual([]);
    expect(found([contract], [worker], '2026-12-31')).toEqual([]);
  });

  it('is bought for a region of the place, for days in their order, and for activities that there are', () => {
    const wrong = [
      { ...contract, regionCode: '510683970000' },
      { ...contract, number: 'C-2', to: '2025-12-31' },
      { ...contract, number: 'C-3', activities: ['decision'] },
      { ...contract, number: 'C-4', activities: [] },
      { ...contract, number: 'C-5', activities: ['home-visit', 'home-visit'] },
      { ...contract, number: 'C-3' },
    ];
    expect(found(wrong, [])).toEqual([
      'fault CONTRACT_REGION_UNKNOWN row 1 C-1 regionCode',
      'fault DATES_REVERSED row 2 C-2 to',
      'fault CONTRACT_ACTIVITIES_WRONG row 3 C-3 activities',
      'fault CONTRACT_ACTIVITIES_WRONG row 4 C-4 activities',
      'fault CONTRACT_ACTIVITIES_WRONG row 5 C-5 activities',
      'fault CONTRACT_TWICE row 6 C-3',
    ]);
  });

  it('asks about workers whose contract has ended, from the day after its last one', () => {
    expect(found([contract], [worker], '2027-01-01')).toEqual(['warning CONTRACT_ENDED row 1 C-1 to']);
    expect(found([contract], [], '2027-01-01')).toEqual([]);
  });

  it('has nobody without a contract, under an unknown one, in a region that it does not cover, or of another role', () => {
    const actors = [
      { id: 'w1', role: 'service-worker', regionCode: TOWNSHIP },
      { ...worker, id: 'w2', contract: 'C-9' },
      { ...worker, id: 'w3', regionCode: NEIGHBOUR },
      { ...worker, id: 'w4', role: 'auditor' },
    ];
    expect(found([contract], actors)).toEqual([
      'fault ACTOR_CONTRACT_MISSING row 1 w1 contract',
      'fault ACTOR_CONTRACT_UNKNOWN row 2 w2 contract',
      'fault ACTOR_CONTRACT_ELSEWHERE row 3 w3 contract',
      'fault ACTOR_CONTRACT_NOT_TAKEN row 4 w4 contract',
    ]);
  });
});
