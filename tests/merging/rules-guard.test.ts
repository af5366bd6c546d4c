import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepApart } from '../../server/merging/apart-rules.ts'
import { atLeast, guardIn, unvouched } from '../../server/merging/guard-rules.ts'
import { merge } from '../../server/merging/merge-rules.ts'
import type { Said, Shape } from '../../server/merging/rules.ts'

const order = ['shared', 'organization', 'restricted']
const note = {
  words: { text: 10, mayBeEmpty: true },
  guard: { strictest: order, readers: 'readers' },
  readers: 'set',
} as const satisfies Shape
const plain = { words: 'value', guard: { strictest: order } } as const satisfies Shape
const said = (words: string, guard: string, ...readers: string[]) => ({ words, guard, readers })
const clash = (field: string, value: unknown) => ({ field, kind: 'field', value })

describe('how strictly two edits of one record are guarded', () => {
  const [open, closed] = [said('a', 'shared'), said('a', 'restricted', 'x')]
  const cases: [string, base: Said, mine: Said, theirs: Said, Said, object[], string[]][] = [
    ['one opened up what nobody else has changed', closed, open, closed, open, [], []],
    ['the other did, and I changed nothing', closed, closed, open, open, [], ['guard', 'readers']],
    [
      'one opened up what she had not read: it stays closed, for its readers',
      closed,
      open,
      said('t', 'restricted', 'x', 'y'),
      said('t', 'restricted', 'x', 'y'),
      [clash('guard', 'shared')],
      ['words', 'readers'],
    ],
    [
      'the other opened it up, and had not read mine: it is closed again, for my readers',
      closed,
      said('m', 'restricted', 'x', 'z'),
      open,
      said('m', 'restricted', 'x', 'z'),
      [clash('guard', 'shared')],
      [],
    ],
    [
      'one restricted it, the other wrote',
      open,
      closed,
      said('t', 'shared'),
      said('t', 'restricted', 'x'),
      [],
      ['words'],
    ],
    [
      'the other restricted it, one wrote',
      open,
      said('m', 'shared'),
      closed,
      said('m', 'restricted', 'x'),
      [],
      ['guard', 'readers'],
    ],
    [
      'both opened it up, one further than the other',
      closed,
      said('m', 'shared'),
      said('a', 'organization'),
      said('m', 'organization'),
      [clash('guard', 'shared')],
      [],
    ],
    [
      'both restricted it, for different readers',
      open,
      closed,
      said('a', 'restricted', 'y'),
      said('a', 'restricted', 'y', 'x'),
      [],
      ['readers'],
    ],
  ]
  test.each(cases)('%s', (_name, base, mine, theirs, merged, clashes, taken) => {
    expect(merge(note, base, mine, theirs)).toEqual({ said: merged, clashes, taken })
  })

  test('what does not fit together stays as it is stored, as strictly as either says', () => {
    const mine = said('m', 'restricted', 'x')
    expect(keepApart(note, open, mine, said('t', 'organization'))).toEqual({
      said: said('t', 'restricted', 'x'),
      taken: [],
      clashes: [clash('words', 'm'), clash('guard', 'organization')],
    })
    expect(keepApart(note, closed, said('m', 'shared'), said('t', 'restricted', 'y'))).toEqual({
      said: said('t', 'restricted', 'y'),
      taken: [],
      clashes: [clash('words', 'm'), clash('guard', 'shared')],
    })
    const onlyClosed = { words: 'a', guard: 'restricted' }
    expect(
      keepApart(plain, onlyClosed, { ...onlyClosed, words: 'm' }, { words: 't', guard: 'shared' }),
    ).toEqual({
      said: { words: 't', guard: 'restricted' },
      taken: [],
      clashes: [clash('words', 'm'), clash('guard', 'shared')],
    })
  })

  test('whatever three versions say: words never come under a guard that is less strict than theirs was', () => {
    const word = fc.constantFrom('a', 'b', 'c')
    const version = fc.record({ words: word, guard: fc.constantFrom(...order) })
    const strict = (guard: unknown) => order.indexOf(String(guard))
    fc.assert(
      fc.property(version, version, version, (base, mine, theirs) => {
        for (const merged of [
          merge(plain, base, mine, theirs),
          keepApart(plain, base, mine, theirs),
        ]) {
          for (const [side, opener] of [
            [mine, theirs],
            [theirs, mine],
          ] as const) {
            const isNew = side.words !== base.words && side.words !== opener.words
            if (isNew) expect(strict(merged.said.guard)).toBeGreaterThanOrEqual(strict(side.guard))
          }
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('what is taken into a record brings its guard along, and never opens it', () => {
    expect(atLeast(note, open, 'restricted', ['r'])).toEqual(said('a', 'restricted', 'r'))
    expect(atLeast(note, closed, 'organization', ['r'])).toBe(closed)
    expect(atLeast(plain, { guard: 'shared' }, 'restricted', ['r'])).toEqual({
      guard: 'restricted',
    })
    expect(atLeast({ words: 'value' }, open, 'restricted', [])).toBe(open)
    expect(guardIn({ words: 'value' })).toBeUndefined()
  })
})

describe("somebody's word for a record", () => {
  const shape = { name: { text: 10, mayBeEmpty: false }, phone: 'value', sure: 'vouched' } as const
  const one = (name: string, sure: boolean, phone = '1') => ({ name, phone, sure })
  const base = one('a', false)
  const cases: [string, base: Said, mine: Said, theirs: Said, sure: boolean][] = [
    ['is mine, of what nobody else changed', base, one('m', true), base, true],
    ['is theirs, of what I did not change', base, base, one('a', true), true],
    ['is not of words that came in since', base, one('m', false), one('a', true), false],
    ['is not of words that I have not seen', base, one('a', true), one('t', false), false],
    ['is of the words that stay', base, one('m', false), one('t', true), true],
    ['is of everything, when both gave it', base, one('m', true), one('a', true, '2'), true],
    ['is taken back by one', one('a', true), one('a', false), one('a', true, '2'), false],
    ['is taken back by the other', one('a', true), one('a', true, '2'), one('a', false), false],
  ]
  test.each(cases)('%s', (_name, was, mine, theirs, sure) => {
    const merged = merge(shape, was, mine, theirs)
    expect(merged.said.sure).toBe(sure)
    if (!sure && theirs.sure) expect(merged.taken).not.toContain('sure')
  })

  test('is nothing to be decided, and none of what was decided', () => {
    const kept = keepApart(shape, base, one('m', true), one('t', false))
    expect(kept).toEqual({ said: one('t', false), taken: [], clashes: [clash('name', 'm')] })
    expect(unvouched(shape, one('t', true))).toEqual(one('t', false))
    expect(unvouched(plain, { words: 'a' })).toEqual({ words: 'a' })
  })
})
