import type { Category, NeedKind } from '@aid-chain/vocabulary';
import type { FileApplicationDto } from '../filing/file-application.dto.js';
import type { FiledMember, Filing } from '../filing/filing.js';
import type { KnownHousehold, OpenApplication, RegisterView } from '../register/register.js';
import { decideAcceptance } from './acceptance.rules.js';

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
};

const filing = (
  members: FiledMember[],
  categories: Category[] = ['dibao'],
  help: NeedKind[] = [],
): Filing => ({
  household: { regionCode: '510683990001', residence: 'rural', address: '示范一村', members },
  declaration: { categoriesRequested: categories, helpRequested: help } as unknown as FileApplicationDto,
});

const registered = (open?: OpenApplication): KnownHousehold => ({
  householdId: 'h-old',
  version: 7,
  regionCode: '510683990001',
  residence: 'rural',
  address: '示范一村',
  members: [head, child].map(({ ref, ...member }) => ({
    ...member,
    personId: `p-${ref}`,
    phone: '13900000001',
    indexed: ['k:v'],
  })),
  ...(open === undefined ? {} : { open }),
});

const ids = { householdId: 'h-new', applicationId: 'a', personIds: ['p-1', 'p-2'], needIds: ['n-1', 'n-2'] };
const empty: RegisterView = { households: [], withoutHousehold: [] };
const knows = (household: KnownHousehold): RegisterView => ({
  households: [household],
  withoutHousehold: [],
});
const clerk = { id: 'clerk', role: 'clerk', regionCode: '510683990000' };

describe('accepting an application', () => {
  it('[S0-17] given an unknown family, when it asks for categories, then a household is registered and a case begins', () => {
    expect(decideAcceptance(filing([head, child]), empty, clerk, ids)).toMatchObject({
      ok: true,
      value: {
        household: {
          householdId: 'h-new',
          leaving: [],
          members: [{ personId: 'p-1', joins: true }, { personId: 'p-2' }],
        },
        application: { kind: 'case', applicationId: 'a' },
      },
    });
  });

  it('given a registered family, then its household and person ids are used again and the version read is the guard', () => {
    const decided = decideAcceptance(filing([head, child]), knows(registered()), clerk, ids);
    expect(decided).toMatchObject({
      ok: true,
      value: {
        household: {
          householdId: 'h-old',
          readVersion: 7,
          members: [
            { personId: 'p-m1', known: true, joins: false, phone: '13900000001' },
            { personId: 'p-m2', known: true, joins: false },
          ],
        },
      },
    });
    expect(decided.ok && decided.value.household.change).toBeUndefined();
  });

  it('given a member who is not named any more, then that member leaves and the change is told', () => {
    expect(decideAcceptance(filing([head]), knows(registered()), clerk, ids)).toMatchObject({
      ok: true,
      value: { household: { leaving: ['p-m2'], change: { kind: 'succession' } } },
    });
  });

  it('[S0-02] given a family that asks for help only, then the request is forwarded at once, one need per kind', () => {
    const decided = decideAcceptance(filing([head], [], ['medical', 'charity']), empty, clerk, ids);
    expect(decided).toMatchObject({
      ok: true,
      value: {
        application: {
          kind: 'forwarded',
          needs: [
            { needId: 'n-1', kind: 'medical' },
            { needId: 'n-2', kind: 'charity' },
          ],
        },
      },
    });
  });

  it('[S0-17] given categories and help, then both go with the one case', () => {
    const decided = decideAcceptance(filing([head], ['dibao'], ['medical']), empty, clerk, ids);
    expect(decided.ok && decided.value.application).toEqual({ kind: 'case', applicationId: 'a' });
  });
});

describe('a second application while the first is undecided', () => {
  const open = { applicationId: 'a-open', regionCode: '510683990001', filedByActor: 'portal' };
  const refusal = (filer: { id: string; role: string; regionCode?: string }) => {
    const decided = decideAcceptance(filing([head, child]), knows(registered(open)), filer, ids);
    return decided.ok ? undefined : decided.refusal;
  };

  it.each([
    ['a clerk of the township', clerk, { applicationId: 'a-open' }],
    ['a clerk of another township', { ...clerk, regionCode: '510683980000' }, {}],
    ['the portal that filed it', { id: 'portal', role: 'integrator' }, { applicationId: 'a-open' }],
    ['another portal', { id: 'other', role: 'integrator', regionCode: '510683000000' }, {}],
  ])('is refused; %s learns the number only where it may see it', (_title, filer, params) => {
    expect(refusal(filer)).toEqual({ code: 'APPLICATION_ALREADY_OPEN', params });
  });
});
