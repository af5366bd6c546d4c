import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from '../../client/src/ui/word-diff.ts'

test('two texts in pieces of words', () => {
  expect(wordDiff('He will send it', 'He will bring it soon')).toEqual([
    { text: 'He will ', only: 'both' },
    { text: 'send', only: 'before' },
    { text: 'bring', only: 'after' },
    { text: ' it', only: 'both' },
    { text: ' soon', only: 'after' },
  ])
  expect(wordDiff('', '')).toEqual([])
})

test('the pieces are the texts again, also of long ones', () => {
  const word = fc.constantFrom('a', 'b', 'c', ' ', '\n', 'ñandú', '👩‍🌾')
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, fc.constantFrom(1, 200), (before, after, times) => {
      const [a, b] = [before.repeat(times), after.repeat(times)]
      const pieces = wordDiff(a, b)
      const side = (not: string) =>
        pieces
          .filter(({ only }) => only !== not)
          .map(({ text }) => text)
          .join('')
      expect(side('after')).toBe(a)
      expect(side('before')).toBe(b)
    }),
    { numRuns: 60 },
  )
})
