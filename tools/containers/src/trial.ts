import type { Ran } from './command.js';
import type { Deployment } from './deployment.js';

export interface Finding {
  readonly what: string;
  readonly outcome: 'seen' | 'failed' | 'not run';
}

/** What was looked at, in order; a finding is printed when it is made. */
export class Trial {
  readonly findings: Finding[] = [];

  constructor(
    readonly deployment: Deployment,
    readonly image: string,
    /** The folder of its secrets. */
    readonly secrets: string,
    private readonly write: (line: string) => void,
  ) {}

  /** @throws Error when it is not as it must be and the rest cannot be tried */
  must(what: string, ran: Ran): void {
    if (this.saw(what, ran.code === 0)) return;
    this.write(ran.output.trimEnd());
    throw new Error(`${what}: exit ${String(ran.code)}`);
  }

  saw(what: string, ok: boolean): boolean {
    this.note(what, ok ? 'seen' : 'failed');
    return ok;
  }

  notRun(what: string): void {
    this.note(what, 'not run');
  }

  print(line: string): void {
    this.write(line);
  }

  private note(what: string, outcome: Finding['outcome']): void {
    this.findings.push({ what, outcome });
    const mark = { seen: '✓', failed: '✗', 'not run': '!! NOT RUN' }[outcome];
    this.write(`${new Date().toISOString().slice(11, 19)}  ${mark} ${what}`);
  }
}

export interface Case {
  readonly name: string;
  readonly run: (trial: Trial) => Promise<void>;
}
