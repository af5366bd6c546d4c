import { JSDOM } from 'jsdom'

/**
 * A window beside Node's own globals. Vitest's jsdom environment replaces those too, and then Fastify no
 * longer knows a buffer when it sees one; here the client and the real server share a process.
 */
const { window } = new JSDOM('', { url: 'http://127.0.0.1:3000/', pretendToBeVisual: true })

const taken = [
  'document',
  'navigator',
  'localStorage',
  'Event',
  'Element',
  'HTMLElement',
  'HTMLInputElement',
  'MutationObserver',
] as const
for (const name of taken) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true })
}
Object.defineProperty(globalThis, 'window', { value: window })

// what browsers have and jsdom has not
Object.defineProperty(globalThis, 'matchMedia', {
  value: (media: string) => Object.assign(new window.EventTarget(), { media, matches: false }),
})
window.Element.prototype.scrollIntoView = () => {}
