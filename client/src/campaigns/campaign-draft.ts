import type { Campaign, CampaignFacts } from '../../../server/campaigns/contract.ts'
import type { CampaignLevel } from '../../../server/campaigns/rules.ts'

type Words = { en: string; es: string }

/** A campaign as the form holds it: texts instead of nulls. */
export type CampaignDraft = {
  name: Words
  ask: Words
  goal: Words
  level: CampaignLevel
  startsOn: string
  endsOn: string
  decidesOn: string
  needed: string
}

const noWords = { en: '', es: '' }

export function newCampaign(today: string): CampaignDraft {
  return {
    name: noWords,
    ask: noWords,
    goal: noWords,
    level: 'local',
    startsOn: today,
    endsOn: '',
    decidesOn: '',
    needed: '',
  }
}

export function draftOf(campaign: Campaign): CampaignDraft {
  const { name, ask, goal, level, startsOn, endsOn, decidesOn, needed } = campaign
  return {
    name,
    ask,
    goal,
    level,
    startsOn,
    endsOn: endsOn ?? '',
    decidesOn: decidesOn ?? '',
    needed: needed === null ? '' : String(needed),
  }
}

export function factsOf(draft: CampaignDraft): CampaignFacts {
  return {
    ...draft,
    endsOn: draft.endsOn || null,
    decidesOn: draft.decidesOn || null,
    needed: draft.needed === '' ? null : Number(draft.needed),
  }
}
