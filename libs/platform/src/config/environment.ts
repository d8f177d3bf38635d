import { readFileSync } from 'node:fs';
import type { Bilingual } from '@aid-chain/vocabulary';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment holds something that a service cannot start with; the message names every fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly Bilingual[]) {
    const lines = faults.map(({ zh, en }) => `\n- ${zh} / ${en}`).join('');
    super(`配置有 ${String(faults.length)} 处问题 / The configuration has faults:${lines}`);
  }
}

/** Reads variables and collects what is wrong with them, without ever repeating a value. */
export class EnvironmentReader {
  readonly faults: Bilingual[] = [];
  private readonly unreadable = new Set<string>();

  constructor(private readonly env: Environment) {}

  /** A text; `<NAME>_FILE` may name a file that holds it. */
  text(name: string, fallback?: string): string {
    const value = this.raw(name) ?? fallback;
    if (value !== undefined && value !== '') return value;
    if (this.isUnreadable(name)) return '';
    return this.fault(
      { zh: `${name} 未设置（或 ${name}_FILE）`, en: `${name} is missing (or ${name}_FILE)` },
      '',
    );
  }

  /**
   * A text that says more than a text; where it is missing or cannot be read, that is its one fault.
   * @param expected what is wrong with one that cannot be parsed
   */
  parsed<T>(
    name: string,
    parse: (text: string) => T | undefined,
    {
      expected,
      standIn,
      fallback,
    }: { readonly expected: Bilingual; readonly standIn: T; readonly fallback?: string },
  ): T {
    const text = this.text(name, fallback);
    if (text === '' || this.isUnreadable(name)) return standIn;
    return parse(text) ?? this.fault(expected, standIn);
  }

  /** Whether a file was named for a text and cannot be read, which is its fault already. */
  isUnreadable(name: string): boolean {
    return this.unreadable.has(name);
  }

  /** A text that need not be there: compose gives an empty one for what is not set. */
  optional(name: string): string | undefined {
    const value = this.raw(name);
    return value === '' ? undefined : value;
  }

  /** The file of `<NAME>_FILE`, for what may change while the process runs. */
  fileOf(name: string): string | undefined {
    const file = this.env[`${name}_FILE`];
    return file === '' ? undefined : file;
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const value = this.raw(name);
    if (value === undefined || value === '') return fallback;
    const number = Number(value);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    const range = `${String(min)}–${String(max)}`;
    return this.fault(
      { zh: `${name} 须为整数：${range}`, en: `${name} must be a whole number: ${range}` },
      fallback,
    );
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.raw(name);
    if (value === undefined || value === '') return fallback;
    if (value === 'true' || value === 'false') return value === 'true';
    return this.fault({ zh: `${name} 须为 true 或者 false`, en: `${name} must be true or false` }, fallback);
  }

  choice<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const value = this.raw(name);
    if (value === undefined || value === '') return fallback;
    const all = choices.join(', ');
    return (
      choices.find((choice) => choice === value) ??
      this.fault({ zh: `${name} 须为其中之一：${all}`, en: `${name} must be one of ${all}` }, fallback)
    );
  }

  /** Notes a fault and goes on with a stand-in, so that the next fault is found too. */
  fault<T>(sentence: Bilingual, standIn: T): T {
    this.faults.push(sentence);
    return standIn;
  }

  /** @throws ConfigError when anything was wrong */
  finish(): void {
    if (this.faults.length > 0) throw new ConfigError(this.faults);
  }

  private raw(name: string): string | undefined {
    const file = this.env[`${name}_FILE`];
    if (file === undefined || file === '') return this.env[name];
    try {
      return readFileSync(file, 'utf8').trim();
    } catch {
      if (!this.isUnreadable(name))
        this.fault(
          { zh: `${name}_FILE 所指的文件无法读取`, en: `${name}_FILE names a file that cannot be read` },
          undefined,
        );
      this.unreadable.add(name);
      return undefined;
    }
  }
}
