// Builds what is missing or older than its sources: the server with tsc, the client with Vite, both into dist/.
// Plain JavaScript, because it runs before anything is built.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const require = createRequire(import.meta.url)

const parts = [
  {
    name: 'server',
    made: ['server', 'migrations'],
    sources: ['server', 'migrations', 'package-lock.json'],
    // types are checked by `npm run check`; an operator may have left out what that needs
    build: (out) =>
      run('typescript', 'tsc', ['-p', 'server/tsconfig.json', '--noCheck', '--outDir', out]),
  },
  {
    name: 'client',
    made: ['client'],
    sources: ['client', 'server', 'data', 'package-lock.json'],
    build: (out) => {
      const client = join(out, 'client')
      const where = ['--config', 'client/vite.config.ts', '--outDir', client, '--emptyOutDir']
      run('vite', 'vite', ['build', ...where, '--logLevel', 'error'])
      compress(client)
    },
  },
]

/**
 * Builds each part whose sources are others than those it was built from. A part is made aside and moved in whole;
 * its stamp goes first and comes back last, so that a killed build is simply made again.
 */
export function buildWhatIsMissing() {
  for (const part of parts) {
    const stamp = join(dist, `${part.name}.stamp`)
    const print = fingerprint(part.sources)
    const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === print
    if (fresh && part.made.every((name) => existsSync(join(dist, name)))) continue
    const out = join(dist, `building-${part.name}-${process.pid}`)
    removeAbandoned()
    mkdirSync(out, { recursive: true })
    try {
      part.build(out)
      rmSync(stamp, { force: true })
      for (const name of part.made) {
        rmSync(join(dist, name), { recursive: true, force: true })
        renameSync(join(out, name), join(dist, name))
      }
      writeFileSync(stamp, print)
    } finally {
      rmSync(out, { recursive: true, force: true })
    }
  }
}

/** What killed builds left behind. */
function removeAbandoned() {
  for (const name of existsSync(dist) ? readdirSync(dist) : []) {
    const pid = Number(/^building-\w+-(\d+)$/.exec(name)?.[1])
    if (pid && (pid === process.pid || !isRunning(pid))) {
      rmSync(join(dist, name), { recursive: true, force: true })
    }
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The JavaScript behind a command of an installed package: npm's own shims differ between systems. */
export function scriptOf(packageName, command = packageName) {
  const file = require.resolve(`${packageName}/package.json`)
  const { bin } = JSON.parse(readFileSync(file, 'utf8'))
  return join(dirname(file), typeof bin === 'string' ? bin : bin[command])
}

function run(packageName, command, args) {
  const { status } = spawnSync(process.execPath, [scriptOf(packageName, command), ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error(`The build failed: ${command} did not finish.`)
}

/** Names and contents of the sources: a fresh checkout of the same files is no reason to build. */
function fingerprint(sources) {
  const hash = createHash('sha256')
  const add = (path) => hash.update(`${relative(root, path)}\0`).update(readFileSync(path))
  for (const source of sources) {
    const path = join(root, source)
    const below = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true }).sort()
      : ['']
    for (const file of below.map((name) => join(path, name))) {
      if (statSync(file).isFile()) add(file)
    }
  }
  return hash.digest('hex')
}

/** Writes .br and .gz beside every text file: compressed once here, not at each request. */
function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name)
    if (!['.js', '.css', '.html', '.svg', '.json', '.webmanifest'].includes(extname(path))) continue
    const text = readFileSync(path)
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    writeFileSync(`${path}.br`, brotliCompressSync(text, { params: quality }))
    writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    buildWhatIsMissing()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
