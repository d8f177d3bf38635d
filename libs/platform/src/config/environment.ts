import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment holds something that a service cannot start with; the message names every fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(`配置有 ${String(faults.length)} 处问题 · The configuration has faults:\n- ${faults.join('\n- ')}`);
  }
}

/** Reads variables and collects what is wrong with them, without ever repeating a value. */
export class EnvironmentReader {
  readonly faults: string[] = [];

  constructor(private readonly env: Environment) {}

  /** A text; `<NAME>_FILE` may name a file that holds it. */
  text(name: string, fallback?: string): string {
    const value = this.raw(name) ?? fallback;
    if (value === undefined || value === '')
      return this.fault(`${name} 未设置 · is missing (or ${name}_FILE)`, '');
    return value;
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
    return this.fault(`${name} 须为整数 · must be a whole number: ${range}`, fallback);
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.raw(name);
    if (value === undefined || value === '') return fallback;
    if (value === 'true' || value === 'false') return value === 'true';
    return this.fault(`${name} 须为 · must be true or false`, fallback);
  }

  choice<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const value = this.raw(name);
    if (value === undefined || value === '') return fallback;
    return (
      choices.find((choice) => choice === value) ??
      this.fault(`${name} 须为其中之一 · must be one of ${choices.join(', ')}`, fallback)
    );
  }

  /** Notes a fault and goes on with a stand-in, so that the next fault is found too. */
  fault<T>(sentence: string, standIn: T): T {
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
      return this.fault(`${name}_FILE 所指的文件无法读取 · names a file that cannot be read`, 'unreadable');
    }
  }
}
