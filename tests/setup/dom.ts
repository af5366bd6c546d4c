import './window.ts'
import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { vi } from 'vitest'
import type { TestMember } from './app.ts'

let root: Root | undefined

export function show(children: ReactNode): void {
  root = createRoot(document.body.appendChild(document.createElement('div')))
  root.render(children)
}

export function close(): void {
  root?.unmount()
  document.body.replaceChildren()
}

/** The control that people find by these words: on a button, or on the label of a field. */
export function control<E extends HTMLElement>(words: RegExp): Promise<E> {
  return vi.waitFor(
    () => {
      const buttons = [...document.querySelectorAll<HTMLElement>('button')]
      const labels = [...document.querySelectorAll('label')]
      const button = buttons.find(({ textContent }) => words.test(textContent))
      const field = labels.find(({ textContent }) => words.test(textContent))?.control
      const found = button ?? field
      if (!found) throw new Error(`Nothing says ${words}`)
      return found as E
    },
    { timeout: 60_000 },
  )
}

export async function press(words: RegExp): Promise<void> {
  const found = await control(words)
  found.click()
}

/** Types as people do: React hears of it by the event, not by the property. */
export async function write(words: RegExp, text: string): Promise<void> {
  const field = await control<HTMLTextAreaElement>(words)
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {}
  set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

export function seen(words: string): Promise<void> {
  return vi.waitFor(
    () => {
      if (!document.body.textContent.includes(words)) throw new Error(`Not on screen: ${words}`)
    },
    { timeout: 60_000 },
  )
}

/** Lets the client speak to the real app as this member; the line can be cut in two ways. */
export function connect(member: TestMember) {
  const line = { up: true, losesAnswers: false }
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    if (!line.up) throw new TypeError('no network')
    const response = await member.inject({
      method: (init.method ?? 'GET') as 'GET',
      url,
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(init.body ? { payload: init.body as string } : {}),
    })
    if (line.losesAnswers && init.method === 'PUT') throw new TypeError('no network')
    return new Response(response.statusCode === 204 ? null : response.body, {
      status: response.statusCode,
      headers: { 'content-type': String(response.headers['content-type'] ?? '') },
    })
  })
  return line
}
