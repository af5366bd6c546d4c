import { expect, test } from 'vitest'
import { inOwnThread } from '../../server/own-thread.ts'

const asked = (work: string) => inOwnThread(new URL(`./${work}`, import.meta.url), 21)

test('a thread gives its answer', async () => {
  expect(await asked('doubles')).toBe(42)
})

test('what it throws is thrown to whoever asked', async () => {
  await expect(asked('throws')).rejects.toThrow(new RangeError('not 21'))
})

test('one that ends without a word is an error, and nobody waits for ever', async () => {
  await expect(asked('says-nothing')).rejects.toThrow('ended without an answer (0)')
})
