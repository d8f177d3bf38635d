import { join } from 'node:path';
import { readDirectoryData } from '@aid-chain/platform';
import { ROOT } from './config.js';
import { demoDepartments } from './demo-departments.js';

describe('the departments of the demo county', () => {
  it('are the same in its departments.yaml and in the demo’s directory, where each has a key', () => {
    const { departments, actors } = readDirectoryData(join(ROOT, 'demo/directory'));
    const keys = actors.filter(({ role }) => role === 'department').map(({ id }) => id);
    expect(departments.map(({ code }) => code)).toEqual(demoDepartments());
    expect(keys).toEqual(demoDepartments().map((code) => `demo-dept-${code}`));
  });
});
