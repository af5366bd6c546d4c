/** An open screen, as far as the stream of events goes. */
export interface Screen {
  /** resolves when it has heard this */
  hears: (text: string) => Promise<void>
  /** resolves when the server ended it */
  ended: Promise<void>
  close: () => void
}

export async function openScreen(address: string, cookie: string): Promise<Screen> {
  const aborter = new AbortController()
  const { signal } = aborter
  const answer = await fetch(`${address}/api/events`, { headers: { cookie }, signal })
  if (!answer.ok || !answer.body) throw new Error(`no events: ${answer.status}`)
  let text = ''
  const looks = new Set<() => void>()
  const listening = async () => {
    const decoder = new TextDecoder()
    for await (const bytes of answer.body ?? []) {
      text += decoder.decode(bytes, { stream: true })
      for (const look of looks) look()
    }
  }
  const ended = listening().catch(() => {})
  return {
    ended,
    hears: (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          if (!text.includes(wanted)) return
          looks.delete(look)
          resolve()
        }
        looks.add(look)
        look()
      }),
    close: () => aborter.abort(),
  }
}
