import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

/** Twice as many as a service has connections to its database. */
const AT_ONCE = 16;

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-01-15T10:00:00+08:00');
});

afterAll(() => scene?.stop());

async function reported(): Promise<Officials> {
  const { caseId } = await scene.applies(LI);
  const officials = new Officials(scene, caseId);
  await officials.report('2026-01-13');
  return officials;
}

describe('many clerks at the same moment', () => {
  it('more surveys than the service has connections are all recorded: none waits for another to end', async () => {
    const cases: Officials[] = [];
    while (cases.length < AT_ONCE) cases.push(await reported());
    const answers = await Promise.all(cases.map((officials) => officials.survey('2026-01-14')));
    expect(answers.map(({ status }) => status)).toEqual(cases.map(() => 201));
  });
});
