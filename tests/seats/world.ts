import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import { putCommitment, putCommitmentEvent } from '../../server/commitments/contract.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { putPerson } from '../../server/people/contract.ts'
import { putTurnover, type Turnover } from '../../server/seats/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

export const today = dayInAlabama(new Date())
export const longAgo = addDays(today, -200)

/** The sheriff's office of Marshall County, and who works there for and with us. */
export interface World {
  server: TestApp
  sheriff: string
  organizer: TestMember
  lead: TestMember
}

export async function startWorld(): Promise<World> {
  const server = await startTestApp()
  return {
    server,
    sheriff: await institutionNamed(server.app, "Marshall County Sheriff's Office"),
    organizer: await server.signedIn('organizer'),
    lead: await server.signedIn('lead'),
  }
}

export interface HeldSeat {
  seatId: string
  personId: string
  title: string
}

/** A new seat with somebody in it, held for as long as anybody remembers. */
export async function heldSeat(
  { lead, sheriff, server }: World,
  options: { personId?: string; institutionId?: string; name?: string } = {},
): Promise<HeldSeat> {
  const personId = options.personId ?? newId()
  const title = `Office ${newId()}`
  const body = {
    name: options.name ?? 'Ira Holt',
    seat: { institutionId: options.institutionId ?? sheriff, title },
  }
  const edit = options.personId ? { ifMatch: await versionOf(server, personId) } : {}
  const added = await lead.call(putPerson, { params: { id: personId }, body, ...edit })
  expect(added.statusCode).toBeLessThan(300)
  const { rows } = await server.superuser.query('select id from seats where title = $1', [title])
  return { seatId: rows[0].id, personId, title }
}

async function versionOf({ superuser }: TestApp, personId: string): Promise<number> {
  const { rows } = await superuser.query('select version from people where id = $1', [personId])
  return rows[0].version
}

/** A promise made at the sheriff's office some months ago, by this person unless it says otherwise. */
export async function promise(
  { organizer, sheriff }: World,
  facts: object = {},
  by = organizer,
): Promise<string> {
  const id = newId()
  const body = {
    countyFips: '01095',
    institutionId: sheriff,
    text: `Promise ${id}`,
    madeOn: longAgo,
    ...facts,
  }
  expect((await by.call(putCommitment, { params: { id }, body })).statusCode).toBe(201)
  return id
}

export async function addEvent(by: TestMember, id: string, body: object): Promise<string> {
  const eventId = newId()
  const answer = await by.call(putCommitmentEvent, { params: { id, eventId }, body })
  expect(answer.statusCode, answer.body).toBe(201)
  return eventId
}

export function successor(name = 'Jo Peña') {
  return { id: newId(), name }
}

export function turnOver(by: TestMember, facts: object, id = newId()) {
  const body = { outcome: 'replaced', happenedOn: today, successor: successor(), ...facts }
  return by.call(putTurnover, { params: { id }, body })
}

export async function turnover(by: TestMember, id: string): Promise<Turnover> {
  return (await by.inject({ url: `/api/turnovers/${id}` })).json()
}

export async function stateOf({ server }: World, id: string): Promise<string | undefined> {
  const author = await server.superuser.query(
    'select institution_id from commitments where id = $1',
    [id],
  )
  return (await server.app.facts.commitmentStates([author.rows[0].institution_id])).get(id)?.state
}
