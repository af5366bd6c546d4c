import { may } from '../auth/policy.ts'
import { problem } from '../errors.ts'
import type { Editing } from '../merging/edit.ts'
import type { Said, Shape } from '../merging/rules.ts'
import type { PersonFacts } from './contract.ts'
import * as writes from './write-store.ts'

const shape = {
  name: { text: 160, mayBeEmpty: false },
  party: 'value',
  email: 'value',
  phone: 'value',
  confirmed: 'vouched',
} as const satisfies Shape

type Its = NonNullable<Awaited<ReturnType<typeof writes.lockPerson>>>

export const personEditing: Editing<Its> = {
  record: 'person',
  shape,
  lock: ({ trx, reads }, id) => writes.lockPerson(trx, id, reads),
  mayEdit: ({ member }, its) => {
    if (its.authorId !== member.id && !may(member, 'confirm_directory')) throw problem('forbidden')
    return true
  },
  check: () => {},
  write: async ({ trx, actor }, id, _its, said, hash, action) => {
    const facts = said as PersonFacts
    const receipt = await writes.updatePerson(trx, actor, id, facts, hash, action)
    return { receipt, touched: [] }
  },
}

/** What facts say; a seat is taken besides, whatever else they say. */
export function saidOf(facts: PersonFacts, base: Said): Said {
  return {
    name: facts.name.trim(),
    party: facts.party === undefined ? base.party : facts.party?.trim() || null,
    email: facts.email ?? null,
    phone: facts.phone ?? null,
    confirmed: facts.confirmed ?? false,
    ...(facts.seat ? { seat: facts.seat } : {}),
  }
}
