import type { Config } from '#platform/config/config.ts';
import { readDemonstration } from '#platform/demonstration.ts';
import { openLog } from '#platform/log/log.ts';
import { playActivity } from './demonstration/activity.ts';
import { hasPeople, isEmpty, loadDemonstration } from './demonstration/load.ts';
import { describeModules } from './modules.ts';
import { openPlatform } from './open-platform.ts';
import { CannotSign, programVersion, startServer } from './server.ts';

/**
 * `san-dinh serve`: opens the platform, fills an empty database with the demonstration (never in production), serves
 * until it is told to stop. Answers the exit code.
 */
export async function serve(config: Config): Promise<number> {
  const log = openLog();
  const platform = await openPlatform(config, (message) => log.info(message));
  try {
    const refused = await prepare(config, platform);
    if (refused !== null) {
      process.stderr.write(`${refused}\n`);
      return 2;
    }
    const server = await startServer(config, platform, log);
    log.info({ version: programVersion(), url: server.url }, 'listening');
    process.stderr.write(`\nSân Đình: ${server.url}\n\n`);
    await stopSignal();
    await server.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof CannotSign)) throw error;
    process.stderr.write(`${KEY_PROBLEM} (${error.message})\n`);
    return 2;
  } finally {
    await platform.close();
  }
}

/** Makes the database ready to serve, or says why it may not be served. */
async function prepare(
  config: Config,
  platform: Awaited<ReturnType<typeof openPlatform>>,
): Promise<string | null> {
  const demonstration = await readDemonstration(platform.database);
  if (config.production && demonstration.isOn()) return DEMONSTRATION_IN_PRODUCTION;
  if (await hasPeople(platform.database)) return null;
  if (config.production || !(await isEmpty(platform.database))) return EMPTY_IN_PRODUCTION;
  process.stderr.write(`${BUILDING_DEMONSTRATION}\n`);
  await loadDemonstration(platform.database);
  await playActivity(platform, describeModules().registry);
  return null;
}

function stopSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, () => resolve());
  return promise;
}

const BUILDING_DEMONSTRATION =
  'Đang dựng tỉnh trình diễn (chỉ lần đầu, dữ liệu hư cấu)… / Building the demonstration (first start only, invented data)…';
const DEMONSTRATION_IN_PRODUCTION =
  'Cơ sở dữ liệu này chứa bản trình diễn nên không chạy ở chế độ chính thức. Hãy dùng một SAN_DINH_HOME hoặc DATABASE_URL khác. / ' +
  'This database holds the demonstration and is not served in production. Use another SAN_DINH_HOME or DATABASE_URL.';
const EMPTY_IN_PRODUCTION =
  'Hệ thống chưa có người quản trị. Hãy chạy ./san-dinh init trước. / There is no administrator yet. Run ./san-dinh init first.';
const KEY_PROBLEM =
  'Khóa ký nhật ký không dùng được; hãy khôi phục thư mục keys từ bản sao lưu. / The journal’s key cannot be used; restore the keys folder from a backup.';
