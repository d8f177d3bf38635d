import { demoPack } from '../testing/repository-policies.fixture.js';
import { FAMILIES, family } from '../testing/families.fixture.js';
import { NEEDS_REST_ON } from './needs-rest-on.js';
import { proposeNeeds } from './propose-needs.js';

describe('By which parameters needs are proposed', () => {
  it('every parameter that a proposal reads is one of them, so that no survey is dated to before its change', () => {
    const pack = demoPack('2026-01-14');
    const read = new Set<string>();
    const parameters = new Proxy(pack.parameters, {
      get: (all, key, itself): unknown => {
        read.add(String(key));
        return Reflect.get(all, key, itself);
      },
    });
    const circumstances = [
      { personId: 'p1', incomeComplete: true },
      { personId: 'p2', incomeComplete: true },
      { personId: 'p3', student: { stage: 'primary' } },
    ] as const;
    const pupil = family(3, { circumstances, wageFen: 7_200_000 });
    const families = [...Object.values(FAMILIES).map((known) => known()), pupil];
    for (const facts of families)
      for (const residence of ['urban', 'rural'] as const)
        proposeNeeds({ ...facts, residence }, [], { ...pack, parameters });
    expect([...read]).toContain('margin.multiple');
    const unnamed = [...read].filter((key) => !NEEDS_REST_ON.some((known) => known === key));
    expect(unnamed).toEqual([]);
  });
});
