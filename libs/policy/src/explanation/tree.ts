/** A line with what stands below it. */
export interface TreeNode {
  readonly text: string;
  readonly children?: readonly TreeNode[];
}

/** A tree as lines of text. */
export function treeText({ text, children = [] }: TreeNode): readonly string[] {
  return [text, ...below(children, '')];
}

function below(children: readonly TreeNode[], indent: string): string[] {
  return children.flatMap(({ text, children: more = [] }, index) => {
    const isLast = index === children.length - 1;
    const next = `${indent}${isLast ? '   ' : '│  '}`;
    return [`${indent}${isLast ? '└─ ' : '├─ '}${text}`, ...below(more, next)];
  });
}
