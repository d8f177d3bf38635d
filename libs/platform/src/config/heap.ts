/**
 * How far the heap of one service's process may grow unless the operator says otherwise, MB; the same number stands in
 * `docker-compose.yml`. Eight full batches of a department at once are received within it.
 */
export const HEAP_MB = 128;

/** @returns the options of Node.js with which the process of one service runs */
export const serviceNodeOptions = (heapMb: number = HEAP_MB): string[] => [
  `--max-old-space-size=${String(heapMb)}`,
];
