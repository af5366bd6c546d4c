import { ProblemError } from '../errors.ts'

/** So long whoever asked waits for the end; what takes longer she asks about. */
const answeredWithinMs = 2_000

/** Work that may take a minute: answered when it is quick, told of when it is not, and finished before the server ends. */
export class Background {
  readonly #under = new Set<Promise<unknown>>()
  #isStopping = false

  readonly stopping = (): boolean => this.#isStopping

  /** Nothing new is begun batch by batch from now on; waits for what is under way to be given up. */
  async stop(): Promise<void> {
    this.#isStopping = true
    await Promise.all(this.#under)
  }

  /**
   * @param giveUp puts things back as they were; told the code of what went wrong when nobody waits for it any more
   * @throws what went wrong while she still waited
   */
  async do(
    work: () => Promise<void>,
    giveUp: (failed: string | null) => Promise<void>,
  ): Promise<void> {
    let [isAwaited, error] = [true, undefined as unknown]
    const under = work().catch(async (reason) => {
      error = reason
      const code = reason instanceof ProblemError ? reason.code : 'internal'
      await giveUp(isAwaited ? null : code).catch(() => {})
    })
    this.#under.add(under)
    void under.finally(() => this.#under.delete(under))
    let timer: NodeJS.Timeout | undefined
    const waited = new Promise<void>((go) => {
      timer = setTimeout(go, answeredWithinMs)
    })
    await Promise.race([under, waited])
    clearTimeout(timer)
    isAwaited = false
    if (error !== undefined) throw error
  }
}
