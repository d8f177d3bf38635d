import type { DemoData, FamilyKey } from './demo-data.js';
import type { DemoHttp } from './demo-http.js';
import type { Family } from './family.js';

/** One figure or state that the demo compares with what must come out. */
export interface Check {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly ok: boolean;
}

/** What the steps of the demo share: the services, the data, the families so far, and what was compared. */
export class DemoRun {
  readonly checks: Check[] = [];
  private readonly families = new Map<FamilyKey, Family>();

  constructor(
    readonly http: DemoHttp,
    readonly data: DemoData,
    private readonly say: (line: string) => void,
  ) {}

  family(key: FamilyKey): Family {
    const family = this.families.get(key);
    if (family === undefined) throw new Error(`${key} has not applied yet`);
    return family;
  }

  remember(family: Family): void {
    this.families.set(family.key, family);
  }

  /** Compares, prints the line, and remembers it for the end. */
  check(what: string, expected: unknown, found: unknown): void {
    const [left, right] = [expected, found].map((value) =>
      typeof value === 'string' ? value : JSON.stringify(value),
    );
    const check = { what, expected: left ?? '', found: right ?? '', ok: left === right };
    this.checks.push(check);
    this.say(
      check.ok
        ? `    ✓ ${what}: ${check.found}`
        : `    ✗ ${what}: 应为 expected ${check.expected}，实为 found ${check.found}`,
    );
  }

  note(line: string): void {
    this.say(`    ${line}`);
  }
}

/** What happens on one day at the offices of the demo. */
export interface Step {
  readonly on: string;
  readonly zh: string;
  readonly en: string;
  readonly run: (demo: DemoRun, on: string) => Promise<void>;
}
