/** What a target says to an ask, from support to refusal; nobody asked yet has none. */
export const answers = ['yes', 'leaning_yes', 'undecided', 'leaning_no', 'no', 'refused'] as const
export type Answer = (typeof answers)[number]

export const campaignLevels = ['local', 'state', 'federal'] as const
export type CampaignLevel = (typeof campaignLevels)[number]

/** How a target voted in the end. */
export const votes = ['yes', 'no', 'abstained', 'absent'] as const
export type Vote = (typeof votes)[number]
