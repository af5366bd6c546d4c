import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { buildApp } from './app.ts'
import { setupLink } from './auth/setup.ts'
import { dailyBackup } from './backups/backup.ts'
import { type Config, readConfig } from './config.ts'
import { dayInAlabama } from './days.ts'
import { asOwner } from './db/as-owner.ts'
import { openDatabase } from './db/connect.ts'
import { keeping } from './db/keeper.ts'
import { migrateToLatest } from './db/migrate.ts'
import { seedReferenceData } from './db/seed/seed.ts'
import { fillDemo } from './demo/fill.ts'
import { throwawayFolder } from './demo/folder.ts'
import { drain } from './ending.ts'
import { everyHour } from './hourly.ts'
import { rates } from './limits/rules.ts'
import { sealExisting } from './sealed/existing-store.ts'
import { keySource } from './sealed/key-source.ts'
import { openKeyring, wasSealed } from './sealed/open-keyring.ts'
import { StartupError } from './startup-error.ts'

// On a machine with much memory V8 lets garbage pile up to several times what is in use; others live there, too. In
// percent of what is in use, and no limit: a coalition whose facts need more gets more.
setFlagsFromString('--heap-growing-percent=40')

/** Requests that are under way get this long to end. */
const drainMs = 7_500
/** And what is kept open by the app itself so long. */
const closeMs = 1_000

async function start(config: Config, isDemo: boolean): Promise<void> {
  const ends: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  let isReady = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // a start cut short leaves nothing to drain, and the database ends with us
      if (!isReady) process.exit()
      setTimeout(() => process.exit(1), drainMs + 1_500).unref()
      void close().finally(() => process.exit())
    })
  }
  try {
    const database = await openDatabase(config, complain)
    ends.push(() => database.stop())
    await migrateToLatest(database.owner)
    const { keyring, made, sealed } = await asOwner(keeping(database.owner, 'keys'), async (db) => {
      const opened = await openKeyring(db, keySource(config), dayInAlabama(new Date()))
      return { ...opened, sealed: await sealExisting(db, opened.keyring) }
    })
    await seedReferenceData(database.owner)
    const { publicUrl } = config
    const demo = isDemo
      ? await fillDemo({
          owner: database.owner,
          publicUrl,
          today: dayInAlabama(new Date()),
          keyring,
        })
      : undefined
    const app = await buildApp({
      publicUrl,
      logLevel: config.logLevel,
      trustedProxies: config.trustedProxies,
      rates: { member: { ...rates.member, max: config.requestsPerMinute } },
      database: database.app,
      direct: database.direct,
      replica: database.replica,
      auditHeadFile: config.auditHeadFile,
      metricsToken: config.metricsToken,
      backupDir: config.backups?.dir,
      // invented people have no addresses
      mail: isDemo ? undefined : config.mail,
      dataDir: config.databaseUrl === undefined ? config.dataDir : undefined,
      keyring,
    })
    const { backups } = config
    if (backups && !isDemo) {
      everyHour(app, 'backup', 'the backup of the day could not be made', () =>
        dailyBackup(database.owner, backups, new Date()),
      )
    }
    ends.push(async () => {
      const { announceMs } = config
      await drain(app, { announceMs, patienceMs: drainMs - announceMs })
      await Promise.race([app.close(), sleep(closeMs, undefined, { ref: false })])
    })
    await app.listen({ host: config.host, port: config.port })
    const link = demo ? null : await setupLink(app, publicUrl)
    isReady = true
    tell(`Condado is ready: ${publicUrl}`)
    if (made && !demo) tell(made)
    if (sealed > 0) tell(wasSealed(sealed))
    for (const { role, name, url } of demo?.links ?? []) tell(`${role} ${name} ${url}`)
    if (demo) tell(`a report, without an account ${demo.shared}`)
    if (link)
      tell(`Nobody can sign in yet. Set up the first admin with this link, once:\n  ${link}`)
    // with many contacts this takes a while, which the first map need not; where it fails, that map reads them
    void app.facts.institutions().catch(() => {})
  } catch (error) {
    await close()
    throw asStartupError(error, config)
  }
}

function asStartupError(error: unknown, config: Config): unknown {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE') {
    return new StartupError(
      `Port ${config.port} is taken: stop the program that has it, or set PORT to another one.`,
    )
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartupError(
      `Condado may not listen at ${config.host}:${config.port} (${code}): set HOST and PORT.`,
    )
  }
  return error
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}

try {
  const config = readConfig(process.env)
  const isDemo = process.argv.includes('--demo')
  // never a database that may become somebody's own: links of a demo let everyone in
  const own = () => ({
    ...config,
    dataDir: throwawayFolder(),
    databaseUrl: undefined,
    keys: undefined,
  })
  await start(isDemo ? own() : config, isDemo)
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  complain(error.message)
  process.exit(1)
}
