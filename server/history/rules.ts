import { same } from '../merging/rules.ts'

/** Records that people edit: every version of them is kept. */
export const versionedRecords = [
  'contact',
  'commitment',
  'follow_up',
  'institution',
  'person',
  'campaign',
] as const
export type VersionedRecord = (typeof versionedRecords)[number]

/** A value of a field in two versions that follow each other; undefined where one had none. */
export interface Change {
  /** a path, as in conflicts */
  field: string
  before: unknown
  after: unknown
}

/**
 * What differs between two versions, by paths that end at a value or a list of keys.
 * Lists of things with an id, or of members and people, are told one by one.
 */
export function changesBetween(before: unknown, after: unknown, path = ''): Change[] {
  if (before === after) return []
  const [a, b] = [partsOf(before), partsOf(after)]
  if (!a || !b) return same(before, after) ? [] : [{ field: path, before, after }]
  const keys = [...new Set([...a.keys(), ...b.keys()])]
  return keys.flatMap((key) => {
    const field = path ? `${path}.${key}` : key
    const [was, is] = [a.get(key), b.get(key)]
    // a thing that came or went is told as a whole
    if (was === undefined || is === undefined) {
      return same(was, is) ? [] : [{ field, before: was, after: is }]
    }
    return changesBetween(was, is, field)
  })
}

/** Fields of a thing, or things of a list, by name or key; undefined for a value. */
function partsOf(value: unknown): Map<string, unknown> | undefined {
  if (Array.isArray(value)) {
    const keys = value.map(keyOf)
    return keys.every((key) => key !== undefined)
      ? new Map(keys.map((key, i) => [key as string, value[i]]))
      : undefined
  }
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined
}

function keyOf(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null) return undefined
  const { id, memberId, personId } = part as Record<string, string | null | undefined>
  return id ?? memberId ?? personId ?? undefined
}
