import { expect, test } from 'vitest'
import { detect, longestText } from '../../server/detector/rules.ts'

/** What makes careless patterns walk back and forth, as long as a note may be. */
// biome-ignore format: a list to be read across
const hostile = [
  'a', '1', '@', 'a@', '2-', 'A', 'A ', 'A1 ', '205 555 ', 'a@b.cc ', 'Aa ', 'Aa daca ', 'no tiene daca ',
  'born 1/1/90 ', 'born ', '1/1/90 ', 'lives 1 a st ', 'lives ', '1 a ', '+1', '(', "a'", 'a’', ' ', '\n', 'a.', '1 ',
  'calle ', 'mar 1 ', 'undocumented ', 'her ', 'ice took her ', '\u0301', '😀', '[', ']', 'a number ', '2055550143 ',
  'IOE', 'IOE 1', '1.1', 'a%', '-', 'a-', 'ñ', '\u200b', 'one of ', 'que no tiene ', 'Aa’s ',
]

test.each(hostile)('reads 20,000 characters of %j in a moment', (piece) => {
  const text = piece.repeat(longestText).slice(0, longestText)
  const began = performance.now()
  detect(text)
  // some 70 ms here; a pattern that backtracks takes minutes
  expect(performance.now() - began).toBeLessThan(2_000)
})

test('twice the text takes about twice the time, not four times', () => {
  const time = (length: number) => {
    const text = 'Aa daca 205-555-0143 born 1/1/90 lives at 1 Oak St a@b.cc '.repeat(length)
    const began = performance.now()
    detect(text)
    return performance.now() - began
  }
  time(200)
  // the shortest of several: whatever else the machine does only adds
  const shortest = (length: number) => Math.min(time(length), time(length), time(length))
  const [short, long] = [shortest(300), shortest(3_000)]
  // ten times the text: a square would be a hundred times
  expect(long / short).toBeLessThan(50)
})
