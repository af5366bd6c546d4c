import { compileMessage } from '@lingui/message-utils/compileMessage'
import { expect, test } from 'vitest'
import { type Feature, catalogs as first } from '../../client/src/i18n/catalogs.ts'
import { otherCatalogs } from '../../client/src/i18n/other-catalogs.ts'
import { rareCatalogs } from '../../client/src/i18n/rare-catalogs.ts'

const catalogs = { ...first, ...otherCatalogs, ...rareCatalogs }
const features = Object.keys(catalogs) as Feature[]

/** Words and names that are the same in both languages. */
const sameWords = new Set([
  'Admin',
  'Alabama',
  'Condado',
  'English',
  'Español',
  'Federal',
  'Google Calendar',
  'Hospital',
  'Local',
  'Neutral',
  'No',
  'PDF',
  'Roles',
  'Sector',
  'Thunderbird',
  '<3',
  '{name}, {when}',
])

async function sentences(feature: Feature, language: 'en' | 'es'): Promise<Record<string, string>> {
  return Object.assign({}, ...Object.values(await catalogs[feature][language]()))
}

/** The values a sentence asks for and how it treats each, in any order; what its branches say may differ. */
function placeholders(text: string): string[] {
  const found = new Set<string>()
  const walk = (token: unknown): void => {
    if (!Array.isArray(token)) return
    const [name, kind, branches] = token as [string, string?, object?]
    found.add(kind ? `${name}, ${kind}` : name)
    for (const branch of Object.values(branches ?? {}))
      if (Array.isArray(branch)) branch.forEach(walk)
  }
  const tokens = compileMessage(text)
  if (Array.isArray(tokens)) tokens.forEach(walk)
  return [...found].sort()
}

test.each(features)('%s is translated, not copied', async (feature) => {
  const [en, es] = [await sentences(feature, 'en'), await sentences(feature, 'es')]
  const copied = Object.entries(en)
    // a message to be sent in the language of its key, whatever the screen speaks
    .filter(([key]) => !/\.(en|es)$/.test(key))
    .filter(([key, text]) => es[key] === text && !sameWords.has(text))
    // nothing but a placeholder
    .filter(([, text]) => !/^\{\w+\}$/.test(text))
  expect(copied).toEqual([])
})

test.each(features)('%s asks for the same values, counted the same way', async (feature) => {
  const [en, es] = [await sentences(feature, 'en'), await sentences(feature, 'es')]
  for (const [key, text] of Object.entries(en))
    expect({ [key]: placeholders(es[key] ?? '') }).toEqual({ [key]: placeholders(text) })
})

test('no sentence is empty', async () => {
  for (const feature of features)
    for (const language of ['en', 'es'] as const)
      for (const [key, text] of Object.entries(await sentences(feature, language)))
        expect(text.trim(), `${language} ${key}`).not.toBe('')
})
