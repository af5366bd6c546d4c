// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { newDraft } from '../../client/src/contacts/form/draft.ts'
import { forgetDraft, keepDraft, keptDraft } from '../../client/src/contacts/form/draft-store.ts'

const slot = { memberId: 'ana', contactId: null }
const draft = newDraft({ me: { id: 'ana', name: 'Ana' }, today: '2026-11-20', language: 'en' })

beforeEach(() => localStorage.clear())

test('a draft comes back as it was, with the time it was kept', () => {
  expect(keepDraft(slot, draft)).toBe(true)
  expect(keptDraft(slot)).toEqual({ at: expect.any(String), draft })
  forgetDraft(slot)
  expect(keptDraft(slot)).toBeNull()
})

test('each member and each contact that is edited has a draft of its own', () => {
  keepDraft(slot, draft)
  expect(keptDraft({ memberId: 'luis', contactId: null })).toBeNull()
  expect(keptDraft({ memberId: 'ana', contactId: 'one' })).toBeNull()
})

test('what cannot be read is left alone, and a full device is told', () => {
  keepDraft(slot, draft)
  const [key = ''] = Object.keys(localStorage)
  localStorage.setItem(key, '{half')
  expect(keptDraft(slot)).toBeNull()
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(keepDraft(slot, draft)).toBe(false)
  full.mockRestore()
})
