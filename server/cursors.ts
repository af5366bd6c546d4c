import { isDay } from './days.ts'
import { badField } from './errors.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where a page of a list ended: the sort value of its last row and the row's id. */
export interface Position {
  readonly at: string
  readonly id: string
}

export function toCursor(position: Position): string {
  return Buffer.from(JSON.stringify([position.at, position.id])).toString('base64url')
}

/** @throws 400 naming `cursor` when it was not made by `toCursor` */
export function fromCursor(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    const isText = typeof at === 'string' && !at.includes('\0')
    if (isText && typeof id === 'string' && uuid.test(id)) return { at, id }
  } catch {
    // not ours: refused below
  }
  throw badField('cursor', 'Not a cursor of this list')
}

/** The same for lists sorted by a day. */
export function fromDayCursor(cursor: string | undefined): Position | undefined {
  const position = fromCursor(cursor)
  if (position && !isDay(position.at)) throw badField('cursor', 'Not a cursor of this list')
  return position
}

/** Cuts rows fetched with `limit + 1` into a page and the cursor of the next. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  position: (row: Row) => Position,
  toItem: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map(toItem), nextCursor: last ? toCursor(position(last)) : null }
}

export const defaultLimit = 50
