/** Stops the tests' shared server when no test uses it any more; `npm test` ends with it. */
import { stopIdleTestServer } from '#platform/database/testing.ts';

await stopIdleTestServer();
