import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { programOf } from './program.js';

const ROOT = join(import.meta.dirname, '../../..');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'apps/cli/README.md',
  'policies/README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md') && name !== 'requirements.md')
    .map((name) => `docs/${name}`),
];
const program: CommandUnknownOpts = programOf(() => undefined);

/** What a page shows as code, line by line: the parts behind `cli` up to a comment, a pipe or the next command. */
function commandsIn(page: string): string[] {
  const blocks = [...page.matchAll(/^ *```[^\n]*\n([\s\S]*?)^ *```/gm)].map(([, text = '']) => text);
  const inline = page.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/`([^`\n]+)`/g);
  const code = [...blocks, ...[...inline].map(([, text = '']) => text)];
  return code
    .flatMap((text) => text.replaceAll('\\\n', ' ').split('\n'))
    .flatMap((line) => [...line.matchAll(/(?:npm run (?:-\S+ )?cli --|(?<![\w/.-])cli) ([a-z][^#|;&]*)/g)])
    .map(([, command = '']) => command.trim());
}

/** What the program does not know of a command, undefined where all of it is known. */
function faultOf(command: string): string | undefined {
  const words = command.split(/\s+/);
  let at = program;
  while (at.commands.length > 0) {
    const next = at.commands.find((child) => child.name() === words[0]);
    // A group alone is named in prose: `cli place`.
    if (words[0] === undefined || next === undefined) return words.length === 0 ? undefined : command;
    at = next;
    words.shift();
  }
  const known = [...at.options, ...program.options].map(({ long }) => long);
  const unknown = words.filter((word) => word.startsWith('--') && !known.includes(word.split('=')[0]));
  return unknown.length === 0 ? undefined : `${command}: ${unknown.join(' ')}`;
}

describe('the commands of operators that the pages show', () => {
  it('are there, with the options that they show', () => {
    const shown = PAGES.flatMap((page) =>
      commandsIn(readFileSync(join(ROOT, page), 'utf8')).map((command) => ({ page, command })),
    );
    expect(shown.map(({ command }) => command.split(' ').slice(0, 2).join(' '))).toEqual(
      expect.arrayContaining(['place check', 'keys issue', 'parked replay']),
    );
    const faults = shown.flatMap(({ page, command }) => {
      const fault = faultOf(command);
      return fault === undefined ? [] : [`${page}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });
});
