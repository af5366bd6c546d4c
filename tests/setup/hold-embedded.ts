import { startEmbedded } from '../../server/db/embedded/start.ts'
import { ask } from './ask.ts'

// a program of its own for tests that need to be another process or another user: starts, says so, waits
const [dataDir = '', engine, platform] = process.argv.slice(2)
try {
  const embedded = await startEmbedded({
    dataDir,
    ...(engine ? { engine } : {}),
    ...(platform ? { platform: platform as NodeJS.Platform } : {}),
  })
  process.on('SIGTERM', () => void embedded.stop().then(() => process.exit()))
  await ask(embedded.app, 'select 1')
  process.stdout.write('up\n')
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
