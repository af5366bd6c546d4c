import { latestInView } from '../../../../server/assessments/rules.ts'
import { type StateOfCommitment, stateGivenContact } from '../../../../server/commitments/rules.ts'
import type { Because } from '../../../../server/counties/contract.ts'
import {
  type InstitutionFacts,
  type InstitutionStanding,
  institutionStanding,
} from '../../../../server/counties/rules.ts'
import type { Day, When } from '../../../../server/days.ts'
import type { Pack, PackInstitution } from '../../../../server/pack/contract.ts'
import type { Because as Reason } from '../../../../server/reasons/rules.ts'
import { factsOf, type Opens } from './facts.ts'

/** A pack as of a day, with what the rules make of it: the same code that the server runs. */
export interface World {
  pack: Pack
  today: Day
  when: When
  institutions: ReadonlyMap<string, PackInstitution>
  facts: ReadonlyMap<string, InstitutionFacts>
  standings: ReadonlyMap<string, InstitutionStanding>
  states: ReadonlyMap<string, StateOfCommitment>
  toBecause: (reason: Reason) => Because
  regionOf: (fips: string) => string | undefined
}

let made: World | undefined

/** Made once for a pack and a day. */
export function worldOf(pack: Pack, today: Day): World {
  if (made?.pack !== pack || made.today !== today) made = make(pack, today)
  return made
}

function make(pack: Pack, today: Day): World {
  const when: When = { asOf: today, knownOn: null }
  const opens: Opens = new Map()
  const institutions = new Map(pack.institutions.map((one) => [one.id, one]))
  const facts = new Map(pack.institutions.map((one) => [one.id, factsOf(one, opens)]))
  const standings = new Map(
    [...facts].map(([id, one]) => [id, institutionStanding(one, when, pack.session.thresholds)]),
  )
  const states = new Map<string, StateOfCommitment>()
  for (const { commitments, heldContacts } of facts.values()) {
    const lastHeld = latestInView(heldContacts, when)
    for (const one of commitments) {
      const state = stateGivenContact(one, lastHeld, when)
      if (state) states.set(one.id, state)
    }
  }
  const regions = new Map(pack.regions.flatMap(({ id, counties }) => counties.map((c) => [c, id])))
  return {
    pack,
    today,
    when,
    institutions,
    facts,
    standings,
    states,
    regionOf: (fips) => regions.get(fips),
    toBecause: ({ entry, entryId, institutionId, day, weight, text }) => {
      const isOpen = opens.has(entryId)
      return {
        entryId: isOpen ? entryId : null,
        contactId: opens.get(entryId) ?? null,
        entry: isOpen ? entry : 'hidden',
        institution: { id: institutionId, name: institutions.get(institutionId)?.name ?? '' },
        day,
        weight,
        text: isOpen ? text : 'because.hidden',
      }
    },
  }
}
