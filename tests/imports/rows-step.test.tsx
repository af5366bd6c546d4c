import { QueryClientProvider } from '@tanstack/react-query'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { addCatalogs, needMessages, showLanguage } from '../../client/src/i18n/i18n.ts'
import { rareCatalogs } from '../../client/src/i18n/rare-catalogs.ts'
import { ImportForm } from '../../client/src/imports/import-form.tsx'
import { createQueryClient } from '../../client/src/queries.ts'
import { SessionContext } from '../../client/src/session/session-context.ts'
import { getSession, type Session } from '../../server/auth/contract.ts'
import { startTestApp, type TestMember } from '../setup/app.ts'
import { close, connect, control, press, seen, show } from '../setup/dom.ts'
import { imported, sent } from './files.ts'
import { workbookOf } from './workbook.ts'

let member: TestMember
let session: Session
beforeAll(async () => {
  const server = await startTestApp()
  member = await server.memberOf({ roles: ['organizer'], regions: ['top-of-alabama'] })
  session = (await member.call(getSession)).json()
  addCatalogs(rareCatalogs)
  await showLanguage('en')
  await needMessages(['spreadsheets'])
  return () => server.close()
})
afterEach(close)

async function open(file: string | Buffer) {
  const id = await sent(member, file)
  connect(member)
  const one = await imported(member, id)
  show(
    <QueryClientProvider client={createQueryClient()}>
      <SessionContext value={session}>
        <ImportForm one={one} kind="contacts" onDropped={() => {}} />
      </SessionContext>
    </QueryClientProvider>,
  )
  await press(/^Look at the rows$/)
  return id
}

const answersOf = async (id: string) =>
  new Map((await imported(member, id)).choices?.answers.map(({ key, value }) => [key, value]))
const box = (words: RegExp) => control<HTMLInputElement>(words)
const gone = (words: string) =>
  vi.waitFor(() => expect(document.body.textContent).not.toContain(words), { timeout: 60_000 })

const slips = [
  'Date,County,Institution,Kind,Notes',
  '2025-03-14,Marshal,Marshall County Sherrif Offce,call,a',
  '2025-03-15,Marshall,Marshal Cnty Sherrif,call,b',
  '2025-03-16,Marshall,Albertvile PD,call,c',
  '2025-03-17,Marshall,The diner,call,d',
].join('\n')

test('what the words only slip is taken together, but for what she unticks; an answer is changed later', async () => {
  const id = await open(slips)
  await press(/^Take all 3 proposals: look them over$/)
  await seen("“Marshal Cnty Sherrif” is Marshall County Sheriff's Office")
  expect(document.body.textContent).not.toContain('“The diner” is')
  const police = await box(/Albertvile PD” is Albertville Police Department/)
  expect(police.checked).toBe(true)
  police.click()
  await press(/^Take these 2$/)
  await gone('“Marshal” is no county')
  await vi.waitFor(async () => expect((await answersOf(id)).size).toBe(2))
  const answers = await answersOf(id)
  expect(answers.get('county:marshal')).toBe('01095')
  expect([...answers.keys()]).not.toContainEqual(expect.stringContaining('albertvile'))

  // looked at again, and changed: its rows are read otherwise
  await seen('“Marshal” → Marshall County')
  await press(/^Change$/)
  const card = await vi.waitFor(() => {
    const cards = [...document.querySelectorAll('fieldset')]
    const found = cards.find(({ textContent }) => textContent.startsWith('“Marshal” is no county'))
    if (!found) throw new Error('The question is not asked again')
    return found
  })
  const [first, ...others] = card.querySelectorAll('input')
  expect(first?.checked).toBe(true)
  others.at(-1)?.click()
  await seen('“Marshal” → Leave these rows out')
  await seen('1 left out')
})

test('a row is shown as it will be written, with the sheet it stands in', async () => {
  await open(
    workbookOf([
      {
        name: 'Marshall',
        rows: [
          [
            'Date',
            'Institution',
            'Kind',
            'Outcome',
            'Notes',
            'Promise',
            'Promised by',
            'Next step',
          ],
          [
            '2026-11-02',
            "Marshall County Sheriff's Office; Albertville Police Department",
            'visita',
            'no contestó',
            'Spoke of jail holds',
            'Will send the policy',
            '2026-12-01',
            'call back by 12/31',
          ],
        ],
      },
    ]),
  )
  for (const words of [
    'Marshall · Row 2',
    "Marshall County Sheriff's Office; Albertville Police Department",
    'Nov 2, 2026 · Marshall County · Visit · Attempted',
    'Spoke of jail holds',
    'Promise: Will send the policy · by Dec 1, 2026',
    'Next step: call back by 12/31 · due Dec 31, 2026',
  ])
    await seen(words)
  expect(document.body.textContent.split('Will send the policy')).toHaveLength(2)
})
