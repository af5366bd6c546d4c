import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInAlabama } from '../../server/days.ts'
import { asOwner } from '../../server/db/as-owner.ts'
import { keeping } from '../../server/db/keeper.ts'
import { variableSource } from '../../server/sealed/key-source.ts'
import { newKeyLine } from '../../server/sealed/key-text.ts'
import { Keyring } from '../../server/sealed/keyring.ts'
import { openKeyring } from '../../server/sealed/open-keyring.ts'
import { openPhone } from '../deliveries/phone.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

const lines = [0, 1, 2].map(() => newKeyLine(dayInAlabama(new Date())))

/** A server that starts with these keys, as after a rotation. */
async function startWith(keys: readonly string[], database?: TestApp['database']) {
  const source = variableSource(keys.join('\n'))
  const server = await startTestApp({
    keyring: new Keyring(source),
    ...(database ? { database } : {}),
  })
  await asOwner(keeping(server.database.owner, 'keys'), (db) =>
    openKeyring(db, source, dayInAlabama(new Date())),
  )
  return server
}

const keyOf = async (server: TestApp, { cookie }: TestMember): Promise<string> =>
  (await openPhone(server.app, cookie)).json().key

let first: TestApp
beforeAll(async () => {
  first = await startWith(lines.slice(0, 1))
})
afterAll(() => first.close())

test('on a shared screen the key lasts as long as the session, whatever is rotated meanwhile', async () => {
  const rosa = await first.signedIn('organizer')
  const before = await keyOf(first, rosa)
  const second = await startWith(lines.slice(0, 2), first.database)
  expect(await keyOf(second, rosa)).toBe(before)
  const third = await startWith(lines, first.database)
  expect(await keyOf(third, rosa)).toBe(before)
  // whoever comes in after it gets one that the old key does not give away
  const luz = await third.signedIn('organizer')
  const hers = await keyOf(third, luz)
  // what hangs on the old key lastingly, a rotation wraps anew before that line goes
  await first.superuser.query('delete from import_keys')
  const withoutOld = await startWith(lines.slice(2), first.database)
  expect(await keyOf(withoutOld, luz)).toBe(hers)
  // and with the key of before it is gone what the screen held
  expect(await keyOf(withoutOld, rosa)).not.toBe(before)
  for (const one of [second, third, withoutOld]) await one.close()
})
