import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brokerSpecs } from './broker-specs.js';

const ROOT = join(import.meta.dirname, '../../..');

describe('what is run again on every version of the broker', () => {
  it('is every spec that asks for a broker and none that does without', () => {
    const found = brokerSpecs(ROOT, 'e2e');
    expect(found).toContain('libs/messaging/src/kafka/kafka-bus.e2e.spec.ts');
    expect(found).toContain('libs/messaging/src/kafka-admin/topics.e2e.spec.ts');
    expect(found).not.toContain('apps/standalone/src/launcher.e2e.spec.ts');
    expect(found.filter((file) => file.includes('.fault.') || file.includes('.full.'))).toEqual([]);
  });

  it('is every fault that a cluster has a part in', () => {
    const folder = join(ROOT, 'tools/chaos/src');
    for (const level of ['fault', 'full'] as const) {
      const there = readdirSync(folder).filter((name) => name.endsWith(`.${level}.e2e.spec.ts`));
      expect(there).not.toEqual([]);
      expect(brokerSpecs(ROOT, level)).toEqual(
        expect.arrayContaining(there.map((name) => `tools/chaos/src/${name}`)),
      );
    }
  });
});
