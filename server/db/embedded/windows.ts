import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { StartupError } from '../../startup-error.ts'
import { makeCluster } from './cluster.ts'
import type { Launch, Running } from './launch.ts'
import { commandOf } from './who.ts'

/**
 * Windows: no socket that the file system protects, no signals, no shell. So TCP on the loopback address with a
 * password from the private data folder, and pg_ctl, which also gives up the rights of an administrator.
 */
export async function startOnWindows({ dataDir, engine, settings }: Launch): Promise<Running> {
  mkdirSync(dataDir, { recursive: true })
  const held = await holdFolder(dataDir)
  const runAs = { prefix: [], engine }
  const passwordFile = join(dataDir, 'postgres.password')
  const password = passwordIn(passwordFile)
  const access = ['--auth', 'scram-sha-256', '--pwfile', passwordFile]
  const cluster = makeCluster({ dataDir, runAs, access })
  const log = join(dataDir, 'postgres.log')
  const pgCtl = (...args: string[]) => {
    const { file, words, options } = commandOf(runAs, join(engine, 'bin', 'pg_ctl'), args)
    // never a pipe: the server would inherit it, and we would wait for its end
    return spawnSync(file, [...words, '-D', cluster, '-w', '-s'], { ...options, stdio: 'ignore' })
  }
  // what a killed app left running; a stale file bothers nobody
  if (existsSync(join(cluster, 'postmaster.pid'))) pgCtl('stop', '-m', 'fast')
  rmSync(log, { force: true })
  const port = await freePort()
  const all = { ...settings, port, listen_addresses: '127.0.0.1', unix_socket_directories: '' }
  const options = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`)
  if (pgCtl('start', '-l', log, '-o', options.join(' ')).status !== 0) {
    await close(held)
    const reason = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').at(-1) : 'no log'
    throw new StartupError(`The embedded database does not start: ${reason}`)
  }
  const guard = watch(join(engine, 'bin', 'pg_ctl'), cluster)
  const stop = async () => {
    guard.stdin.end()
    await once(guard, 'exit')
    await close(held)
  }
  return { reach: { host: '127.0.0.1', port, password, ssl: false }, stop }
}

/** One app for a data folder: a named pipe is gone with the process that listens at it. */
async function holdFolder(dataDir: string): Promise<Server> {
  const name = `condado-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
  const server = createServer((socket) => socket.destroy())
  server.listen(process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(dataDir, 'held'))
  try {
    await once(server, 'listening')
  } catch {
    throw new StartupError(
      `The data folder ${dataDir} is in use by another Condado: stop that one, or set DATA_DIR to another folder.`,
    )
  }
  server.unref()
  return server
}

function passwordIn(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/** Ends this server, and no later one, when the pipe from us closes: because we ask for it, or are no more. */
const watchdog = `
const { spawnSync } = require('node:child_process')
const { readFileSync } = require('node:fs')
const [pgCtl, cluster] = process.argv.slice(1)
const server = () => {
  try { return readFileSync(cluster + '/postmaster.pid', 'utf8').split('\\n', 1)[0] } catch { return '' }
}
const ours = server()
process.stdin.resume().on('end', () => {
  const args = ['stop', '-D', cluster, '-m', 'fast', '-w', '-s']
  if (server() === ours) spawnSync(pgCtl, args, { stdio: 'ignore', windowsHide: true })
})`

function watch(pgCtl: string, cluster: string) {
  return spawn(process.execPath, ['-e', watchdog, pgCtl, cluster], {
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  await close(server)
  return port
}

async function close(server: Server): Promise<void> {
  server.close()
  await once(server, 'close')
}
