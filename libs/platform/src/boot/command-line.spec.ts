import { answerCommandLine } from './command-line.js';

const USAGE = { lines: ['用法 / usage'], flags: ['--kafka'] };

function answered(...argv: string[]): { code: number | undefined; lines: string[] } {
  const lines: string[] = [];
  return { code: answerCommandLine(argv, USAGE, (line) => lines.push(line)), lines };
}

describe('the command line of a program that runs until it is stopped', () => {
  it('starts it without a word, and with the flags that it knows', () => {
    expect(answered()).toEqual({ code: undefined, lines: [] });
    expect(answered('--kafka')).toEqual({ code: undefined, lines: [] });
  });

  it('is explained and starts nothing where somebody asks what it does', () => {
    expect(answered('--help')).toEqual({ code: 0, lines: ['用法 / usage'] });
    expect(answered('--kafka', '-h').code).toBe(0);
  });

  it('is refused by the word that nobody knows, and starts nothing', () => {
    const { code, lines } = answered('--kafak', '--help');
    expect(code).toBe(2);
    expect(lines).toEqual(['未知参数 --kafak / unknown argument --kafak', '用法 / usage']);
  });
});
