import ical, { ICalEventBusyStatus, ICalEventClass, ICalEventTransparency } from 'ical-generator'
import { addDays } from '../days.ts'
import { inLanguage } from '../export/column.ts'
import type { Language } from '../members/rules.ts'
import type { DueRow } from './event-store.ts'

const kinds = {
  follow_up: { label: ['Follow-up', 'Seguimiento'], path: () => '/follow-ups' },
  commitment: {
    label: ['Promise due', 'Vence un compromiso'],
    path: (id: string) => `/commitments/${id}`,
  },
} as const satisfies Record<
  string,
  { label: readonly [en: string, es: string]; path: (id: string) => string }
>

export interface Due extends DueRow {
  kind: keyof typeof kinds
}

const inCounty = {
  en: (county: string) => `${county} County`,
  es: (county: string) => `condado de ${county}`,
}
const whatItSays = ['What it is about is in Condado.', 'De qué se trata está en Condado.'] as const

/**
 * A calendar of whole days: what is due, with whom and in which county, and no word of anybody's notes. The same facts
 * give the same bytes. A day is written by itself, without a time zone, so that it is the same day everywhere.
 * @param publicUrl where Condado is reached: each event leads there
 */
export function calendarOf(due: readonly Due[], language: Language, publicUrl: string): string {
  const calendar = ical({
    name: 'Condado',
    prodId: { company: 'Condado', product: 'Calendar', language: language.toUpperCase() },
    // how often programs may ask, in seconds
    ttl: 3_600,
  })
  for (const one of due) {
    const { id, kind, dueOn, county, institution, version, recordedAt, changedAt } = one
    const place = inCounty[language](county)
    const label = inLanguage(kinds[kind].label, language)
    const changed = new Date(changedAt ?? recordedAt)
    calendar.createEvent({
      id: `${kind}-${id}@condado`,
      // an edit is the same event again, and newer
      sequence: version - 1,
      stamp: changed,
      lastModified: changed,
      created: new Date(recordedAt),
      start: new Date(dueOn),
      end: new Date(addDays(dueOn, 1)),
      allDay: true,
      summary: institution ? `${label}: ${oneLine(institution)} (${place})` : `${label}: ${place}`,
      description: inLanguage(whatItSays, language),
      url: `${publicUrl}${kinds[kind].path(id)}`,
      // nobody is busy all day because of it
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      class: ICalEventClass.PRIVATE,
    })
  }
  return calendar.toString()
}

/** Names are typed by people: nothing in one begins a line of its own. */
function oneLine(name: string): string {
  return name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
