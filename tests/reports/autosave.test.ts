import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ApiError } from '../../client/src/api.ts'
import { Autosave, type Stored } from '../../client/src/reports/writing/autosave.ts'

/** What every writer of one text writes to: the rule of the server, with a line that can be cut. */
class OneText {
  stored: Stored<string> = { value: 'As it was.', version: 1 }
  readonly said: string[] = []
  reachable = true

  save(value: string, version: number): number {
    this.#reach()
    if (version !== this.stored.version) throw new ApiError(412, 'stale_version')
    this.stored = { value, version: version + 1 }
    this.said.push(value)
    return this.stored.version
  }

  read(): Stored<string> {
    this.#reach()
    return this.stored
  }

  #reach(): void {
    if (!this.reachable) throw new ApiError(0, 'offline')
  }
}

type Draft = { value: string; basedOn: number }

/** A writer with what her device keeps, which outlasts the page. */
function writerOf(text: OneText, device: { draft: Draft | null; keeps: boolean }) {
  return new Autosave<string>(text.stored, {
    save: async (value, version) => text.save(value, version),
    reload: async () => text.read(),
    found: async () => device.draft,
    keep: async (draft) => {
      if (device.keeps) device.draft = draft
      return device.keeps
    },
    forget: async () => {
      device.draft = null
    },
  })
}

const newDevice = () => ({ draft: null as Draft | null, keeps: true })

describe('a text that saves itself', () => {
  test('is kept on the device without a signal, and sent when there is one again', async () => {
    const [text, device] = [new OneText(), newDevice()]
    const ana = writerOf(text, device)
    text.reachable = false
    ana.change('Written in the car.')
    await ana.send()
    expect(ana.shown.state).toBe('kept')
    expect(device.draft?.value).toBe('Written in the car.')
    text.reachable = true
    await ana.send()
    expect(ana.shown.state).toBe('saved')
    expect(text.stored.value).toBe('Written in the car.')
    expect(device.draft).toBeNull()
  })

  test('says when it lies on the screen alone', async () => {
    const [text, device] = [new OneText(), { ...newDevice(), keeps: false }]
    const ana = writerOf(text, device)
    text.reachable = false
    ana.change('Nowhere else.')
    await ana.send()
    expect(ana.shown.state).toBe('unkept')
  })

  test('comes back after the page was left, and arrives', async () => {
    const [text, device] = [new OneText(), newDevice()]
    const before = writerOf(text, device)
    text.reachable = false
    before.change('Half a sentence')
    await before.send()
    text.reachable = true
    const after = writerOf(text, device)
    await after.start()
    expect(after.shown.value).toBe('Half a sentence')
    await after.send()
    expect(text.stored.value).toBe('Half a sentence')
  })

  test('shows what somebody else saved while nothing is typed, and keeps what is', async () => {
    const text = new OneText()
    const [ana, luz] = [writerOf(text, newDevice()), writerOf(text, newDevice())]
    luz.change('By Luz.')
    await luz.send()
    ana.heard(text.stored)
    expect(ana.shown.value).toBe('By Luz.')
    ana.change('By Ana.')
    luz.change('By Luz again.')
    await luz.send()
    ana.heard(text.stored)
    expect(ana.shown.value).toBe('By Ana.')
  })

  test('asks when two wrote at once: one, the other, or both together', async () => {
    for (const take of ['mine', 'theirs', 'both'] as const) {
      const text = new OneText()
      const ana = writerOf(text, newDevice())
      text.save('By Luz.', 1)
      ana.change('By Ana.')
      await ana.send()
      expect(ana.shown.theirs?.value).toBe('By Luz.')
      expect(text.stored.value).toBe('By Luz.')
      if (take === 'mine') ana.takeMine()
      else if (take === 'theirs') ana.takeTheirs()
      else ana.takeBoth('By Luz.\n\nBy Ana.')
      await ana.send()
      const expected = { mine: 'By Ana.', theirs: 'By Luz.', both: 'By Luz.\n\nBy Ana.' }
      expect(text.stored.value).toBe(expected[take])
      expect(ana.shown).toMatchObject({ state: 'saved', theirs: null })
    }
  })

  test('what the server refuses stays on the screen with the reason', async () => {
    const [text, device] = [new OneText(), newDevice()]
    const ana = writerOf(text, device)
    text.save = () => {
      throw new ApiError(409, 'report_final')
    }
    ana.change('Too late.')
    await ana.send()
    expect(ana.shown).toMatchObject({ state: 'refused', value: 'Too late.' })
    expect(device.draft?.value).toBe('Too late.')
  })
})

test('of two writers on a line that comes and goes nothing typed is lost', async () => {
  const step = fc.record({
    who: fc.nat(1),
    what: fc.constantFrom('type', 'type', 'send', 'cut', 'mend', 'leave', 'decide'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const text = new OneText()
      const devices = [newDevice(), newDevice()]
      const writers = devices.map((device) => writerOf(text, device))
      const last: (string | null)[] = [null, null]
      for (const [at, { who, what }] of steps.entries()) {
        const writer = writers[who] as Autosave<string>
        if (what === 'cut' || what === 'mend') text.reachable = what === 'mend'
        else if (what === 'send') await writer.send()
        else if (what === 'decide' && writer.shown.theirs) writer.takeMine()
        else if (what === 'type' && !writer.shown.theirs) {
          last[who] = `${who} wrote ${at}`
          writer.change(last[who] as string)
        } else if (what === 'leave') {
          await Promise.resolve()
          writers[who] = writerOf(text, devices[who] as (typeof devices)[number])
          await writers[who]?.start()
        }
      }
      text.reachable = true
      for (const [who, writer] of writers.entries()) {
        await writer.send()
        const isThere = (words: string) => text.said.includes(words) || writer.shown.value === words
        if (last[who]) expect(isThere(last[who])).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
