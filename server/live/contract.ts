import Type from 'typebox'
import type { Endpoint } from '../contract.ts'

/** The word that statuses may have changed; it carries which word it is, and nothing else. */
export const factsEvent = 'facts'

export const streamEvents = {
  method: 'GET',
  url: '/api/events',
  schema: {
    summary: 'Server-sent events: `facts` says that something changed, read again what you show',
    tags: ['live'],
    response: { 200: Type.String({ description: 'text/event-stream' }) },
  },
} as const satisfies Endpoint
