import { expect, test } from 'vitest'
import { contactSince, type HeldContact } from '../../server/follow-ups/rules.ts'

const written = '2026-11-10T15:00:00.000Z'
const step = { institutionId: 'sheriff', contactId: 'own', changedAt: written }

function held(part: Partial<HeldContact> = {}): HeldContact {
  return {
    ...{ id: 'a', institutionIds: ['mayor', 'sheriff'], happenedOn: '2026-11-12' },
    ...{ recordedAt: '2026-11-12T20:00:00.000Z', ...part },
  }
}

test('a contact with its institution since it was written is asked about', () => {
  expect(contactSince(step, [held()])).toEqual({ id: 'a', happenedOn: '2026-11-12' })
  expect(contactSince({ ...step, contactId: null }, [held()])?.id).toBe('a')
  // on the very day, later
  const sameDay = held({ happenedOn: '2026-11-10', recordedAt: '2026-11-10T15:00:00.001Z' })
  expect(contactSince(step, [sameDay])?.id).toBe('a')
})

test.each<[string, Partial<HeldContact>]>([
  ['its own contact', { id: 'own' }],
  ['one with somebody else', { institutionIds: ['mayor'] }],
  ['one known when it was written', { recordedAt: written }],
  ['one that happened before and was logged late', { happenedOn: '2026-11-09' }],
])('but not %s', (_name, part) => {
  expect(contactSince(step, [held(part)])).toBeNull()
})

test('nor any where nothing says with whom', () => {
  expect(contactSince({ ...step, institutionId: null }, [held()])).toBeNull()
})

test('of several the latest, in whatever order they come', () => {
  const several = [
    held({ id: 'b' }),
    held({ id: 'c', happenedOn: '2026-11-14' }),
    held({ id: 'd', happenedOn: '2026-11-14' }),
    held({ id: 'e', happenedOn: '2026-11-13' }),
  ]
  expect(contactSince(step, several)?.id).toBe('d')
  expect(contactSince(step, several.toReversed())?.id).toBe('d')
})

test('a day begins at midnight in Alabama', () => {
  const late = { ...step, changedAt: '2026-11-11T04:00:00.000Z' }
  const that = held({ happenedOn: '2026-11-10', recordedAt: '2026-11-11T05:00:00.000Z' })
  expect(contactSince(late, [that])?.id).toBe('a')
})
