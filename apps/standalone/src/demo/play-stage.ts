import { join } from 'node:path';
import { launcherConfig, type LauncherConfig } from '../config.js';
import type { DataFolder } from '../folder/data-folder.js';
import { launch, type Stack } from '../launch/launch.js';
import { DEMO_FOLDER, demonstrate, type Demonstrated } from './demonstrate.js';
import type { OpenDoors } from './doors/four-doors.js';
import { issueSecret, planDoors } from './doors/open-doors.js';
import type { DoorReceiver } from './doors/receiver.js';
import { withFreePorts } from './free-ports.js';
import { freshFolder } from './fresh-folder.js';
import { townshipOf, writeDirectory } from './places/place-directory.js';
import { firstDayOf } from './places/plan-place.js';
import type { Stage } from './stages.js';

type PrintLine = (line: string) => void;

/** Where the database of a stage lies: the demo's own as always, any other beside it. */
function configOf({ code, place }: Stage): LauncherConfig {
  const config = launcherConfig('demo');
  return place === undefined ? config : { ...config, dataDir: `${config.dataDir}-${code}` };
}

/** Lets the people of the demo work in the place of a stage. */
function inPlace(config: LauncherConfig, { place }: Stage, folder: DataFolder): LauncherConfig {
  if (place === undefined) return config;
  folder.make();
  const directoryDir = join(folder.path, 'directory');
  writeDirectory(DEMO_FOLDER, directoryDir, place.regions);
  const firstDay = `${firstDayOf(place)}T09:00:00+08:00`;
  return { ...config, played: { township: townshipOf(place.regions), directoryDir, firstDay } };
}

function doorsOf(receiver: DoorReceiver, { addresses, append }: Stack): OpenDoors {
  return { receiver, append, address: addresses.referral };
}

/**
 * Starts a stack of its own for a stage, plays it and ends the stack.
 * @returns what came out, or why it was not played to its end
 */
export async function playStage(
  stage: Stage,
  signal: Promise<'stopped'>,
  printLine: PrintLine,
): Promise<Demonstrated | string> {
  const { place, plan } = stage;
  if (place !== undefined) printLine(`\n█ ${place.zh} · ${place.en}`);
  const config = await withFreePorts(configOf(stage));
  const folder = await freshFolder(config, printLine);
  const planned = place === undefined ? await planDoors(config, folder) : undefined;
  try {
    const stack = await launch(planned?.config ?? inPlace(config, stage, folder), folder, printLine);
    try {
      if (planned !== undefined) await issueSecret(planned.receiver, folder);
      const doors = planned && doorsOf(planned.receiver, stack);
      return await Promise.race([demonstrate(plan, stack.addresses, printLine, doors), signal, stack.broken]);
    } finally {
      await stack.stop();
    }
  } finally {
    await planned?.receiver.stop();
  }
}
