import { isAbsolute, join, resolve } from 'node:path'
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
  /** the text of a keyring or the path of a file with one; undefined: `keys` under `dataDir` */
  keys: string | undefined
  logLevel: string
  /** where the head of the audit chain is noted; undefined: nowhere */
  auditHeadFile: string | undefined
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
    databaseUrl: readUrl('DATABASE_URL', env.DATABASE_URL, ['postgres:', 'postgresql:']),
    keys: env.CONDADO_KEYS || undefined,
    logLevel: readLogLevel(env.LOG_LEVEL),
    auditHeadFile: env.AUDIT_HEAD_FILE ? resolve(env.AUDIT_HEAD_FILE) : undefined,
  }
}

function readPort(text: string | undefined): number {
  if (!text) return 3000
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new StartupError(`PORT has to be a number from 1 to 65535, not "${text}".`)
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
