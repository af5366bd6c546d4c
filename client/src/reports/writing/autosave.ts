import { ApiError, notReached } from '../../api.ts'

/** What the server has of it, and the version to build upon. */
export type Stored<T> = { value: T; version: number }

/** `kept`: only on this device, to be sent again; `unkept`: only on this screen; `refused`: the server will not have it. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'kept' | 'unkept' | 'refused'

export type Shown<T> = {
  value: T
  state: SaveState
  /** when it was last saved from here */
  savedAt: string | null
  /** what somebody else has saved meanwhile: both are to be looked at */
  theirs: Stored<T> | null
  error: Error | null
}

type Draft<T> = { value: T; basedOn: number }

export type Ways<T> = {
  /** @returns the new version. @throws ApiError; `stale_version` when somebody else was faster */
  save: (value: T, version: number) => Promise<number>
  reload: () => Promise<Stored<T>>
  /** what lies on this device from before */
  found: () => Promise<Draft<T> | null>
  /** @returns false when this device keeps nothing */
  keep: (draft: Draft<T>) => Promise<boolean>
  forget: () => Promise<void>
}

const restMs = 900
const againMs = 5_000

/** Saves what is typed by itself, one request at a time, and loses none of it: what cannot be sent is kept and sent again. */
export class Autosave<T> {
  #ways: Ways<T>
  #stored: Stored<T>
  #shown: Shown<T>
  #typed = false
  #isKept = true
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<void> | undefined
  #changes = new EventTarget()

  constructor(stored: Stored<T>, ways: Ways<T>) {
    this.#ways = ways
    this.#stored = stored
    this.#shown = { value: stored.value, state: 'saved', savedAt: null, theirs: null, error: null }
  }

  /** Looks for what was typed here before and never arrived. */
  async start(): Promise<void> {
    const draft = await this.#ways.found()
    if (draft === null || this.#typed) return
    if (same(draft.value, this.#stored.value)) return this.#ways.forget()
    const isBehind = draft.basedOn !== this.#stored.version
    this.#show({ value: draft.value, state: 'waiting', theirs: isBehind ? this.#stored : null })
    if (!isBehind) this.#sendIn(0)
  }

  get shown(): Shown<T> {
    return this.#shown
  }

  subscribe(changed: () => void): () => void {
    this.#changes.addEventListener('change', changed)
    return () => this.#changes.removeEventListener('change', changed)
  }

  change(value: T): void {
    this.#typed = true
    this.#show({ value, state: 'waiting', error: null })
    void this.#keep()
    this.#sendIn(restMs)
  }

  /** The server has another version: it is shown where nothing is being typed. */
  heard(stored: Stored<T>): void {
    if (stored.version <= this.#stored.version || this.#shown.state !== 'saved') return
    this.#stored = stored
    this.#show({ value: stored.value })
  }

  /** What was typed here stands; what the other one wrote is in the history of neither. */
  takeMine(): void {
    this.#decide(this.#shown.value)
  }

  takeTheirs(): void {
    if (this.#shown.theirs) this.#decide(this.#shown.theirs.value)
  }

  takeBoth(together: T): void {
    this.#decide(together)
  }

  /** At once, rather than when the typing rests: before the page is left, or when there is a signal again. */
  async send(): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#mayTry()) {
      this.#sending ??= this.#sendOnce().finally(() => {
        this.#sending = undefined
      })
      await this.#sending
      // nothing new was typed meanwhile, or it could not be sent: a timer tries again
      if (this.#shown.state !== 'waiting') return
    }
  }

  #mayTry(): boolean {
    return this.#shown.theirs === null && !['saved', 'refused'].includes(this.#shown.state)
  }

  async #sendOnce(): Promise<void> {
    const { value } = this.#shown
    if (same(value, this.#stored.value)) return this.#arrived(value, this.#stored.version)
    this.#show({ state: 'saving' })
    try {
      await this.#arrived(value, await this.#ways.save(value, this.#stored.version))
    } catch (error) {
      await this.#failed(error as Error)
    }
  }

  async #arrived(value: T, version: number): Promise<void> {
    this.#stored = { value, version }
    const savedAt = new Date().toISOString()
    if (!same(value, this.#shown.value)) {
      await this.#keep()
      return this.#show({ state: 'waiting', savedAt })
    }
    this.#show({ state: 'saved', savedAt, error: null })
    await this.#ways.forget()
  }

  async #failed(error: Error): Promise<void> {
    const { status = 0, code = '' } = error instanceof ApiError ? error : {}
    if (status === 412) return this.#overtaken()
    if (notReached.has(code) || status === 0 || status === 429 || status >= 500) {
      this.#show({ state: this.#isKept ? 'kept' : 'unkept' })
      return this.#sendIn(againMs)
    }
    this.#show({ state: 'refused', error })
  }

  /** Somebody else saved first: when it says the same as before, only the version is another one. */
  async #overtaken(): Promise<void> {
    try {
      const stored = await this.#ways.reload()
      const unchanged = same(stored.value, this.#stored.value)
      this.#stored = stored
      if (unchanged || same(stored.value, this.#shown.value)) {
        this.#show({ state: 'waiting' })
        return this.#sendIn(0)
      }
      this.#show({ state: 'waiting', theirs: stored })
      await this.#keep()
    } catch (error) {
      await this.#failed(error as Error)
    }
  }

  #decide(value: T): void {
    this.#typed = true
    this.#show({ value, state: 'waiting', theirs: null })
    void this.#keep()
    this.#sendIn(0)
  }

  async #keep(): Promise<void> {
    this.#isKept = await this.#ways.keep({
      value: this.#shown.value,
      basedOn: this.#stored.version,
    })
    if (this.#shown.state === 'kept' && !this.#isKept) this.#show({ state: 'unkept' })
  }

  #sendIn(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.send(), ms)
  }

  #show(part: Partial<Shown<T>>): void {
    this.#shown = { ...this.#shown, ...part }
    this.#changes.dispatchEvent(new Event('change'))
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
