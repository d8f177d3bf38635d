import { TinyStack } from './tiny-stack.js';

type Starts = Pick<typeof TinyStack, 'start' | 'boot'>;

/**
 * Starts services for single tests, beside the one of their file, and stops them after the test, however it ends: one that a
 * failed test left running would keep Jest from ending.
 * @returns `TinyStack.start` and `TinyStack.boot`, which remember what they started
 */
export function stacksOfTest(): Starts {
  const started: TinyStack[] = [];
  const remembered =
    (make: Starts['boot']): Starts['boot'] =>
    async (...given) => {
      const stack = await make(...given);
      started.push(stack);
      return stack;
    };
  afterEach(async () => {
    await Promise.all(started.splice(0).map((stack) => stack.stop()));
  });
  return {
    start: remembered((...given) => TinyStack.start(...given)),
    boot: remembered((...given) => TinyStack.boot(...given)),
  };
}
