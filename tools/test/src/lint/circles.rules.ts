/** New circles, and known ones that are mended, each as a sentence. */
export function circleFaults(
  packageName: string,
  found: readonly (readonly string[])[],
  known: readonly (readonly string[])[],
): string[] {
  const unknown = found
    .filter((circle) => !known.some((list) => circle.every((node) => list.includes(node))))
    .map((circle) => `${packageName}: ${circle.join(', ')} import each other in a circle`);
  const mended = known
    .flat()
    .filter((node) => !found.some((circle) => circle.includes(node)))
    .map((node) => `${packageName}: ${node} is on no circle any more, remove it from known-circles.ts`);
  return [...unknown, ...mended];
}
