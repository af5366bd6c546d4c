import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/project-root.ts'

const folder = (language: 'en' | 'es') => join(projectRoot, 'client/src/i18n', language)

export async function catalogOf(language: 'en' | 'es'): Promise<Record<string, string>> {
  const files = readdirSync(folder(language)).filter((name) => name.endsWith('.ts'))
  const modules = await Promise.all(
    files.map((name) => import(join(folder(language), name)) as Promise<Record<string, object>>),
  )
  return Object.assign({}, ...modules.flatMap((module) => Object.values(module)))
}

const catalogs = { en: await catalogOf('en'), es: await catalogOf('es') }

/** What the screens say, by key: the tests read what people read, from the catalogs themselves. */
export function wordsOf(language: 'en' | 'es'): (key: string) => string {
  return (key) => {
    const words = catalogs[language][key]
    if (words === undefined) throw new Error(`no "${key}" in the catalog of ${language}`)
    return words
  }
}
