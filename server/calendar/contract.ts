import Type, { type Static } from 'typebox'
import { type Endpoint, Instant, Nullable, Strict, Uuid } from '../contract.ts'

const CalendarFeed = Strict({
  id: Uuid,
  madeAt: Instant,
  fetchedAt: Nullable(Instant),
})
export type CalendarFeed = Static<typeof CalendarFeed>

const tags = ['calendar']

export const getCalendar = {
  method: 'GET',
  url: '/api/calendar',
  schema: {
    summary: 'Whether one has an address for calendars, and when it was last fetched',
    tags,
    response: { 200: Strict({ feed: Nullable(CalendarFeed) }) },
  },
} as const satisfies Endpoint

export const makeCalendar = {
  method: 'POST',
  url: '/api/calendar',
  schema: {
    summary: 'Make an address for calendars, told only now; the one before ends',
    tags,
    response: {
      201: Strict({
        url: Type.String({ description: 'Whoever has it reads it: iCalendar, without notes' }),
      }),
    },
  },
} as const satisfies Endpoint

export const endCalendar = {
  method: 'DELETE',
  url: '/api/calendar',
  schema: {
    summary: 'End the address for calendars',
    tags,
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint
