import { regionScope, RefusalError, type RegionScope } from '@aid-chain/kernel';
import { sql } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import type { Directory } from '../directory/directory.js';
import { askedRegion } from './asked-region.js';

const DEPARTMENT: Actor = { id: 'd', role: 'department', department: 'health' };
const CLERK: Actor = { id: 'c', role: 'clerk', regionCode: '510683990000' };
const OFFICER: Actor = { id: 'o', role: 'civil-affairs-officer', regionCode: '510683000000' };
const TOWNSHIP = '510683990000';
const VILLAGE = '510683990001';

const UNKNOWN = '510683970000';

const asked = async (actor: Actor, regionCode: string, scope: RegionScope = regionScope(regionCode, [])) => {
  const region = (code: string) => Promise.resolve(code === UNKNOWN ? undefined : { code });
  const directory = { scope: () => scope, region } as unknown as Directory;
  return askedRegion(directory, actor, { regionCode, today: '2026-01-12' }, sql`region_code`);
};
const refusalOf = async (actor: Actor, regionCode: string) => {
  try {
    await asked(actor, regionCode);
    return undefined;
  } catch (error) {
    return error instanceof RefusalError ? error.refusal : error;
  }
};

describe('a list that is asked for one region', () => {
  it('is refused to a department by village, because it is shown the township alone', async () => {
    expect(await refusalOf(DEPARTMENT, VILLAGE)).toEqual({
      code: 'REGION_BELOW_TOWNSHIP',
      params: { regionCode: VILLAGE, townshipCode: TOWNSHIP },
    });
    expect(await refusalOf(OFFICER, VILLAGE)).toBeUndefined();
    expect(await refusalOf(CLERK, VILLAGE)).toBeUndefined();
  });

  it.each([TOWNSHIP, '510683000000', '510000000000', '000000000000'])(
    'may be asked for by a department of the region %s',
    async (regionCode) => {
      expect(await refusalOf(DEPARTMENT, regionCode)).toBeUndefined();
    },
  );

  it('finds for a department by the township that it is shown, also where one village went to another township', async () => {
    const without = [{ prefix: '510683990', except: [VILLAGE] }];
    const { text } = await asked(DEPARTMENT, TOWNSHIP, without);
    expect(text).not.toContain('starts_with(region_code');
    expect(text.match(/starts_with\(rpad\(left\(region_code, 9\), 12, '0'\)/g)).toHaveLength(2);
  });

  it('is refused for a code that is in no table of regions, to whoever asks', async () => {
    for (const actor of [DEPARTMENT, CLERK, OFFICER])
      expect(await refusalOf(actor, UNKNOWN)).toMatchObject({ code: 'REGION_UNKNOWN' });
  });

  it('is refused to people outside their own region', async () => {
    expect(await refusalOf(CLERK, '510683980000')).toMatchObject({ code: 'REGION_OUTSIDE_SUBTREE' });
    expect(await refusalOf({ id: 'a', role: 'auditor' }, '510683980000')).toBeUndefined();
  });
});
