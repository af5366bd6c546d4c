import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCatalogs, needMessages, showLanguage } from '../../client/src/i18n/i18n.ts'
import { otherCatalogs } from '../../client/src/i18n/other-catalogs.ts'
import { rareCatalogs } from '../../client/src/i18n/rare-catalogs.ts'
import { shareErrors } from '../../client/src/report-shares/share-errors.ts'
import { ShareForm } from '../../client/src/report-shares/share-form.tsx'
import { close, control, press, seen, show, write } from '../setup/dom.ts'

beforeAll(async () => {
  addCatalogs({ ...otherCatalogs, ...rareCatalogs })
  await showLanguage('en')
  await needMessages(['shares'])
})

afterAll(close)

test.each([
  ['1', '', undefined, undefined],
  ['365', 'ten letters', undefined, undefined],
  ['0', '', 'shares.days.wrong', undefined],
  ['366', 'short', 'shares.days.wrong', 'shares.passphrase.short'],
  ['', '', 'shares.days.wrong', undefined],
  ['1.5', '', 'shares.days.wrong', undefined],
  ['a week', '', 'shares.days.wrong', undefined],
])('of %s days and the passphrase “%s”', (days, passphrase, ofDays, ofPassphrase) => {
  expect(shareErrors({ days, passphrase })).toEqual({ days: ofDays, passphrase: ofPassphrase })
})

test('the form says it at the field, once somebody tried, and leaves nothing to the browser', async () => {
  const report = { id: 'x', languages: ['en' as const] }
  show(
    <QueryClientProvider client={new QueryClient()}>
      <ShareForm report={report} language="en" />
    </QueryClientProvider>,
  )
  await write(/Good for/, '400')
  expect(document.querySelector('form')?.noValidate).toBe(true)
  expect(document.querySelector('[aria-invalid]')).toBeNull()
  await press(/Make a link/)
  await seen('Say a whole number of days')
  const invalid = document.querySelector('[aria-invalid]')
  expect(invalid).toBe(await control(/Good for/))
  const said = invalid?.getAttribute('aria-describedby')?.split(' ').at(-1)
  expect(document.querySelector(`[id="${said}"]`)?.textContent).toContain('from 1 to 365')
})
