import { may } from '../auth/policy.ts'
import { badField } from '../errors.ts'
import type { Editing } from '../merging/edit.ts'
import type { Shape } from '../merging/rules.ts'
import type { CampaignFacts } from './contract.ts'
import type { CampaignLevel } from './rules.ts'
import * as store from './store.ts'

const shape = {
  nameEn: { text: 120, mayBeEmpty: false },
  nameEs: { text: 120, mayBeEmpty: false },
  askEn: { text: 1000, mayBeEmpty: false },
  askEs: { text: 1000, mayBeEmpty: false },
  goalEn: { text: 2000, mayBeEmpty: true },
  goalEs: { text: 2000, mayBeEmpty: true },
  level: 'value',
  startsOn: 'value',
  endsOn: 'value',
  decidesOn: 'value',
  needed: 'value',
  // recorded by itself: an edit of the words leaves it as it is
  votedOn: 'value',
} as const satisfies Shape

/** What a campaign says, field by field. */
type CampaignSaid = {
  nameEn: string
  nameEs: string
  askEn: string
  askEs: string
  goalEn: string
  goalEs: string
  level: CampaignLevel
  startsOn: string
  endsOn: string | null
  decidesOn: string | null
  needed: number | null
}

type Its = NonNullable<Awaited<ReturnType<typeof store.lockCampaign>>>

export const campaignEditing: Editing<Its> = {
  record: 'campaign',
  shape,
  lock: ({ trx, reads }, id) => store.lockCampaign(trx, id, reads),
  mayEdit: ({ member }) => may(member, 'manage_campaigns'),
  check: (_editor, said) => {
    const { startsOn } = said as CampaignSaid
    for (const field of ['endsOn', 'decidesOn', 'votedOn']) {
      const day = said[field]
      if (typeof day === 'string' && day < startsOn) throw badField(field, 'Before it starts')
    }
  },
  write: async ({ trx, actor }, id, _its, said, hash, action) => {
    const row = { ...columnsOf(said as CampaignSaid), facts_hash: hash }
    const receipt = await store.updateCampaign(trx, actor, id, row, action)
    return { receipt, touched: [] }
  },
}

/** What facts say once every default is filled in. */
export function saidOf(facts: CampaignFacts): CampaignSaid {
  return {
    nameEn: facts.name.en.trim(),
    nameEs: facts.name.es.trim(),
    askEn: facts.ask.en.trim(),
    askEs: facts.ask.es.trim(),
    goalEn: facts.goal?.en.trim() ?? '',
    goalEs: facts.goal?.es.trim() ?? '',
    level: facts.level,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn ?? null,
    decidesOn: facts.decidesOn ?? null,
    needed: facts.needed ?? null,
  }
}

export function columnsOf(said: CampaignSaid) {
  return {
    name_en: said.nameEn,
    name_es: said.nameEs,
    goal_en: said.goalEn,
    goal_es: said.goalEs,
    ask_en: said.askEn,
    ask_es: said.askEs,
    level: said.level,
    starts_on: said.startsOn,
    ends_on: said.endsOn,
    decides_on: said.decidesOn,
    needed: said.needed,
  }
}
