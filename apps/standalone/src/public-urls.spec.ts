import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { ROOT } from './config.js';
import { publicUrls } from './public-urls.js';

const ports = { intake: 7101, eligibility: 7102, monitoring: 7103, referral: 7104 };

describe('the page of each service links to the other three', () => {
  it('by their ports, where the launcher knows them', () => {
    expect(publicUrls({ host: '127.0.0.1', ports })).toEqual({
      ...{ intake: 'http://127.0.0.1:7101', eligibility: 'http://127.0.0.1:7102' },
      ...{ monitoring: 'http://127.0.0.1:7103', referral: 'http://127.0.0.1:7104' },
    });
    expect(publicUrls({ host: '127.0.0.1', ports: { ...ports, referral: 0 } })).not.toHaveProperty(
      'referral',
    );
  });

  it('by an address that a browser opens, also where a service listens on all of them', () => {
    expect(publicUrls({ host: '0.0.0.0', ports }).intake).toBe('http://localhost:7101');
    expect(publicUrls({ host: '::1', ports }).intake).toBe('http://[::1]:7101');
  });

  it('in containers by the ports that are published, unless a proxy has addresses of its own', () => {
    const compose = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
    for (const name of SERVICE_NAMES) {
      const [variable, port] = [name.toUpperCase(), ports[name]];
      const published = `http://127.0.0.1:\${${variable}_PORT:-${String(port)}}`;
      expect(compose).toContain(`${variable}_PUBLIC_URL: \${${variable}_PUBLIC_URL:-${published}}\n`);
    }
  });
});
