import { useState } from 'react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { addCatalogs, needMessages, showLanguage } from '../../client/src/i18n/i18n.ts'
import { rareCatalogs } from '../../client/src/i18n/rare-catalogs.ts'
import { ColumnsStep } from '../../client/src/imports/columns-step.tsx'
import { unreadColumns } from '../../client/src/imports/unread.ts'
import { SessionContext } from '../../client/src/session/session-context.ts'
import { getSession, type Session } from '../../server/auth/contract.ts'
import type { ImportChoices, ImportPreview } from '../../server/imports/contract.ts'
import { startTestApp, type TestMember } from '../setup/app.ts'
import { close, control, seen, show } from '../setup/dom.ts'
import { bringIn, plainChoices, preview, sent } from './files.ts'

const office = "Marshall County Sheriff's Office"
let member: TestMember
let session: Session
beforeAll(async () => {
  const server = await startTestApp()
  member = await server.memberOf({ roles: ['organizer'] })
  session = (await member.call(getSession)).json()
  addCatalogs(rareCatalogs)
  await showLanguage('en')
  await needMessages(['spreadsheets'])
  return () => server.close()
})
afterEach(close)

/** The step as it is on the screen; `said` is what was chosen last. */
function open(shown: ImportPreview) {
  const last: { said: ImportChoices } = { said: plainChoices }
  function Step() {
    const [choices, setChoices] = useState(plainChoices)
    last.said = choices
    return (
      <ColumnsStep
        choices={choices}
        preview={shown}
        onChange={(part) => setChoices((now) => ({ ...now, ...part }))}
        onNext={() => {}}
      />
    )
  }
  show(
    <SessionContext value={session}>
      <Step />
    </SessionContext>,
  )
  return last
}

test('the columns that are not read are named, and the language of the notes is for her to say', async () => {
  const id = await sent(
    member,
    `Fecha,Institución,Notas,Clima,,Turno\n2025-03-14,${office},Hablamos,sol,algo,tarde\n`,
  )
  const last = open(await preview(member, id))
  await seen('Not read: Clima, Column 5, Turno')
  const language = await control<HTMLSelectElement>(/^Their notes are written in/)
  expect(language.value).toBe(session.member.language)
  language.value = 'es'
  language.dispatchEvent(new Event('change', { bubbles: true }))
  await expect.poll(() => last.said.language).toBe('es')

  await bringIn(member, id, last.said)
  const { items } = (await member.inject({ url: '/api/contacts?mine=true' })).json()
  const contact = (await member.inject({ url: `/api/contacts/${items[0].id}` })).json()
  expect(contact).toMatchObject({ notes: 'Hablamos', language: 'es' })
})

test('a column in which nothing stands is not missed', () => {
  const sheet = { header: ['Date', '', 'Notes'], samples: [['2025-03-14', '', 'x', '']] }
  expect(unreadColumns({ ...sheet, mapping: { day: 0, notes: 2 } })).toEqual([])
  expect(unreadColumns({ ...sheet, mapping: { day: 0 } })).toEqual([{ at: 2, name: 'Notes' }])
})
