import { expect, test } from 'vitest'
import { askInPeriod, latestAskFirst } from '../../server/reports/ask-rules.ts'
import { waitsForReviewBy } from '../../server/reports/rules.ts'

test('the latest of putting and answering sorts them; an ask of a later day waits to be asked', () => {
  const facts = { id: 'a', recordedAt: '2026-03-01T00:00:00Z' }
  const days = { from: '2026-04-01', to: '2026-06-30' }
  expect(askInPeriod({ ...facts, askedOn: '2026-03-31', answers: [] }, days)).toBeNull()
  expect(askInPeriod({ ...facts, askedOn: '2026-07-01', answers: [] }, days)).toBeNull()
  expect(askInPeriod({ ...facts, askedOn: null, answers: [] }, days)).toBeNull()
  const yes = { id: 'y', day: '2026-06-30', answer: 'yes' as const, authorId: 'x' }
  const answers = [{ ...yes, recordedAt: '2026-07-01T00:00:00Z' }]
  expect(askInPeriod({ ...facts, askedOn: '2026-07-01', answers }, days)).toEqual({
    ...{ askedOn: null, answer: 'yes', answeredOn: '2026-06-30' },
  })
  expect(askInPeriod({ ...facts, askedOn: '2026-04-01', answers: [] }, days)).toEqual({
    ...{ askedOn: '2026-04-01', answer: 'waiting', answeredOn: null },
  })
  const asks = [
    { id: '2', askedOn: '2026-04-02', answeredOn: null },
    { id: '1', askedOn: '2026-04-02', answeredOn: null },
    { id: '0', askedOn: '2026-04-02', answeredOn: null },
    { id: '3', askedOn: null, answeredOn: '2026-06-01' },
    { id: '4', askedOn: '2026-06-02', answeredOn: '2026-04-01' },
  ]
  for (const one of [asks, [...asks].reverse()])
    expect([...one].sort(latestAskFirst).map(({ id }) => id)).toEqual(['4', '3', '2', '1', '0'])
})

test('a review waits for whom it was asked of, or whoever may, and never for who edited it last', () => {
  const waits = (by: string, of: string | null | undefined) =>
    waitsForReviewBy(by, { editedBy: 'ana', asked: of === undefined ? null : { of } })
  expect([waits('eva', undefined), waits('eva', null), waits('eva', 'eva')]).toEqual([
    false,
    true,
    true,
  ])
  expect([waits('eva', 'luz'), waits('ana', null), waits('ana', 'ana')]).toEqual([
    false,
    false,
    false,
  ])
})
