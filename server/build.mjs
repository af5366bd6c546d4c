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
    build: (out) => run(bin('typescript', 'tsc'), ['-p', 'server/tsconfig.json', '--outDir', out]),
  },
  {
    name: 'client',
    made: ['client'],
    sources: ['client', 'server', 'data', 'package-lock.json'],
    build: (out) => {
      const client = join(out, 'client')
      run(bin('vite', 'vite'), [
        'build',
        '--config',
        'client/vite.config.ts',
        '--outDir',
        client,
        '--emptyOutDir',
        '--logLevel',
        'warn',
      ])
      compress(client)
    },
  },
]

/** Builds each part whose sources changed since; a killed build leaves the old one, never half of a new one. */
export function buildWhatIsMissing() {
  for (const part of parts) {
    const stamp = join(dist, `${part.name}.stamp`)
    const print = fingerprint(part.sources)
    const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === print
    if (fresh && part.made.every((name) => existsSync(join(dist, name)))) continue
    const out = join(dist, `building-${part.name}-${process.pid}`)
    rmSync(out, { recursive: true, force: true })
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

function bin(name, command) {
  const file = require.resolve(`${name}/package.json`)
  const { bin } = JSON.parse(readFileSync(file, 'utf8'))
  return join(dirname(file), typeof bin === 'string' ? bin : bin[command])
}

function run(script, args) {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error(`The build failed: ${relative(root, script)}`)
}

/** Names, sizes and times of the sources: a changed file is enough reason to build. */
function fingerprint(sources) {
  const hash = createHash('sha256')
  const add = (path) => {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`)
  }
  for (const source of sources) {
    const path = join(root, source)
    if (!statSync(path).isDirectory()) add(path)
    else
      for (const name of readdirSync(path, { recursive: true }).sort()) {
        if (statSync(join(path, name)).isFile()) add(join(path, name))
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
  buildWhatIsMissing()
}
