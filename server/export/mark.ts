import { timeZoneHere } from '../days.ts'
import type { Language } from '../members/rules.ts'
import { here } from '../state/here.ts'
import type { Labels } from '../words/own.ts'
import { inLanguage } from './column.ts'
import { whatNames } from './columns.ts'
import type { ExportKind, ExportWhat, FileEnding } from './rules.ts'

/** `2026-11-26 09:30`, by the clocks of the state. */
export function minuteInAlabama(instant: Date): string {
  const minutes = { timeZone: timeZoneHere(), dateStyle: 'short', timeStyle: 'short' } as const
  return new Intl.DateTimeFormat('sv-SE', minutes).format(instant)
}

/** Whose file it is: stands above its rows, and in its name. */
export interface Mark {
  exportId: string
  name: string
  /** of a list inside a file of several: that list */
  what: ExportWhat | ExportKind
  /** by the clocks of the state, `2026-11-26 09:30` */
  at: string
  language: Language
  /** the coalition's own words for values */
  labels: Labels
  ending: FileEnding
}

/** The lines above the headings. */
export function markLines({ exportId, name, what, at, language }: Mark): string[] {
  const kind = inLanguage(whatNames[what], language)
  return language === 'en'
    ? [
        `DO NOT FORWARD. Taken out of Condado by ${name} on ${at} (${here().name.en}).`,
        `${kind}. Export ${exportId}. Every export is on record. Restricted entries are not in it.`,
      ]
    : [
        `NO REENVIAR. Lo sacó de Condado ${name} el ${at} (${here().name.es}).`,
        `${kind}. Archivo ${exportId}. Cada archivo que se saca queda registrado. Las entradas restringidas no están aquí.`,
      ]
}

/** The last line: a file without it broke off. */
export function endLine({ exportId, language }: Mark, rows: number): string {
  return language === 'en'
    ? `End of export ${exportId}: ${rows} rows. Do not forward.`
    : `Fin del archivo ${exportId}: ${rows} filas. No reenviar.`
}

/** `condado-promises-rosa-delgado-2026-11-26-0930-0001a2b3-do-not-forward.csv`, in letters that any device keeps. */
export function fileNameOf({ exportId, name, what, at, language, ending }: Mark): string {
  const words = [
    'condado',
    inLanguage(whatNames[what], language),
    name,
    at.replace(':', ''),
    exportId.slice(-8),
    language === 'en' ? 'do-not-forward' : 'no-reenviar',
  ]
  const plain = words
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return `${plain.slice(0, 150).replace(/-$/, '')}.${ending}`
}
