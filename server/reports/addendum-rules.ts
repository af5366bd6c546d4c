import type { EntryKind, Group, Numbers } from './number-rules.ts'

/** Numbers of statuses follow from the counties, which are compared one by one. */
function isCompared(key: string): boolean {
  return !key.startsWith('statuses.')
}

/** The numbers of the period that are others now. */
export function changedNumbers(
  frozen: Numbers,
  today: Numbers,
): { key: string; was: number; is: number }[] {
  const keys = [...new Set([...Object.keys(frozen), ...Object.keys(today)])].filter(isCompared)
  return keys
    .sort()
    .map((key) => ({ key, was: frozen[key]?.[0] ?? 0, is: today[key]?.[0] ?? 0 }))
    .filter(({ was, is }) => was !== is)
}

export type CorrectedCounty = {
  fips: string
  name: string
  aspect: 'alliance' | 'accountability'
  at: 'start' | 'end'
  was: string
  is: string
}

/** A county at the start and at the end, as far as it is compared. */
type ComparedCounty = { fips: string; name: string } & Record<
  'before' | 'after',
  { alliance: string; accountability: string }
>

/** The counties whose computed status, at the start or at the end, would be another one now. */
export function changedCounties(
  frozen: readonly ComparedCounty[],
  today: readonly ComparedCounty[],
): CorrectedCounty[] {
  const known = new Map(today.map((county) => [county.fips, county]))
  return frozen.flatMap((was) => {
    const is = known.get(was.fips) ?? was
    const sides = [
      { at: 'start' as const, was: was.before, is: is.before },
      { at: 'end' as const, was: was.after, is: is.after },
    ]
    return sides.flatMap((side) =>
      (['alliance', 'accountability'] as const)
        .filter((aspect) => side.was[aspect] !== side.is[aspect])
        .map((aspect) => ({
          fips: was.fips,
          name: was.name,
          aspect,
          at: side.at,
          was: side.was[aspect],
          is: side.is[aspect],
        })),
    )
  })
}

export type ChangedEntry = { change: 'added' | 'removed' | 'changed'; entry: EntryKind; id: string }

/** Entries that count now and did not, no longer count, or count in other numbers. */
export function changedEntries(frozen: readonly Group[], today: readonly Group[]): ChangedEntry[] {
  const was = keysById(frozen)
  const is = keysById(today)
  const ids = new Set([...was.keys(), ...is.keys()])
  return [...ids].sort().flatMap((name): ChangedEntry[] => {
    const [entry, id = ''] = name.split(' ') as [EntryKind, string]
    const [then, now] = [was.get(name), is.get(name)]
    if (then === undefined) return [{ change: 'added', entry, id }]
    if (now === undefined) return [{ change: 'removed', entry, id }]
    return then === now ? [] : [{ change: 'changed', entry, id }]
  })
}

/** In which numbers each entry counts, by its kind and id. */
function keysById(groups: readonly Group[]): Map<string, string> {
  const keys = new Map<string, string[]>()
  for (const group of groups)
    for (const id of group.ids) {
      const name = `${group.entry} ${id}`
      const known = keys.get(name)
      if (known) known.push(...group.keys)
      else keys.set(name, [...group.keys])
    }
  return new Map([...keys].map(([name, its]) => [name, its.sort().join()]))
}
