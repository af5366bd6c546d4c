export const deliveryStates = ['received', 'confirmed', 'aside', 'given_up', 'erased'] as const
/** How far an entry has come on the server; before it, it waits on the phone. */
export type DeliveryState = (typeof deliveryStates)[number]

/** What may wait on the server for one member who is not signed in: more than weeks in the field, less than a disk. */
export const waitingAtMost = { entries: 2_000, bytes: 200_000_000 } as const

/** Whether this is more than may wait: then the phone keeps what comes next until she signs in. */
export function isTooMuch({ entries, bytes }: { entries: number; bytes: number }): boolean {
  return entries > waitingAtMost.entries || bytes > waitingAtMost.bytes
}

/**
 * What can be written down without a signal and handed over later. Everything here is a replayable write of a record:
 * sent twice, it counts once.
 */
export const travelling = [
  'PUT /api/institutions/:id',
  'PUT /api/people/:id',
  'PUT /api/contacts/:id',
  'DELETE /api/contacts/:id',
  'PUT /api/assessments/:id',
  'PUT /api/commitments/:id',
  'PUT /api/commitments/:id/events/:eventId',
  'PUT /api/commitments/:id/milestones/:milestoneId',
  'PUT /api/commitments/:id/files/:fileId',
  'PUT /api/follow-ups/:id',
  'PUT /api/asks/:id',
] as const

const patterns = travelling.map((one) => new RegExp(`^${one.replace(/:\w+/g, '[^/?#]+')}$`))

/** @param address path of the request, without a query */
export function travels(method: string, address: string): boolean {
  return patterns.some((pattern) => pattern.test(`${method} ${address}`))
}

/**
 * Whether an entry goes on after an operation was answered like this. Whom she added to the directory on the way may
 * have arrived before, and a lead has corrected it since: all the better.
 */
export function goesOn(
  operation: { method: string; url: string },
  status: number,
  code?: string,
): boolean {
  if (status < 300) return true
  return code === 'different_facts' && /^\/api\/(institutions|people)\//.test(operation.url)
}
