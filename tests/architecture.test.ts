import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../server/project-root.ts'
import { codeOf, importsOf, sourceFiles } from './setup/source.ts'

const server = sourceFiles('server')
const client = sourceFiles('client')
const src = client.filter((path) => path.startsWith('client/src/'))
const shared = server.filter((path) => /\/(contract|([\w-]+-)?rules)\.ts$/.test(path))
/** Rules that only the server runs. */
const outlooks = server.filter((path) => path.endsWith('/outlook.ts'))

/** Imports of these files that a border forbids, as `file → import`. */
function crossing(files: string[], forbidden: (target: string, file: string) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((target) => forbidden(target, file))
      .map((target) => `${file} → ${target}`),
  )
}

describe('the top level', () => {
  test('is as the owner fixed it: configuration lives in folders, package.json or dot files', () => {
    const fixed = ['README.md', 'client', 'data', 'migrations', 'package.json', 'server', 'tests']
    // made by npm and by the build
    const made = ['package-lock.json', 'node_modules', 'dist']
    const found = readdirSync(projectRoot).filter((name) => !name.startsWith('.'))
    expect(found.filter((name) => !made.includes(name)).sort()).toEqual(fixed)
  })

  test('no file is named index but the list of migrations and the page', () => {
    const all = ['server', 'client', 'migrations', 'tests'].flatMap(sourceFiles)
    expect(all.filter((path) => /^index\./.test(basename(path)))).toEqual(['migrations/index.ts'])
  })
})

describe('what client and server share', () => {
  test('the client imports from the server contracts, rules and days only', () => {
    const mayCross = /^server\/(contract|days|[\w-]+\/(contract|rules))\.ts$/
    expect(
      crossing(client, (target) => target.startsWith('server/') && !mayCross.test(target)),
    ).toEqual([])
  })

  test('contracts and rules import TypeBox, days and each other only', () => {
    const allowed =
      /^(typebox|server\/(contract|days)\.ts|server\/[\w-]+\/(contract|([\w-]+-)?rules)\.ts)$/
    expect(shared.length).toBeGreaterThan(15)
    expect(
      crossing(
        [...shared, 'server/contract.ts', 'server/days.ts'],
        (target) => !allowed.test(target),
      ),
    ).toEqual([])
  })

  test('rules know nothing of schemas', () => {
    const rules = shared.filter((path) => path.endsWith('rules.ts'))
    expect(
      crossing([...rules, ...outlooks], (target) => /typebox|contract\.ts$/.test(target)),
    ).toEqual([])
  })

  test('rules are pure: no clock, no chance, no environment, no network', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\b|\bprocess\b|\bfetch\(|\bconsole\b|\bglobalThis\b|\bawait\b|'node:/
    for (const path of [...shared, ...outlooks, 'server/days.ts'])
      expect(codeOf(path).match(impure)?.[0], path).toBeUndefined()
  })

  test('the server imports nothing of the client, and the client nothing of the tests', () => {
    expect(crossing(server, (target) => /^(client|tests)\//.test(target))).toEqual([])
    expect(crossing(client, (target) => /^(tests|migrations)\//.test(target))).toEqual([])
  })

  test('migrations are frozen: they import no code of the app', () => {
    const migrations = sourceFiles('migrations')
    expect(crossing(migrations, (target) => !/^(kysely$|migrations\/2)/.test(target))).toEqual([])
  })
})

/** Files outside stores that speak SQL, each with its reason. An entry that is no longer needed fails. */
const speakSql: Record<string, string> = {
  'server/auth/visible.ts': 'the policy as a condition, used by every store',
  'server/institutions/alike.ts': 'likeness as a condition, used by two stores',
  'server/admin/members.ts': "the operator's command line is its own small store",
  'server/counties/facts-plugin.ts': 'NOTIFY goes through the pool, outside any transaction',
  'server/counties/settings.ts': 'one row, read at the start and at sign-in',
  'server/auth/setup.ts': 'the first admin, before there is any route',
  'server/health.ts': 'asks for the newest migration',
}

describe('SQL', () => {
  const store = /^server\/(db\/.*|([\w-]+\/){1,2}([\w-]+-)?(store|table))\.ts$/
  const speaks = (path: string) =>
    /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^`]*>)?`|\bfrom 'kysely|\bimport pg\b/.test(
      codeOf(path),
    )

  test('is spoken in stores, tables and db only', () => {
    const elsewhere = server.filter((path) => speaks(path) && !store.test(path))
    expect(elsewhere.sort()).toEqual(Object.keys(speakSql).sort())
  })

  test('never by contracts, rules or the client', () => {
    for (const path of [...shared, ...client]) expect(speaks(path), path).toBe(false)
  })
})

/** Everything a feature may stand on: it stands on no feature itself. */
const ground = ['detector', 'i18n', 'map', 'offline', 'session', 'theme', 'ui']
/** What puts features together. */
const composing = ['pages', 'shell']

/** Borders inside the client that are crossed for now, each with its reason. */
const crossed: Record<string, string> = {
  'client/src/session/front-page.tsx → client/src/shell/language-choice.tsx':
    'the language is chosen before anybody is signed in',
}

describe('the client', () => {
  const folderOf = (path: string) => /^client\/src\/([\w-]+)\//.exec(path)?.[1]
  const folders = [...new Set(src.flatMap((path) => folderOf(path) ?? []))]
  // whatever is new counts as a feature until it is named above
  const features = folders.filter((name) => ![...ground, ...composing].includes(name))

  test('features never import each other: pages compose them', () => {
    expect(features.length).toBeGreaterThan(5)
    const inFeatures = src.filter((path) => features.includes(folderOf(path) ?? ''))
    expect(
      crossing(inFeatures, (target, file) => {
        const to = folderOf(target)
        return to !== undefined && to !== folderOf(file) && !ground.includes(to)
      }),
    ).toEqual([])
  })

  test('the ground imports no feature, no page and no shell', () => {
    const inGround = src.filter((path) => ground.includes(folderOf(path) ?? ''))
    expect(
      crossing(inGround, (target) => {
        const to = folderOf(target)
        return to !== undefined && !ground.includes(to)
      }).sort(),
    ).toEqual(Object.keys(crossed))
  })

  test('only the app and lazy pages import pages', () => {
    const lists = ['app', 'other-pages', 'rare-pages', 'front-pages'].map(
      (name) => `client/src/${name}.tsx`,
    )
    const others = src.filter((path) => folderOf(path) !== 'pages' && !lists.includes(path))
    expect(crossing(others, (target) => folderOf(target) === 'pages')).toEqual([])
  })

  test('calls the server in one place', () => {
    const fetching = src.filter((path) =>
      /\bfetch\(|\bXMLHttpRequest\b|\bsendBeacon\b/.test(codeOf(path)),
    )
    // the outlines of the counties are a file of the app that is the same for everybody, not an answer to a member; so
    // are the parts of the app that its worker keeps
    expect(fetching.sort()).toEqual([
      'client/src/api.ts',
      'client/src/map/outlines.ts',
      'client/src/offline/keep-rest.ts',
    ])
  })

  test('names other origins only to link to them', () => {
    for (const path of src) {
      const addresses = [...codeOf(path).matchAll(/(?<!href=)['"`](?:https?:)?\/\/[\w.-]+/g)].map(
        ([one]) => one,
      )
      expect(addresses, path).toEqual([])
    }
  })

  test('has no React in the outbox', () => {
    const offline = src.filter((path) => folderOf(path) === 'offline')
    expect(crossing(offline, (target) => /react/.test(target))).toEqual([])
  })
})

test('tests speak to our own code, never to a stand-in for it', () => {
  for (const path of sourceFiles('tests').filter((one) => one !== 'tests/architecture.test.ts'))
    expect(codeOf(path), path).not.toMatch(/\bvi\.(mock|doMock|hoisted)\(/)
})

test('a test with a window has a process of its own, which its ending tells', () => {
  const windows = /^tests\/setup\/(window|dom)\.ts$/
  const own = sourceFiles('tests').filter((path) => !path.startsWith('tests/setup/'))
  expect(own.some((path) => path.endsWith('.test.tsx'))).toBe(true)
  expect(
    crossing(own, (target, path) => windows.test(target) && !path.endsWith('.test.tsx')),
  ).toEqual([])
})
