import { describe, expect, test } from 'vitest'
import {
  goesOn,
  isTooMuch,
  travelling,
  travels,
  waitingAtMost,
} from '../../server/deliveries/rules.ts'

describe('what may be sent later', () => {
  test.each(travelling.map((one) => [one.replace(/:\w+/g, '01aa')]))('%s', (route) => {
    const [method = '', url = ''] = route.split(' ')
    expect(travels(method, url)).toBe(true)
    expect(travels('POST', url)).toBe(false)
    expect(travels(method, `${url}/more`)).toBe(false)
  })

  test.each([
    ['PUT', '/api/session/account'],
    ['DELETE', '/api/session'],
    ['PUT', '/api/contacts/..%2fsession'.replace('%2f', '/')],
    ['PUT', '/api/contacts/a?b=c'],
    ['DELETE', '/api/commitments/01aa'],
  ])('not %s %s', (method, url) => {
    expect(travels(method, url)).toBe(false)
  })
})

test('what waits for one member is bounded, by entries and by bytes', () => {
  const { entries, bytes } = waitingAtMost
  expect(isTooMuch({ entries, bytes })).toBe(false)
  expect(isTooMuch({ entries: entries + 1, bytes: 0 })).toBe(true)
  expect(isTooMuch({ entries: 1, bytes: bytes + 1 })).toBe(true)
})

describe('an entry goes on', () => {
  const at = (url: string) => ({ method: 'PUT', url })
  test.each([
    ['after what was written', at('/api/contacts/a'), 201, undefined, true],
    ['after what was there', at('/api/contacts/a'), 200, undefined, true],
    [
      'after an institution that was corrected since',
      at('/api/institutions/a'),
      409,
      'different_facts',
      true,
    ],
    ['after a person that was corrected since', at('/api/people/a'), 409, 'different_facts', true],
    [
      'not after another contact under its id',
      at('/api/contacts/a'),
      409,
      'different_facts',
      false,
    ],
    [
      'not after an institution that was refused',
      at('/api/institutions/a'),
      400,
      'bad_input',
      false,
    ],
    ['not after a name that is taken', at('/api/institutions/a'), 409, 'name_taken', false],
  ])('%s', (_, operation, status, code, expected) => {
    expect(goesOn(operation, status, code)).toBe(expected)
  })
})
