import { expect, test } from 'vitest'
import { kindsToFind } from '../../client/src/records/kinds-to-find.ts'
import { recordKinds } from '../../server/records/rules.ts'

test('our own kinds are found after the one that they count as, retired or not', () => {
  const en = {
    'recordKind.policy__jail_contract': ['Jail contract'],
    'recordKind.vote__budget': ['Budget vote'],
    'contactKind.visit__court_watch': ['Court watch'],
  }
  const kinds = kindsToFind({ en, es: {}, retired: ['vote__budget'] })
  expect(kinds.filter((kind) => recordKinds.some((one) => one === kind))).toEqual(recordKinds)
  expect(kinds[kinds.indexOf('policy') + 1]).toBe('policy__jail_contract')
  expect(kinds[kinds.indexOf('vote') + 1]).toBe('vote__budget')
  expect(kinds).toHaveLength(recordKinds.length + 2)
})
