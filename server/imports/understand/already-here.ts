/** A row by what stands in its cells, and by what is read of them. */
export interface Line {
  print: string
  rowPrint: string
}

/** A contact that came in before: with which import, and how its row was read then. */
export interface Known {
  contactId: string
  importId: string
  rowPrint: string
}

/**
 * Rows of a file that came in before: by what stands in their cells, whatever is read of them this time, or by what is
 * read of them, wherever it stands.
 */
export class AlreadyHere {
  readonly #byLine: ReadonlyMap<string, Known>
  readonly #byRow: ReadonlyMap<string, Known>
  /** how many would be read otherwise now than they were then */
  otherwise = 0
  /** with which imports they came, and how many with each */
  readonly imports = new Map<string, number>()
  /** those that are not known by their cells yet, with the contacts that they came to */
  readonly lines: (Line & { contactId: string })[] = []

  constructor(byLine: ReadonlyMap<string, Known>, byRow: ReadonlyMap<string, Known>) {
    this.#byLine = byLine
    this.#byRow = byRow
  }

  /** Whether this row came in before; counted if so. */
  has(line: Line): boolean {
    const read = this.#byRow.get(line.rowPrint)
    const stood = this.#byLine.get(line.print)
    if (read) this.add(read, [line])
    else if (stood) this.#count(stood)
    if (!read && stood && stood.rowPrint !== line.rowPrint) this.otherwise += 1
    return Boolean(read ?? stood)
  }

  /** These rows say what a contact says that came in before. */
  add(known: Known, lines: readonly Line[]): void {
    this.#count(known)
    for (const line of lines)
      if (!this.#byLine.has(line.print)) this.lines.push({ ...line, contactId: known.contactId })
  }

  #count({ importId }: Known): void {
    this.imports.set(importId, (this.imports.get(importId) ?? 0) + 1)
  }
}
