import { z } from 'zod';

const hostList = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((host) => host.trim())
      .filter((host) => host !== ''),
  );

/** Every setting of a server process. The only reader of the environment; `.env.example` lists the same keys. */
const settings = z.object({
  /** PostgreSQL 15 or newer. `npm start` sets it to the embedded server where it is not given. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** The role that owns the tables and may migrate; DATABASE_URL's own role where not given. */
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** What this process does: serve pages, run jobs, or both. */
  ROLES: z.enum(['web', 'jobs', 'both']).default('both'),
  /** File with the ledger's signing key (32 bytes, hex); made on first use. */
  LEDGER_KEY_FILE: z.string().default('.data/ledger.key'),
  /** Name of this ledger in its checkpoints; never change it once set. */
  LEDGER_ORIGIN: z
    .string()
    .regex(/^[^\s+]+$/)
    .default('huixiang/ledger'),
  /** A file on another machine's disk to which every checkpoint is appended. */
  LEDGER_WITNESS_FILE: z.string().optional(),
  /** Witnesses that sign every checkpoint: `http://host:8600 key`, parted by semicolons. `huixiang witness` prints its key. */
  LEDGER_WITNESSES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    )
    .pipe(
      z.array(
        z
          .string()
          .regex(/^https?:\/\/\S+\s+\S+\+\S+\+\S+$/, 'an address and a key, parted by a blank'),
      ),
    )
    .transform((lines) =>
      lines.map((line) => {
        const [url, key] = line.split(/\s+/) as [string, string];
        return { url, key };
      }),
    ),
  /** Private hosts feeds may be fetched from, comma-separated (`rsshub.intranet:1200`). */
  FEED_ALLOWED_HOSTS: hostList,
  /** `http://proxy:port` through which feeds are fetched, where there is no other way out. */
  FEED_PROXY: z.url({ protocol: /^https?$/ }).optional(),
  /** An address or page publishers may turn to; it goes out in the User-Agent. */
  FEED_CONTACT: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
  /** Private hosts messages may be sent to, comma-separated (`mail.intranet:25,10.1.0.0/16`). */
  MESSAGE_ALLOWED_HOSTS: hostList,
  /** Whether everybody may read at /open what was published; with `off` there is no such page. */
  PUBLIC_PAGE: z.enum(['on', 'off']).default('on'),
  /** Where people reach the pages; messages and feeds link there. */
  PUBLIC_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  /** Seconds between two requests to one host. */
  FEED_HOST_GAP_SECONDS: z.coerce.number().min(0).max(60).default(2),
  /**
   * Addresses or subnets of reverse proxies whose X-Forwarded-For names the client, comma-separated
   * (`loopback,10.0.0.0/8`). Without it the limit on guessing sees all clients of a proxy as one.
   */
  TRUSTED_PROXIES: hostList,
  /** Set where the pages are served over HTTPS: cookies then demand it. */
  SECURE_COOKIES: z.stringbool().default(false),
  /** Hours after which a session ends, and idle minutes after which it does. */
  SESSION_HOURS: z.coerce.number().int().positive().default(12),
  SESSION_IDLE_MINUTES: z.coerce.number().int().positive().default(120),
  /**
   * Code and name of the division and name of the unit that runs this (`330000 浙江省 浙江省人民政府`): with it
   * the first start makes the unit and its administrator, whose password it prints once.
   */
  FIRST_UNIT: z
    .string()
    .regex(/^\d{6}\s+\S+\s+\S+$/, 'six digits, a division and a unit, parted by blanks')
    .transform((line) => {
      const [placeCode, placeName, unitName] = line.trim().split(/\s+/) as [string, string, string];
      return { placeCode, placeName, unitName };
    })
    .optional(),
  /** One JSON object a log line, for collectors. */
  LOG_JSON: z.stringbool().default(false),
});

export type Config = Readonly<z.infer<typeof settings>>;
export type FirstUnit = NonNullable<Config['FIRST_UNIT']>;
export const CONFIG = Symbol('CONFIG');

/** What `npm start` needs beside the server's own settings, most of which it fills in. */
const launchSettings = z.object({
  /** Folder for the embedded database, the ledger's key and all else that must outlive a restart. */
  HUIXIANG_DATA: z.string().default('.data'),
  /** `off`: an empty database stays empty. */
  SAMPLE: z.enum(['auto', 'off']).default('auto'),
  DATABASE_URL: settings.shape.DATABASE_URL.optional(),
  PORT: settings.shape.PORT,
});
export type LaunchConfig = Readonly<z.infer<typeof launchSettings>>;

export const CONFIG_KEYS = [
  ...new Set([...Object.keys(settings.shape), ...Object.keys(launchSettings.shape)]),
];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads a server process's settings, or throws one error that names every fault. */
export function loadConfig(env: Environment = process.env): Config {
  return read(settings, env);
}

/** Reads the settings of `npm start`. */
export function loadLaunchConfig(env: Environment = process.env): LaunchConfig {
  return read(launchSettings, env);
}

/** A server's settings as the launcher completes them. */
export function completeConfig(
  given: Partial<Record<string, string>>,
  env: Environment = process.env,
): Config {
  return loadConfig({ ...env, ...given });
}

/** The environment of a program this process starts: its own with changes; undefined takes a variable away. */
export function environmentWith(changes: Environment): Environment {
  return { ...process.env, ...changes };
}

function read<T extends z.ZodObject>(schema: T, env: Environment): Readonly<z.infer<T>> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return Object.freeze(result.data);
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`settings that cannot be used:\n${faults.join('\n')}`);
}
