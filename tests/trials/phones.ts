import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { Entry } from '../../server/deliveries/contract.ts'
import { projectRoot } from '../../server/project-root.ts'

/** The built client's file with what a screen calls to save an entry: the module that the app itself loads. */
function fileOf(source: string): string {
  const manifest = join(projectRoot, 'dist/client/.vite/manifest.json')
  const { [source]: found } = JSON.parse(readFileSync(manifest, 'utf8'))
  return `/${found.file}`
}

type Deliver = typeof import('../../client/src/offline/deliver.ts')

/** An entry as a phone saves it, under ids that were made with it. */
export interface ToSave {
  entry: Entry
  label: { what: 'contact' | 'edit' | 'other'; with: string }
}

/**
 * Saves entries one after another, each as a form does that was just filled in: sealed, kept and sent by the app in
 * this page. @returns what became of each: it waits, it is written down, or the code of why it was refused
 */
export async function handIn(
  page: Page,
  memberId: string,
  entries: readonly ToSave[],
): Promise<('waits' | 'done' | string)[]> {
  const module = await page.evaluateHandle<Deliver>(`import('${fileOf('src/offline/deliver.ts')}')`)
  return module.evaluate(
    async (app, { whose, all }) => {
      const ended: string[] = []
      for (const { entry, label } of all) {
        const became = await app.handIn(whose, entry, label).then(
          ({ waits }) => (waits ? 'waits' : 'done'),
          (error: { code?: string }) => String(error.code ?? error),
        )
        ended.push(became)
      }
      return ended
    },
    { whose: memberId, all: entries },
  )
}

/** The entries of the outbox as they lie on the disk: how far each has come, and why not further. */
export function outboxOf(page: Page): Promise<{ state: string; why: string | null }[]> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('condado')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const all = await new Promise<{ state: string; why: string | null }[]>((resolve, reject) => {
      const reading = db.transaction('outbox').objectStore('outbox').getAll()
      reading.onsuccess = () => resolve(reading.result)
      reading.onerror = () => reject(reading.error)
    })
    db.close()
    return all.map(({ state, why }) => ({ state, why }))
  })
}

/** How many of them are in which state. */
export async function statesOf(page: Page): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { state } of await outboxOf(page)) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

/** Comes in by her link of the demo. @returns her id */
export async function comeIn(context: BrowserContext, url: string, link: string): Promise<string> {
  const headers = { origin: url }
  const token = link.split('#')[1]
  const entered = await context.request.post(`${url}/api/session`, { data: { token }, headers })
  if (!entered.ok()) throw new Error(`does not come in: ${await entered.text()}`)
  const { member } = await entered.json()
  await context.request.put(`${url}/api/session/account`, { data: { language: 'en' }, headers })
  return member.id
}

/** The page that lists what is on its way, open and unlocked. */
export async function openPhone(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/phone')
  // the key came: what is held is sealed with it
  await page.getByText(/sealed on this phone\./).waitFor()
  return page
}
