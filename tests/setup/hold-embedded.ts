import { startEmbedded } from '../../server/db/embedded/start.ts'

// a program of its own for tests that need to be another process or another user: starts, says so, waits
const [dataDir = '', engine] = process.argv.slice(2)
try {
  const embedded = await startEmbedded({ dataDir, ...(engine ? { engine } : {}) })
  process.on('SIGTERM', () => void embedded.stop().then(() => process.exit()))
  process.stdout.write('up\n')
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
