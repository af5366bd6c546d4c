import { expect, test } from 'vitest'
import { readRoutes, scopeOf, scopes } from '../../server/tokens/rules.ts'

test('each address of the read API has its scope, to be read only', () => {
  for (const scope of scopes) {
    for (const url of readRoutes[scope]) {
      expect(scopeOf('GET', url)).toBe(scope)
      expect(scopeOf('HEAD', url)).toBe(scope)
      expect(scopeOf('PUT', url)).toBeUndefined()
    }
  }
  expect(new Set(scopes.flatMap((scope) => readRoutes[scope])).size).toBe(
    scopes.flatMap((scope) => readRoutes[scope]).length,
  )
})

test('nothing else answers to a token', () => {
  for (const url of [
    '/api/members',
    '/api/audit',
    '/api/contacts/:id',
    '/api/export',
    '/api/pack',
  ]) {
    expect(scopeOf('GET', url)).toBeUndefined()
  }
})
