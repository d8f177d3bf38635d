import { parseArgs } from 'node:util';

/** A command line that cannot be understood; the message says what to type. */
export class UsageError extends Error {}

/** One command line: the words before the options, and the options. */
export class Arguments {
  private constructor(
    readonly words: readonly string[],
    private readonly options: Readonly<Record<string, string | boolean | undefined>>,
  ) {}

  /** @throws UsageError for an option that does not exist or lacks its value */
  static parse(argv: readonly string[]): Arguments {
    const text = { type: 'string' } as const;
    try {
      const { positionals, values } = parseArgs({
        args: [...argv],
        allowPositionals: true,
        options: {
          help: { type: 'boolean', short: 'h' },
          as: text,
          reason: text,
          service: text,
          consumer: text,
          topic: text,
          stream: text,
          type: text,
          region: text,
          label: text,
          data: text,
          from: text,
          to: text,
          directory: text,
        },
      });
      return new Arguments(positionals, values);
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    }
  }

  get wantsHelp(): boolean {
    return this.options['help'] === true;
  }

  optional(name: string): string | undefined {
    const value = this.options[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** @throws UsageError when it is missing */
  required(name: string): string {
    const value = this.optional(name);
    if (value === undefined) throw new UsageError(`缺少 --${name} / --${name} is missing`);
    return value;
  }

  /** A reason as a code, because the audit holds no free text. @throws UsageError */
  reason(): string {
    const reason = this.required('reason');
    if (/^[a-z][a-z0-9-]{1,63}$/.test(reason)) return reason;
    throw new UsageError(
      '--reason 为小写字母、数字和连字符组成的代码 / --reason is a code of small letters, digits, hyphens',
    );
  }

  /** The n-th word of the command. @throws UsageError naming what is missing */
  word(index: number, what: string): string {
    const word = this.words[index];
    if (word === undefined) throw new UsageError(`缺少 ${what} / ${what} is missing`);
    return word;
  }
}
