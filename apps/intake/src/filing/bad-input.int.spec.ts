import { householdBuilder, startServices, type Filing, type RunningServices } from '@aid-chain/testing';
import pg from 'pg';
import { intake } from '../intake.definition.js';

interface Problem {
  readonly code: string;
  readonly faults?: {
    readonly code: string;
    readonly path: string;
    readonly zh: string;
    readonly en: string;
  }[];
}

let running: RunningServices;
let database: pg.Client;

beforeAll(async () => {
  running = await startServices([intake]);
  await running.http('demo-administrator').put('intake', '/demo/clock', { now: '2026-01-12T09:00:00+08:00' });
  database = new pg.Client({ connectionString: running.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database?.end();
  await running?.stop();
});

const SPENT = {
  kind: 'medical',
  grossFen: 3_500_000,
  reimbursedFen: 3_500_000,
  period: { from: '2025-01-01', to: '2025-12-31' },
};
const PLACED = { kind: 'vehicle', locationRegionCode: '510683' };
const family = (): Filing => householdBuilder().with({ wageFenPerMonth: 150_000 }).with().build();
const send = (body: unknown, actor = 'demo-clerk') =>
  running.http(actor).post<Problem>('intake', '/v1/applications', body);

/** `code path` of every fault of the answer. */
async function faults(body: unknown): Promise<string[]> {
  const answer = await send(body);
  expect([answer.status, answer.body.code]).toEqual([422, 'VALIDATION_FAILED']);
  return (answer.body.faults ?? []).map(({ code, path }) => `${code} ${path}`);
}

const withMember = (changes: object, index = 0): object => {
  const filing = family();
  return { ...filing, members: filing.members.map((m, i) => (i === index ? { ...m, ...changes } : m)) };
};
const withIncome = (changes: object): object => {
  const filing = family();
  return { ...filing, incomes: filing.incomes.map((income) => ({ ...income, ...changes })) };
};
const withRelative = (staffCode: string): object => ({
  ...family(),
  declaredRelatives: [{ memberRef: 'm1', relation: 'sibling', staffCode }],
});
const people = (count: number): object => {
  const members = Array.from({ length: count }, (_, i) => ({
    ...family().members[0],
    ref: `m${i}`,
    relation: i === 0 ? 'head' : 'other',
  }));
  return { ...family(), members, incomes: [], authorisations: [] };
};

describe('a filing with a fault is refused with the code and the place of the fault', () => {
  it.each<[string, () => unknown, string[]]>([
    [
      'a wrong check digit',
      () => withMember({ idNumber: '990000198001010010' }),
      ['ID_NUMBER_CHECK_DIGIT /members/0/idNumber'],
    ],
    [
      'an ID number of 17 characters',
      () => withMember({ idNumber: '99000019800101001' }),
      ['ID_NUMBER_LENGTH /members/0/idNumber'],
    ],
    [
      'an ID number without quotes',
      () => withMember({ idNumber: 990000198001010011 }),
      ['TEXT_EXPECTED /members/0/idNumber'],
    ],
    ['a list in place of a filing', () => [], ['OBJECT_EXPECTED ']],
    ['0 members', () => people(0), ['MEMBERS_COUNT /members']],
    ['51 members', () => people(51), ['MEMBERS_COUNT /members']],
    ['no head', () => withMember({ relation: 'sibling' }), ['HEAD_NOT_EXACTLY_ONE /members']],
    ['two heads', () => withMember({ relation: 'head' }, 1), ['HEAD_NOT_EXACTLY_ONE /members']],
    ['negative money', () => withIncome({ amountFen: -1 }), ['INCOME_NEGATIVE /incomes/0/amountFen']],
    ['fractional money', () => withIncome({ amountFen: 0.5 }), ['MONEY_NOT_WHOLE_FEN /incomes/0/amountFen']],
    [
      'text where money belongs',
      () => withIncome({ amountFen: '1500' }),
      ['NUMBER_EXPECTED /incomes/0/amountFen'],
    ],
    [
      'a yes where money belongs, which some languages take as 1',
      () => withIncome({ amountFen: true }),
      ['NUMBER_EXPECTED /incomes/0/amountFen'],
    ],
    [
      'a vehicle less than none',
      () => ({ ...family(), assets: [{ ...PLACED, count: -1 }] }),
      ['NUMBER_OUT_OF_RANGE /assets/0/count'],
    ],
    [
      'an item that the list does not have: only its code shows whether the money counts',
      () => withIncome({ kind: 'transfer', itemCode: ['basic', 'pension'].join('_') }),
      ['ITEM_UNKNOWN_BUT_LIKE /incomes/0/itemCode'],
    ],
    [
      'a relative whom the directory of staff does not know',
      () => withRelative('S-9999'),
      ['STAFF_CODE_UNKNOWN /declaredRelatives/0/staffCode'],
    ],
    [
      'a name where the code of an official belongs',
      () => withRelative('李四'),
      ['STAFF_CODE_FORMAT /declaredRelatives/0/staffCode'],
    ],
    [
      'no vehicle that is worth something, in a place that does not exist',
      () => ({ ...family(), assets: [{ ...PLACED, count: 0, valueFen: 1, locationRegionCode: '000000' }] }),
      ['ASSET_NONE_WITH_VALUE /assets/0/valueFen', 'ASSET_PLACE_UNKNOWN /assets/0/locationRegionCode'],
    ],
    ['30 February', () => ({ ...family(), receivedOn: '2026-02-30' }), ['DATE_INVALID /receivedOn']],
    [
      'a reference to nobody',
      () => withIncome({ memberRef: 'm9' }),
      ['MEMBER_REF_UNKNOWN /incomes/0/memberRef'],
    ],
    [
      'a reversed period',
      () => withIncome({ period: { from: '2025-12-31', to: '2025-01-01' } }),
      ['PERIOD_REVERSED /incomes/0/period'],
    ],
    [
      'more reimbursed than spent',
      () => ({ ...family(), expenditures: [{ ...SPENT, reimbursedFen: 3_500_001 }] }),
      ['REIMBURSED_ABOVE_GROSS /expenditures/0/reimbursedFen'],
    ],
    [
      'an asset with neither value nor count; 0 states that there is none',
      () => ({ ...family(), assets: [PLACED, { ...PLACED, count: 0 }] }),
      ['ASSET_VALUE_OR_COUNT /assets/0'],
    ],
    [
      'a source or a confidence of an income: a filing is always the family’s declaration',
      () => withIncome({ sourceCode: 'declaration', confidence: 'verified' }),
      ['FIELD_UNKNOWN /incomes/0/sourceCode', 'FIELD_UNKNOWN /incomes/0/confidence'],
    ],
    [
      'receipt in the future',
      () => ({ ...family(), receivedOn: '2026-01-13' }),
      ['DATE_IN_FUTURE /receivedOn'],
    ],
    [
      'an unknown region',
      () => ({ ...family(), regionCode: '510683990009' }),
      ['REGION_UNKNOWN /regionCode'],
    ],
    ['a whole county', () => ({ ...family(), regionCode: '510683000000' }), ['REGION_TOO_LARGE /regionCode']],
    ['an unknown field', () => ({ ...family(), score: 1 }), ['FIELD_UNKNOWN /score']],
    ['an unknown field of a member', () => withMember({ party: 'x' }), ['FIELD_UNKNOWN /members/0/party']],
    ['a missing field', () => withMember({ name: undefined }), ['FIELD_MISSING /members/0/name']],
    ['null where a name belongs', () => withMember({ name: null }), ['FIELD_MISSING /members/0/name']],
    [
      'null for the ID number',
      () => withMember({ idNumber: null }),
      ['ID_NUMBER_OR_REASON /members/0', 'BIRTH_DATE_OR_ID_NUMBER /members/0'],
    ],
    [
      'an unknown relation',
      () => withMember({ relation: 'friend' }, 1),
      ['CHOICE_UNKNOWN /members/1/relation'],
    ],
    [
      'a category twice',
      () => ({ ...family(), categoriesRequested: ['dibao', 'dibao'] }),
      ['LIST_ENTRY_TWICE /categoriesRequested'],
    ],
    ['nothing requested', () => ({ ...family(), categoriesRequested: [] }), ['NOTHING_REQUESTED ']],
    [
      'a name as reference',
      () => withMember({ ref: '试甲' }, 1),
      ['MEMBER_REF_FORMAT /members/1/ref', 'MEMBER_REF_UNKNOWN /authorisations/1/memberRef'],
    ],
    ['an object where a list belongs', () => ({ ...family(), incomes: {} }), ['LIST_EXPECTED /incomes']],
    [
      'a list of texts where members belong',
      () => ({ ...family(), assets: ['house'] }),
      ['OBJECT_EXPECTED /assets/0'],
    ],
  ])('%s', async (_title, body, expected) => {
    expect(await faults(body())).toEqual(expected);
  });

  it('a member twice', async () => {
    const filing = family();
    const twice = { ...filing.members[1], ref: 'm3' };
    expect(await faults({ ...filing, members: [...filing.members, twice] })).toEqual([
      'MEMBER_TWICE /members/2',
    ]);
  });

  it('null in a field that may be left out is taken as left out', async () => {
    const body = { ...withMember({ phone: null, circumstance: null }), expenditures: null, housing: null };
    expect((await send(body)).status).toBe(201);
  });

  it('every fault has both sentences, without repeating what was sent', async () => {
    const answer = await send(withMember({ idNumber: '990000198001010010', name: '' }));
    for (const fault of answer.body.faults ?? []) {
      expect(fault.zh).toMatch(/请/);
      expect(fault.en.length).toBeGreaterThan(10);
    }
    expect(JSON.stringify(answer.body)).not.toContain('990000198001010010');
  });

  it('faults of the form, between the fields and of the place come in one answer', async () => {
    const body = {
      ...withIncome({ memberRef: 'm9', amountFen: 'x' }),
      regionCode: '510683990009',
      receivedOn: '2026-01-13',
    };
    expect((await faults(body)).sort()).toEqual([
      'DATE_IN_FUTURE /receivedOn',
      'MEMBER_REF_UNKNOWN /incomes/0/memberRef',
      'NUMBER_EXPECTED /incomes/0/amountFen',
      'REGION_UNKNOWN /regionCode',
    ]);
  });

  it.each([[[]], ['text'], [7], [null], [{}]])(
    'a body that is %j is refused, never a failure of the service',
    async (body) => {
      const { status } = await send(body);
      expect([400, 422]).toContain(status);
    },
  );
});

describe('who may file', () => {
  it('a region outside the own subtree is refused', async () => {
    await database.query(
      `insert into directory.region (code, parent_code, level, name, valid_from)
       values ('510683980000', '510683000000', 'township', '邻镇', '2000-01-01') on conflict do nothing`,
    );
    const answer = await send({ ...family(), regionCode: '510683980000' });
    expect([answer.status, answer.body.code]).toEqual([403, 'REGION_OUTSIDE_SUBTREE']);
  });

  it.each(['demo-civil-affairs', 'demo-dept-health', 'demo-auditor', 'demo-operator'])(
    '%s may not file',
    async (actor) => {
      expect((await send(family(), actor)).status).toBe(403);
    },
  );

  it('what was received long ago is entered by the reviewer alone, with a reason', async () => {
    const received = { ...family(), receivedOn: '2025-11-12', incomes: [], authorisations: [] };
    const codes = async (changes: object) => {
      const { status, body } = await send({ ...received, ...changes });
      return [status, body.faults?.map(({ code }) => code) ?? body.code];
    };
    expect(await codes({})).toEqual([422, ['RECEIVED_TOO_LONG_AGO']]);
    expect(await codes({ lateReceiptReason: 'paper-entered-later' })).toEqual([403, 'RECEIPT_BY_REVIEWER']);
  });

  it('of all this only the one sound filing was written', async () => {
    const { rows } = await database.query('select count(*)::int as n from intake.application');
    expect(rows).toEqual([{ n: 1 }]);
  });
});

describe('the documentation of the interface', () => {
  it('names every field of a filing with its codes, so that a portal can be built from it', async () => {
    const { body } = await running.http('demo-clerk').get('intake', '/openapi.json');
    const { schemas } = body['components'] as {
      schemas: Record<string, { properties: Record<string, object> }>;
    };
    const fields = Object.keys(schemas['FileApplicationDto']?.properties ?? {});
    expect(fields.sort()).toEqual([...Object.keys(family()), 'lateReceiptReason'].sort());
    expect(JSON.stringify(body)).not.toContain('schemas/"');
    expect(schemas['MemberDto']?.properties['relation']).toMatchObject({
      enum: expect.arrayContaining(['head']) as string[],
    });
  });
});

it('[N2] a relative is filed under the spelling of the directory, however the code was typed', async () => {
  const filed = await send(withRelative(' s-0102'));
  expect(filed.status).toBe(201);
  const { rows } = await database.query<{ bytes: Buffer }>('select bytes from intake.outbox order by id');
  const published = rows
    .map(({ bytes }) => bytes.toString('utf8'))
    .filter((text) => text.includes('declaredRel'));
  expect(published.at(-1)).toContain('"staffCode":"S-0102"');
});
