import { isOfParts, type Said, type Shape } from './rules.ts'

/**
 * A record with one of its fields, or parts, put to another value.
 * @param path of a clash
 * @param value null for a part takes it away
 */
export function withValue(shape: Shape, said: Said, path: string, value: unknown): Said {
  const [field = '', id, ...inner] = path.split('.')
  const how = shape[field]
  if (id === undefined || how === undefined || !isOfParts(how)) return { ...said, [field]: value }
  const list = (said[field] ?? []) as readonly Said[]
  const change = (part: Said) =>
    inner.length > 0 ? withValue(how.parts, part, inner.join('.'), value) : (value as Said | null)
  if (!list.some((part) => how.key(part) === id)) {
    return { ...said, [field]: value === null ? list : [...list, value] }
  }
  const changed = list.map((part) => (how.key(part) === id ? change(part) : part))
  return { ...said, [field]: changed.filter((part) => part !== null) }
}

/** How much text a path takes; undefined where it is no text. */
export function textAt(
  shape: Shape,
  path: string,
): { text: number; mayBeEmpty: boolean } | undefined {
  const [field = '', id, ...inner] = path.split('.')
  const how = shape[field]
  if (how === undefined || typeof how === 'string') return undefined
  if (isOfParts(how)) return id === undefined ? undefined : textAt(how.parts, inner.join('.'))
  return 'text' in how ? how : undefined
}

/** What stands at a path; undefined when it is not there. */
export function valueAt(shape: Shape, said: Said, path: string): unknown {
  const [field = '', id, ...inner] = path.split('.')
  const how = shape[field]
  if (id === undefined || how === undefined || !isOfParts(how)) return said[field]
  const part = ((said[field] ?? []) as readonly Said[]).find((one) => how.key(one) === id)
  return part && inner.length > 0 ? valueAt(how.parts, part, inner.join('.')) : part
}
