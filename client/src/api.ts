import type { Static, TSchema } from 'typebox'
import type { Endpoint, Problem, Warning } from '../../server/contract.ts'

/** A request that did not do what it should. `code` is the server's, or `offline` when it was not reached. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly errors: NonNullable<Problem['errors']>
  /** when the server said it is worth trying again, in milliseconds; a minute from now when it did not */
  readonly again: number
  /** by which the server's log knows what broke */
  readonly number: string | null

  constructor(
    status: number,
    code: string,
    errors: Problem['errors'] = [],
    seconds = 60,
    number: string | null = null,
  ) {
    super(code)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.errors = errors
    this.again = Date.now() + seconds * 1_000
    this.number = number
  }
}

type Part<E extends Endpoint, K extends 'params' | 'querystring' | 'body'> =
  E['schema'] extends Readonly<Record<K, infer S extends TSchema>> ? Static<S> : never

type Needed<Name extends string, T> = [T] extends [never] ? unknown : Record<Name, T>
type Possible<Name extends string, T> = [T] extends [never] ? unknown : Partial<Record<Name, T>>

/** What an endpoint takes; `ifMatch` is the version one edits. */
export type Input<E extends Endpoint> = Needed<'params', Part<E, 'params'>> &
  Possible<'query', Part<E, 'querystring'>> &
  Needed<'body', Part<E, 'body'>> & { ifMatch?: number | undefined; signal?: AbortSignal }

type Success = 200 | 201 | 204

/** What an endpoint answers when it does what it should. */
export type Output<E extends Endpoint> = {
  [Status in keyof E['schema']['response'] &
    Success]: E['schema']['response'][Status] extends TSchema
    ? Static<E['schema']['response'][Status]>
    : never
}[keyof E['schema']['response'] & Success]

/** What an endpoint takes, whichever it is. */
export type LooseInput = {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  ifMatch?: number | undefined
  signal?: AbortSignal
}

/** Headers that every request carries. */
export const standing = new Headers()

/** Codes of a server that is not there for us now: what is kept on this device stands in for it. */
export const notReached: ReadonlySet<string> = new Set(['offline', 'unavailable'])

/** Whether anything that is kept on this device was opened: until then nothing stands in for the server. */
export const onDevice = { isOpen: false }

type OnSignedOut = (code: string) => void

const signedOut = new Set<OnSignedOut>()

/** Tells when the server no longer knows who we are. Returns how to stop listening. */
export function onSignedOut(listener: OnSignedOut): () => void {
  signedOut.add(listener)
  return () => signedOut.delete(listener)
}

/** Has the member prove that it is she; false when she would rather not. */
type AskForProof = () => Promise<boolean>

let askForProof: AskForProof = async () => false
let proving: Promise<boolean> | undefined

/** Sets who asks for proof when the server wants one. */
export function onProofNeeded(ask: AskForProof): void {
  askForProof = ask
}

/** Requests that need a proof at the same time share one. */
function prove(): Promise<boolean> {
  proving ??= askForProof().finally(() => {
    proving = undefined
  })
  return proving
}

/**
 * Calls one endpoint; where the server wants a proof first, it is asked for and the request sent again.
 * Throws ApiError, or the abort of its signal.
 */
export async function call<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Output<E>> {
  let response: Response
  try {
    response = await proved(endpoint, input)
  } catch (error) {
    if (!onDevice.isOpen || !notReached.has((error as ApiError).code)) throw error
    // without signal: the pack on this device answers, and what may be sent later is kept
    const { withoutSignal } = await import('./offline/without-signal.ts').catch(() => {
      throw error
    })
    response = await withoutSignal(error as ApiError, endpoint, input)
  }
  if (response.status === 204) return null as Output<E>
  const answer = await response.json()
  tellWarnings(answer)
  return answer
}

/** Tells what the server found in what was written; when even this cannot be loaded, it stays with that. */
export function tellWarnings(answer: { warnings?: Warning[] } | null): void {
  const { warnings } = answer ?? {}
  if (!warnings) return
  void import('./detector/tell.ts').then((told) => told.tellWarnings(warnings)).catch(() => {})
}

/** The answer as it came, after the proof that the server may want first. */
export async function proved<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Response> {
  try {
    return await send(endpoint, input)
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'proof_needed')) throw error
    if (!(await prove())) throw error
    return send(endpoint, input)
  }
}

async function send<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Response> {
  const { params, query, body, ifMatch, signal } = input as LooseInput
  const headers = new Headers(standing)
  const raw = body instanceof Blob
  // what a file is, the server finds out by itself
  if (raw) headers.set('content-type', 'application/octet-stream')
  else if (body !== undefined) headers.set('content-type', 'application/json')
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`)
  const response = await reach(urlOf(endpoint.url, params, query), {
    method: endpoint.method,
    headers,
    body: raw ? body : body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
  })
  if (!response.ok) throw await toError(response)
  return response
}

/** Only an answer from our own server counts: a hotel's sign-in page is as good as no network. */
async function reach(url: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new ApiError(0, 'offline')
  }
  const type = response.headers.get('content-type') ?? ''
  // our server says every problem as one; a gateway may speak JSON, too
  const ours = response.ok ? /json|csv|spreadsheetml|zip|pdf|image/ : /problem/
  if (response.status !== 204 && !ours.test(type)) {
    throw response.status >= 500
      ? new ApiError(response.status, 'unavailable')
      : new ApiError(0, 'offline')
  }
  return response
}

async function toError(response: Response): Promise<ApiError> {
  const problem = (await response.json()) as Problem
  const { code } = problem
  if (code === 'not_signed_in' || code === 'device_lost') for (const tell of signedOut) tell(code)
  const wait = Number(response.headers.get('retry-after') ?? 60)
  const number = response.headers.get('x-request-id')
  return new ApiError(response.status, code, problem.errors, wait, number)
}

/** The address of an endpoint. */
export function urlOf(
  template: string,
  params: Record<string, string> = {},
  query: Record<string, unknown> = {},
): string {
  const path = template.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
  return search ? `${path}?${search}` : path
}
