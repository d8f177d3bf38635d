import { readFileSync } from 'node:fs';
import { HEAP_MB, serviceNodeOptions } from './heap.js';

const text = (file: string): string => readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8');

describe('the heap of each service', () => {
  it('is bounded, and the operator may set another bound', () => {
    expect(serviceNodeOptions()).toContain(`--max-old-space-size=${String(HEAP_MB)}`);
    expect(serviceNodeOptions(256)).toContain('--max-old-space-size=256');
  });

  it('has the same bound in containers', () => {
    const compose = text('docker-compose.yml');
    expect(compose).toContain(`&heap --max-old-space-size=\${SERVICE_HEAP_MB:-${String(HEAP_MB)}}`);
    for (const name of ['intake', 'eligibility', 'monitoring', 'referral']) {
      expect(compose).toContain(`['node', *heap, 'apps/${name}/dist/main.js']`);
    }
    expect(text('.env.example')).toContain(`SERVICE_HEAP_MB=${String(HEAP_MB)}\n`);
    expect(text('Dockerfile')).toContain(`"--max-old-space-size=${String(HEAP_MB)}", "apps/intake`);
  });
});
