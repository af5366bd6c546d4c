import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detector as en } from '../../client/src/i18n/en/detector.ts'
import { detector as es } from '../../client/src/i18n/es/detector.ts'
import { detect, type FindingKind, findingKinds, takeOut } from '../../server/detector/rules.ts'
import { english } from './sentences-en.ts'
import { spanish } from './sentences-es.ts'
import { freshEnglish, freshSpanish } from './sentences-fresh.ts'

const sentences = [...english, ...spanish, ...freshEnglish, ...freshSpanish].map(([one]) => one)
/** Pieces of notes, cut anywhere, glued with anything: more like hurry than like grammar. */
const piece = fc.oneof(
  fc.constantFrom(...sentences),
  fc.constantFrom(...sentences.flatMap((one) => one.split(' '))),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('\n', '. ', '😀', 'é', '[phone]', '[', ']', 'A', '@', ' 205 555 0143 ', '\u00a0'),
)
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', '', ', ', '. ')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''))

/** What the app puts in the place of a finding, in either language. */
const placeholders = [en, es].map(
  (catalog) => (kind: FindingKind) => catalog[`detector.word.${kind}`],
)

test('what is found lies in the text, in its order, none over another', () => {
  fc.assert(
    fc.property(text, (note) => {
      let end = 0
      for (const { kind, from, to, weight, text: key } of detect(note).findings) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(note.length)
        expect(note.slice(from, to)).toBe(note.slice(from, to).trim())
        expect(findingKinds).toContain(kind)
        expect(key).toBe(weight > 1 ? `detector.why.${kind}` : 'detector.why.office')
        end = to
      }
    }),
    { numRuns: 2_000 },
  )
})

test('what was taken out is found no more, and nothing is left in the end', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...placeholders), (note, wordFor) => {
      let rest = note
      for (let turn = 0; turn <= note.length; turn += 1) {
        const [first] = detect(rest).findings
        if (!first) break
        const word = wordFor(first.kind)
        const after = takeOut(rest, first, word)
        const there = detect(after).findings.filter(
          ({ from, to }) => from < first.from + word.length + 2 && to > first.from,
        )
        expect(there, after).toEqual([])
        rest = after
      }
      expect(detect(rest).findings).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})

test('a sentence is read the same after each of the others as alone', () => {
  const alone = new Map(sentences.map((one) => [one, detect(one).findings]))
  for (const other of sentences) {
    for (const [one, found] of alone) {
      const shift = other.length + 1
      const together = detect(`${other}\n${one}`).findings
      const moved = found.map((each) => ({
        ...each,
        from: each.from + shift,
        to: each.to + shift,
      }))
      if (isDeepStrictEqual(together, [...(alone.get(other) ?? []), ...moved])) continue
      expect.fail(`read otherwise together: ${other} / ${one}`)
    }
  }
})
