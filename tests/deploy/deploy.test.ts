import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../server/config.ts'
import { projectRoot } from '../../server/project-root.ts'
import { codeOf } from '../setup/source.ts'
import { deployFile, stagesOf } from './files.ts'

/** Variables that the server reads. */
const read = new Set(codeOf('server/config.ts').match(/\b[A-Z][A-Z_]{3,}\b/g))
const known = (name: string) => name === 'NODE_ENV' || read.has(name)

/** Whether a program is there to be asked. */
const has = (program: string) =>
  spawnSync(program, ['version'], { stdio: 'ignore' }).error === undefined

test('every setting that the server reads stands in the table of whoever runs it', () => {
  const told = readFileSync(join(projectRoot, 'server/docs/operating.md'), 'utf8')
  const rows = told.split('\n').filter((line) => line.startsWith('| `'))
  const named = rows.flatMap((row) => row.split(' | ')[0]?.match(/[A-Z_]{4,}/g) ?? [])
  expect(named.sort()).toEqual([...read].sort())
})

describe('the Dockerfile', () => {
  const stages = stagesOf(deployFile('Dockerfile'))
  const last = stages.at(-1)
  const ignored = deployFile('Dockerfile.dockerignore').split('\n')

  test('copies what is there, and what the list of ignored files lets through', () => {
    const copied = stages.flatMap(({ steps }) =>
      steps
        .filter(({ keyword, stage }) => keyword === 'COPY' && stage === undefined)
        .flatMap(({ words }) => words.slice(0, -1)),
    )
    expect(copied.length).toBeGreaterThan(5)
    for (const path of copied) {
      expect(existsSync(join(projectRoot, path)), path).toBe(true)
      expect(ignored, path).toContain(`!${path}`)
    }
    expect(ignored[1]).toBe('*')
  })

  test('copies from the stage before only what that stage has', () => {
    const made = ['/app/node_modules', '/app/dist']
    const brought = stages[0]?.steps
      .filter(({ keyword }) => keyword === 'COPY')
      .flatMap(({ words }) => words.slice(0, -1).map((path) => `/app/${path}`))
    for (const { words, stage } of last?.steps.filter(({ keyword }) => keyword === 'COPY') ?? []) {
      expect(stage).toBe(stages[0]?.name)
      expect([...made, ...(brought ?? [])]).toContain(words.at(-2))
    }
  })

  test('runs as nobody who may do anything, says whether it is well, and sets what the server reads', () => {
    const one = (keyword: string) => last?.steps.filter((step) => step.keyword === keyword).at(-1)
    expect(one('USER')?.text).toBe('node')
    expect(one('HEALTHCHECK')?.text).toContain('/readyz')
    expect(JSON.parse(one('CMD')?.text ?? '')).toEqual(['node', 'dist/server/main.js'])
    const variables = last?.steps
      .filter(({ keyword }) => keyword === 'ENV')
      .flatMap(({ words }) => words.map((word) => word.split('=')))
    expect(variables?.map(([name]) => name).filter((name) => !known(name ?? ''))).toEqual([])
    expect(readConfig(Object.fromEntries(variables ?? []))).toMatchObject({
      host: '0.0.0.0',
      dataDir: '/data',
    })
  })

  test('builds on a version of Node that the program runs on', () => {
    for (const { from } of stages)
      expect(Number(/^node:(\d+)-/.exec(from)?.[1])).toBeGreaterThan(20)
  })
})

describe('the compose file', () => {
  const { services, volumes, networks } = parse(deployFile('compose.yaml'))
  const { app, db, caddy } = services
  const text = deployFile('compose.yaml')

  test('sets what the server reads, to what it takes', () => {
    expect(Object.keys(app.environment).filter((name) => !known(name))).toEqual([])
    const settings = Object.fromEntries(
      Object.entries<string>(app.environment).map(([name, value]) => [
        name,
        value.replace(/\$\{\w+:?[?]?\}/g, 'condado').replace(/\$\{.*\}/, ''),
      ]),
    )
    expect(readConfig(settings)).toMatchObject({
      publicUrl: 'https://condado',
      databaseUrl: 'postgres://condado:condado@db:5432/condado',
      trustedProxies: 'uniquelocal',
      backups: undefined,
    })
  })

  test('every variable that it takes stands in env.example, and no other', () => {
    const taken = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name))
    const told = [...deployFile('env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => name)
    expect([...taken].sort()).toEqual(told.sort())
  })

  test('shows the world HTTPS and nothing else', () => {
    expect([app.ports, db.ports]).toEqual([undefined, undefined])
    expect(caddy.ports.every((port: string) => /^(80|443):/.test(port))).toBe(true)
    expect(networks.inside.internal).toBe(true)
    expect(db.networks).toEqual(['inside'])
    expect(caddy.networks).not.toContain('inside')
    expect(caddy.environment.CONDADO_UPSTREAM).toBe('app:3000')
  })

  test('gives the server no rights, a root that it cannot write to, and time to end', () => {
    expect(app).toMatchObject({ init: true, read_only: true, cap_drop: ['ALL'] })
    expect(app.security_opt).toContain('no-new-privileges:true')
    expect(Number.parseInt(app.stop_grace_period, 10)).toBeGreaterThan(10)
  })

  test('keeps data, keys, backups and certificates in volumes that it names, and mounts files that are there', () => {
    for (const service of [app, db, caddy]) {
      for (const mount of service.volumes as string[]) {
        const [from = ''] = mount.split(':')
        if (from.startsWith('./')) {
          expect(existsSync(join(projectRoot, 'server/deploy', from)), from).toBe(true)
        } else {
          expect(Object.keys(volumes)).toContain(from)
        }
      }
    }
    expect(app.volumes).toContain('data:/data')
    expect(
      existsSync(join(projectRoot, 'server/deploy', app.build.context, app.build.dockerfile)),
    ).toBe(true)
  })
})

describe('the unit', () => {
  const unit = deployFile('condado.service')
  const all = (name: string) =>
    [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value]) => value)

  test('may write to its own folders alone, and gain nothing', () => {
    expect(all('NoNewPrivileges')).toEqual(['yes'])
    expect(all('ProtectSystem')).toEqual(['strict'])
    expect(all('CapabilityBoundingSet')).toEqual([''])
    expect(all('UMask')).toEqual(['0077'])
    expect(all('User')).toEqual(['condado'])
    const [data] = all('StateDirectory').join().split(' ')
    expect(all('Environment').join()).toContain(`DATA_DIR=/var/lib/${data}`)
    expect(Number(all('TimeoutStopSec'))).toBeGreaterThan(10)
  })

  test.skipIf(!has('systemd-analyze'))('is one that systemd takes and finds well closed', () => {
    const path = join(projectRoot, 'server/deploy/condado.service')
    const ask = (...words: string[]) => {
      const { status, stdout, stderr } = spawnSync('systemd-analyze', words, { encoding: 'utf8' })
      return { status, said: `${stdout}${stderr}` }
    }
    // whether Node lies where it says depends on the machine
    const complaints = ask('verify', path)
      .said.split('\n')
      .filter((line) => line && !/\/usr\/bin\/node/.test(line))
    expect(complaints).toEqual([])
    const { said } = ask('security', '--offline=true', path)
    expect(Number(/exposure level for condado.service: ([\d.]+)/.exec(said)?.[1])).toBeLessThan(2.5)
  })
})

describe('the Caddyfile', () => {
  test('passes on what is said at once, and says nothing about who came', () => {
    const text = deployFile('Caddyfile')
    expect(text).toContain('flush_interval -1')
    expect(text).toContain('respond /metrics 404')
    expect(text).toMatch(/log \{\s+output discard\s+\}/)
    // Condado sends its own, and two of one kind are none to some browsers
    for (const header of ['Strict-Transport-Security', 'Content-Security-Policy', 'X-Frame']) {
      expect(text).not.toContain(header)
    }
  })

  test.skipIf(!has('caddy'))('is one that Caddy takes', () => {
    const { status, stdout, stderr } = spawnSync(
      'caddy',
      [
        'validate',
        '--adapter',
        'caddyfile',
        '--config',
        join(projectRoot, 'server/deploy/Caddyfile'),
      ],
      { encoding: 'utf8', env: { ...process.env, CONDADO_DOMAIN: 'condado.example.org' } },
    )
    expect(`${stdout}${stderr}`).toContain('Valid configuration')
    expect(status).toBe(0)
  })
})
