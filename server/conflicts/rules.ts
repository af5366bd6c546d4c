import { type Sensitivity, sensitivities } from '../contacts/rules.ts'

/** How strictly words are guarded; null in the directory, which all members read. */
export interface Guard {
  sensitivity: Sensitivity | null
  readerIds: readonly string[]
}

/**
 * The guard of words that were written in view of some guards and are kept beside a record with another: the strictest
 * of them all. Where that is restricted, only who is named by every restricted one reads them, and who wrote them; the
 * record's author does anyway.
 * @param now the record's own
 */
export function guardOfKept(
  now: Guard & { authorId: string | null },
  written: readonly Guard[],
  writerId: string,
): Guard {
  const guards = [now, ...written]
  const isAny = (sensitivity: Sensitivity) => guards.some((one) => one.sensitivity === sensitivity)
  const sensitivity = sensitivities.findLast(isAny) ?? null
  if (sensitivity !== 'restricted') return { sensitivity, readerIds: now.readerIds }
  const named = guards
    .filter((one) => one.sensitivity === 'restricted')
    .map(({ readerIds }) => readerIds)
    .reduce((all, some) => all.filter((id) => some.includes(id)))
  const writer = writerId === now.authorId ? [] : [writerId]
  return { sensitivity, readerIds: [...new Set([...named, ...writer])] }
}
