import '../setup/window.ts'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { needMessages, showLanguage } from '../../client/src/i18n/i18n.ts'
import { Seal } from '../../client/src/session/seal.tsx'
import { close, seen, show } from '../setup/dom.ts'

beforeAll(async () => {
  await showLanguage('en')
  await needMessages(['sealed'])
})
afterEach(close)

const closed = { words: undefined, isPending: false, error: null, open: vi.fn(), close: vi.fn() }
const spoken = () => document.querySelector('[role=status]')?.textContent

test('what is sealed says so once: where it stands beside it already, only how to open it', async () => {
  show(<Seal opened={closed} said />)
  await seen('Open')
  expect(spoken()).toBe('')
  close()
  show(<Seal opened={closed} />)
  await seen('Sealed.')
  close()
  show(<Seal opened={{ ...closed, words: 'x' }} said />)
  await seen('It closes in three minutes')
})
