import {
  type ContactListed,
  getContact,
  listContacts,
} from '../../../../server/contacts/contract.ts'
import type { PackContact } from '../../../../server/pack/contract.ts'
import { latestContacts } from '../../../../server/pack/rules.ts'
import { answering, pageOf } from './answering.ts'
import { stateOf } from './commitments.ts'
import type { World } from './world.ts'

export const contacts = [
  answering(listContacts, (world, { query = {} }) => {
    const { county, region, sector, institution, mine, from, to, tag } = query
    const me = world.pack.session.member.id
    const found = latestContacts(world.pack.contacts, from ?? '')
      .filter((one) => !county || one.countyFips === county)
      .filter((one) => !region || world.regionOf(one.countyFips) === region)
      .filter((one) => !sector || one.institutions.some((met) => met.sector === sector))
      .filter((one) => !institution || one.institutions.some((met) => met.id === institution))
      .filter((one) => !mine || one.author.id === me)
      .filter((one) => !tag || one.tags.includes(tag))
      .filter((one) => !to || one.happenedOn <= to)
    const { items, nextCursor } = pageOf(found, query)
    return { items: items.map((one) => toListed(world, one)), nextCursor }
  }),
  answering(getContact, (world, { params }) => {
    const { pack } = world
    const contact = pack.contacts.find(({ id }) => id === params.id)
    if (!contact) return undefined
    return {
      ...contact,
      erasedOn: null,
      readers: [],
      commitments: pack.commitments
        .filter(({ contactId }) => contactId === contact.id)
        .map((one) => ({
          id: one.id,
          version: one.version,
          institutionId: one.institution.id,
          personId: one.person?.id ?? null,
          text: one.text,
          closed: one.closed,
          dueOn: one.dueOn,
          evidence: one.evidence,
          state: stateOf(world, one),
        })),
      followUps: pack.followUps
        .filter(({ contactId }) => contactId === contact.id)
        .map(({ id, version, text, closed, dueOn, assignee, doneAt }) => ({
          ...{ id, version, text, closed, dueOn, assignee, doneAt },
        })),
      answers: pack.asks.flatMap(({ id, campaign, words, institution, seat, person, answers }) =>
        answers
          .filter(({ contactId }) => contactId === contact.id)
          .map((given) => ({
            id: given.id,
            answer: given.answer,
            ask: { id, campaign, words, institution, seat, person },
          })),
      ),
    }
  }),
]

function toListed({ pack }: World, contact: PackContact): ContactListed {
  const { editedAt: _, version: __, mayEdit: ___, participants: ____, ...listed } = contact
  return {
    ...listed,
    assessments: contact.assessments.map(({ institutionId, personId, value }) => ({
      ...{ institutionId, personId, value },
    })),
    commitments: pack.commitments.filter(({ contactId }) => contactId === contact.id).length,
  }
}
