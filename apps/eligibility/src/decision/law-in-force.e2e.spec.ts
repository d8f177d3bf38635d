import { CHEN, LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

interface Worksheet {
  readonly tracks: readonly {
    readonly lines: readonly { ruleId: string; outcome: string; textZh: string }[];
  }[];
}

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-06-15T10:00:00+08:00');
});

afterAll(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T10:00:00+08:00`);

/** The line of the worksheet that compares the income with the dibao standard. */
async function incomeLine(caseId: string) {
  const { body } = await scene
    .http('demo-reviewer')
    .get<Worksheet>('eligibility', `/v1/cases/${caseId}/determination`);
  return body.tracks.flatMap(({ lines }) => lines).find(({ ruleId }) => ruleId === 'dibao.income@1');
}

interface Days {
  readonly received: string;
  readonly report: string;
  readonly survey: string;
  readonly opinion: string;
  readonly decision: string;
}

/** 陈, whose income is above every standard, from the application to the refusal. */
async function refused(days: Days): Promise<string> {
  const { caseId } = await scene.applies({ ...CHEN, receivedOn: days.received });
  const officials = new Officials(scene, caseId);
  await at(days.decision);
  await officials.report(days.report);
  await officials.survey(days.survey);
  const given = await officials.opinion('civil-affairs', days.opinion, 'negative');
  expect(
    await officials.decision('civil-affairs', days.decision, given, { outcome: 'refuse' }),
  ).toMatchObject({
    status: 201,
  });
  return caseId;
}

it('[N0] a refusal of June names the decree of 2014, one of July the law, on the same line of the worksheet', async () => {
  const june = await refused({
    received: '2026-06-15',
    report: '2026-06-16',
    survey: '2026-06-17',
    opinion: '2026-06-18',
    decision: '2026-06-22',
  });
  const july = await refused({
    received: '2026-07-01',
    report: '2026-07-02',
    survey: '2026-07-03',
    opinion: '2026-07-03',
    decision: '2026-07-06',
  });
  const [before, after] = [await incomeLine(june), await incomeLine(july)];
  expect([before?.outcome, after?.outcome]).toEqual(['not-met', 'not-met']);
  expect(before?.textZh).toContain('（国务院令第649号第九条）');
  expect(after?.textZh).toContain('（中华人民共和国社会救助法第十八条第一款）');
  expect(after?.textZh).not.toContain('国务院令第649号');
});

it('[N0] 李, who applies after the law came into force, gets dibao of 480.00 yuan from 2026-08-01', async () => {
  const { caseId } = await scene.applies({ ...LI, receivedOn: '2026-07-06' });
  const officials = new Officials(scene, caseId);
  await at('2026-07-09');
  await officials.report('2026-07-07');
  await officials.survey('2026-07-08');
  const given = await officials.opinion('civil-affairs', '2026-07-09', 'positive');
  expect(await officials.publicity('civil-affairs', '2026-07-09')).toMatchObject({
    body: { lastDay: '2026-07-16' },
  });
  await at('2026-07-20');
  await officials.publicityEnd('civil-affairs', '2026-07-17');
  expect(await officials.decision('civil-affairs', '2026-07-20', given)).toMatchObject({
    status: 201,
    body: {
      decision: { recognised: [{ category: 'dibao', monthlyAmountFen: 48_000, validFrom: '2026-08-01' }] },
    },
  });
});
