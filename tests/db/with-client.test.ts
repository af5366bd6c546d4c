import { expect, inject, test } from 'vitest'
import { withClient } from '../../server/db/with-client.ts'
import { ask } from '../setup/ask.ts'

test('a server that ends a connection between two statements ends no process, and the next statement says so', async () => {
  const { superuser } = inject('postgres')
  await withClient(superuser, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const ended = new Promise((resolve) => client.once('end', resolve))
    await ask(superuser, `select pg_terminate_backend(${rows[0]?.pid})`)
    await ended
    await expect(client.query('select 1')).rejects.toThrow()
  })
})
