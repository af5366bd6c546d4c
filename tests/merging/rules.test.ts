import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepApart } from '../../server/merging/apart-rules.ts'
import { merge } from '../../server/merging/merge-rules.ts'
import { textAt, valueAt, withValue } from '../../server/merging/path-rules.ts'
import { type Said, type Shape, same, saysTheSame } from '../../server/merging/rules.ts'

const shape = {
  notes: { text: 10, mayBeEmpty: true },
  day: 'value',
  sensitivity: { strictest: ['shared', 'organization', 'restricted'] },
  counties: 'set',
  promises: {
    key: (part) => String(part.id),
    parts: { text: { text: 5, mayBeEmpty: false }, due: 'value' },
  },
} as const satisfies Shape

const base = {
  notes: 'a',
  day: '2026-11-01',
  sensitivity: 'shared',
  counties: ['1', '2'],
  promises: [
    { id: 'p', text: 'first', due: null },
    { id: 'q', text: 'second', due: null },
  ],
}
const [p, q] = base.promises as unknown as [Said, Said]
const r = { id: 'r', text: 'third', due: null }
const clash = (field: string, value: unknown, kind = 'field') => ({ field, kind, value })

describe('two edits of one record', () => {
  const cases: [
    name: string,
    mine: object,
    theirs: object,
    said: object,
    clashes: object[],
    taken: string[],
  ][] = [
    ['nobody changed anything', {}, {}, {}, [], []],
    ['one of them did', { notes: 'm' }, {}, { notes: 'm' }, [], []],
    ['the other did', {}, { notes: 't' }, { notes: 't' }, [], ['notes']],
    ['different fields', { notes: 'm' }, { day: 'd' }, { notes: 'm', day: 'd' }, [], ['day']],
    ['the same change twice', { notes: 'x' }, { notes: 'x' }, { notes: 'x' }, [], []],
    [
      'the same field differently',
      { notes: 'm' },
      { notes: 't' },
      { notes: 't' },
      [clash('notes', 'm')],
      [],
    ],
    [
      'two sensitivities: the stricter holds, mine',
      { sensitivity: 'restricted' },
      { sensitivity: 'organization' },
      { sensitivity: 'restricted' },
      [clash('sensitivity', 'organization')],
      [],
    ],
    [
      'two sensitivities: the stricter holds, theirs',
      { sensitivity: 'organization' },
      { sensitivity: 'restricted' },
      { sensitivity: 'restricted' },
      [clash('sensitivity', 'organization')],
      [],
    ],
    [
      'the sensitivity that only the other changed',
      {},
      { sensitivity: 'organization' },
      { sensitivity: 'organization' },
      [],
      ['sensitivity'],
    ],
    [
      'both added to a list',
      { counties: ['1', '2', '3'] },
      { counties: ['1', '2', '4'] },
      { counties: ['1', '2', '4', '3'] },
      [],
      ['counties'],
    ],
    [
      'one added, the other took away',
      { counties: ['1', '2', '3'] },
      { counties: ['2'] },
      { counties: ['2', '3'] },
      [],
      ['counties'],
    ],
    [
      'both took the same away, and one more',
      { counties: [] },
      { counties: ['2'] },
      { counties: [] },
      [],
      [],
    ],
    [
      'one moved, the other added',
      { counties: ['2', '1'] },
      { counties: ['1', '2', '3'] },
      { counties: ['2', '1', '3'] },
      [],
      ['counties'],
    ],
    [
      'both moved, one otherwise than the other',
      { counties: ['2', '1', '3'], day: 'm' },
      { counties: ['2', '1'], day: 'm' },
      { counties: ['2', '1', '3'], day: 'm' },
      [],
      [],
    ],
    [
      'different parts of a list',
      { promises: [{ ...p, text: 'm' }, q] },
      { promises: [p, { ...q, due: 'd' }] },
      {
        promises: [
          { ...p, text: 'm' },
          { ...q, due: 'd' },
        ],
      },
      [],
      ['promises.q.due'],
    ],
    [
      'the same part, different fields',
      { promises: [{ ...p, text: 'm' }, q] },
      { promises: [{ ...p, due: 'd' }, q] },
      { promises: [{ ...p, text: 'm', due: 'd' }, q] },
      [],
      ['promises.p.due'],
    ],
    [
      'the same field of the same part',
      { promises: [{ ...p, text: 'm' }, q] },
      { promises: [{ ...p, text: 't' }, q] },
      { promises: [{ ...p, text: 't' }, q] },
      [clash('promises.p.text', 'm')],
      [],
    ],
    [
      'one adds a part, the other changes one',
      { promises: [p, q, r] },
      { promises: [{ ...p, text: 't' }, q] },
      { promises: [{ ...p, text: 't' }, q, r] },
      [],
      ['promises.p.text'],
    ],
    [
      'the other adds a part',
      { promises: [{ ...p, text: 'm' }, q] },
      { promises: [p, q, r] },
      { promises: [{ ...p, text: 'm' }, q, r] },
      [],
      ['promises.r'],
    ],
    [
      'both add the same part, with different words',
      { promises: [p, q, { ...r, text: 'm' }] },
      { promises: [p, q, r] },
      { promises: [p, q, r] },
      [clash('promises.r.text', 'm')],
      [],
    ],
    [
      'one takes away what the other left alone',
      { promises: [p] },
      { promises: [{ ...p, text: 't' }, q] },
      { promises: [{ ...p, text: 't' }] },
      [],
      ['promises.p.text'],
    ],
    [
      'the other takes away what one left alone',
      { promises: [{ ...p, text: 'm' }, q] },
      { promises: [p] },
      { promises: [{ ...p, text: 'm' }] },
      [],
      ['promises.q'],
    ],
    [
      'one takes away what the other changed: it stays',
      { promises: [p] },
      { promises: [p, { ...q, text: 't' }] },
      { promises: [p, { ...q, text: 't' }] },
      [clash('promises.q', null, 'removal')],
      [],
    ],
    [
      'one changes what the other took away: the words are kept',
      { promises: [p, { ...q, text: 'm' }] },
      { promises: [p] },
      { promises: [p] },
      [clash('promises.q', { ...q, text: 'm' }, 'edit_of_removed')],
      [],
    ],
  ]
  test.each(cases)('%s', (_name, mine, theirs, said, clashes, taken) => {
    const merged = merge(shape, base, { ...base, ...mine }, { ...base, ...theirs })
    expect(merged).toEqual({ said: { ...base, ...said }, clashes, taken })
  })

  test('both put a list in another order', () => {
    const three = { ...base, counties: ['1', '2', '3'] }
    const mine = { ...three, counties: ['3', '2', '1'] }
    const theirs = { ...three, counties: ['2', '1', '3'] }
    const merged = merge(shape, three, mine, theirs)
    expect(merged.said.counties).toEqual(['2', '1', '3'])
    expect(merged.clashes).toEqual([clash('counties', ['3', '2', '1'])])
  })
})

describe('an edit that does not fit together with what is stored', () => {
  test('is kept beside it, every change of it', () => {
    const mine = {
      ...base,
      notes: 'm',
      day: 't',
      counties: ['1'],
      promises: [{ ...p, text: 'm' }, r, { ...q, text: 'm' }],
    }
    const theirs = { ...base, day: 't', promises: [{ ...p, due: 'd' }] }
    expect(keepApart(shape, base, mine, theirs)).toEqual({
      said: theirs,
      taken: [],
      clashes: [
        clash('notes', 'm'),
        clash('counties', ['1']),
        clash('promises.p.text', 'm'),
        clash('promises.r', r),
        clash('promises.q', { ...q, text: 'm' }, 'edit_of_removed'),
      ],
    })
  })

  test('so is what it takes away, and what both added', () => {
    const mine = { ...base, promises: [{ ...r, text: 'm' }] }
    const theirs = { ...base, promises: [p, { ...q, text: 't' }, r] }
    expect(keepApart(shape, base, mine, theirs).clashes).toEqual([
      clash('promises.r.text', 'm'),
      clash('promises.p', null, 'removal'),
      clash('promises.q', null, 'removal'),
    ])
    // left alone here, taken away there
    const gone = { ...base, notes: 't', promises: [p] }
    expect(keepApart(shape, base, { ...base, promises: [q] }, gone).clashes).toEqual([
      clash('promises.p', null, 'removal'),
    ])
  })
})

describe('a value at a path', () => {
  test('is read and put there', () => {
    expect(valueAt(shape, base, 'notes')).toBe('a')
    expect(valueAt(shape, base, 'promises.p')).toEqual(p)
    expect(valueAt(shape, base, 'promises.p.text')).toBe('first')
    expect(valueAt(shape, base, 'promises.none.text')).toBeUndefined()
    expect(valueAt(shape, {}, 'promises.p')).toBeUndefined()
    expect(withValue(shape, base, 'notes', 'x')).toEqual({ ...base, notes: 'x' })
    expect(withValue(shape, base, 'promises.p.text', 'x').promises).toEqual([
      { ...p, text: 'x' },
      q,
    ])
    expect(withValue(shape, base, 'promises.r', r).promises).toEqual([p, q, r])
    expect(withValue(shape, {}, 'promises.r', r).promises).toEqual([r])
    expect(withValue(shape, base, 'promises.p', null).promises).toEqual([q])
    expect(withValue(shape, base, 'promises.none', null).promises).toEqual([p, q])
  })

  test('of a field that no shape knows is put there as it is', () => {
    expect(withValue(shape, base, 'other.p', 1)).toEqual({ ...base, other: 1 })
    expect(valueAt(shape, { other: 1 }, 'other.p')).toBe(1)
    expect(withValue(shape, {}, '', 1)).toEqual({ '': 1 })
    expect(valueAt(shape, {}, '')).toBeUndefined()
  })
})

test('a path takes so much text, or is no text', () => {
  expect(textAt(shape, 'notes')).toEqual({ text: 10, mayBeEmpty: true })
  expect(textAt(shape, 'promises.p.text')).toEqual({ text: 5, mayBeEmpty: false })
  for (const path of ['day', 'counties', 'sensitivity', 'promises', 'promises.p', 'other', '']) {
    expect(textAt(shape, path), path).toBeUndefined()
  }
})

test('the same value is the same in any order of keys, and none is null', () => {
  expect(same({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true)
  expect(same({ a: 1 }, { a: 1, b: null })).toBe(true)
  expect(same({ a: 1 }, [1])).toBe(false)
  expect(same([1], [1, 2])).toBe(false)
  expect(same(undefined, null)).toBe(true)
})

test('two say the same in every field of a shape, in whatever order their parts stand', () => {
  expect(saysTheSame(shape, base, { ...base, promises: [q, p], other: 1 })).toBe(true)
  for (const other of [{ notes: 'b' }, { counties: ['2', '1'] }, { promises: [p] }]) {
    expect(saysTheSame(shape, base, { ...base, ...other })).toBe(false)
  }
  expect(saysTheSame(shape, base, { ...base, promises: [p, r] })).toBe(false)
  expect(saysTheSame(shape, base, { ...base, promises: [p, { ...q, due: 'd' }] })).toBe(false)
  expect(saysTheSame(shape, { ...base, promises: undefined }, { ...base, promises: [] })).toBe(true)
})

const text = fc.constantFrom('a', 'b', 'c', 'd')
const record = fc.record({
  notes: text,
  day: text,
  sensitivity: fc.constantFrom('shared', 'organization', 'restricted'),
  counties: fc.uniqueArray(text),
  promises: fc.uniqueArray(
    fc.record({ id: fc.constantFrom('p', 'q', 'r'), text, due: fc.option(text) }),
    { selector: (one) => one.id },
  ),
})
const sorted = (list: unknown) =>
  [...(list as unknown[])].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
const inAnyOrder = (said: Said) => ({
  ...said,
  counties: sorted(said.counties),
  promises: sorted(said.promises),
})
const runs = { numRuns: 3000 }

describe('for any three versions', () => {
  test('what nobody else changed is as I say', () => {
    fc.assert(
      fc.property(record, record, (was, mine) => {
        expect(merge(shape, was, mine, was)).toEqual({ said: mine, taken: [], clashes: [] })
      }),
      runs,
    )
  })

  test('what I did not change is as they say', () => {
    fc.assert(
      fc.property(record, record, (was, theirs) => {
        const { said, clashes } = merge(shape, was, was, theirs)
        expect(inAnyOrder(said)).toEqual(inAnyOrder(theirs))
        expect(clashes).toEqual([])
      }),
      runs,
    )
  })

  test('the same change twice is no conflict', () => {
    fc.assert(
      fc.property(record, record, (was, both) => {
        expect(merge(shape, was, both, both)).toEqual({ said: both, taken: [], clashes: [] })
      }),
      runs,
    )
  })

  test('it matters to nobody who came first, where there is no conflict', () => {
    fc.assert(
      fc.property(record, record, record, (was, one, other) => {
        const here = merge(shape, was, one, other)
        const there = merge(shape, was, other, one)
        expect(here.clashes.length === 0).toBe(there.clashes.length === 0)
        if (here.clashes.length > 0) return
        expect(inAnyOrder(here.said)).toEqual(inAnyOrder(there.said))
      }),
      runs,
    )
  })

  test('no text is lost: it is in the record, in a conflict, or was there before', () => {
    fc.assert(
      fc.property(record, record, record, (was, mine, theirs) => {
        for (const merged of [
          merge(shape, was, mine, theirs),
          keepApart(shape, was, mine, theirs),
        ]) {
          const kept = JSON.stringify([merged.said, merged.clashes.map(({ value }) => value)])
          const before = JSON.stringify([was, theirs])
          for (const { id, text: words } of mine.promises) {
            const isNew = !was.promises.some((one) => one.id === id && one.text === words)
            if (isNew) expect(kept).toContain(`"text":"${words}"`.slice(7))
          }
          expect(kept.includes(mine.notes) || before.includes(mine.notes)).toBe(true)
        }
      }),
      runs,
    )
  })
})
