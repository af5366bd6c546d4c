import { expect, test } from 'vitest'
import { merge } from '../../server/merging/merge-rules.ts'
import { laidOver } from '../../server/merging/own-rules.ts'
import type { Said, Shape } from '../../server/merging/rules.ts'

const shape = {
  notes: { text: 10, mayBeEmpty: true },
  kind: 'value',
  guard: { strictest: ['shared', 'restricted'] },
  steps: { key: (part) => String(part.id), parts: { text: 'value', due: 'value' } },
} as const satisfies Shape
const step = (id: string, text: string, due = '1') => ({ id, text, due })
const base = {
  notes: 'a',
  kind: 'call',
  guard: 'shared',
  steps: [step('s', 'a'), step('t', 'a'), step('u', 'a')],
}
const over = (mine: Said, theirs: Said, ...hers: [before: Said, after: Said][]) =>
  laidOver(
    shape,
    merge(shape, base, mine, theirs),
    hers.map(([before, after]) => ({ before, after })),
  )

test('what she changed twice is as she said it last, and what she changed once is as she said it', () => {
  const first = { ...base, notes: 'first', kind: 'visit' }
  expect(over({ ...base, notes: 'second' }, first, [base, first])).toEqual({
    said: { ...base, notes: 'second', kind: 'visit' },
    taken: [],
    clashes: [],
  })
  // without her word for it, it is asked
  expect(over({ ...base, notes: 'second' }, first).clashes).toHaveLength(1)
})

test('what somebody else changed in between is asked, and told', () => {
  const first = { ...base, notes: 'first' }
  const theirs = { ...first, notes: 'theirs', kind: 'visit' }
  expect(over({ ...base, notes: 'second' }, theirs, [base, first])).toEqual({
    said: theirs,
    taken: ['kind'],
    clashes: [{ field: 'notes', kind: 'field', value: 'second' }],
  })
  // also where a later edit of hers left it as it was
  const later = { ...theirs, kind: 'call' }
  const asked = over({ ...base, notes: 'third' }, later, [base, first], [theirs, later])
  expect(asked.clashes).toMatchObject([{ field: 'notes' }])
})

test('parts, too: changed, taken away and brought back', () => {
  const first = { ...base, steps: [step('s', 'first'), step('u', 'first')] }
  const second = { ...base, steps: [step('s', 'second', '2'), step('t', 'second')] }
  const laid = over(second, first, [base, first])
  expect(laid.clashes).toEqual([])
  expect(laid.said.steps).toEqual([step('s', 'second', '2'), step('t', 'second')])
})

test('how strictly it is guarded is asked, whoever said it', () => {
  const first = { ...base, guard: 'restricted', notes: 'first' }
  const { said, clashes } = over({ ...base, notes: 'second' }, first, [base, first])
  expect([said.guard, said.notes, clashes]).toEqual(['restricted', 'second', []])
  const open = { ...base, guard: 'restricted' }
  const both = laidOver(
    shape,
    merge(shape, open, { ...open, guard: 'shared' }, { ...open, notes: 'first' }),
    [{ before: open, after: { ...open, notes: 'first' } }],
  )
  expect(both.clashes).toMatchObject([{ field: 'guard', value: 'shared' }])
  expect(laidOver({ kind: 'value' }, { said: base, taken: [], clashes: [] }, []).said).toBe(base)
})
