import { newId } from '@aid-chain/kernel';
import { family } from '../families.fixture.js';
import { Scene } from '../monitoring.fixture.js';

describe('what monitoring follows of the others’ work', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
    await scene.stack.setClock('2026-02-04T09:00:00+08:00');
  });
  afterAll(() => scene.stop());

  it('[S0-19] keeps each clue with its source until it is closed', async () => {
    const channels = [
      ['portal', 'self', 'self-report'],
      ['grid', 'neighbour', 'grid'],
      ['department', 'department', 'department-push'],
      ['village', 'screening', 'screening'],
    ] as const;
    for (const [channel, reporterKind, source] of channels) {
      const clueId = newId();
      const clue = {
        clueId,
        channel,
        reporterKind,
        regionCode: '510683990001',
        matterCode: 'sudden',
        dueOn: '2026-02-09',
      };
      await scene.publish('intake.clue-registered.v1', `clue/${clueId}`, clue);
      await scene.publish('intake.clue-closed.v1', `clue/${clueId}`, {
        clueId,
        outcome: 'no-need',
        reasonCode: 'visited',
      });
      await scene.stack.idle();
      expect(await scene.query('select source, outcome from clue where id = $1', [clueId])).toEqual([
        { source, outcome: 'no-need' },
      ]);
    }
  });

  it('[S0-22] watches an overdue report of a department until it comes', async () => {
    const one = family();
    const subject = { householdId: one.householdId };
    const [referralId, stream, department] = [newId(), `household/${one.householdId}`, 'medical-insurance'];
    const referred = {
      subject,
      referralId,
      needId: newId(),
      needKind: 'medical',
      department,
      dueOn: '2026-01-21',
    } as const;
    await scene.registers(one);
    await scene.publish('referral.need-referred.v1', stream, referred);
    await scene.publish('referral.referral-updated.v1', stream, {
      subject,
      referralId,
      state: 'acknowledged',
      on: '2026-01-20',
    });
    await scene.publish('referral.feedback-overdue.v1', stream, {
      subject,
      referralId,
      department,
      quarter: '2026Q1',
      dueOn: '2026-04-15',
    });
    await scene.bill(one, 3_000_000, '2026-02-03');
    await scene.stack.idle();
    const household = async (): Promise<unknown> => {
      const { body } = await scene
        .http('demo-clerk')
        .get('monitoring', `/v1/warnings?householdId=${one.householdId}`);
      return body['items'];
    };
    expect(await household()).toMatchObject([{ household: { overdueFeedback: 1 } }]);
    await scene.publish('referral.feedback-recorded.v1', stream, {
      subject,
      referralId,
      quarter: '2026Q1',
      final: true,
      outcome: 'helped',
      aid: [],
      channel: 'http',
    });
    await scene.stack.idle();
    expect(await household()).toMatchObject([{ household: { overdueFeedback: 0 } }]);
    expect(await scene.query('select state from referral where id = $1', [referralId])).toEqual([
      { state: 'acknowledged' },
    ]);
  });

  it('follows recognitions and open cases, and shows them beside a warning', async () => {
    const one = family();
    const subject = { householdId: one.householdId };
    const [caseId, stream, applicationId] = [newId(), `household/${one.householdId}`, newId()];
    await scene.registers(one);
    await scene.publish('eligibility.case-opened.v1', stream, {
      subject,
      caseId,
      applicationId,
      origin: 'application',
      tracks: ['civil-affairs', 'monitored'],
      openedOn: '2026-01-12',
    });
    await scene.publish('eligibility.household-recognised.v1', stream, {
      subject,
      caseId,
      track: 'civil-affairs',
      decidedBy: 'civil-affairs',
      annualNetIncomeFen: 1_800_000,
      results: [{ category: 'dibao', unit: 'household', validFrom: '2026-02-01', monthlyAmountFen: 48_000 }],
      determinationHash: 'a'.repeat(64),
      packHash: 'b'.repeat(64),
      restsOnDemoValues: true,
    });
    await scene.stack.idle();
    await scene.bill(one, 360_001, '2026-02-03');
    const list = async (): Promise<unknown> => {
      const path = `/v1/warnings?applicationId=${applicationId}`;
      return (await scene.http('demo-clerk').get('monitoring', path)).body['items'];
    };
    expect(await list()).toMatchObject([
      { household: { recognisedAs: ['dibao'], openTracks: ['monitored'] } },
    ]);
    await scene.publish('eligibility.track-closed.v1', stream, {
      subject,
      caseId,
      track: 'monitored',
      outcome: 'no-ground',
      reasonCode: 'income-above-line',
      on: '2026-01-15',
    });
    await scene.publish('eligibility.recognition-changed.v1', stream, {
      subject,
      category: 'dibao',
      effectiveOn: '2026-04-01',
      reasonCode: 'income-changed',
      monthlyAmountFen: 1,
    });
    await scene.publish('eligibility.recognition-ended.v1', stream, {
      subject,
      category: 'dibao',
      effectiveOn: '2026-05-01',
      ...{ reasonCode: 'income-changed', decidedBy: 'civil-affairs' },
    });
    await scene.stack.idle();
    expect(await list()).toMatchObject([{ household: { recognisedAs: [], openTracks: [] } }]);
    await scene.publish('eligibility.track-reopened.v1', stream, {
      ...{ subject, caseId, track: 'monitored', outcome: 'household-ended', closedOn: '2026-01-15' },
      ...{ on: '2026-01-20', decidedBy: 'township', reasonCode: 'entered-wrongly' },
    });
    await scene.stack.idle();
    expect(await list()).toMatchObject([{ household: { openTracks: ['monitored'] } }]);
  });

  it('comes to the same whichever topic is heard first', async () => {
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const known = [];
    for (const order of orders) {
      const one = family();
      const subject = { householdId: one.householdId };
      const overdue = {
        subject,
        referralId: newId(),
        department: 'health',
        quarter: '2026Q1',
        dueOn: '2026-04-15',
      };
      const speak = [
        () => scene.registers(one),
        () => scene.determined(one, 10_000),
        () => scene.publish('referral.feedback-overdue.v1', `household/${one.householdId}`, overdue),
      ];
      for (const step of order) await speak[step]?.();
      await scene.stack.idle();
      known.push(
        await scene.query(
          `select h.region_code, n.annual_fen::int, o.department, o.reported from household h
           join net_income n on n.household_id = h.id join overdue_feedback o on o.household_id = h.id
           where h.id = $1`,
          [one.householdId],
        ),
      );
    }
    const expected = [
      { region_code: '510683990001', annual_fen: 10_000, department: 'health', reported: false },
    ];
    expect(known).toEqual(orders.map(() => expected));
  });
});
