import { describe, expect, test } from 'vitest'
import { narrative, titleOf } from '../../server/demo/words/report-words.ts'
import { sections } from '../../server/reports/rules.ts'

/** Every number the same: so each sentence is read with it. */
const all = (count: number) =>
  new Proxy({}, { get: () => [count, count] }) as Parameters<typeof narrative>[0]

describe('what the demo writes of numbers', () => {
  test.each([
    ['en', 1, /\b1 (?!less\b)(\w+s(?<!stands|was)|were|are|stand)\b|\b1 \w+ (were|are)\b/],
    [
      'es',
      1,
      /\b1 (\w+(os|as|es)|\w+(aron|ieron)|están|fueron|no se \w+n)\b|\b1 de \w+ \w+ (están|fueron)\b/,
    ],
    [
      'en',
      2,
      /\b2 (contact|institution|promise|office|visit|seat|was|is|stands)\b|\b2 of \w+ \w+ (was|stands)\b/,
    ],
    [
      'es',
      2,
      /\b2 (contacto|institución|compromiso|oficina|visita|puesto|canceló|no se mueve|no se cumplió)\b/,
    ],
  ] as const)('agrees with them: %s, %i', (language, count, wrong) => {
    for (const section of sections) {
      const text = narrative(all(count), section, language)
      expect(wrong.exec(text)?.[0], text).toBeUndefined()
    }
  })

  test('is in both languages or in neither', () => {
    for (const section of sections)
      expect(narrative(all(2), section, 'en') === '').toBe(narrative(all(2), section, 'es') === '')
  })

  test('has titles that say neither the region nor the days again', () => {
    for (const from of ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']) {
      const { en, es } = titleOf({ from })
      for (const title of [en, es]) expect(title).toMatch(/^(?!.*(Alabama|\d)).{10,}$/)
    }
  })
})
