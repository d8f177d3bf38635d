/**
 * URL of the test server with installer rights, given by the test run's global set-up or by the caller.
 * @throws Error with what to do when it is missing
 */
export function testServerUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (url === undefined || url === '') {
    throw new Error(
      'TEST_DATABASE_URL is not set: run the specs through jest.config.mjs, which starts a server',
    );
  }
  return url;
}
