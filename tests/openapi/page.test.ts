import { afterAll, beforeAll, expect, test } from 'vitest'
import { tokens as tokensEn } from '../../client/src/i18n/en/tokens.ts'
import { tokens as tokensEs } from '../../client/src/i18n/es/tokens.ts'
import { rates } from '../../server/limits/rules.ts'
import { readRoutes, scopeOf, scopes } from '../../server/tokens/rules.ts'
import { scopeWords } from '../../server/tokens/words.ts'
import { startTestApp, type TestApp } from '../setup/app.ts'
import { openApi, operations } from './document.ts'

let server: TestApp
let page: string
beforeAll(async () => {
  server = await startTestApp()
  page = (await server.app.inject({ url: '/api/docs' })).body
})
afterAll(() => server.close())

/** The section of one language. */
function section(language: 'en' | 'es'): string {
  const found = new RegExp(`<section lang="${language}">(.*?)</section>`, 's').exec(page)
  return found?.[1] ?? ''
}

test('each operation says which scope reads it, or that none does; the document says the same', async () => {
  for (const { route, path, operation } of operations(await openApi(server.app))) {
    const [method = ''] = route.split(' ')
    const scope = scopeOf(method, path.replace(/\{(\w+)\}/g, ':$1'))
    const told = page.split(`<summary><code>${route}</code>`)[1]?.split('<h3>')[0] ?? ''
    const said = scope
      ? `A key with the scope <code>${scope}</code> reads this.`
      : 'No key for tools'
    expect(told, route).toContain(said)
    const { description = '' } = operation as { description?: string }
    expect(description, route).toBe(
      scope ? `Also read by a token with the scope \`${scope}\`.` : '',
    )
  }
})

test('tools of one’s own are told of in both languages: every scope with its addresses, the header, pages, limits and errors', () => {
  for (const [language, catalog] of [
    ['en', tokensEn],
    ['es', tokensEs],
  ] as const) {
    const told = section(language)
    for (const scope of scopes) {
      expect(scopeWords[scope][language === 'en' ? 0 : 1]).toBe(catalog[`tokens.scope.${scope}`])
      expect(told).toContain(catalog[`tokens.scope.${scope}`])
      for (const url of readRoutes[scope])
        expect(told).toContain(`<code>GET ${url.replace(/:(\w+)/g, '{$1}')}</code>`)
    }
    expect(told).toContain(catalog['tokens.title'])
    expect(told).toContain('curl -H "Authorization: Bearer')
    for (const word of ['nextCursor', 'limit', 'ownKind', 'Retry-After', 'token_not_valid'])
      expect(told).toContain(word)
    expect(told).toContain(String(rates.token.max))
    for (const [, anchor] of told.matchAll(/href="#([^"]+)"/g))
      expect(page).toContain(`id="${anchor}"`)
  }
})
