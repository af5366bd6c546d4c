import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../setup/app.ts'
import {
  bodySchema,
  type Described,
  type OpenApi,
  openApi,
  operations,
  type Schema,
} from './document.ts'

let server: TestApp
let document: OpenApi
let all: Described[]
beforeAll(async () => {
  server = await startTestApp()
  document = await openApi(server.app)
  all = operations(document)
})
afterAll(() => server.close())

// our formats are checked by the API itself; here the shape counts
const ajv = new Ajv2020({ strict: false, validateFormats: false })
const compile = (schema: Schema) => ajv.compile(schema)

describe('the OpenAPI document', () => {
  test('is 3.1 and describes every route under /api but itself', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Condado', version: expect.any(String) },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-condado' } },
      },
      security: [{ session: [] }],
    })
    expect(all.length).toBeGreaterThan(30)
    for (const { path } of all) expect(path).toMatch(/^\/api\/[a-z]/)
  })

  test('says of every operation what it does, how it is grouped and what it answers', () => {
    for (const { route, operation } of all) {
      expect(operation.summary?.length, route).toBeGreaterThan(5)
      expect(operation.tags?.length, route).toBe(1)
      const codes = Object.keys(operation.responses)
      expect(
        codes.some((code) => /^2\d\d$/.test(code)),
        route,
      ).toBe(true)
      for (const response of Object.values(operation.responses))
        expect(typeof response.description, route).toBe('string')
      const error = operation.responses.default?.content?.['application/problem+json']?.schema
      expect(error?.properties, route).toHaveProperty('code')
    }
  })

  test('declares every parameter of every path', () => {
    for (const { route, path, operation } of all) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = (operation.parameters ?? []).filter((one) => one.in === 'path')
      expect(declared.map((one) => one.name).sort(), route).toEqual(named.sort())
      for (const one of declared) expect(one.required, route).toBe(true)
      for (const one of operation.parameters ?? []) compile(one.schema)
    }
  })

  test('has schemas that are JSON Schema, closed where something is sent to us', () => {
    for (const { route, operation } of all) {
      const body = bodySchema(operation)
      if (body) {
        compile(body)
        expect(openObjects(body), route).toEqual([])
      }
      for (const response of Object.values(operation.responses))
        for (const { schema } of Object.values(response.content ?? {})) compile(schema)
    }
  })

  test('takes nothing without an end: every list, text and number has its bounds', () => {
    const unbounded = all.flatMap(({ route, operation }) => [
      ...boundless(bodySchema(operation) ?? {}, `${route} body`),
      ...(operation.parameters ?? []).flatMap((one) =>
        boundless(one.schema, `${route} ${one.name}`),
      ),
    ])
    expect(unbounded).toEqual([])
  })

  test('gives every body that is sent an example that is one', () => {
    for (const { route, operation } of all) {
      const body = bodySchema(operation)
      if (!body) continue
      const example = operation.requestBody?.content?.['application/json']?.example
      expect(example, route).toBeDefined()
      const validate = compile(body)
      expect(validate(example), `${route} ${JSON.stringify(validate.errors)}`).toBe(true)
    }
  })

  test('names no server, no path of a machine and no secret', () => {
    const text = JSON.stringify(document)
    expect(text).not.toMatch(/localhost|127\.0\.0\.1|\/home\/|\/root\/|password_hash|token_hash/)
  })

  test('changes only on purpose: update the snapshot with -u', async () => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(
      './openapi.snapshot.json',
    )
  })
})

/** Objects in a schema that take fields nobody described. */
function openObjects(schema: Schema, at = ''): string[] {
  return [
    ...(schema.type === 'object' && schema.additionalProperties !== false ? [at || 'body'] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, one]) =>
      openObjects(one, `${at}.${key}`),
    ),
    ...(schema.items ? openObjects(schema.items, `${at}[]`) : []),
    ...(schema.anyOf ?? []).flatMap((one) => openObjects(one, at)),
  ]
}

/** A pattern that lets only so many characters through. */
const bounded = /^\^(\[[^\]]+\]\{(\d+,)?\d+\})+\$$/

/** Parts of a schema that take as much as anybody cares to send. */
function boundless(schema: Schema, at: string): string[] {
  const { type, anyOf = [], properties = {}, items } = schema
  const listed = schema.enum !== undefined || schema.const !== undefined
  const text = type === 'string' && !listed && !schema.format
  const open =
    (type === 'array' && schema.maxItems === undefined) ||
    (text && schema.maxLength === undefined && !bounded.test(schema.pattern ?? '')) ||
    (/integer|number/.test(type ?? '') &&
      !listed &&
      (schema.maximum === undefined || schema.minimum === undefined))
  return [
    ...(open ? [at] : []),
    ...Object.entries(properties).flatMap(([key, one]) => boundless(one, `${at}.${key}`)),
    ...(items ? boundless(items, `${at}[]`) : []),
    ...anyOf.flatMap((one) => boundless(one, at)),
  ]
}
