import { fileURLToPath } from 'node:url';
import { Policies } from '@aid-chain/platform';
import type { PackEntry, ParameterKey, RulePack } from '@aid-chain/policy';
import { adultsWhoMayCount } from '../authorisation/authorisation.rules.js';
import { authorisedFrom, evidenceRange } from '../found-facts/evidence-days.js';
import { PROCEDURES } from '../procedures/procedures.rules.js';
import { FATHER } from '../testing/given.fixture.js';
import { changedSince } from '../cases/step-date.rules.js';
import { STEP_PARAMETERS } from './step-parameters.js';

const folder = fileURLToPath(new URL('../../../../policies', import.meta.url));
const ON = '2026-01-15';
const days = { openedOn: '2026-01-12', on: ON };
let pack: RulePack;

beforeAll(async () => {
  pack = (await Policies.read(folder)).pack('510683990001', ON);
});

/** The parameters that a check reads. */
function readBy(check: (watched: RulePack) => unknown): string[] {
  const read = new Set<string>();
  const parameters = new Proxy(pack.parameters, {
    get: (all, key: string) => {
      read.add(key);
      return all[key];
    },
  });
  check({ ...pack, parameters });
  return [...read];
}

const left = { from: '2014-01-01', to: '2025-06-30', reasonOut: 'study-away' } as const;
const membership = (watched: RulePack) =>
  adultsWhoMayCount([{ personId: FATHER, birthDate: '2005-03-04', livesTogether: left }], ON, watched);
const range = (watched: RulePack) => evidenceRange({ ...days, pack: watched });
const signed = (watched: RulePack) => authorisedFrom({ ...days, pack: watched });

describe('A step is not dated to before a change of what it is judged by', () => {
  it.each([
    ['report', 'who has to be verified', membership],
    ['report', 'in which days its facts lie', range],
    ['survey', 'who has to sign', membership],
    ['survey', 'in which days its facts lie', range],
    ['survey', 'whether an authorisation is still valid', signed],
    ['resolution', 'who is a member', membership],
  ] as const)('%s: %s', (step, _, check) => {
    const read = readBy(check);
    expect(read).not.toEqual([]);
    expect(STEP_PARAMETERS[step]).toEqual(expect.arrayContaining(read));
  });

  it.each([
    ['resolution', 'evidence.tolerance.amount', STEP_PARAMETERS.resolution],
    ['survey', 'margin.multiple', STEP_PARAMETERS.survey],
    ['publicity', 'publicity.days', Object.values(PROCEDURES.monitored.steps.publicity)],
  ] as const)('%s: not across a change of %s', (_, key, restsOn) => {
    const changed = { ...entryOf(key), from: ON, value: 1 } as PackEntry;
    const now = { ...pack, parameters: { ...pack.parameters, [key]: changed } };
    expect(changedSince(pack, now, restsOn)).toEqual([{ parameter: key, from: ON }]);
  });
});

function entryOf(key: ParameterKey): PackEntry {
  const entry = pack.parameters[key];
  if (entry === undefined) throw new Error(`the demonstration sets no ${key}`);
  return entry;
}
