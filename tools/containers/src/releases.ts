import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Trial } from './trial.js';

/**
 * An image of a made-up later release: this one and a migration more.
 * @param statements what its migration runs in intake's schema
 * @returns its name
 */
export async function laterRelease(trial: Trial, name: string, statements: string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'aid-chain-release-'));
  const file = '/app/apps/intake/dist/intake.definition.js';
  const runs = statements.map((sql) => `await runner.query(${JSON.stringify(sql)});`).join(' ');
  const migration = `
intake.migrations.push(class Later1900000000001 {
  name = 'Later1900000000001';
  async up(runner) { ${runs} }
  async down() {}
});
`;
  try {
    writeFileSync(join(folder, 'later.js'), migration);
    const lines = [`FROM ${trial.image}`, 'USER root', 'COPY later.js /tmp/'];
    lines.push(`RUN cat /tmp/later.js >> ${file} && rm /tmp/later.js`, 'USER 1000:1000', '');
    writeFileSync(join(folder, 'Dockerfile'), lines.join('\n'));
    const image = `${trial.image}-${name}`;
    trial.must(`${name}: its image is built`, await trial.deployment.docker('build', '-t', image, folder));
    return image;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
