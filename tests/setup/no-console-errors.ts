import { afterEach, expect, vi } from 'vitest'

/** Whatever complains on the console is a failure: React's warnings are bugs that nobody has met yet. */
const complain = vi.spyOn(console, 'error')

afterEach(() => {
  const complaints = complain.mock.calls.map((call) => call.map(String).join(' '))
  complain.mockClear()
  expect(complaints).toEqual([])
})
