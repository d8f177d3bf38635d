import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupConfig } from './config.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aid-chain-config-'));
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(
    join(folder, 'running.json'),
    JSON.stringify({ database: '127.0.0.1:5433/aid_chain', databaseDir: join(folder, 'postgres') }),
  );
  writeFileSync(join(folder, 'postgres/aid-chain.password'), 'a/b\n');
});
afterEach(() => {
  delete process.env.CLI_DATABASE_URL;
  delete process.env.DATABASE_URL;
  rmSync(folder, { recursive: true, force: true });
});

describe('the database into whose server a backup is restored to be checked', () => {
  it('is beside npm start the one of its data folder, without a setting', () => {
    expect(backupConfig(folder).databaseUrl).toBe('postgresql://postgres:a%2Fb@127.0.0.1:5433/aid_chain');
  });

  it('is asked for where the commands work on another database than that of the folder', () => {
    process.env.CLI_DATABASE_URL = 'postgresql://aid_chain_cli@elsewhere/aid_chain';
    expect(() => backupConfig(folder)).toThrow(/DATABASE_URL/u);
    process.env.DATABASE_URL = 'postgresql://postgres@elsewhere/aid_chain';
    expect(backupConfig(folder).databaseUrl).toContain('elsewhere');
  });
});
