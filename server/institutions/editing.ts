import { may } from '../auth/policy.ts'
import { badField, problem } from '../errors.ts'
import { type Editing, isWritten } from '../merging/edit.ts'
import type { Said, Shape } from '../merging/rules.ts'
import { refusedTags } from '../tags/store.ts'
import type { InstitutionFacts } from './contract.ts'
import { sectorOfKind } from './rules.ts'
import * as store from './store.ts'

const shape = {
  sector: 'value',
  kind: 'value',
  name: { text: 200, mayBeEmpty: false },
  scope: 'value',
  influence: 'value',
  counties: 'set',
  website: 'value',
  phone: 'value',
  address: 'value',
  tags: 'set',
  confirmed: 'vouched',
} as const satisfies Shape

type Its = NonNullable<Awaited<ReturnType<typeof store.lockInstitution>>>

export const institutionEditing: Editing<Its> = {
  record: 'institution',
  shape,
  lock: ({ trx, reads }, id) => store.lockInstitution(trx, id, reads),
  mayEdit: ({ member }, its) => {
    const ownUnconfirmed = its.authorId === member.id && !its.confirmed
    if (!ownUnconfirmed && !may(member, 'confirm_directory')) throw problem('forbidden')
    return true
  },
  check: (_editor, said) => refuseMisfit(factsOf(said)),
  write: async ({ trx, actor }, id, its, said, hash, action) => {
    const facts = factsOf(said)
    // what is brought back or decided says what somebody chose before
    const refused = isWritten(action) && (await refusedTags(trx, facts.tags ?? [], its.tags))
    if (refused) throw refused
    const receipt = await store.updateInstitution(trx, actor, id, facts, hash, action)
    return { receipt, touched: [id] }
  },
}

/** @throws 400 */
export function refuseMisfit({ sector, kind }: InstitutionFacts): void {
  if (sectorOfKind(kind) !== sector) throw badField('kind', 'Not a kind of this sector')
}

/** What facts say once every default is filled in; of tags they are silent about, what the base said. */
export function saidOf(facts: InstitutionFacts, base: Said = {}): Said {
  return {
    sector: facts.sector,
    kind: facts.kind,
    name: facts.name.trim(),
    scope: store.scopeOf(facts),
    influence: facts.influence ?? 1,
    counties: [...facts.counties].sort(),
    website: facts.website ?? null,
    phone: facts.phone ?? null,
    address: facts.address ?? null,
    tags: facts.tags ? [...facts.tags].sort() : (base.tags ?? []),
    confirmed: facts.confirmed ?? false,
  }
}

function factsOf(said: Said): InstitutionFacts {
  return said as InstitutionFacts
}
