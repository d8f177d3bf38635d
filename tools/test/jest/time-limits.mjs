import { addEventHandler } from 'jest-circus';

const LIMIT = Number(process.env.TEST_TIME_LIMIT_MS);

/** A test or hook that never answers fails after its limit; the runner itself knows no limits. */
function limited(fn, limit) {
  return async () => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`no end within ${String(limit)} ms`));
      }, limit);
    });
    try {
      await Promise.race([fn(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

addEventHandler((event, state) => {
  const { currentDescribeBlock: block } = state;
  const added = { add_test: block.children, add_hook: block.hooks }[event.name]?.at(-1);
  if (added?.fn) added.fn = limited(added.fn, event.timeout ?? LIMIT);
});

// What a spec starts is a program of its own, which reads no TypeScript.
delete process.env.NODE_OPTIONS;
