import { beforeAll, expect, test } from 'vitest'
import '../setup/window.ts'
import {
  addCatalogs,
  needMessages,
  showLanguage,
  translatorFor,
} from '../../client/src/i18n/i18n.ts'
import { otherCatalogs } from '../../client/src/i18n/other-catalogs.ts'
import { rareCatalogs } from '../../client/src/i18n/rare-catalogs.ts'
import { namedFigures } from '../../client/src/reports/document/all-figures.ts'
import { reportFeatures } from '../../client/src/reports/document/report-features.ts'
import type { ReportContents } from '../../server/report-contents/contract.ts'
import { figuresOf } from '../../server/report-contents/rules.ts'
import { figureNames } from '../../server/report-files/figure-names.ts'
import { speechOf } from '../../server/report-files/words.ts'
import { sampleContents } from './sample.ts'

/** Each figure with a key of its own, as real ones have. */
function numbered(): ReportContents {
  let count = 0
  const own = (name: string, value: unknown) => (name === 'key' ? `number.${count++}` : value)
  return JSON.parse(JSON.stringify(sampleContents(), own))
}

/** How many figures there are anywhere in it. */
function figuresIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = 'key' in value && 'previous' in value ? 1 : 0
  return Object.values(value).reduce((sum: number, one) => sum + figuresIn(one), own)
}

beforeAll(async () => {
  addCatalogs({ ...otherCatalogs, ...rareCatalogs })
  await showLanguage('en')
  await needMessages(reportFeatures)
})

test('every figure of a report is in the list', () => {
  const contents = numbered()
  expect(new Set(figuresOf(contents).map(({ key }) => key)).size).toBe(figuresIn(contents))
})

test.each(['en', 'es'] as const)(
  'each is called the same on screen and in files: %s',
  async (language) => {
    const contents = numbered()
    const t = await translatorFor(language, reportFeatures)
    const words = {
      language,
      t,
      day: String,
      instant: String,
      age: String,
      number: String,
      percent: String,
    }
    const onScreen = namedFigures(contents, words)
    const inFiles = figureNames(contents, speechOf(language))
    const differ = [...inFiles].filter(([key, name]) => onScreen.get(key) !== name)
    expect(inFiles.size).toBe(figuresIn(contents))
    expect(differ.map(([key, name]) => [name, onScreen.get(key)])).toEqual([])
  },
)
