import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RefusalError } from '@aid-chain/kernel';
import { entryOf } from '@aid-chain/policy';
import { readPolicyFiles, revisionOf } from '../place/read-place.js';
import { placeParameter, Policies } from './policies.js';

const folder = fileURLToPath(new URL('../../../../policies', import.meta.url));

describe('the parameters of a place', () => {
  it('that are not complete refuse the step with the missing key: a number is never guessed', async () => {
    const policies = await Policies.read(folder);
    const asked = (region: string, day: string) => () => policies.pack(region, day);
    expect(asked('510683990001', '2026-01-15')).not.toThrow();
    expect(asked('110101001001', '2026-01-15')).toThrow(RefusalError);
    expect(asked('510683990001', '1999-01-15')).toThrow(
      expect.objectContaining({
        refusal: expect.objectContaining({ code: 'PARAMETER_NOT_SET' }) as unknown,
      }) as Error,
    );
  });

  it('give a single value, or refuse where it is announced but not known yet', async () => {
    const pack = (await Policies.read(folder)).pack('510683990001', '2026-01-15');
    expect(placeParameter(pack, 'publicity.days')).toBe(7);
    const entry = { ...entryOf(pack, 'publicity.days'), state: 'pending' as const, value: null };
    const announced = { ...pack, parameters: { ...pack.parameters, 'publicity.days': entry } };
    expect(() => placeParameter(announced, 'publicity.days')).toThrow(RefusalError);
  });
});

describe('files that are not those that were accepted', () => {
  const placeDir = mkdtempSync(join(tmpdir(), 'aid-chain-place-'));
  const file = join(placeDir, 'policies/510683/procedure.yaml');
  const digest = async () => revisionOf(await readPolicyFiles({ policiesDir: folder, placeDir }));
  /** Bytes that this process has read so far, which Linux counts. */
  const bytesRead = (): number => Number(/^rchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);

  beforeAll(() => cpSync(join(folder, '510683'), join(placeDir, 'policies/510683'), { recursive: true }));
  afterAll(() => rmSync(placeDir, { recursive: true }));

  it('are read once, and again only when one of them has changed', async () => {
    const policies = await Policies.read(folder, placeDir);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('value: 5, demo', 'value: 6, demo'));
    const accepted = await digest();
    writeFileSync(file, before.replace('value: 5, demo', 'value: 7, demo'));
    expect(await policies.take(accepted)).toBe(false);
    const [from, size] = [bytesRead(), before.length];
    for (let n = 0; n < 50; n++) expect(await policies.take(accepted)).toBe(false);
    expect(bytesRead() - from).toBeLessThan(10 * size);
    writeFileSync(file, before.replace('value: 5, demo', 'value: 6, demo'));
    expect(await policies.take(accepted)).toBe(true);
  });
});
