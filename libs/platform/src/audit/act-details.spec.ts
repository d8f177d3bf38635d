import { recordedChanges } from './act-details.rules.js';

const change = (file: string, at: string, old: string | null, now: string | null) => ({
  ...{ file, at, old, new: now, source: 'D 1' },
});

describe('what the audit keeps of a changed place', () => {
  it('[S4-06] a parameter by file, key and day, with its old and its new value', () => {
    expect(
      recordedChanges([
        change('policies/510683/dibao.yaml', 'dibao.standard.rural 2026-08-01', '51000', '560'),
      ]),
    ).toEqual({
      count: 1,
      rows: [
        {
          ...{ file: 'policies/510683/dibao.yaml', key: 'dibao.standard.rural', day: '2026-08-01' },
          ...{ old: '51000', new: '560', source: 'D 1' },
        },
      ],
    });
  });

  it('[S4-06] a row of the directory by its code, what is new or gone as such', () => {
    expect(
      recordedChanges([change('directory/regions.json', '510683990001', null, '{}')]).rows,
    ).toMatchObject([{ key: '510683990001', old: null, new: '{}' }]);
  });

  it('nobody’s name and log-in', () => {
    const { rows } = recordedChanges([
      change('directory/team-members.json', 'team-1 张三 2026-01-01', '{"position":"member"}', null),
      change('directory/actors.json', 'clerk-1', null, '{"role":"clerk","subject":"zhang.san@example.org"}'),
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/张三|zhang/);
    expect(rows).toMatchObject([{ key: 'team-1', day: '2026-01-01' }, { key: 'clerk-1' }]);
  });

  it('no part of a log-in that has a quote in it, which a log-in service may give', () => {
    const row = JSON.stringify({ role: 'clerk', subject: 'z"zhang.san', regionCode: '510683990000' });
    const { rows } = recordedChanges([change('directory/actors.json', 'clerk-1', null, row)]);
    expect(rows[0]?.new).toBe('{"role":"clerk","subject":"…","regionCode":"510683990000"}');
  });

  it('counts all of it and keeps a hundred rows', () => {
    const many = Array.from({ length: 3_000 }, (_, n) =>
      change('directory/regions.json', String(n), null, '{}'),
    );
    const { count, rows } = recordedChanges(many);
    expect([count, rows.length]).toEqual([3_000, 100]);
    const [long] = recordedChanges([change('policies/1/measures.yaml', 'a', null, 'x'.repeat(9_000))]).rows;
    expect(long?.new?.length).toBeLessThan(600);
  });
});
