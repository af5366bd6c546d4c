import { Ajv } from 'ajv'
import ajvFormats from 'ajv-formats'
import type { FastifyInstance } from 'fastify'
import { isDay } from './days.ts'

const addFormats = ajvFormats.default

/**
 * One Ajv per part of the request. Bodies are taken as they are: no coercion, no dropped fields, no defaults.
 * Query strings, parameters and headers are text by nature, so their numbers and booleans are coerced.
 */
export function registerValidation(app: FastifyInstance): void {
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? exact : fromText).compile(schema as object),
  )
}

function build(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({
    coerceTypes,
    removeAdditional: false,
    useDefaults: false,
    allErrors: false,
    // TypeBox keeps its own symbols beside the JSON Schema keywords
    strict: false,
  })
  addFormats(ajv, ['date-time'])
  // one spelling for one id: what Postgres gives back, so that ids compare as text
  ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  // a real day of the calendar, not only its shape
  ajv.addFormat('date', isDay)
  return ajv
}

// once a process: what is compiled is remembered by its schema, and schemas are constants
const exact = build(false)
const fromText = build(true)
