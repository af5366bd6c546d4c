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
import { figureNames } from '../../server/report-files/figure-names.ts'
import { speechOf } from '../../server/report-files/words.ts'
import { figuresIn, numbered } from './sample.ts'

beforeAll(async () => {
  addCatalogs({ ...otherCatalogs, ...rareCatalogs })
  await showLanguage('en')
  await needMessages(reportFeatures)
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
