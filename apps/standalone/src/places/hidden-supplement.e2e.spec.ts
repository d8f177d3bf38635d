import { rmSync } from 'node:fs';
import { policiesFolder, replacing } from '@aid-chain/testing';
import type { Body } from '../races/scene.fixture.js';
import { PlaceOfficials } from './officials.fixture.js';
import { Place, type Gathered } from './place.fixture.js';

/** The rural standard of 565 yuan rises to 700 in January. */
const standards = replacing(
  '- { from: 2025-01-01, to: null, value: 56500, demo: true }',
  `- { from: 2025-01-01, to: 2026-12-31, value: 56500, demo: true }
    - { from: 2027-01-01, to: null, value: 70000, demo: true }`,
);

/**
 * A mother with a pupil who is 18 in December, on whichever day the builder moves the birthday to: the 100 yuan for a minor end
 * with it, after the decision and before the standard rises.
 */
const FAMILY = {
  persons: [
    { birthDate: '1986-03-04', employment: 'employed', wageFenPerYear: 9_600_00 },
    { birthDate: '2008-11-30', relation: 'child', employment: 'student', student: 'senior', labour: 'none' },
  ],
} as const;

let folder: string;
let place: Place;
let family: Gathered;
let officials: PlaceOfficials;

beforeAll(async () => {
  folder = policiesFolder('410100/dibao.yaml', standards);
  place = await Place.start('410102100', '2026-11-03', folder);
  officials = new PlaceOfficials(place);
  family = await place.gathers(FAMILY);
  await place.proposes(family);
  await place.decide('2026-11-16');
}, 180_000);

afterAll(async () => {
  await place?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const listed = async () => (await place.happiness(family)).recognitions[0]?.['monthlyAmountFen'];

it('[L-02] a supplement that ends with a birthday is heard though a raised standard pays more in all', async () => {
  await place.scene.moveTo('2026-12-01');
  const before = await listed();
  await place.scene.moveTo('2026-12-21');
  const run = await officials.redetermined('2027-01-01');
  const [changed] = (await officials.shown<{ items: Body[] }>(`${run}/cases`)).items;
  expect(changed).toMatchObject({ change: 'up', oldAmountFen: before });
  expect(await officials.officer(`${run}/adoption`, { on: '2026-12-21', changes: ['up'] })).toMatchObject({
    counts: [{ outcome: 'proposed', count: 1 }],
  });
  await place.scene.stack.idle();
  const [adjustment] = (await officials.shown<{ items: Body[] }>('/v1/adjustments')).items;
  expect(adjustment).toMatchObject({
    kinds: ['supplement-ends'],
    hearingOwed: true,
    hearingGround: 'reduces',
  });
  const path = `/v1/adjustments/${String(adjustment?.['adjustmentId'])}`;
  const early = await officials.decidesUnheard(path, '2026-12-21');
  expect(early).toMatchObject({ status: 409, body: { code: 'HEARING_MISSING' } });
  await officials.hears(family, path, { on: '2026-12-21', means: 'window', opinion: 'agrees' });
  await officials.officer(`${path}/decision`, { on: '2026-12-21' });
  await place.scene.stack.idle();
  expect(await listed()).toBe(before);
  await place.scene.moveTo('2027-01-04');
  expect(await listed()).toBe(changed?.['newAmountFen']);
});
