import type { FastifyInstance } from 'fastify'

/** As much of JSON Schema 2020-12 as our contracts use. */
export interface Schema {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  format?: string
  examples?: unknown[]
}

interface Content {
  content?: Record<string, { schema: Schema; example?: unknown }>
}

type Response = Content & { description?: string }

export interface Operation {
  summary?: string
  tags?: string[]
  parameters?: {
    name: string
    in: 'path' | 'query' | 'header'
    required?: boolean
    schema: Schema
  }[]
  requestBody?: Content & { required?: boolean }
  responses: { default?: Response } & Record<string, Response>
}

export interface OpenApi {
  openapi: string
  info: { title: string; version: string; description?: string }
  paths: Record<string, Record<string, Operation>>
  components?: { securitySchemes?: Record<string, unknown> }
  security?: Record<string, string[]>[]
}

/** The document as anybody gets it. */
export async function openApi(app: FastifyInstance): Promise<OpenApi> {
  return (await app.inject({ url: '/api/openapi.json' })).json()
}

export interface Described {
  route: string
  method: string
  path: string
  operation: Operation
}

export function operations(document: OpenApi): Described[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      operation,
    })),
  )
}

export function bodySchema(operation: Operation): Schema | undefined {
  return operation.requestBody?.content?.['application/json']?.schema
}
