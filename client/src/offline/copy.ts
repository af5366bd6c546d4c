import { addCopied, type Copied, entries } from './outbox.ts'
import { sendSoon } from './sender.ts'

/** Format of the file; an older one is still taken. */
const format = 'condado sealed entries 1'

/** Everything that has not arrived, as it lies here: sealed to the server, readable by nobody on the way. */
export async function sealedCopy(): Promise<Blob> {
  const waiting = (await entries()).filter(({ envelope }) => envelope !== null)
  const copied = waiting.map(({ id, memberId, envelope, savedAt }): Copied => {
    return { id, memberId, envelope, savedAt }
  })
  return new Blob([JSON.stringify({ format, entries: copied })], { type: 'application/json' })
}

/** Takes a copy in and sends it. Entries that are here, or have arrived, are not doubled. @returns undefined for any other file */
export async function bringBack(text: string): Promise<number | undefined> {
  const found = parsed(text)
  if (!found) return undefined
  const count = await addCopied(found)
  sendSoon()
  return count
}

function parsed(text: string): Copied[] | undefined {
  try {
    const file = JSON.parse(text) as { format?: string; entries?: Copied[] }
    const right = file.format === format && file.entries?.every((one) => one.id && one.envelope)
    return right ? file.entries : undefined
  } catch {
    return undefined
  }
}
