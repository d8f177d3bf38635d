import { rmSync } from 'node:fs';

/** Ends the server that the set-up started; one that the caller gave is left alone. */
export default async function tearDown() {
  const started = globalThis.aidChainTestServer;
  if (started === undefined) return;
  await started.server.stop();
  rmSync(started.folder, { recursive: true, force: true });
}
