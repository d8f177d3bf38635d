import { rmSync } from 'node:fs';

/** Ends the server that the set-up started; one that the caller gave is left alone. */
async function endPostgres() {
  const started = globalThis.aidChainTestServer;
  if (started === undefined) return;
  await started.server.stop();
  rmSync(started.folder, { recursive: true, force: true });
}

async function endKafka() {
  const started = globalThis.aidChainTestKafka;
  if (started === undefined) return;
  await started.cluster.stop();
  rmSync(started.folder, { recursive: true, force: true });
}

export default async function tearDown() {
  await endKafka();
  await endPostgres();
}
