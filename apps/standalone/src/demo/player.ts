import jsonata from 'jsonata';
import type { ServiceName } from '@aid-chain/vocabulary';
import type { DemoHttp, Json } from './demo-http.js';
import { Memory } from './memory.js';
import { fill, fillExpression, fillText, type Lookup } from './references.js';
import type { PlannedAction, PlannedStep } from './scenarios/planned-step.js';

/** One figure or state that the demo compares with what must come out. */
export interface Check {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly ok: boolean;
}

type PrintLine = (line: string) => void;

/** The value of an expression over an answer, as plain JSON; undefined where it finds nothing. */
async function valueIn(answer: unknown, expression: string): Promise<unknown> {
  const found: unknown = await jsonata(expression).evaluate(answer);
  return found === undefined ? undefined : (JSON.parse(JSON.stringify(found)) as unknown);
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/** Plays the steps of the scenarios, one after the other, and compares what comes out. */
export class Player {
  readonly checks: Check[] = [];
  readonly memory = new Memory();

  constructor(
    readonly http: DemoHttp,
    private readonly printLine: PrintLine,
  ) {}

  /** @throws Error with the place in the scenario file where a request was answered otherwise than it must be */
  async play(steps: readonly PlannedStep[]): Promise<void> {
    let today = '';
    for (const { on, zh, en, actions } of steps) {
      if (on !== today) await this.http.setClocks(`${on}T09:00:00+08:00`);
      today = on;
      this.printLine(`${on}  ${zh} · ${en}`);
      for (const planned of actions) {
        await this.act(planned, on).catch((cause: unknown) => {
          const reason = cause instanceof Error ? cause.message : JSON.stringify(cause);
          throw new Error(`${planned.place}: ${reason}`, { cause });
        });
      }
    }
  }

  private async act(planned: PlannedAction, today: string): Promise<void> {
    const { each, keep = {}, checks = [] } = planned.action;
    const lookup = this.memory.lookup(today);
    const items = each === undefined ? [undefined] : listOf(each, lookup);
    const answers: Json[] = [];
    for (const item of items) answers.push(await this.request(planned, this.memory.lookup(today, item)));
    const answer = each === undefined ? answers[0] : answers;
    for (const [name, expression] of Object.entries(keep)) {
      const value = await valueIn(answer, fillExpression(expression, lookup));
      if (value === undefined) throw new Error(`没有找到 / nothing was found for "${name}": ${expression}`);
      this.memory.keep(name, value);
    }
    for (const { zh, en, value, is } of checks) {
      const found = await valueIn(answer, fillExpression(value, lookup));
      this.check(`${zh} ${en}`, fill(is, lookup), found);
    }
  }

  private async request({ action, fileBody }: PlannedAction, lookup: Lookup): Promise<Json> {
    const { as, get, post, body, refused } = action;
    const [service, path = ''] = fillText(get ?? post ?? '', lookup).split(' ');
    const at = { key: fillText(as, lookup), service: service as ServiceName, path };
    const filled = get === undefined ? (fill({ ...fileBody, ...body }, lookup) as Json) : undefined;
    if (refused === undefined) return filled === undefined ? this.http.get(at) : this.http.post(at, filled);
    const code = await this.http.refusalOf(at, filled);
    this.check(`${refused.zh} ${refused.en}`, refused.code, code);
    return { code };
  }

  /** Compares, prints the line, and remembers it for the end. */
  private check(what: string, expected: unknown, found: unknown): void {
    const [left, right] = [textOf(expected), textOf(found)];
    const check = { what, expected: left, found: right, ok: left === right };
    this.checks.push(check);
    this.printLine(
      check.ok ? `    ✓ ${what}: ${right}` : `    ✗ ${what}: 应为 expected ${left}，实为 found ${right}`,
    );
  }
}

function listOf(each: string | unknown[], lookup: Lookup): unknown[] {
  const list = typeof each === 'string' ? lookup(each) : fill(each, lookup);
  if (!Array.isArray(list)) throw new Error('each 不是列表 / each is not a list');
  return list;
}
