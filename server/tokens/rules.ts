/**
 * What a token may read, and where: the whole of the read API for the coalition's own tools. These addresses and what
 * they answer are kept stable; nothing else answers to a token, and none of these says a word of what is restricted.
 */
export const readRoutes = {
  statuses: [
    '/api/counties',
    '/api/counties/history',
    '/api/counties/moved',
    '/api/regions',
    '/api/sources',
  ],
  directory: ['/api/institutions', '/api/people', '/api/seats'],
  contacts: ['/api/contacts'],
  commitments: ['/api/commitments', '/api/commitments/counts'],
  follow_ups: ['/api/follow-ups'],
  campaigns: ['/api/campaigns', '/api/campaigns/:id/counties'],
  records: ['/api/records', '/api/records/counties'],
  reports: ['/api/reports'],
} as const

export type Scope = keyof typeof readRoutes
export const scopes = Object.keys(readRoutes) as [Scope, ...Scope[]]

/** The scope that reads this address; undefined for what no token reads. */
export function scopeOf(method: string, url: string): Scope | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  return scopes.find((scope) => (readRoutes[scope] as readonly string[]).includes(url))
}

/** Days that a token may last. */
export const tokenDays = { least: 1, most: 365 } as const
/** Tokens that one member may have at a time: one for each tool, and none forgotten. */
export const tokensAtMost = 10
