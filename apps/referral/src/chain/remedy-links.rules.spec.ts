import { contractOf } from '@aid-chain/contracts';
import { REMEDY_LINKS } from './remedy-links.rules.js';

const TYPE = 'eligibility.remedy-updated.v1';
type Updated = Parameters<(typeof REMEDY_LINKS)[typeof TYPE]['sentence']>[0];

const head: Omit<Updated, 'state'> = {
  ...{ subject: { householdId: '01900000-0000-7000-8000-000000000001' }, remedyId: 'r', caseId: 'c' },
  ...{ kind: 'reconsideration', about: 'track', track: 'civil-affairs', on: '2026-03-02' },
};
const zh = (more: Partial<Updated>): string =>
  REMEDY_LINKS[TYPE].sentence({ ...head, state: 'in-examination', ...more }).zh;

describe('a step of a remedy on the aid chain', () => {
  it.each<[string, Partial<Updated>]>([
    ['已登记', { state: 'received' }],
    ['审查中，应于 2026-05-01 前作出结果', { dueOn: '2026-05-01' }],
    ['停止执行，至恢复执行或者作出结果为止', { order: 'stay', dueOn: '2026-05-01' }],
    ['恢复执行', { order: 'stay-lifted', dueOn: '2026-05-01' }],
    ['延长审理期限，应于 2026-05-31 前作出结果', { order: 'extended', dueOn: '2026-05-31' }],
    [
      '责令限期重新作出，应于 2026-04-01 前重新作出',
      { state: 'decided', result: 'redone', redoBy: '2026-04-01' },
    ],
    ['已办结（维持）', { state: 'closed', result: 'kept' }],
    ['不予受理', { state: 'not-accepted' }],
  ])('[L-22] reads: %s', (step, more) => {
    expect(zh(more)).toBe(`行政复议（民政线）：${step}，2026-03-02。`);
  });

  it('[A-18] a decision made anew states that the earlier one stays, with no id that nobody outside can use; the link has it', () => {
    const correctionCaseId = '01900000-0000-7000-8000-000000000032';
    const more = { state: 'closed', result: 'redone', correctionCaseId } as const;
    expect(zh(more)).toContain('据此另案重新办理，原决定存档');
    expect(zh(more)).not.toContain(correctionCaseId);
    expect(REMEDY_LINKS[TYPE].refs({ ...head, ...more })).toMatchObject({ caseId: 'c', correctionCaseId });
  });

  it('[L-20] its event has no field for who filed it, against whom, or what was written', () => {
    const { schema } = contractOf(TYPE) ?? { schema: { properties: {} } };
    expect(Object.keys('properties' in schema ? schema.properties : {}).sort()).toEqual([
      ...['about', 'caseId', 'correctionCaseId', 'dueOn', 'kind', 'on', 'order', 'redoBy', 'remedyId'],
      ...['result', 'state', 'subject', 'track'],
    ]);
  });
});
