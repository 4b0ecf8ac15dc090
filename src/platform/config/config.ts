import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '#basics/project-root.ts';
import { err, ok, type Result } from '#basics/result.ts';

/** The settings of a running program: read once at start from the environment, never changed after. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** The folder of the embedded database, files and keys, as an absolute path. */
  readonly home: string;
  /** A PostgreSQL server of one's own; null for the embedded one. */
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  /** The address that mails come from; of the site's own name unless set. */
  readonly mailFrom: string;
  readonly s3: S3Config | null;
  /** The address under which people reach the site, without a slash at its end. */
  readonly baseUrl: string;
  /** In production the demonstration never starts and cookies are Secure. */
  readonly production: boolean;
}

export interface S3Config {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint: string | null;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A variable of the environment that is unknown or malformed, with what is expected instead. */
export interface ConfigFault {
  readonly variable: string;
  readonly expected: string;
}

const url = (protocols: string) => z.url({ protocol: new RegExp(`^(${protocols})$`) });

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  SAN_DINH_HOME: z.string().min(1).default('.san-dinh'),
  SAN_DINH_MODE: z.enum(['demonstration', 'production']).optional(),
  DATABASE_URL: url('postgres|postgresql').optional(),
  SMTP_URL: url('smtp|smtps').optional(),
  MAIL_FROM: z.email().optional(),
  BASE_URL: url('https?').optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ENDPOINT: url('https?').optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
});

const EXPECTED: Record<keyof z.input<typeof Environment>, string> = {
  PORT: 'a port number from 0 to 65535 (0: any free port)',
  HOST: 'an address to listen on, such as 127.0.0.1',
  SAN_DINH_HOME: 'a folder',
  SAN_DINH_MODE: '"demonstration" or "production"',
  DATABASE_URL: 'postgres://user:password@host:port/database',
  SMTP_URL: 'smtp://user:password@host:port',
  MAIL_FROM: 'the address that mails come from',
  BASE_URL: 'https://name.of.the.site',
  S3_BUCKET: 'the name of a bucket, together with S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY',
  S3_REGION: 'the name of a region',
  S3_ENDPOINT: 'https://address.of.the.store',
  S3_ACCESS_KEY_ID: 'a key, together with S3_BUCKET and S3_SECRET_ACCESS_KEY',
  S3_SECRET_ACCESS_KEY: 'a secret, together with S3_BUCKET and S3_ACCESS_KEY_ID',
};

/** Variables of these families are ours: one that is not known is a spelling mistake, not somebody else's. */
const OURS = /^(SAN_DINH_|S3_)/;

/** Read where they are needed and never kept: a passphrase or a token does not belong in `Config`. */
const READ_ELSEWHERE = new Set(['SAN_DINH_BACKUP_PASSPHRASE', 'SAN_DINH_TOKEN']);

/** Parses the environment; every unknown or malformed value is named, none is guessed. An empty value counts as absent. */
export function parseConfig(
  environment: Record<string, string | undefined>,
): Result<Config, readonly ConfigFault[]> {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== '' && value !== undefined),
  );
  const unknown = Object.keys(given).filter(
    (name) => OURS.test(name) && !(name in EXPECTED) && !READ_ELSEWHERE.has(name),
  );
  const parsed = Environment.safeParse(given);
  const malformed = parsed.success ? [] : parsed.error.issues.map((issue) => String(issue.path[0]));
  const s3 = parsed.success ? s3Of(parsed.data) : null;
  const faults = [
    ...unknown.map((variable) => ({
      variable,
      expected: `a known setting: ${Object.keys(EXPECTED).join(', ')}`,
    })),
    ...[...new Set(malformed), ...(s3 === 'incomplete' ? ['S3_BUCKET'] : [])].map((variable) => ({
      variable,
      expected: EXPECTED[variable as keyof typeof EXPECTED],
    })),
  ];
  if (!parsed.success || faults.length > 0 || s3 === 'incomplete') return err(faults);
  return ok(configOf(parsed.data, s3));
}

function configOf(env: z.output<typeof Environment>, s3: S3Config | null): Config {
  const home = isAbsolute(env.SAN_DINH_HOME) ? env.SAN_DINH_HOME : join(projectRoot(), env.SAN_DINH_HOME);
  const baseUrl = (env.BASE_URL ?? `http://${env.HOST}:${env.PORT}`).replace(/\/+$/, '');
  return {
    port: env.PORT,
    host: env.HOST,
    home: resolve(home),
    databaseUrl: env.DATABASE_URL ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? `san-dinh@${new URL(baseUrl).hostname}`,
    s3,
    baseUrl,
    production: env.SAN_DINH_MODE === 'production',
  };
}

function s3Of(env: z.output<typeof Environment>): S3Config | 'incomplete' | null {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!bucket && !accessKeyId && !secretAccessKey) return null;
  if (!bucket || !accessKeyId || !secretAccessKey) return 'incomplete';
  return { bucket, region: env.S3_REGION, endpoint: env.S3_ENDPOINT ?? null, accessKeyId, secretAccessKey };
}
