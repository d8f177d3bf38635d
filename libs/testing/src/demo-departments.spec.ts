import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './config.js';
import { demoDepartments } from './demo-departments.js';

describe('the departments of the demo county', () => {
  it('each have a key in the demo’s directory', () => {
    const text = readFileSync(join(ROOT, 'demo/directory/actors.json'), 'utf8');
    const actors = JSON.parse(text) as { id: string; role: string }[];
    const keys = actors.filter(({ role }) => role === 'department').map(({ id }) => id);
    expect(keys).toEqual(demoDepartments().map((code) => `demo-dept-${code}`));
  });
});
