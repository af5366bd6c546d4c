// npm start, npm run dev, npm run demo. Plain JavaScript, because it runs before anything is built.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Condado needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

const { buildWhatIsMissing, scriptOf } = await import('./build.mjs')

if (process.argv.includes('--dev')) {
  dev()
} else {
  try {
    buildWhatIsMissing()
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
  process.env.NODE_ENV ??= 'production'
  await import('../dist/server/main.js')
}

/** The server starts again with every change of its sources; the client comes from Vite, which passes /api on. */
function dev() {
  const { PORT = '3000', PUBLIC_URL = 'http://localhost:5173' } = process.env
  const settings = { PUBLIC_URL, API_URL: `http://127.0.0.1:${PORT}` }
  const client = ['--host', '127.0.0.1', '--port', '5173', '--strictPort']
  const children = [
    [scriptOf('tsx'), 'watch', '--clear-screen=false', 'server/main.ts'],
    [scriptOf('vite'), '--config', 'client/vite.config.ts', ...client],
  ].map((words) =>
    spawn(process.execPath, words, {
      cwd: join(dirname(fileURLToPath(import.meta.url)), '..'),
      env: { ...process.env, ...settings },
      stdio: 'inherit',
    }),
  )
  const stop = () => {
    for (const child of children) child.kill('SIGTERM')
  }
  for (const child of children) child.on('exit', stop)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
}
