import { hasRunningServer } from '@aid-chain/embedded-postgres';
import { endBrokers } from '@aid-chain/tool-kafka';
import type { LauncherConfig } from '../config.js';
import { DataFolder } from '../folder/data-folder.js';
import { AlreadyRunning } from '../launch/launch.js';
import { kafkaFolder } from '../kafka/open-kafka.js';
import { openDatabase } from '../launch/open-database.js';
import { takeStackLock } from '../launch/stack-lock.js';

/**
 * An empty data folder for a demo: that of an earlier demo is deleted, and only if it carries the demo's mark.
 * @throws AlreadyRunning while another demo runs on it; Error when the folder is somebody else's
 */
export async function freshFolder(
  config: LauncherConfig,
  printLine: (line: string) => void,
): Promise<DataFolder> {
  const folder = new DataFolder(config.dataDir, 'demo');
  if (folder.isMarked() && hasRunningServer(folder.database)) {
    const database = await openDatabase(config, folder, printLine);
    const lock = await takeStackLock(database.url, printLine);
    if (lock === undefined) throw new AlreadyRunning(folder.lastAddresses());
    await lock.release();
    await database.close();
  }
  if (folder.isMarked()) await endBrokers(kafkaFolder(folder.path));
  folder.remove();
  return folder;
}
