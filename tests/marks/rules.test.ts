import { expect, test } from 'vitest'
import { type GlyphName, glyphs, motifs, widthOf } from '../../server/marks/rules.ts'

test('every symbol has a line wide enough to be seen, and a path of its own unless both say "nothing yet"', () => {
  const names = Object.keys(glyphs) as GlyphName[]
  for (const name of names) expect(widthOf(name), name).toBeGreaterThan(1)
  expect(new Set(names.map((name) => glyphs[name])).size).toBe(names.length - 1)
})

test('what is drawn of a pattern lies inside of its tile', () => {
  for (const [name, { size, path }] of Object.entries(motifs))
    for (const [number] of path.matchAll(/[\d.]+/g))
      expect(Number(number), name).toBeLessThanOrEqual(size)
})
