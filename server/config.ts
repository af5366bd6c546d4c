import { isIP } from 'node:net'
import { isAbsolute, join, resolve } from 'node:path'
import type { BackupsTo } from './backups/backup.ts'
import { checkRecipient } from './backups/envelope.ts'
import type { MailSettings } from './digest-mail/post.ts'
import { rates } from './limits/rules.ts'
import { projectRoot } from './project-root.ts'
import { StartupError } from './startup-error.ts'

/** Everything the environment decides, checked before anything starts. */
export interface Config {
  host: string
  port: number
  /** where members reach it, without a slash at the end */
  publicUrl: string
  dataDir: string
  /** undefined: the embedded database under `dataDir` */
  databaseUrl: string | undefined
  /** past the pooler in transaction mode that `databaseUrl` leads through; undefined: there is none */
  directUrl: string | undefined
  /** a streaming replica for lists, reports and exports; undefined: everything is read where it is written */
  readUrl: string | undefined
  /** how long a server that was told to end still takes requests, so that a balancer hears of it, in milliseconds */
  announceMs: number
  /** the text of a keyring or the path of a file with one; undefined: `keys` under `dataDir` */
  keys: string | undefined
  /** how much one member may ask in a minute */
  requestsPerMinute: number
  /** networks or addresses of the proxies before it, with commas between */
  trustedProxies: string
  logLevel: string
  /** where the head of the audit chain is noted; undefined: nowhere */
  auditHeadFile: string | undefined
  /** where a backup goes every day, and whom it is sealed to; undefined: none is made */
  backups: BackupsTo | undefined
  /** what whoever reads /metrics has to say; undefined: nobody reads them */
  metricsToken: string | undefined
  /** how digests of the week go out by mail; undefined: none does */
  mail: MailSettings | undefined
}

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']

/** @throws StartupError that names the variable and what it has to be */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const host = env.HOST || '127.0.0.1'
  const port = readPort(env.PORT)
  const dataDir = env.DATA_DIR || '.condado'
  return {
    host,
    port,
    publicUrl: readPublicUrl(env.PUBLIC_URL) ?? defaultUrl(host, port),
    dataDir: isAbsolute(dataDir) ? dataDir : join(projectRoot, dataDir),
    databaseUrl: readDatabaseUrl('DATABASE_URL', env),
    directUrl: readDatabaseUrl('DATABASE_DIRECT_URL', env),
    readUrl: readDatabaseUrl('DATABASE_READ_URL', env),
    announceMs: readDrainSeconds(env.DRAIN_SECONDS) * 1_000,
    keys: env.CONDADO_KEYS || undefined,
    requestsPerMinute: readPerMinute(env.REQUESTS_PER_MINUTE),
    trustedProxies: readProxies(env.TRUSTED_PROXIES),
    logLevel: readLogLevel(env.LOG_LEVEL),
    auditHeadFile: env.AUDIT_HEAD_FILE ? resolve(env.AUDIT_HEAD_FILE) : undefined,
    backups: readBackups(env),
    metricsToken: readToken(env.METRICS_TOKEN),
    mail: readMail(env),
  }
}

function readToken(text: string | undefined): string | undefined {
  if (!text) return undefined
  // shorter ones can be guessed
  if (/^[\x21-\x7e]{32,}$/.test(text)) return text
  throw new StartupError('METRICS_TOKEN has to be 32 characters or more, without spaces.')
}

/** In the clear it would be a second place to steal everything from: without a key there is none. */
function readBackups({ BACKUP_DIR, BACKUP_RECIPIENT }: NodeJS.ProcessEnv): BackupsTo | undefined {
  if (!BACKUP_DIR && !BACKUP_RECIPIENT) return undefined
  if (!BACKUP_DIR || !BACKUP_RECIPIENT) {
    throw new StartupError(
      'BACKUP_DIR and BACKUP_RECIPIENT belong together: where backups go, and the key that "npm run admin -- backup key" says.',
    )
  }
  checkRecipient(BACKUP_RECIPIENT)
  return { dir: resolve(BACKUP_DIR), recipient: BACKUP_RECIPIENT }
}

/** Somebody's name in quotes or without, and an address; or an address alone. */
const sender = /^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/

function readMail({ SMTP_URL, MAIL_FROM }: NodeJS.ProcessEnv): MailSettings | undefined {
  const url = readUrl('SMTP_URL', SMTP_URL, ['smtp:', 'smtps:'])
  if (!url && !MAIL_FROM) return undefined
  if (!url || !MAIL_FROM) {
    throw new StartupError(
      'SMTP_URL and MAIL_FROM belong together: the server that takes mail, and whom it comes from.',
    )
  }
  if (!sender.test(MAIL_FROM)) {
    throw new StartupError(
      `MAIL_FROM has to be an address such as Condado <condado@example.org>, not "${MAIL_FROM}".`,
    )
  }
  return { url, from: MAIL_FROM }
}

function readPort(text: string | undefined): number {
  if (!text) return 3000
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new StartupError(`PORT has to be a number from 1 to 65535, not "${text}".`)
}

function readPerMinute(text: string | undefined): number {
  if (!text) return rates.member.max
  const perMinute = Number(text)
  // below this, a screen with a few lists would be refused to whoever opens it twice
  if (Number.isInteger(perMinute) && perMinute >= 300 && perMinute <= 1e9) return perMinute
  throw new StartupError(`REQUESTS_PER_MINUTE has to be a number of at least 300, not "${text}".`)
}

/** Its whole end has ten seconds, and what is under way needs most of them. */
const longestAnnounce = 5

function readDrainSeconds(text: string | undefined): number {
  const seconds = Number(text || 0)
  if (seconds >= 0 && seconds <= longestAnnounce) return seconds
  throw new StartupError(
    `DRAIN_SECONDS has to be a number from 0 to ${longestAnnounce}, not "${text}".`,
  )
}

type DatabaseVariable = 'DATABASE_URL' | 'DATABASE_DIRECT_URL' | 'DATABASE_READ_URL'

function readDatabaseUrl(name: DatabaseVariable, env: NodeJS.ProcessEnv): string | undefined {
  const url = readUrl(name, env[name], ['postgres:', 'postgresql:'])
  if (url === undefined || env.DATABASE_URL) return url
  throw new StartupError(`${name} belongs to a database of your own: set DATABASE_URL, too.`)
}

function readPublicUrl(text: string | undefined): string | undefined {
  const url = readUrl('PUBLIC_URL', text, ['http:', 'https:'])
  if (url === undefined) return undefined
  const { origin, href } = new URL(url)
  if (href === `${origin}/`) return origin
  throw new StartupError(
    'PUBLIC_URL has to be an address without a path, such as https://condado.example.org.',
  )
}

function readUrl(name: string, text: string | undefined, protocols: string[]): string | undefined {
  if (!text) return undefined
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) {
    return text.replace(/\/$/, '')
  }
  // the value may hold a password: it is not repeated
  throw new StartupError(`${name} has to be an address that starts with ${protocols[0]}//.`)
}

/** Whoever is trusted says who asks: a name too many, and throttles can be walked around. */
function readProxies(text: string | undefined): string {
  const proxies = (text || 'loopback').split(',').map((one) => one.trim())
  const known = ['loopback', 'linklocal', 'uniquelocal']
  for (const one of proxies) {
    const [address = '', bits = '32', ...more] = one.split('/')
    const fits = isIP(address) > 0 && /^\d{1,3}$/.test(bits) && more.length === 0
    if (!fits && !known.includes(one)) {
      throw new StartupError(
        `TRUSTED_PROXIES has to be addresses or networks with commas between, such as 10.0.0.0/8, not "${text}".`,
      )
    }
  }
  return proxies.join()
}

function readLogLevel(text: string | undefined): string {
  const level = text || 'warn'
  if (logLevels.includes(level)) return level
  throw new StartupError(`LOG_LEVEL has to be one of ${logLevels.join(', ')}, not "${level}".`)
}

function defaultUrl(host: string, port: number): string {
  // by name where it is this machine: browsers make no passkeys for addresses of numbers
  const here = ['0.0.0.0', '127.0.0.1', '::', '::1']
  const name = here.includes(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
