import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultThresholds } from '../../server/assessments/rules.ts'
import { FactsBook } from '../../server/counties/facts-book.ts'
import { countyViews } from '../../server/counties/view.ts'
import { startTestApp, type TestApp } from '../setup/app.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.close())

test('everyone who asks while the book is being read gets the whole of it', async () => {
  const book = new FactsBook(server.app.factsDb, defaultThresholds)
  const first = book.institutions()
  const second = book.standings({ asOf: '2026-11-23', knownOn: null })
  const sizes = [(await first).size, (await second).size, (await book.institutions()).size]
  expect(sizes).toEqual([1440, 1440, 1440])
})

test('a change that arrives while the book is being read is read as well', async () => {
  const book = new FactsBook(server.app.factsDb, defaultThresholds)
  const reading = book.institutions()
  book.forget(['20dfb253-8e85-519c-be6e-493de910c7d9'])
  await reading
  expect(book.version).toBe(2)
})

test('a failed reading is tried again by the next who asks', async () => {
  const book = new FactsBook(server.app.factsDb, defaultThresholds)
  await server.app.pg.query('select 1')
  await book.institutions()
  book.forget(['not-a-uuid'])
  await expect(book.institutions()).rejects.toThrow()
  await expect(book.institutions()).rejects.toThrow()
  book.forget('all')
  expect((await book.institutions()).size).toBe(1440)
})

test('standings of some counties are theirs, and are no less of all', async () => {
  const when = { asOf: '2026-11-23', knownOn: null }
  const book = new FactsBook(server.app.factsDb, defaultThresholds)
  const all = await new FactsBook(server.app.factsDb, defaultThresholds).standings(when)
  const some = new Map(await book.standings(when, new Set(['01095'])))
  const here = [...(await book.institutions()).values()].filter(({ counties }) =>
    counties.includes('01095'),
  )
  expect([...some.keys()].sort()).toEqual(here.map(({ id }) => id).sort())
  expect(await book.standings(when)).toEqual(all)
})

test('a county is looked at anew when something changed in it, and not when it did elsewhere', async () => {
  const book = new FactsBook(server.app.factsDb, defaultThresholds)
  const viewOf = countyViews(book)
  const marshall = () => viewOf('01095', { asOf: '2026-11-23', knownOn: null }, undefined)
  const inCounty = async (fips: string) =>
    [...(await book.institutions()).values()].find(({ counties }) => counties.join() === fips)
      ?.id ?? ''
  const first = await marshall()
  expect(first.here.length).toBeGreaterThan(5)
  book.forget([await inCounty('01097')])
  expect((await marshall()).here).toBe(first.here)
  book.forget([await inCounty('01095')])
  const second = await marshall()
  expect(second.here).not.toBe(first.here)
  expect(second.here).toEqual(first.here)
  book.forget('all')
  expect((await marshall()).here).not.toBe(second.here)
})
