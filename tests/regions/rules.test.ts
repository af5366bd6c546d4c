import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sees } from '../../server/auth/policy.ts'
import { roles } from '../../server/members/rules.ts'
import { goesByRegion, type Notes, seenByRegion } from '../../server/regions/rules.ts'

const note = (spoilt: Partial<Notes> = {}): Notes => ({
  kind: 'contacts',
  sensitivity: 'shared',
  organizationId: 'ours',
  authorId: 'somebody',
  assigneeId: null,
  count: 3,
  ...spoilt,
})
const organizer = { id: 'rosa', organizationId: 'ours', roles: ['organizer'] as const }
const none = { contacts: 0, commitments: 0, followUps: 0 }

test('what is her own, or given to her, no region takes from her', () => {
  expect(seenByRegion(organizer, [note()])).toEqual({ ...none, contacts: 3 })
  expect(seenByRegion(organizer, [note({ authorId: 'rosa' })])).toEqual(none)
  expect(seenByRegion(organizer, [note({ kind: 'followUps', assigneeId: 'rosa' })])).toEqual(none)
})

test('what another organization keeps to itself, its lead sees and an organizer does not', () => {
  const kept = [
    note({ sensitivity: 'organization', organizationId: 'theirs', kind: 'commitments' }),
  ]
  expect(seenByRegion(organizer, kept)).toEqual(none)
  expect(seenByRegion({ ...organizer, roles: ['lead'] }, kept)).toEqual({ ...none, commitments: 3 })
})

test('who sees everything, or nothing, hears of no difference', () => {
  for (const role of ['leadership', 'viewer', 'admin'] as const) {
    expect(goesByRegion({ ...organizer, roles: [role] })).toBe(false)
    expect(seenByRegion({ ...organizer, roles: [role] }, [note()])).toEqual(none)
  }
  expect(goesByRegion(organizer)).toBe(true)
  expect(goesByRegion({ ...organizer, roles: ['lead', 'leadership'] })).toBe(false)
})

test('the count is what the policy opens with the county and does not open without it', () => {
  const anyNote = fc.record({
    kind: fc.constant('contacts' as const),
    sensitivity: fc.constantFrom('shared' as const, 'organization' as const),
    organizationId: fc.constantFrom('ours', 'theirs'),
    authorId: fc.constantFrom('rosa', 'somebody'),
    assigneeId: fc.constant(null),
    count: fc.integer({ min: 1, max: 9 }),
  })
  const anyRoles = fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 })
  fc.assert(
    fc.property(anyRoles, fc.array(anyNote), (has, notes) => {
      const member = { id: 'rosa', organizationId: 'ours', roles: has }
      const opened = (counties: string[]) =>
        notes
          .filter((one) =>
            sees({ ...member, counties }, { ...one, countyFips: '01095', readerIds: [] }),
          )
          .reduce((sum, { count }) => sum + count, 0)
      // her own notes somebody without a role that reads notes does not open: no region changes that either
      expect(seenByRegion(member, notes).contacts).toBe(opened(['01095']) - opened([]))
    }),
  )
})
