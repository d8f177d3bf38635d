import { copying } from './copying.fixture.js';

/** A process that makes a copy of the chain and reports each page, until it is killed. */
process.on('message', (url: string) => {
  void copying(url, async (copies) => {
    for await (const { households } of copies.build()) {
      process.send?.(households);
      // It is killed while it goes on: neither before it has begun nor after its end.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
});
