import type { Category, NeedKind } from '@aid-chain/vocabulary';
import type { FileApplicationDto } from '../filing/file-application.dto.js';
import type { FiledMember, Filing } from '../filing/filing.js';
import type { KnownHousehold, OpenApplication, RegisterView } from '../register/register.js';
import { acceptedLater, decideFiling, mayFileSo } from './acceptance.rules.js';

const BY = { terms: {}, today: '2026-01-12', unknownStaff: [] };

const head: FiledMember = {
  ref: 'm1',
  relation: 'head',
  name: '试甲',
  idNumber: '990000198001010012',
  birthDate: '1980-01-01',
  sex: 'male',
  registerRegionCode: '510683',
  livesTogether: { from: '2015-01-01' },
};
const child: FiledMember = {
  ...head,
  ref: 'm2',
  relation: 'child',
  name: '试乙',
  idNumber: '990000201001010017',
  birthDate: '2010-01-01',
};

const filing = (
  members: FiledMember[],
  categories: Category[] = ['dibao'],
  help: NeedKind[] = [],
  receivedOn = '2026-01-12',
): Filing => ({
  household: { regionCode: '510683990001', residence: 'rural', address: '示范一村', members },
  declaration: {
    categoriesRequested: categories,
    helpRequested: help,
    receivedOn,
    declaredRelatives: [],
  } as unknown as FileApplicationDto,
});

const registered = (open?: OpenApplication): KnownHousehold => ({
  householdId: 'h-old',
  version: 7,
  changedOn: '2026-01-12',
  regionCode: '510683990001',
  residence: 'rural',
  address: '示范一村',
  members: [head, child].map(({ ref, ...member }) => ({
    ...member,
    personId: `p-${ref}`,
    registerRegionCode: '510683',
    phone: '13900000001',
    indexed: ['k:v'],
  })),
  ...(open === undefined ? {} : { open }),
});

const ids = { householdId: 'h-new', applicationId: 'a', personIds: ['p-1', 'p-2'], needIds: ['n-1', 'n-2'] };
const empty: RegisterView = { households: [], withoutHousehold: [], answered: new Map() };
const knows = (household: KnownHousehold): RegisterView => ({
  households: [household],
  withoutHousehold: [],
  answered: new Map(),
});
const clerk = { id: 'clerk', role: 'clerk', regionCode: '510683990000' };

describe('accepting an application', () => {
  it('[S0-17] given an unknown family, when it asks for categories, then a household is registered and a case begins', () => {
    expect(decideFiling(filing([head, child]), empty, clerk, ids, BY)).toMatchObject({
      ok: true,
      value: {
        is: 'entered',
        household: { householdId: 'h-new', members: [{ personId: 'p-1', joins: true }, { personId: 'p-2' }] },
        acceptance: {
          household: { householdId: 'h-new', members: [{ ref: 'm1', personId: 'p-1' }, { personId: 'p-2' }] },
          application: { kind: 'case', applicationId: 'a' },
        },
      },
    });
  });

  it('given a registered family, then its household and person ids are used again and the version read is the guard', () => {
    expect(decideFiling(filing([head, child]), knows(registered()), clerk, ids, BY)).toMatchObject({
      ok: true,
      value: {
        is: 'recognised',
        readVersion: 7,
        acceptance: {
          household: { householdId: 'h-old', members: [{ personId: 'p-m1' }, { personId: 'p-m2' }] },
          proposed: [],
        },
      },
    });
  });

  it('[A-25] given a member who is not named any more, then nobody leaves: the filing waits for the window', () => {
    const decided = decideFiling(filing([head]), knows(registered()), clerk, ids, BY);
    expect(decided).toEqual({ ok: true, value: { is: 'waiting', applicationId: 'a' } });
  });

  it('[A-25] given another address and phone, then they are proposed, and the application goes on', () => {
    const moved = filing([{ ...head, phone: '13900000009' }, child]);
    const decided = decideFiling(
      { ...moved, household: { ...moved.household, address: '他处9号' } },
      knows(registered()),
      clerk,
      ids,
      BY,
    );
    expect(decided).toMatchObject({
      ok: true,
      value: {
        is: 'recognised',
        acceptance: {
          proposed: [
            { kind: 'moved', fields: ['address'] },
            { kind: 'correction', personId: 'p-m1', fields: ['phone'] },
          ],
        },
      },
    });
  });

  it('[A-25] a filing that was received before the last change of the register proposes nothing', () => {
    const older = filing([{ ...head, phone: '13900000009' }, child], ['dibao'], [], '2025-12-01');
    const decided = decideFiling(older, knows(registered()), clerk, ids, BY);
    expect(decided).toMatchObject({ ok: true, value: { acceptance: { proposed: [] } } });
  });

  it('what a filing leaves out is no difference', () => {
    const silent = [head, child].map(({ registerRegionCode: _, ...member }) => member);
    const decided = decideFiling(filing(silent), knows(registered()), clerk, ids, BY);
    expect(decided).toMatchObject({ ok: true, value: { is: 'recognised', acceptance: { proposed: [] } } });
  });

  it('[S0-02] given a family that asks for help only, then the request is forwarded at once, one need per kind', () => {
    const decided = decideFiling(filing([head], [], ['medical', 'charity']), empty, clerk, ids, BY);
    expect(decided).toMatchObject({
      ok: true,
      value: {
        acceptance: {
          application: {
            kind: 'forwarded',
            needs: [
              { needId: 'n-1', kind: 'medical' },
              { needId: 'n-2', kind: 'charity' },
            ],
          },
        },
      },
    });
  });

  it('[S0-17] given categories and help, then both go with the one case', () => {
    const decided = decideFiling(filing([head], ['dibao'], ['medical']), empty, clerk, ids, BY);
    expect(decided).toMatchObject({
      value: { acceptance: { application: { kind: 'case', applicationId: 'a' } } },
    });
  });
});

describe('a second application while the first is undecided', () => {
  const open = { applicationId: 'a-open', regionCode: '510683990001', receivedOn: '2026-01-12' };
  const refusal = (filer: { id: string; role: string; regionCode?: string }) => {
    const decided = decideFiling(filing([head, child]), knows(registered(open)), filer, ids, BY);
    return decided.ok ? undefined : decided.refusal;
  };

  it.each([
    ['a clerk of the township', clerk, { applicationId: 'a-open', receivedOn: '2026-01-12' }],
    ['a clerk of another township', { ...clerk, regionCode: '510683980000' }, {}],
  ])('is refused; %s learns of which day it is only where it may see it', (_title, filer, params) => {
    const refused = refusal(filer);
    expect(refused).toMatchObject({ code: 'APPLICATION_ALREADY_OPEN', params });
    expect(Object.keys(params).length === 0).toBe(Object.keys(refused?.params ?? {}).length === 0);
  });

  it.each([
    ['that filed the first', { id: 'portal', role: 'integrator' }],
    ['of the county', { id: 'other', role: 'integrator', regionCode: '510683000000' }],
  ])(
    '[A-25] of a portal %s is no refusal, which would show who is known: the window looks at it',
    (_title, filer) => {
      const decided = decideFiling(filing([head, child]), knows(registered(open)), filer, ids, BY);
      expect(decided).toEqual({ ok: true, value: { is: 'waiting', applicationId: 'a' } });
    },
  );
});

describe('a family that is registered in another township', () => {
  it('[A-25] is not moved by where a clerk files it: the filing waits, and both windows move it', () => {
    const elsewhere = filing([head, child]);
    const household = { ...elsewhere.household, regionCode: '510683980001' };
    const decided = decideFiling({ ...elsewhere, household }, knows(registered()), clerk, ids, BY);
    expect(decided).toEqual({ ok: true, value: { is: 'waiting', applicationId: 'a' } });
  });
});

describe('an application that is entered long after its receipt', () => {
  it('is accepted on the day on which the reviewer enters it, from which its deadlines count; paper entered within the usual days gains no time', () => {
    expect(acceptedLater({ lateReceiptReason: 'paper-entered-later' }, '2026-07-15')).toBe('2026-07-15');
    expect(acceptedLater({}, '2026-07-15')).toBeUndefined();
  });
});

describe('in whose name a filing comes', () => {
  const portal = { channel: 'portal', filedBy: 'self' } as const;

  it.each(['portal', 'hotline', 'grid', 'mailbox', 'village', 'department'] as const)(
    'an integrator states that it came by %s',
    (channel) => {
      expect(mayFileSo({ ...portal, channel }, { role: 'integrator' }).ok).toBe(true);
    },
  );

  it('an integrator is no window and no government, unless it is registered as such', () => {
    const window = { ...portal, channel: 'window' } as const;
    const government = { ...portal, filedBy: 'government' } as const;
    expect(mayFileSo(window, { role: 'integrator' })).toMatchObject({
      refusal: { code: 'CHANNEL_NOT_REGISTERED' },
    });
    expect(mayFileSo(government, { role: 'integrator', filesFor: ['window'] })).toMatchObject({
      refusal: { code: 'FILED_BY_NOT_REGISTERED' },
    });
    expect(mayFileSo(window, { role: 'integrator', filesFor: ['window'] }).ok).toBe(true);
    expect(mayFileSo(government, { role: 'integrator', filesFor: ['government'] }).ok).toBe(true);
  });

  it('a clerk writes down how the family came', () => {
    expect(mayFileSo({ channel: 'window', filedBy: 'government' }, { role: 'clerk' }).ok).toBe(true);
  });
});
