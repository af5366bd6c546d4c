import { dataDirError } from './data-dir.ts'
import { checkDurable, makeDatabase } from './database.ts'
import { findEngine } from './engine.ts'
import type { Launch, Running } from './launch.ts'
import { startOnPosix } from './posix.ts'
import { inEachRole, type Roles } from './running.ts'
import { settings, throwawaySettings } from './settings.ts'
import { startOnWindows } from './windows.ts'

/** A running embedded database and how to reach it, in each role. */
export interface Embedded extends Roles {
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  dataDir: string
  /** for tests: gives up durability for speed */
  throwaway?: boolean
  /** for tests: another engine than the installed one, the way of another system */
  engine?: string
  platform?: NodeJS.Platform
  /** told in a sentence when the database ends under us and is started again */
  log?: (line: string) => void
}

/**
 * Starts PostgreSQL 18 on `<dataDir>/postgres`, made on first use. Nobody but this user can reach it, and the
 * app's role owns nothing.
 * @throws StartupError with the reason in one sentence
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, throwaway = false, platform = process.platform } = options
  const launch: Launch = {
    dataDir,
    engine: options.engine ?? findEngine(),
    settings: throwaway ? throwawaySettings : settings,
    log: options.log ?? (() => {}),
  }
  let running: Running | undefined
  try {
    running = await (platform === 'win32' ? startOnWindows(launch) : startOnPosix(launch))
    const roles = inEachRole(running.reach)
    await makeDatabase(roles.superuser)
    if (!throwaway) await checkDurable(roles.superuser)
    return { ...roles, stop: once(running.stop) }
  } catch (error) {
    await running?.stop()
    throw dataDirError(error, dataDir)
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
