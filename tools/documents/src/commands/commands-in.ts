/** A fenced block of a page for the shell. */
export interface ShellBlock {
  readonly heading: string;
  readonly text: string;
}

/** All blocks of a page that a reader would paste into a terminal, with the heading that they stand under. */
export function shellBlocksIn(page: string): ShellBlock[] {
  const parts = page.split(/^(?=#{1,6} )/m);
  return parts.flatMap((part) => {
    const heading = /^#{1,6} (.+)$/m.exec(part)?.[1] ?? '';
    return [...part.matchAll(/^ *```(?:bash|sh)\n([\s\S]*?)^ *```/gm)].map(([, text = '']) => ({
      heading,
      text,
    }));
  });
}

/** All that a page shows as code: fenced blocks and what stands between backquotes. */
function codeIn(page: string): string[] {
  const blocks = [...page.matchAll(/^ *```[^\n]*\n([\s\S]*?)^ *```/gm)].map(([, text = '']) => text);
  const inline = page.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/`([^`\n]+)`/g);
  return [...blocks, ...[...inline].map(([, text = '']) => text)];
}

/** Names of the npm scripts that a page names to be run, `test` for `npm test`. */
export function npmScriptsIn(page: string): string[] {
  return codeIn(page).flatMap((code) => [
    ...[...code.matchAll(/npm run (?:-\S+ )*([\w:]+)/g)].map(([, name = '']) => name),
    ...[...code.matchAll(/npm (test|start)\b/g)].map(([, name = '']) => name),
  ]);
}

/** Files of the repository that a block reads: what `-d @…` posts and what `cp` copies. */
export function filesReadIn(block: string): string[] {
  return [...block.matchAll(/(?:@|\bcp )([\w.][\w./-]*)/g)]
    .map(([, path = '']) => path)
    .filter((path) => /[./]/.test(path) && !path.startsWith('aid-chain/'));
}
