import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type Feature, catalogs as first } from '../../client/src/i18n/catalogs.ts'
import { otherCatalogs } from '../../client/src/i18n/other-catalogs.ts'
import { rareCatalogs } from '../../client/src/i18n/rare-catalogs.ts'
import { problemCodes } from '../../server/errors.ts'

const src = fileURLToPath(new URL('../../client/src/', import.meta.url))
const catalogs = { ...first, ...otherCatalogs, ...rareCatalogs }
const features = Object.keys(catalogs) as Feature[]

async function sentences(feature: Feature, language: 'en' | 'es'): Promise<Record<string, string>> {
  return Object.assign({}, ...Object.values(await catalogs[feature][language]()))
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path))
}

/** Every file of the client that runs when this one does: types and other pages aside. */
function reachable(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen
  seen.add(file)
  const text = readFileSync(file, 'utf8').replace(/import type [^;]*? from '.*?'/gs, '')
  for (const [, path = ''] of text.matchAll(/(?:from|import)\s+'(\.[^']+\.tsx?)'/g)) {
    const next = join(dirname(file), path)
    if (next.startsWith(src) && !next.includes('/i18n/')) reachable(next, seen)
  }
  return seen
}

/** The features whose sentences these files say, by keys in quotes and by the beginnings of templates. */
async function said(files: Set<string>): Promise<Feature[]> {
  const texts = [...files].map((file) => readFileSync(file, 'utf8')).join('\n')
  const quoted = new Set([...texts.matchAll(/'([a-zA-Z0-9]+\.[^'\n]+)'/g)].map(([, key]) => key))
  const begun = [...texts.matchAll(/`([a-zA-Z0-9]+\.[^`$]*)\$\{/g)].map(([, start = '']) => start)
  const found: Feature[] = []
  for (const feature of features) {
    const keys = Object.keys(await sentences(feature, 'en'))
    if (keys.some((key) => quoted.has(key) || begun.some((start) => key.startsWith(start))))
      found.push(feature)
  }
  return found.filter((feature) => feature !== 'core')
}

const lazily = /lazyPage\(\s*\(\) => import\('(.+?)'\),\s*'(\w+)',?\s*(?:\[(.*?)\],?\s*)?\)/gs

const lazyParts = [...filesBelow(src)].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(lazily)].map(([, path = '', name = '', list = '']) => ({
    name,
    file: join(dirname(file), path),
    declared: [...list.matchAll(/'(\w+)'/g)].map(([, feature]) => feature),
  })),
)

test.each(lazyParts)('$name brings the sentences it says', async ({ file, declared }) => {
  expect(declared.toSorted()).toEqual((await said(reachable(file))).toSorted())
})

test('what stands around every page says only what is loaded at the start', async () => {
  const files = reachable(join(src, 'app.tsx'))
  expect({ [relative(src, 'app.tsx')]: await said(files) }).toEqual({
    [relative(src, 'app.tsx')]: [],
  })
})

test('every refusal of the server has its sentence', async () => {
  const all = await Promise.all(features.map((feature) => sentences(feature, 'en')))
  const without = problemCodes.filter((code) => !all.some((one) => `error.${code}` in one))
  // 5xx say only that something broke; what no browser of ours can send has no words of its own
  expect(without).toEqual(['unsupported_media_type', 'version_missing', 'internal'])
})

test.each(features)('%s says the same in both languages', async (feature) => {
  const [en, es] = [await sentences(feature, 'en'), await sentences(feature, 'es')]
  expect(Object.keys(es).toSorted()).toEqual(Object.keys(en).toSorted())
  for (const [key, text] of Object.entries(en)) {
    const values = (sentence = '') =>
      [...new Set([...sentence.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].toSorted()
    expect({ [key]: values(es[key]) }).toEqual({ [key]: values(text) })
  }
})

test('no Spanish sentence ends with a time of day and a dot of its own: "7:04 a.m.."', async () => {
  const all = await Promise.all(features.map((feature) => sentences(feature, 'es')))
  const ends = Object.entries(Object.assign({}, ...all) as Record<string, string>)
  // the end of a link is an instant, too
  const doubled = ends.filter(
    ([key, sentence]) =>
      /\{(when|at|time)\}\./.test(sentence) || (key === 'shared.until' && /\}\.$/.test(sentence)),
  )
  expect(doubled).toEqual([])
})
