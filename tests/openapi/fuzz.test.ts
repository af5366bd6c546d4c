import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../server/members/rules.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { seed } from '../setup/seed.ts'
import { Dice } from './dice.ts'
import { bodySchema, type Described, openApi, operations } from './document.ts'
import { deep, type Known, mutated, strangeValue, valueFor } from './mutate.ts'

const requests = Number(process.env.FUZZ_N ?? 10_000)
const askers: Role[][] = [['lead'], ['admin'], ['leadership', 'lead'], ['organizer']]

let server: TestApp
let lead: TestMember
let superuser: pg.Client
beforeAll(async () => {
  server = await startTestApp()
  lead = await server.signedIn('lead')
  superuser = new pg.Client(server.database.superuser)
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await server.close()
})

/** Logs every row that is written and committed, in whatever table, apart from visits counted, challenges given, checks that go on by themselves, and files noted when they have left. */
async function watchWrites(): Promise<void> {
  const { rows } = await superuser.query<{ table: string }>(
    `select relname as table from pg_class
     where relkind = 'r' and relpersistence = 'p' and relnamespace = 'public'::regnamespace and relname not in ('sessions', 'challenges', 'sign_in_tries', 'audit_chain', 'audit_head', 'audit_checks', 'exports_sent')`,
  )
  await superuser.query(`
    create table written (seq bigint generated always as identity, in_table text);
    create function log_write() returns trigger language plpgsql security definer as $$
      begin
        -- who was refused is written after the answer, beside the requests that follow
        if to_jsonb(new) ->> 'action' in ('refused', 'proof_refused') then return null; end if;
        insert into written (in_table) values (tg_table_name);
        return null;
      end $$;`)
  for (const { table } of rows)
    await superuser.query(
      `create trigger log_write after insert or update or delete on ${table} for each row execute function log_write()`,
    )
}

async function writtenTables(): Promise<string[]> {
  const { rows } = await superuser.query<{ table: string }>(
    'with gone as (delete from written returning *) select in_table as table from gone order by seq',
  )
  return rows.map((row) => row.table)
}

const headers: Record<string, readonly string[]> = {
  'if-match': ['"1"', '"2"', 'W/"1"', '*', '1', '"-1"', '"99999999999"', '"1", "2"', '', '"a"'],
  'if-none-match': ['*', '"x"', ''],
  'content-type': [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/merge-patch+json',
    'application/json; charset="',
    '/',
    'x'.repeat(500),
  ],
  accept: ['text/html', '*/*;q=0', 'x'],
  'accept-language': ['es', '-'.repeat(900)],
  'accept-encoding': ['br', 'identity;q=0'],
  'x-forwarded-for': ['1.2.3.4', "'", 'x'.repeat(500)],
  'x-http-method-override': ['DELETE'],
  'transfer-encoding': ['identity'],
  expect: ['200-ok'],
  range: ['bytes=0-'],
  'user-agent': ['x'.repeat(4000), ''],
  authorization: ['Bearer x', 'Basic Og=='],
}

const cursors = [
  '',
  'x',
  'AAAA',
  '%00',
  'W10',
  'bnVsbA',
  'WyIyMDI2LTAxLTAxIiwieCJd',
  'eA=='.repeat(120),
]

/** A request to the operation that is right, or right but for a thing or two. */
function throwRequest(
  { method, path, operation }: Described,
  dice: Dice,
  known: Known,
): InjectOptions {
  const wrong = dice.happens(0.75)
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const schema = operation.parameters?.find((one) => one.name === name)?.schema ?? {}
    const value = wrong && dice.happens(0.1) ? strangeValue(dice) : valueFor(schema, dice, known)
    // without its last part it would be the address of the list
    return encode(value, dice) || '-'
  })
  const query = (operation.parameters ?? [])
    .filter((one) => one.in === 'query' && dice.happens(0.4))
    .flatMap((one) => {
      const odd = one.name === 'cursor' ? dice.pick(cursors) : strangeValue(dice)
      const value = wrong && dice.happens(0.3) ? odd : valueFor(one.schema, dice, known, one.name)
      const pair = `${one.name}=${encode(value, dice)}`
      return dice.happens(0.05) ? [pair, pair] : [pair]
    })
  if (wrong && dice.happens(0.05))
    query.push(`${dice.pick(['x', '__proto__', 'a[b]', '%00', ''])}=1`)
  const sent: Record<string, string> = {}
  if (dice.happens(0.3)) sent['if-match'] = dice.pick(['"1"', '"2"'])
  const odd = wrong && dice.happens(0.25) ? dice.pick(Object.keys(headers)) : undefined
  const options = {
    method: method as 'GET',
    url: query.length > 0 ? `${url}?${query.join('&')}` : url,
    headers: sent,
  }
  const schema = bodySchema(operation)
  const json = (value: unknown) => ({
    ...options,
    headers: {
      'content-type': 'application/json',
      ...sent,
      ...(odd ? { [odd]: dice.pick(headers[odd] ?? ['']) } : {}),
    },
    payload: value as string,
  })
  if (!schema)
    return odd
      ? { ...options, headers: { ...sent, [odd]: dice.pick(headers[odd] ?? ['']) } }
      : options
  const right = valueFor(schema, dice, known)
  if (!wrong) return json(JSON.stringify(right))
  const way = dice.next()
  if (way < 0.75) return json(JSON.stringify(mutated(right, dice)) ?? '')
  if (way < 0.8) return json(JSON.stringify(right).slice(0, dice.below(60)))
  if (way < 0.84)
    return json(deep(dice.pick([50, 5000, 50_000]), dice.pick(['arrays', 'objects'] as const)))
  if (way < 0.88)
    return {
      ...json(''),
      payload: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x80, 0x22, 0x3a, 0x31, 0x7d]),
    }
  if (way < 0.9) return { ...json(''), payload: `"${'x'.repeat(600_000)}"` }
  if (way < 0.94) return json(`{"__proto__":{"admin":true},"a":${JSON.stringify(right)}}`)
  if (way < 0.97) return { ...options, payload: Buffer.from(JSON.stringify(right), 'utf16le') }
  return options
}

function encode(value: unknown, dice: Dice): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const odd = dice.happens(0.03)
  if (odd) return dice.pick(['%', '%E0%A4%A', '%ff', '%00', '%2e%2e%2f', '%5B%5D', ';', '%u0041'])
  return encodeURIComponent(
    text
      .replace(/\p{Cs}/gu, '')
      .slice(0, 2000)
      .replace(/\p{Cs}/gu, ''),
  )
}

/** What is wrong with the answer, in words. */
function complaint(
  answer: LightMyRequestResponse,
  written: string[],
  fits: (answer: LightMyRequestResponse) => string | undefined,
): string | undefined {
  const { statusCode, body } = answer
  if (statusCode >= 500) return `a ${statusCode}`
  if (statusCode >= 400) {
    if (!String(answer.headers['content-type']).startsWith('application/problem+json'))
      return `a ${statusCode} that is ${answer.headers['content-type']}`
    const { code, status, title } = JSON.parse(body)
    if (status !== statusCode || !/^[a-z_]+$/.test(code) || !title)
      return `a problem without its code: ${body}`
    if (written.length > 0) return `a ${statusCode} that wrote ${written}`
    return undefined
  }
  const unfit = fits(answer)
  if (unfit) return unfit
  const audits = written.filter((table) => table === 'audit').length
  if (written.length > 0 && audits !== 1) return `a write with ${audits} audit rows: ${written}`
  return undefined
}

/** Requests after which everything is loaded and compiled. */
const warm = Math.min(1_000, requests / 2)
/** Megabytes that are still held after everything that can go has gone. */
function memory(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return Math.round((heapUsed + external) / 2 ** 20)
}

/** Says what an answer has that its schema in the document has not. */
function fitting(): (one: Described, answer: LightMyRequestResponse) => string | undefined {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  const compiled = new Map<string, ValidateFunction>()
  return ({ route, operation }, { statusCode, body, headers: told }) => {
    const schema = operation.responses[statusCode]?.content?.['application/json']?.schema
    // what is compressed is the same JSON
    if (!schema || body === '' || told['content-encoding']) return undefined
    const key = `${route} ${statusCode}`
    const validate = compiled.get(key) ?? ajv.compile(schema)
    compiled.set(key, validate)
    if (validate(JSON.parse(body))) return undefined
    return `a ${statusCode} unlike its schema: ${ajv.errorsText(validate.errors)}`
  }
}

test(`${requests} requests made from the OpenAPI document do no harm`, {
  timeout: 300_000 + requests * 100,
}, async () => {
  const dice = new Dice(seed)
  // the stream of events never ends; signing out is tested where sessions are
  const left = new Set(['GET /api/events', 'DELETE /api/session'])
  const described = operations(await openApi(server.app)).filter((one) => !left.has(one.route))
  const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  const known: Known = {
    byName: {
      institutionId: sheriff,
      institutionIds: sheriff,
      memberId: lead.id,
      assigneeId: lead.id,
      readerIds: lead.id,
      organizationId: lead.organizationId,
    },
    records: [sheriff, lead.id],
  }
  await watchWrites()
  const seen: Record<number, number> = {}
  const served = new Set<string>()
  const complaints: string[] = []
  const unlike = fitting()
  let by = lead
  let level = 0
  for (let n = 0; n < requests; n += 1) {
    // another one now and then: some requests end her session, and nobody may ask without an end
    // and of another role: what a lead may not do is asked for by others
    if (n % 250 === 0) {
      by = await server.signedIn(...(askers[(n / 250) % askers.length] as Role[]))
      await writtenTables()
    }
    if (n === warm) level = memory()
    const one = dice.pick(described)
    const options = throwRequest(one, dice, known)
    const answer = await by.inject(options)
    seen[answer.statusCode] = (seen[answer.statusCode] ?? 0) + 1
    if (answer.statusCode < 300) served.add(one.route)
    const wrong = complaint(answer, one.method === 'GET' ? [] : await writtenTables(), (got) =>
      unlike(one, got),
    )
    if (wrong) complaints.push(`request ${n}, ${one.route}: ${wrong}\n${shown(options)}`)
    // what belongs to a record may say no id of its own
    const made = answer.statusCode === 201 && one.path.includes('{id}') && answer.json().id
    if (made) known.records.push(made)
  }
  expect(await writtenTables(), 'written by reading').toEqual([])
  const grown = memory() - level
  process.stdout.write(
    `fuzz: n=${requests} seed=${seed} memory +${grown} MB answers=${JSON.stringify(seen)} served=${served.size} of ${described.length} routes\n`,
  )
  // answers about past days are kept, up to so many
  expect(grown).toBeLessThan(150)
  expect(complaints).toEqual([])
  // the doors were open: the harmless answers are not all refusals at the first one
  for (const code of [200, 201, 400, 403, 404, 409, 413, 415, 428])
    expect(seen[code], `${code}`).toBeGreaterThan(0)
  by = await server.signedIn('lead')
  expect((await by.inject({ url: '/api/counties' })).json()).toHaveLength(67)
})

function shown({ url, headers: sent, payload }: InjectOptions): string {
  const text = Buffer.isBuffer(payload) ? payload.toString('hex') : String(payload)
  return `${String(url).slice(0, 300)} ${JSON.stringify(sent)} ${text.slice(0, 500)}`
}
