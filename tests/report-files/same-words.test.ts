import { describe, expect, test } from 'vitest'
import { moves as movesEn } from '../../client/src/i18n/en/moves.ts'
import { reasons as reasonsEn } from '../../client/src/i18n/en/reasons.ts'
import { report as reportEn } from '../../client/src/i18n/en/report.ts'
import { moves as movesEs } from '../../client/src/i18n/es/moves.ts'
import { reasons as reasonsEs } from '../../client/src/i18n/es/reasons.ts'
import { report as reportEs } from '../../client/src/i18n/es/report.ts'
import { reasonWords } from '../../server/report-files/reason-words.ts'
import { reportWords } from '../../server/report-files/words.ts'

const screen = {
  en: { ...movesEn, ...reasonsEn, ...reportEn } as Record<string, string>,
  es: { ...movesEs, ...reasonsEs, ...reportEs } as Record<string, string>,
}

/** Titles that stand on a sheet alone, without the section that says what they are of. */
const titledAlone = [
  ...['contacts.byOutcome', 'contacts.bySector', 'contacts.byKind'],
  ...['contacts.byOrganization', 'contacts.byCounty'],
  ...['commitments.happened', 'commitments.standing', 'coverage.figures', 'records.figures'],
]

/** What is short on a screen is spelled out where it stands alone. */
const spelledOut = ['report.few', 'report.rules']

/** A key of the files and the same of the screen, which has its own in front of what a report says. */
const shared = Object.entries({ ...reasonWords, ...reportWords }).flatMap(([key, [en, es]]) => {
  const onScreen = [`report.${key}`, key].find((one) => one in screen.en)
  const differs = [...titledAlone, ...spelledOut].includes(key)
  return onScreen && !differs ? [{ key, onScreen, said: { en, es } }] : []
})

describe('what a report says on screen and in its files', () => {
  test('has one name', () => {
    for (const { key, onScreen, said } of shared)
      expect(said, key).toEqual({ en: screen.en[onScreen], es: screen.es[onScreen] })
    expect(shared.length).toBeGreaterThan(100)
  })

  test('every figure, movement and reason is among it', () => {
    const keys = shared.map(({ key }) => key)
    const named = Object.keys(screen.en).filter((key) =>
      /^(report\.(glance|movement|news|coverage\.key_\w+|asks)\.|because\.|moves\.cause\.)/.test(
        key,
      ),
    )
    const missing = named.filter((key) => !keys.includes(key.replace(/^report\./, '')))
    expect(missing).toEqual(['report.asks.where'])
  })
})
