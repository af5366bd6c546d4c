import { v7 as newId } from 'uuid'
import { addDays, dayInAlabama } from '../../server/days.ts'
import type { Role } from '../../server/members/rules.ts'
import { smallPng } from '../setup/files.ts'
import type { Ground } from './data.ts'

/** A request as it is sent. */
export interface Sent {
  method: 'PUT' | 'POST' | 'DELETE'
  url: string
  by: Role
  /** a file where it is a Buffer */
  body?: object
  ifMatch?: number
}

/** Sends one; @throws unless it is a 2xx. */
export type Send = (sent: Sent) => Promise<unknown>

/** Something that a member does. */
export interface Write {
  /** as the OpenAPI document names it */
  operation: `${Sent['method']} ${string}`
  /** which of several ways to do it */
  way?: string
  /** Makes ready what it needs, and says what to send then: that alone is measured. */
  ready: (send: Send) => Promise<Sent> | Sent
}

const today = dayInAlabama(new Date())
const inAMonth = addDays(today, 30)
const notes =
  'Spoke of jail holds. He asked for the policy of Madison County and will look at ours. '.repeat(3)

/** Everything that is written in the field or at a desk, each time with new ids. */
export function writes({ places, one, memberId }: Ground): Write[] {
  let turn = 0
  const place = () => {
    turn += 1
    return places[turn % places.length] as Ground['places'][number]
  }
  const put = (by: Role, url: string, body: object, ifMatch?: number): Sent => ({
    method: 'PUT',
    url: `/api/${url}`,
    by,
    body,
    ...(ifMatch === undefined ? {} : { ifMatch }),
  })
  const contact = () => {
    const { fips, institutionId } = place()
    return {
      countyFips: fips,
      institutionIds: [institutionId],
      kind: 'meeting',
      happenedOn: today,
      notes,
      participants: [{ memberId, role: 'led' }],
      assessments: [{ id: newId(), value: 4 }],
      commitments: [{ id: newId(), text: 'Will send the written policy', dueOn: inAMonth }],
      followUps: [{ id: newId(), text: 'Call again', dueOn: inAMonth }],
    }
  }
  const commitment = () => {
    const { fips, institutionId } = place()
    return { countyFips: fips, institutionId, text: 'Will publish its policy', dueOn: inAMonth }
  }
  const followUp = () => {
    const { fips, institutionId } = place()
    return { countyFips: fips, institutionId, text: 'Call again', dueOn: inAMonth }
  }
  const override = () => ({
    countyFips: place().fips,
    aspect: 'alliance',
    value: 'ally',
    reason: 'As seen at the hearing',
    expiresOn: inAMonth,
  })
  const institution = () => ({
    sector: 'business',
    kind: 'shop',
    name: `Shop ${newId()}`,
    counties: [place().fips],
  })
  const report = {
    scope: { kind: 'regions', regionIds: ['top-of-alabama'] },
    period: { kind: 'quarter', from: '2026-01-01', to: '2026-03-31' },
    languages: ['en'],
  }
  /** Made first, then changed: the change is what counts. */
  const edited = (by: Role, list: string, facts: () => object, change: object) => {
    return async (send: Send) => {
      const url = `${list}/${newId()}`
      const body = facts()
      await send(put(by, url, body))
      return put(by, url, { ...body, ...change }, 1)
    }
  }
  const madeCommitment = async (send: Send) => {
    const id = newId()
    await send(put('lead', `commitments/${id}`, commitment()))
    return `commitments/${id}`
  }
  const madeReport = async (send: Send) => {
    const id = newId()
    await send(put('lead', `reports/${id}`, report))
    return `reports/${id}`
  }
  return [
    {
      operation: 'PUT /api/contacts/{id}',
      way: 'with all that was said in it',
      ready: () => put('organizer', `contacts/${newId()}`, contact()),
    },
    {
      operation: 'PUT /api/contacts/{id}',
      way: 'restricted',
      ready: () =>
        put('organizer', `contacts/${newId()}`, { ...contact(), sensitivity: 'restricted' }),
    },
    {
      operation: 'PUT /api/contacts/{id}',
      way: 'edit',
      ready: edited('organizer', 'contacts', contact, { notes: 'As corrected' }),
    },
    {
      operation: 'DELETE /api/contacts/{id}',
      ready: async (send) => {
        const url = `contacts/${newId()}`
        await send(put('organizer', url, contact()))
        return { method: 'DELETE', url: `/api/${url}`, by: 'organizer', ifMatch: 1 }
      },
    },
    {
      operation: 'POST /api/contacts/{id}/restore',
      ready: async (send) => {
        const url = `contacts/${newId()}`
        const body = contact()
        await send(put('organizer', url, body))
        await send(put('organizer', url, { ...body, notes: 'As corrected' }, 1))
        return {
          method: 'POST',
          url: `/api/${url}/restore`,
          by: 'organizer',
          body: { version: 1 },
          ifMatch: 2,
        }
      },
    },
    {
      operation: 'PUT /api/assessments/{id}',
      ready: () =>
        put('organizer', `assessments/${newId()}`, {
          institutionId: place().institutionId,
          value: 2,
          basis: 'Spoke for us',
        }),
    },
    {
      operation: 'PUT /api/commitments/{id}',
      ready: () => put('organizer', `commitments/${newId()}`, commitment()),
    },
    {
      operation: 'PUT /api/commitments/{id}',
      way: 'edit',
      ready: edited('organizer', 'commitments', commitment, { text: 'Will publish ours' }),
    },
    {
      operation: 'PUT /api/commitments/{id}/events/{eventId}',
      way: 'progress',
      ready: async (send) =>
        put('lead', `${await madeCommitment(send)}/events/${newId()}`, {
          kind: 'progress',
          note: 'A draft',
        }),
    },
    {
      operation: 'PUT /api/commitments/{id}/events/{eventId}',
      way: 'verdict confirmed',
      ready: async (send) => {
        const url = await madeCommitment(send)
        const proposalId = newId()
        const proposal = { kind: 'verdict_proposed', verdict: 'kept', note: 'Seen' }
        await send(put('lead', `${url}/events/${proposalId}`, proposal))
        return put('leadership', `${url}/events/${newId()}`, {
          kind: 'verdict_confirmed',
          proposalId,
        })
      },
    },
    {
      operation: 'PUT /api/commitments/{id}/milestones/{milestoneId}',
      ready: async (send) =>
        put('lead', `${await madeCommitment(send)}/milestones/${newId()}`, { text: 'A draft' }),
    },
    {
      operation: 'PUT /api/commitments/{id}/files/{fileId}',
      ready: async (send) =>
        put('lead', `${await madeCommitment(send)}/files/${newId()}?name=a.png`, await smallPng()),
    },
    {
      operation: 'PUT /api/follow-ups/{id}',
      ready: () => put('organizer', `follow-ups/${newId()}`, followUp()),
    },
    {
      operation: 'PUT /api/follow-ups/{id}',
      way: 'done',
      ready: edited('organizer', 'follow-ups', followUp, { done: true }),
    },
    {
      operation: 'PUT /api/overrides/{id}',
      ready: () => put('lead', `overrides/${newId()}`, override()),
    },
    {
      operation: 'DELETE /api/overrides/{id}',
      ready: async (send) => {
        const url = `overrides/${newId()}`
        await send(put('lead', url, override()))
        return { method: 'DELETE', url: `/api/${url}`, by: 'lead', ifMatch: 1 }
      },
    },
    {
      operation: 'PUT /api/records/{id}',
      ready: () =>
        put('lead', `records/${newId()}`, {
          kind: 'ordinance',
          institutionId: place().institutionId,
          title: `Ordinance ${newId()}`,
          adverse: false,
          datedOn: '2026-01-13',
          source: { title: 'Minutes', publisher: 'City', licence: 'Public record' },
        }),
    },
    {
      operation: 'PUT /api/institutions/{id}',
      ready: () => put('lead', `institutions/${newId()}`, institution()),
    },
    {
      operation: 'PUT /api/institutions/{id}',
      way: 'edit',
      ready: edited('lead', 'institutions', institution, { phone: '256-555-0100' }),
    },
    {
      operation: 'PUT /api/people/{id}',
      ready: () =>
        put('lead', `people/${newId()}`, {
          name: 'Jordan Hale',
          seat: { institutionId: place().institutionId, title: `Deputy ${newId()}` },
        }),
    },
    {
      operation: 'PUT /api/seats/{id}',
      ready: () =>
        put('lead', `seats/${newId()}`, {
          institutionId: place().institutionId,
          title: `Office ${newId()}`,
        }),
    },
    {
      operation: 'PUT /api/turnovers/{id}',
      ready: async (send) => {
        const seatId = newId()
        const title = `Office ${seatId}`
        const { institutionId } = place()
        await send(put('lead', `seats/${seatId}`, { institutionId, title }))
        return put('lead', `turnovers/${newId()}`, {
          seatId,
          outcome: 'replaced',
          happenedOn: today,
          successor: { id: newId(), name: 'Jordan Hale' },
        })
      },
    },
    {
      operation: 'PUT /api/campaigns/{id}',
      ready: () =>
        put('leadership', `campaigns/${newId()}`, {
          name: { en: 'Keep families together', es: 'Familias unidas' },
          ask: { en: 'Hold nobody', es: 'No retener a nadie' },
          level: 'local',
          startsOn: '2026-01-01',
        }),
    },
    {
      operation: 'PUT /api/campaigns/{id}/targets',
      ready: async (send) => {
        const { institutionId } = place()
        const seatId = newId()
        await send(put('lead', `seats/${seatId}`, { institutionId, title: `Office ${seatId}` }))
        const targets = [{ id: newId(), institutionId, seatId }]
        return put('leadership', `campaigns/${one.campaign}/targets`, { targets })
      },
    },
    {
      operation: 'PUT /api/reports/{id}',
      ready: () => put('lead', `reports/${newId()}`, report),
    },
    {
      operation: 'PUT /api/reports/{id}/texts/{section}/{language}',
      ready: async (send) =>
        put('lead', `${await madeReport(send)}/texts/summary/en`, { text: notes }, 0),
    },
    {
      operation: 'DELETE /api/reports/{id}',
      ready: async (send) => {
        const url = await madeReport(send)
        return { method: 'DELETE', url: `/api/${url}`, by: 'lead', ifMatch: 1 }
      },
    },
  ]
}
