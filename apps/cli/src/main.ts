import { run } from './run.js';

// A reader that has seen enough (`place check | head`) closes the pipe: that is no fault of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await run(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
