/** The anchor that Markdown viewers give a heading: `## Codes · 代码` is `codes--代码`. */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** A page without its code, in which brackets are no links. */
function prose(text: string): string {
  return text.replace(/^ *```[\s\S]*?^ *```/gm, '').replace(/`[^`\n]*`/g, '');
}

/** Targets of all links of a page, as they are written. */
export function linksIn(text: string): string[] {
  return [...prose(text).matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)].map(([, target = '']) => target);
}

/** The anchors of a page. */
export function anchorsIn(text: string): Set<string> {
  const headings = text.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/^#{1,6} (.+)$/gm);
  return new Set([...headings].map(([, heading = '']) => anchorOf(heading)));
}

/** What the tables "where" and "folder" of a page name in their first column, row by row; of `src/<service>/` the part before the blank. */
export function placesIn(text: string): string[][] {
  const tables = text.matchAll(/^\| *(?:where|folder|file)\b.*\n\|[-| :]+\n((?:\|.*\n?)*)/gm);
  return [...tables].flatMap(([, rows = '']) =>
    rows
      .trim()
      .split('\n')
      .map((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
      .map((names) => names.map((name) => name.split('<')[0] ?? '').filter((name) => !/[*{ ]/.test(name))),
  );
}
