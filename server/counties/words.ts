/** One word of one app server to all: `from` is its name, `word` counts what it has said since it started. */
export interface Mark {
  from: string
  word: number
}

const shape = /^([\w-]{1,20})\.(\d{1,12})$/

/** As it travels to screens and back. */
export function textOf({ from, word }: Mark): string {
  return `${from}.${word}`
}

/** Undefined for what is none: it comes from outside. */
export function markOf(text: string): Mark | undefined {
  const [, from, word] = shape.exec(text) ?? []
  return from ? { from, word: Number(word) } : undefined
}

/** How long somebody waits at most for a word that another server may never have said. */
const patienceMs = 400

/** What this app server has heard of each: those who wait for a word go on when it comes. */
export class Heard {
  readonly #last = new Map<string, number>()
  readonly #waiting = new Set<() => void>()

  hear({ from, word }: Mark): void {
    this.#last.set(from, Math.max(word, this.#last.get(from) ?? 0))
    for (const look of this.#waiting) look()
  }

  knows({ from, word }: Mark): boolean {
    return (this.#last.get(from) ?? -1) >= word
  }

  /** Names of the servers that said something. */
  names(): string[] {
    return [...this.#last.keys()]
  }

  forget(from: string): void {
    this.#last.delete(from)
  }

  /** Waits until a word was heard, or is not worth waiting for any longer. */
  until(mark: Mark): Promise<void> {
    if (this.knows(mark)) return Promise.resolve()
    return new Promise((go) => {
      const end = () => {
        clearTimeout(timer)
        this.#waiting.delete(look)
        go()
      }
      const look = () => {
        if (this.knows(mark)) end()
      }
      const timer = setTimeout(end, patienceMs)
      this.#waiting.add(look)
    })
  }
}
