import { contractOf, type Payload } from '@aid-chain/contracts';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

interface Copy {
  readonly printId: string;
  readonly copyId: string;
  readonly number: string;
  readonly copyNo: number;
  readonly nextNo?: number;
  readonly changed?: readonly string[];
  readonly code?: string;
}
interface Audited {
  readonly action: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly reason: string | null;
  readonly sought: readonly string[];
  readonly seen: readonly string[] | null;
}

const SHARE = { form: 'department-share' };

describe('prints of the happiness list and the aid chain', () => {
  let stack: RunningServices;
  let feed: EventFeed;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-16T12:00:00+08:00' });
    feed = new EventFeed(stack.bus);
  });
  afterAll(() => stack.stop());

  const family = async (seed: number): Promise<FedFamily> => {
    const fed = new FedFamily(stack, feed, seed);
    await fed.register();
    await fed.recognised([
      { category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 },
    ]);
    await fed.need({ kind: 'housing', aspects: [] });
    await stack.idle();
    return fed;
  };
  const post = (path: string, body: object, key = 'demo-clerk') =>
    stack.http(key).post<Copy>('referral', path, body);
  const print = ({ householdId }: FedFamily, body: object, key?: string) =>
    post(`/v1/households/${householdId}/prints`, body, key);
  const page = async ({ copyId }: Copy, language = 'zh', key = 'demo-clerk') => {
    const headers = { 'Accept-Language': language };
    const reply = await stack.http(key).get<string>('referral', `/v1/print-copies/${copyId}`, { headers });
    return { ...reply, text: String(reply.body) };
  };
  const audited = ({ householdId }: FedFamily) =>
    rowsOf<Audited>(
      stack.databaseUrl,
      `select action, outcome, code, reason, sought, seen from referral.audit
        where household_id = $1 and action like 'print.%' order by id`,
      [householdId],
    );
  const referralOf = async ({ householdId }: FedFamily, department: string): Promise<string> => {
    const path = `/v1/referrals?householdId=${householdId}`;
    const { body } = await stack
      .http('demo-clerk')
      .get<{ items: { referralId: string; department: string }[] }>('referral', path);
    return body.items.find((each) => each.department === department)?.referralId ?? '';
  };

  it('[S0-25] [A-02] the happiness list is printed once with a number: what, from whom, until when, whom to call, in both languages', async () => {
    const fed = await family(501);
    await fed.matched([
      {
        ...{ measure: 'medical-assistance', personId: fed.personId, outcome: 'may' },
        ...{ reasons: [], missing: [] },
      },
    ]);
    await stack.idle();
    const { status, body } = await print(fed, { form: 'happiness-list' });
    expect(status).toBe(201);
    expect(body.number).toMatch(/^XF-510683990-2026-\d{6}$/);
    const { headers, text } = await page(body);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(text).toContain(body.number);
    expect(text).toMatch(
      /最低生活保障<\/strong><br>每月 480\.00 元<\/td><td>全户<\/td><td>民政<br><strong class="call">0838-0000001<\/strong>/u,
    );
    expect(text).toMatch(/住房<\/strong><\/td><td>[^<]*<\/td><td>住建/u);
    const [promised = '', apart = ''] = text.split('（不是承诺）');
    expect(apart).toContain('医疗救助');
    expect(promised).not.toContain('医疗救助');
    const english = await page(body, 'en');
    expect(english.text).toContain('480.00 yuan a month');
    expect(english.text).toContain('not a promise');
    const again = await print(fed, { form: 'happiness-list' });
    expect(Number(again.body.number.slice(-6))).toBe(Number(body.number.slice(-6)) + 1);
  });

  it('[L-15] names are masked, and in full for the family that is present: both are looks, the second with its purpose', async () => {
    const fed = await family(502);
    const masked = await page((await print(fed, { form: 'happiness-list' })).body);
    expect(masked.text).not.toContain(fed.name);
    expect(masked.text).toContain('姓名已隐去部分字');
    const full = await page((await print(fed, { form: 'happiness-list', presence: 'in-person' })).body);
    expect(full.text).toContain(fed.name);
    expect(full.text).not.toContain(fed.idNumber);
    expect(await audited(fed)).toMatchObject([
      { action: 'print.numbered', outcome: 'done' },
      {
        action: 'print.shown',
        outcome: 'shown',
        reason: null,
        seen: expect.arrayContaining(['name', 'decision']) as string[],
      },
      { action: 'print.numbered', outcome: 'done' },
      { action: 'print.unmasked', outcome: 'shown', reason: 'own-print', sought: ['presence=in-person'] },
    ]);
    const refused = await print(fed, { form: 'happiness-list', presence: 'in-person' }, 'demo-civil-affairs');
    expect(refused).toMatchObject({ status: 403, body: { code: 'UNMASK_NOT_ALLOWED' } });
    expect((await audited(fed)).at(-1)).toMatchObject({ action: 'print.unmasked', outcome: 'refused' });
  });

  it('[A-02] a reprint says which copy it is, shows the same content as then and names what has changed since', async () => {
    const fed = await family(503);
    const first = (await print(fed, { form: 'happiness-list' })).body;
    const same = await post(`/v1/prints/${first.printId}/copies`, { reasonCode: 'lost' });
    expect(same).toMatchObject({ status: 201, body: { number: first.number, copyNo: 2, changed: [] } });
    const unchanged = await page(same.body);
    expect(unchanged.text).toContain('重印件：第 2 份。首次打印于 2026年1月16日');
    expect(unchanged.text).toContain('首次打印后内容没有变化');
    await fed.need({ kind: 'education', aspects: [] });
    await stack.idle();
    const other = await post(
      `/v1/prints/${first.printId}/copies`,
      { reasonCode: 'damaged' },
      'demo-reviewer',
    );
    expect(other.body).toMatchObject({ number: first.number, copyNo: 3, changed: ['underway'] });
    const changed = await page(other.body, 'zh', 'demo-reviewer');
    expect(changed.text).toContain('首次打印后以下内容已有变化：正在办理。');
    expect(changed.text).not.toContain('教育');
    const list = await stack.http('demo-clerk').get('referral', `/v1/prints?householdId=${fed.householdId}`);
    expect(list.body).toMatchObject({
      items: [
        {
          ...{ number: first.number, form: 'happiness-list', inFull: false },
          copies: [
            { copyNo: 1, by: 'demo-clerk', printedOn: '2026-01-16', changed: [] },
            { copyNo: 2, by: 'demo-clerk', reasonCode: 'lost' },
            { copyNo: 3, by: 'demo-reviewer', reasonCode: 'damaged', changed: ['underway'] },
          ],
        },
      ],
    });
  });

  it('[A-02] two clerks who reprint at once get one number each', async () => {
    const fed = await family(504);
    const { printId } = (await print(fed, { form: 'happiness-list' })).body;
    const path = `/v1/prints/${printId}/copies`;
    const keys = ['demo-clerk', 'demo-reviewer', 'demo-clerk-2', 'demo-civil-affairs'];
    const copies = await Promise.all(keys.map((key) => post(path, { reasonCode: 'further-copy' }, key)));
    expect(copies.map(({ body }) => body.copyNo).sort()).toEqual([2, 3, 4, 5]);
  });

  it('[A-02] the page is for who printed it; what was printed in full is printed again only for the family', async () => {
    const fed = await family(505);
    const full = (await print(fed, { form: 'happiness-list', presence: 'guardian' })).body;
    expect(await page(full, 'zh', 'demo-reviewer')).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND' },
    });
    const path = `/v1/prints/${full.printId}/copies`;
    expect(await post(path, { reasonCode: 'lost' })).toMatchObject({
      status: 422,
      body: { code: 'PRINT_PRESENCE_MISSING' },
    });
    const given = await post(path, { reasonCode: 'lost', presence: 'in-person' });
    expect((await page(given.body)).text).toContain(fed.name);
  });

  it('[S0-25] the chain is printed with every step in its order, for a person with what is this person’s and everybody’s', async () => {
    const fed = await family(506);
    const { body } = await print(fed, { form: 'aid-chain' });
    expect(body.number).toMatch(/^JZ-/);
    expect(body).not.toHaveProperty('nextNo');
    const { text } = await page(body);
    const numbers = [...text.matchAll(/<td class="number">(\d+)<\/td>/g)].map(([, no]) => Number(no));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(5);
    expect(text).toContain('住房需求推送住建');
    const later = (await print(fed, { form: 'aid-chain', fromNo: 3 })).body;
    expect((await page(later)).text).toContain(`第 3 至 ${String(numbers.length)} 环节`);
    const own = (await print(fed, { form: 'aid-chain', personId: fed.personId })).body;
    expect((await page(own)).text).toContain('本人');
    const stranger = await print(fed, { form: 'aid-chain', personId: fed.householdId });
    expect(stranger).toMatchObject({ status: 422, body: { code: 'PERSON_NOT_IN_HOUSEHOLD' } });
  });

  it('[S0-25] a department prints its own share: its token and what it was asked, nothing of any other department', async () => {
    const fed = await family(507);
    await fed.need({ kind: 'drinking-water', aspects: [] });
    await stack.idle();
    const [housing, water] = [await referralOf(fed, 'housing'), await referralOf(fed, 'water')];
    const share = await post(`/v1/referrals/${housing}/prints`, SHARE, 'demo-dept-housing');
    expect(share).toMatchObject({ status: 201, body: { copyNo: 1 } });
    const { text } = await page(share.body, 'zh', 'demo-dept-housing');
    expect(text).toContain('住房');
    for (const other of ['饮水', '水利', '最低生活保障', fed.householdId, fed.name])
      expect(text).not.toContain(other);
    const wrong = await post(`/v1/referrals/${water}/prints`, SHARE, 'demo-dept-housing');
    expect(wrong).toMatchObject({ status: 404, body: { code: 'REFERRAL_UNKNOWN' } });
    const again = await post(
      `/v1/prints/${share.body.printId}/copies`,
      { reasonCode: 'lost' },
      'demo-dept-water',
    );
    expect(again.status).toBe(404);
    expect((await post(`/v1/prints/${share.body.printId}/copies`, { reasonCode: 'lost' })).status).toBe(404);
    expect((await print(fed, { form: 'happiness-list' }, 'demo-dept-housing')).status).toBe(403);
  });

  it('[L-15] a declared relative prints nothing and reads no print; each try is an attempt', async () => {
    const fed = await family(508);
    const before = (await print(fed, { form: 'happiness-list' })).body;
    const type = 'intake.facts-declared.v1';
    const example = contractOf(type)?.example as Payload<typeof type>;
    await feed.send(type, {
      ...{ stream: fed.stream, time: '2026-01-16T11:00:00+08:00' },
      data: {
        ...example,
        subject: fed.subject,
        declaredRelatives: [{ personId: fed.personId, staffCode: 'S-0101', relation: 'sibling' }],
      },
    });
    await stack.idle();
    const codes = [
      (await print(fed, { form: 'happiness-list' })).body.code,
      (await print(fed, { form: 'aid-chain', presence: 'in-person' })).body.code,
      (await post(`/v1/prints/${before.printId}/copies`, { reasonCode: 'lost' })).body.code,
      ((await page(before)).body as unknown as { code: string }).code,
      (await stack.http('demo-clerk').get('referral', `/v1/prints?householdId=${fed.householdId}`)).body[
        'code'
      ],
    ];
    expect(codes).toEqual(Array.from(codes, () => 'CLOSE_RELATIVE'));
    const refused = (await audited(fed)).filter(({ outcome }) => outcome === 'refused');
    expect(refused.map(({ reason }) => reason)).toEqual(['work-list', 'own-print', 'work-list', 'work-list']);
  });

  it('[L-18] what was printed rests sealed and cannot be changed or taken out', async () => {
    const fed = await family(509);
    await print(fed, { form: 'happiness-list', presence: 'in-person' });
    const rows = await rowsOf<{ row: string }>(
      stack.databaseUrl,
      'select p::text as row from referral.print p where household_id = $1',
      [fed.householdId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(fed.name);
    expect(rows[0]?.row).not.toMatch(/幸福|dibao/u);
    for (const statement of ['delete from print', 'update print_copy set copy_no = 9'])
      await expect(
        rowsOf(stack.databaseUrl, `set search_path = referral; set role referral_app; ${statement}`),
      ).rejects.toThrow(/permission denied|append-only/);
  });

  it('[A-02] after its day a copy is read no more: who needs it has it printed again, which is recorded', async () => {
    const fed = await family(510);
    const { body } = await print(fed, { form: 'happiness-list' });
    await stack.setClock('2026-01-17T09:00:00+08:00');
    expect(await page(body)).toMatchObject({ status: 409, body: { code: 'PRINT_PAGE_OVER' } });
  });
});
