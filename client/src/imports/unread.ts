import type { ImportSheet } from '../../../server/imports/contract.ts'

/** The columns in which something stands, and of which nothing comes in. */
export function unreadColumns({
  header,
  samples,
  mapping,
}: Pick<ImportSheet, 'header' | 'samples' | 'mapping'>): { at: number; name: string }[] {
  const read = new Set<number | undefined>(Object.values(mapping))
  const width = Math.max(header.length, ...samples.map((cells) => cells.length))
  return Array.from({ length: width }, (_, at) => ({ at, name: header[at] ?? '' })).filter(
    ({ at, name }) => !read.has(at) && (name !== '' || samples.some((cells) => cells[at])),
  )
}
