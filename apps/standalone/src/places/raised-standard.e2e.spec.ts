import { rmSync } from 'node:fs';
import { policiesFolder, replacing } from '@aid-chain/testing';
import type { Body } from '../races/scene.fixture.js';
import { PlaceOfficials } from './officials.fixture.js';
import { Place, type Gathered } from './place.fixture.js';

/** The rural standard of 560 yuan rises with prices to 620 in January, and a supplement of another year lets 600 follow in April. */
const standards = replacing(
  '- { from: 2025-01-01, to: null, value: 56000, demo: true }',
  `- { from: 2025-01-01, to: 2026-12-31, value: 56000, demo: true }
    - { from: 2027-01-01, to: 2027-03-31, value: 62000, demo: true }
    - { from: 2027-04-01, to: null, value: 50000, demo: true }`,
);

/** A mother with a child at school; she earns what leaves 360 yuan a head, the other one 540. */
const family = (wageFenPerYear: number) => ({
  persons: [
    { birthDate: '1986-03-04', employment: 'employed', wageFenPerYear },
    { birthDate: '2014-05-06', relation: 'child', employment: 'student', student: 'primary', labour: 'none' },
  ] as const,
});

let folder: string;
let place: Place;
let poorer: Gathered;
let richer: Gathered;
let officials: PlaceOfficials;

beforeAll(async () => {
  folder = policiesFolder('510683/dibao.yaml', standards);
  place = await Place.start('510683990', '2026-11-03', folder);
  officials = new PlaceOfficials(place);
  poorer = await place.gathers(family(10_800_00));
  richer = await place.gathers(family(16_200_00));
  await place.proposes(poorer);
  await place.proposes(richer);
  await place.decide('2026-11-16');
}, 180_000);

afterAll(async () => {
  await place?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The amount on the case, and on the happiness list of today. */
async function amounts(of: Gathered): Promise<unknown[]> {
  const benefitCase = await officials.shown<{ tracks: { recognitions?: Body[] }[] }>(
    `/v1/cases/${of.caseId}`,
  );
  const recognitions = benefitCase.tracks.flatMap((track) => track.recognitions ?? []);
  const listed = (await place.happiness(of)).recognitions;
  return [recognitions[0]?.['monthlyAmountFen'], listed[0]?.['monthlyAmountFen']];
}

describe('A standard that is linked to prices, through all services', () => {
  it('[S1-18] rises: one command takes the increases in, a page at a time, each with its decision and on the happiness list', async () => {
    const [before] = await amounts(poorer);
    await place.scene.moveTo('2026-12-21');
    const run = await officials.redetermined('2027-01-01');
    const adopt = (limit: number) =>
      officials.officer(`${run}/adoption`, { on: '2026-12-21', changes: ['up'], limit });
    expect(await adopt(1)).toMatchObject({ counts: [{ outcome: 'increased', count: 1 }], left: 1 });
    expect(await adopt(50)).toMatchObject({ counts: [{ outcome: 'increased', count: 1 }], left: 0 });
    expect(await adopt(50)).toMatchObject({ counts: [], left: 0 });
    await place.scene.stack.idle();
    const raised = Number(before) + 2 * 6_000;
    expect(await amounts(poorer)).toEqual([before, before]);
    expect(
      (await place.links(poorer, 'eligibility.recognition-changed.v1')).map(({ textZh }) => textZh),
    ).toEqual([expect.stringContaining('2027-01-01')]);
    await place.scene.moveTo('2027-01-04');
    expect(await amounts(poorer)).toEqual([raised, raised]);
    const { items } = await officials.shown<{ items: Body[] }>(`/v1/adjustments?caseId=${poorer.caseId}`);
    expect(items).toMatchObject([
      {
        ...{ state: 'decided', kinds: ['higher-amount'], hearingOwed: false, hearingGround: 'increase' },
        ...{
          source: 'redetermination',
          noticeOwed: false,
          decidedOn: '2026-12-21',
          effectiveOn: '2027-01-01',
        },
        ...{ amountBeforeFen: before, amountAfterFen: raised },
      },
    ]);
  });

  it('[S1-18] falls: nothing is paid less before each family was heard, and its decision and notice follow', async () => {
    const [before] = await amounts(richer);
    await place.scene.moveTo('2027-03-22');
    const run = await officials.redetermined('2027-04-01');
    const body = { on: '2027-03-22', changes: ['up', 'down', 'no-longer-met'] };
    expect(await officials.officer(`${run}/adoption`, body)).toMatchObject({
      ...{ counts: [{ outcome: 'proposed', count: 2 }], left: 0 },
    });
    await place.scene.stack.idle();
    expect(await amounts(richer)).toEqual([before, before]);
    const { items } = await officials.shown<{ items: Body[] }>(
      `/v1/adjustments?state=proposed&caseId=${richer.caseId}`,
    );
    expect(items).toMatchObject([{ kinds: ['ends'], ends: true, hearingOwed: true }]);
    const path = `/v1/adjustments/${String(items[0]?.['adjustmentId'])}`;
    const early = await officials.decidesUnheard(path, '2027-03-22');
    expect(early).toMatchObject({ status: 409, body: { code: 'HEARING_MISSING' } });
    await officials.hears(richer, path, { on: '2027-03-22', means: 'phone', opinion: 'no-opinion' });
    await officials.officer(`${path}/decision`, { on: '2027-03-22' });
    await officials.clerk(`${path}/notice`, { on: '2027-03-22', method: 'post' });
    await place.scene.stack.idle();
    await place.scene.moveTo('2027-04-02');
    expect((await place.happiness(richer)).recognitions).toEqual([]);
    expect((await amounts(poorer))[1]).toBe((await amounts(poorer))[0]);
    const links = await place.links(richer, 'eligibility.recognition-ended.v1');
    expect(links.map(({ textZh }) => textZh)).toEqual([expect.stringContaining('听取意见后决定终止')]);
  });
});
