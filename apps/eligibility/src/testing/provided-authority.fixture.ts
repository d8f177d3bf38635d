import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const POLICIES = join(import.meta.dirname, '../../../../policies');

/** A copy of the policies in which a level gives who decides. */
export class ProvidedAuthority {
  readonly folder = mkdtempSync(join(tmpdir(), 'authority-'));

  constructor() {
    cpSync(POLICIES, this.folder, { recursive: true });
  }

  /** Who decides as a level gives it: each value with its days. */
  provides(region: string, values: readonly string[]): void {
    mkdirSync(join(this.folder, region), { recursive: true });
    const lines = values.map((value) => `    - { ${value} }`).join('\n');
    writeFileSync(
      join(this.folder, region, 'authority.yaml'),
      `authority.mode:\n  unit: enum\n  values:\n${lines}\n`,
    );
  }

  /** Whom families of a township call about what it decides. */
  calls(region: string, phone: string): void {
    mkdirSync(join(this.folder, region), { recursive: true });
    writeFileSync(
      join(this.folder, region, 'phone.yaml'),
      `authority.phone:\n  unit: list\n  values:\n    - { from: 2026-07-01, to: null, value: ['${phone}'], demo: true }\n`,
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
