import type pg from 'pg'
import { v7 as newId } from 'uuid'
import type { Dice } from '../../server/demo/dice.ts'
import type { ToSave } from './phones.ts'
import { hardWords } from './words.ts'

const county = '01095'

/** What was saved on phones, in words that no other entry has: by the id of its contact. */
export class Ledger {
  readonly #said = new Map<string, { notes: string; promise: { id: string; text: string } }>()
  readonly #institutionId: string
  readonly #dice: Dice

  constructor(institutionId: string, dice: Dice) {
    this.#institutionId = institutionId
    this.#dice = dice
  }

  get size(): number {
    return this.#said.size
  }

  /** A contact with a promise in it. */
  next(): ToSave {
    const id = newId()
    const name = `entry ${this.#said.size + 1}`
    // now and then a long report
    const notes = hardWords(this.#dice, name, this.#dice.happens(0.03) ? 200 : 6)
    const promise = { id: newId(), text: hardWords(this.#dice, `promise of ${name}`, 3) }
    this.#said.set(id, { notes, promise })
    const body = {
      countyFips: county,
      institutionIds: [this.#institutionId],
      kind: this.#dice.one(['call', 'visit', 'meeting']),
      happenedOn: '2026-11-20',
      notes,
      commitments: [promise],
    }
    const operations = [{ method: 'PUT' as const, url: `/api/contacts/${id}`, body }]
    return { entry: { operations }, label: { what: 'contact', with: name } }
  }

  /** What the database makes of it, byte by byte: a text that differs in one is neither here nor there. */
  async compare(db: pg.Pool): Promise<{ lost: string[]; doubled: string[]; changed: string[] }> {
    const { rows } = await db.query<Row>(
      `select c.id, convert_to(c.notes, 'UTF8') as notes, p.id as promise, convert_to(p.text, 'UTF8') as text,
              (select count(*)::int from audit a where a.subject_id = c.id::text and a.action = 'logged') as logged
       from contacts c left join commitments p on p.contact_id = c.id
       where c.id = any ($1) or c.notes like any (array['entry %'])`,
      [[...this.#said.keys()]],
    )
    const seen = new Map<string, Row[]>()
    for (const row of rows) seen.set(row.id, [...(seen.get(row.id) ?? []), row])
    const found = [...seen].map(([id, of]) => ({ id, of, said: this.#said.get(id) }))
    return {
      lost: [...this.#said.keys()].filter((id) => !seen.has(id)),
      // twice under one id, or the same words under an id that nobody gave
      doubled: found
        .filter(({ of, said }) => !said || of.length !== 1 || of[0]?.logged !== 1)
        .map(({ id }) => id),
      changed: found
        .filter(({ of: [row], said }) => row && said && !isAsSaid(row, said))
        .map(({ id }) => id),
    }
  }
}

interface Row {
  id: string
  notes: Buffer
  promise: string | null
  text: Buffer | null
  logged: number
}

function isAsSaid(row: Row, said: { notes: string; promise: { id: string; text: string } }) {
  const { notes, promise } = said
  return (
    row.notes.equals(Buffer.from(notes)) &&
    row.promise === promise.id &&
    row.text?.equals(Buffer.from(promise.text))
  )
}
