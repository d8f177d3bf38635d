/**
 * Writes a value for machines to standard output.
 * @returns once all of it is written: to another program that takes a moment, and whoever ends before cuts it off
 */
export function printJson(value: object): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
