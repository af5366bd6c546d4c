import { QueryClientProvider } from '@tanstack/react-query'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ContactForm } from '../../client/src/contacts/form/contact-form.tsx'
import { newDraft } from '../../client/src/contacts/form/draft.ts'
import { needMessages, showLanguage } from '../../client/src/i18n/i18n.ts'
import type { HandedIn } from '../../client/src/offline/deliver.ts'
import { createQueryClient } from '../../client/src/queries.ts'
import { SessionContext } from '../../client/src/session/session-context.ts'
import { getSession, type Session } from '../../server/auth/contract.ts'
import { type Contact, getContact, listContacts } from '../../server/contacts/contract.ts'
import { dayInAlabama } from '../../server/days.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { close, connect, press, seen, show, write } from '../setup/dom.ts'

let server: TestApp
let organizer: TestMember
let session: Session
let line: ReturnType<typeof connect>

beforeAll(async () => {
  server = await startTestApp()
  await showLanguage('en')
  await needMessages(['log'])
})
beforeEach(async () => {
  localStorage.clear()
  organizer = await server.signedIn('organizer')
  session = (await organizer.call(getSession)).json()
  line = connect(organizer)
})
afterEach(close)
afterAll(() => server.close())

function open() {
  const onSaved = vi.fn<(handedIn: HandedIn) => void>()
  show(
    <QueryClientProvider client={createQueryClient()}>
      <SessionContext value={session}>
        <ContactForm
          contactId={null}
          fresh={() =>
            newDraft({ me: session.member, today: dayInAlabama(new Date()), language: 'en' })
          }
          onSaved={onSaved}
        />
      </SessionContext>
    </QueryClientProvider>,
  )
  return onSaved
}

async function answerWhatIsNeeded() {
  await press(/^Marshall$/)
  await press(/^Marshall County Sheriff's Office/)
  await press(/^Meeting$/)
}

async function stored(): Promise<Contact[]> {
  const { items } = (await organizer.call(listContacts)).json<{ items: Contact[] }>()
  const own = items.filter(({ author }) => author.id === organizer.id)
  const whole = own.map(({ id }) => organizer.call(getContact, { params: { id } }))
  return (await Promise.all(whole)).map((response) => response.json())
}

const saved = (onSaved: ReturnType<typeof open>) =>
  vi.waitFor(() => expect(onSaved).toHaveBeenCalledOnce(), { timeout: 60_000 })

test('three taps are enough, and what else was told is saved with them', async () => {
  const onSaved = open()
  await answerWhatIsNeeded()
  await press(/4 Unsupportive/)
  await write(/^Notes/, 'Spoke of jail holds')
  await press(/^Add a promise$/)
  await write(/^In their words/, 'Will send the policy')
  await press(/^In 30 days$/)
  await press(/^Add a next step$/)
  await write(/^What to do/, 'Call back')
  await press(/^Save$/)
  await saved(onSaved)

  const [contact, ...others] = await stored()
  expect(others).toEqual([])
  expect(contact).toMatchObject({
    kind: 'meeting',
    outcome: 'held',
    notes: 'Spoke of jail holds',
    assessments: [{ value: 4 }],
    commitments: [{ text: 'Will send the policy', dueOn: expect.any(String) }],
    followUps: [{ text: 'Call back', assignee: { id: organizer.id } }],
    participants: [{ member: { id: organizer.id }, role: 'led' }],
  })
  expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([])
})

test('saving tells what is still needed, and leads there', async () => {
  open()
  await press(/^Marshall$/)
  await seen('Who was it with?')
  await press(/^Save$/)
  await seen('Choose who it was with.')
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Who was it with?'))
  expect(await stored()).toEqual([])
})

test('without a line nothing typed is lost; an answer lost on the way does not double it', async () => {
  const onSaved = open()
  await answerWhatIsNeeded()
  await write(/^Notes/, 'First words')
  line.up = false
  await press(/^Save$/)
  await seen('No connection: not saved yet')
  line.up = true
  line.losesAnswers = true
  await press(/^Try again$/)
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1))

  line.losesAnswers = false
  await press(/^Try again$/)
  await saved(onSaved)
  expect(await stored()).toHaveLength(1)
})

test('what was changed after a lost answer is added to what had arrived', async () => {
  const onSaved = open()
  await answerWhatIsNeeded()
  await write(/^Notes/, 'First words')
  line.losesAnswers = true
  await press(/^Save$/)
  await seen('No connection: not saved yet')
  line.losesAnswers = false
  await write(/^Notes/, 'Better words')
  await press(/^Save$/)
  await press(/^Add what I changed$/)
  await saved(onSaved)
  expect((await stored()).map(({ notes }) => notes)).toEqual(['Better words'])
})
