import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { codeOfConstraint, fieldOfConstraint } from './constraints.ts'
import type { Problem } from './contract.ts'

/** Every error a client can meet: stable code → HTTP status and a title for developers. */
const catalogue = {
  bad_input: [400, 'The request is not what this endpoint takes'],
  not_signed_in: [401, 'Sign in first'],
  device_lost: [401, 'This device was reported lost; sign in first'],
  passkey_not_valid: [401, 'This passkey opens nothing here, or its challenge has ended'],
  wrong_credentials: [401, 'Sign-in name, password and code do not fit together'],
  share_not_valid: [404, 'This link has ended, was taken back, or never was'],
  passphrase_needed: [401, 'This link needs its passphrase'],
  passphrase_wrong: [401, 'This is not the passphrase of this link'],
  link_not_valid: [401, 'This link was used already, has ended, or never was'],
  file_unreadable: [400, 'The file is damaged, or its picture is larger than can be read'],
  token_not_valid: [401, 'This token has ended, or never was'],
  token_reads_less: [403, 'This token does not read this'],
  proof_needed: [403, 'Prove first that it is you: POST /api/session/proof'],
  proof_wrong: [403, 'This does not prove that it is you'],
  finish_setup: [403, 'Finish setting up the account first: a passkey, or a password and a code'],
  password_common: [400, 'This password is on the lists of guessers'],
  password_own_words: [400, 'This password is hardly more than names that others know'],
  password_pattern: [400, 'This password is a few characters again and again'],
  forbidden: [403, 'Your role may not do this'],
  foreign_origin: [403, 'Writes are taken from this site only'],
  not_found: [404, 'There is no such record, or it is not yours to see'],
  different_facts: [409, 'This id already holds different facts'],
  code_not_begun: [409, 'There is no authenticator app being paired'],
  came_in_already: [409, 'This member has come in before: two admins open the way back'],
  recovery_open: [409, 'A way back for this member is open already'],
  same_admin: [409, 'A second admin has to confirm it'],
  login_taken: [409, 'Another member signs in by this name'],
  name_taken: [409, 'There is one of this name already'],
  already_confirmed: [409, 'This verdict is already confirmed'],
  own_proposal: [409, 'A second member has to confirm a verdict'],
  nothing_to_confirm: [409, 'There is no such proposal waiting for its confirmation'],
  already_asked: [409, 'This target was asked already: it stays on the list'],
  milestone_reached: [409, 'This step is reached: it stays as it is'],
  seat_turned_over: [409, 'Somebody has turned this seat over already'],
  already_asked_again: [409, 'This promise is being asked for again already'],
  has_history: [409, 'A promise made in it has a history: withdraw the promise instead'],
  report_final: [409, 'A final report does not change: begin a new one that replaces it'],
  report_not_begun: [409, 'Nobody has written in it yet: there is nothing to review'],
  own_review: [409, 'Somebody else than who edited it last has to review it'],
  not_final: [409, 'Only a final report is shared'],
  not_reviewed: [409, 'It has to be reviewed before it is finished'],
  period_not_over: [409, 'Its period is not over yet'],
  last_way_in: [409, 'Without this passkey there would be no way in: add another one first'],
  passkey_not_made: [400, 'This is no new passkey for this site, or its challenge has ended'],
  passkeys_need_a_name: [409, 'Passkeys need an address that is a name, not numbers'],
  passkey_known: [409, 'This passkey is registered already'],
  region_has_counties: [409, 'It still has counties: move them to another region first'],
  opens_notes_to_oneself: [409, 'It would open notes to you: another admin has to do it'],
  county_to_oneself: [
    409,
    'It would open notes of the county to you, whose region it is: another admin has to move it',
  ],
  last_admin: [409, 'The coalition needs at least one active admin'],
  list_unreadable: [400, 'This is not a list: text with a row a line and a column each'],
  sheet_unreadable: [400, 'This is neither an XLSX workbook nor text with a row a line'],
  sheet_old: [
    400,
    'A workbook of before 2007, or one that is locked: save it as XLSX without a password',
  ],
  sheet_other: [400, 'This is a PDF, a picture or another document, and no sheet'],
  sheet_too_large: [
    413,
    'At most 10 MB, 30,000 rows and 200 columns, and no more when it is unpacked',
  ],
  import_open: [400, 'Something of the file is still open: answer the questions of the preview'],
  import_over: [409, 'This file is not here any more: send it again'],
  import_busy: [409, 'This import is under way'],
  import_built_on: [409, 'Somebody has built on what came with this import'],
  list_too_long: [413, 'At most 5,000 rows and 2 MB at a time'],
  merged_already: [409, 'One of the two has been merged by somebody else meanwhile'],
  both_voted: [409, 'In one campaign both have a vote: take one of the two votes back first'],
  undecided_first: [409, 'Of one of the two something waits to be decided: decide it first'],
  merged_since: [409, 'One of the two has been merged again since: undo that first'],
  decided_already: [409, 'Somebody has decided this already'],
  stale_version: [412, 'The record has changed since you read it'],
  too_large: [413, 'The request is too large'],
  file_too_large: [413, 'The file is larger than 10 MB'],
  file_type: [415, 'Send a PDF, JPEG or PNG'],
  unsupported_media_type: [415, 'Send JSON'],
  version_missing: [428, 'Edits need If-Match with the version you read'],
  mail_off: [409, 'This server sends no mail'],
  mail_code_wrong: [400, 'This is not the code, or its time is over'],
  mail_failed: [503, 'The mail could not be handed over; try again later'],
  too_many_tokens: [409, 'Ten tokens at a time: end one first'],
  too_many_exports: [429, 'No more files today: the rest has to wait until tomorrow'],
  too_much_exported: [429, 'More rows than may be taken out in a day: ask for fewer'],
  too_much_waiting: [
    429,
    'Too much waits for this member already: sign in, and it is written down',
  ],
  too_many_requests: [429, 'Too many tries: wait a minute'],
  internal: [500, 'Something broke on the server; nothing was saved'],
  seal_broken: [500, 'What is sealed here was changed from outside and cannot be opened'],
  key_missing: [
    503,
    'This server lacks the key of what is sealed here; its operator has to add it',
  ],
  unavailable: [
    503,
    'The database is away, too busy, or its disk is full; nothing was saved, try again shortly',
  ],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemCode = keyof typeof catalogue
export const problemCodes = Object.keys(catalogue) as ProblemCode[]
/** Status and title of each, for the page that tells them. */
export const problemTexts: Readonly<Record<string, readonly [number, string]>> = catalogue
type FieldError = { field: string; message: string }

/** An error meant for the one who asked. Thrown anywhere below a route. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly errors: FieldError[] | undefined
  /** seconds after which it is worth trying again */
  readonly retryAfter: number | undefined

  constructor(code: ProblemCode, errors?: FieldError[], retryAfter?: number) {
    super(catalogue[code][1])
    this.code = code
    this.status = catalogue[code][0]
    this.errors = errors
    this.retryAfter = retryAfter
  }
}

export function problem(code: ProblemCode, options: { retryAfter?: number } = {}): ProblemError {
  return new ProblemError(code, undefined, options.retryAfter)
}

/** A 400 that names the field. */
export function badField(field: string, message: string): ProblemError {
  return new ProblemError('bad_input', [{ field, message }])
}

/** Ways the database says that it is away or too busy, or that two writes were in each other's way, for a moment. */
const away = /^(08...|40001|40P01|57P0[123]|53...|55P03|57014|ECONN.*|EPIPE|ENOENT|ETIMEDOUT)$/

function toProblem(error: FastifyError & { constraint?: string }): ProblemError {
  if (error instanceof ProblemError) return error
  if (error.validation) return new ProblemError('bad_input', fieldErrors(error))
  if (error.constraint) {
    const field = fieldOfConstraint[error.constraint]
    if (field) return badField(...field)
    const code = codeOfConstraint[error.constraint]
    if (code) return problem(code)
    // an id inside the facts that another record has already
    if (error.code === '23505') return problem('different_facts')
  }
  if (
    away.test(error.code ?? '') ||
    /connection (terminated|timeout)|timeout exceeded|read timeout/i.test(error.message)
  ) {
    return problem('unavailable')
  }
  if (error.statusCode === 413) return problem('too_large')
  if (error.statusCode === 415) return problem('unsupported_media_type')
  if (error.statusCode === 404) return problem('not_found')
  if (error.statusCode && error.statusCode < 500) return badField('body', error.message)
  return problem('internal')
}

/** What people understand, where JSON Schema's own words are for programmers. */
const messages: Record<string, string> = {
  additionalProperties: 'There is no such field',
  required: 'This is needed',
  pattern: 'Is blank, or holds a character that cannot be kept',
}

function fieldErrors(error: FastifyError): FieldError[] {
  const { validation = [], validationContext = 'body' } = error
  const named = inOrder(validation).map(({ instancePath, keyword, params, message }) => {
    const extra = params.additionalProperty ?? params.missingProperty ?? params.unevaluatedProperty
    const path = [
      ...instancePath.split('/').slice(1),
      ...(typeof extra === 'string' ? [extra] : []),
    ]
    return {
      field: path.join('.') || validationContext,
      message: messages[keyword] ?? message ?? 'Not valid',
    }
  })
  return named.slice(0, 20)
}

/** Of a choice all ways are told: what is wrong with a value comes before which way it might have been. */
function inOrder(validation: NonNullable<FastifyError['validation']>): typeof validation {
  if (!validation.some(({ keyword }) => keyword === 'anyOf')) return validation
  const ofShape = ({ keyword }: { keyword: string }) =>
    ['required', 'additionalProperties', 'anyOf', 'const'].includes(keyword)
  return [...validation.filter((one) => !ofShape(one)), ...validation.filter(ofShape)]
}

/** One error handler for everything: problem+json out, 5xx to the log without content. */
export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const found = toProblem(error)
    if (found.status >= 500) {
      request.log.error({ err: error, code: found.code }, 'request failed')
    }
    send(found, request, reply)
  })
  app.setNotFoundHandler((request, reply) => send(problem('not_found'), request, reply))
}

/** What fails before any route is known: an address that cannot be decoded, or with an id of many pages. */
export function sendFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const badAddress = badField('url', 'This address cannot be read')
  // no hook has run: the headers that matter for a few words of JSON
  reply.headers({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  send(error.statusCode === 414 ? problem('too_large') : badAddress, request, reply)
}

/** What an error says, as it travels. */
export function problemBody(error: ProblemError): Problem {
  return {
    type: `/api/docs#problem-${error.code}`,
    title: error.message,
    status: error.status,
    code: error.code,
    ...(error.errors ? { errors: error.errors } : {}),
  }
}

function send(error: ProblemError, request: FastifyRequest, reply: FastifyReply): void {
  const retryAfter = error.retryAfter ?? (error.status === 503 ? 2 : undefined)
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  // by this the log knows it. Ours alone, never one that came along; and where all is well answers stay alike, byte by byte
  if (error.status >= 500) reply.header('x-request-id', request.id)
  request.log.debug({ code: error.code }, 'refused')
  reply
    .code(error.status)
    .serializer((payload: unknown) => JSON.stringify(payload))
    .type('application/problem+json; charset=utf-8')
    .send(problemBody(error))
}
