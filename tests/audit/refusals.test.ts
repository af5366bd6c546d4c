import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.close())

const password = 'a password that nobody has'

function signIn(login: string) {
  return server.app.inject({ method: 'POST', url: '/api/session', payload: { login, password } })
}

function refusals() {
  return ask(
    server.database.owner,
    `select member_id, action, subject, subject_id from audit
     where action in ('refused', 'proof_refused') order by seq`,
  )
}

test('who was not let in is in the log, once a minute, and what was typed is not', async () => {
  const member = await server.signedIn('organizer')
  await ask(server.database.owner, `update members set login = 'rosa' where id = '${member.id}'`)
  const row = { member_id: null, action: 'refused', subject: 'sign_in' }
  for (let n = 0; n < 3; n++) await signIn(' Rosa ')
  await expect.poll(refusals).toEqual([{ ...row, subject_id: member.id }])
  for (let n = 0; n < 3; n++) await signIn(`canary-${n}`)
  await expect.poll(refusals).toEqual([
    { ...row, subject_id: member.id },
    { ...row, subject_id: 'unknown' },
  ])
  const log = await ask(
    server.database.owner,
    `select from audit where to_jsonb(audit)::text like '%canary%'`,
  )
  expect(log).toEqual([])
})

test('a minute later it is written again', async () => {
  await ask(
    server.database.superuser,
    `set session_replication_role = replica; update audit set at = at - interval '61 seconds'`,
  )
  const before = (await refusals()).length
  await signIn('rosa')
  await expect.poll(async () => (await refusals()).length).toBe(before + 1)
})

test('a proof that fails is in the log, with who tried', async () => {
  const member = await server.signedIn('admin')
  await ask(server.database.owner, `update members set login = 'luz' where id = '${member.id}'`)
  const answer = await member.inject({
    method: 'POST',
    url: '/api/session/proof',
    payload: { password },
  })
  expect([401, 403]).toContain(answer.statusCode)
  await expect
    .poll(async () => (await refusals()).at(-1))
    .toMatchObject({ member_id: member.id, action: 'proof_refused', subject: 'session' })
})
