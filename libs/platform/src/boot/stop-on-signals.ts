/**
 * Ends the process in order at SIGTERM or SIGINT. One process may run several services, so Nest's own shutdown hooks,
 * of which the first to finish ends the process, are not used.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  // The channel of a supervisor closes when it is gone.
  process.on('disconnect', end);
}
