import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../server/app.ts'
import type { TestApp } from './app.ts'
import { testKeyring } from './keyring.ts'

/** A second app server on the database of the first, as behind a load balancer. */
export async function startPeer(server: TestApp): Promise<FastifyInstance> {
  const peer = await buildApp({
    publicUrl: 'http://localhost:3000',
    logLevel: 'silent',
    keyring: testKeyring(),
    database: { ...server.database.app, max: 5 },
  })
  await peer.ready()
  return peer
}
