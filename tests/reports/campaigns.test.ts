import { afterAll, beforeAll, expect, test } from 'vitest'
import { markAsked } from '../../server/campaigns/contract.ts'
import { addTarget, startCampaign } from '../campaigns/campaigns.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { begun, contentsOf, marshallSheriff } from './world.ts'

let server: TestApp
let leader: TestMember
beforeAll(async () => {
  server = await startTestApp()
  leader = await server.signedIn('leadership')
})
afterAll(() => server.close())

/** A campaign of last year, in which the sheriff was asked on a day. */
async function campaignWith(askedOn: string, days: { endsOn?: string } = {}): Promise<string> {
  const id = await startCampaign(leader, { startsOn: '2025-01-01', ...days })
  const institutionId = await marshallSheriff(server)
  const askId = await addTarget(leader, id, { institutionId })
  const marked = await leader.call(markAsked, {
    params: { id, askId },
    body: { askedOn },
    ifMatch: 1,
  })
  expect(marked.statusCode, marked.body).toBe(200)
  return id
}

test('a report tells of campaigns that ran in its period, or in which something was asked then', async () => {
  const running = await campaignWith('2025-02-01')
  const ending = await campaignWith('2025-02-01', { endsOn: '2026-04-01' })
  const over = await campaignWith('2025-02-01', { endsOn: '2026-03-31' })
  const askedAfter = await campaignWith('2026-04-02', { endsOn: '2026-03-31' })
  const { campaigns } = await contentsOf(leader, await begun(leader, { scope: { kind: 'state' } }))
  expect(campaigns.map(({ id }) => id).sort()).toEqual([running, ending, askedAfter].sort())

  const its = { scope: { kind: 'campaign', campaignId: over } }
  const own = await contentsOf(leader, await begun(leader, its))
  expect(own.campaigns.map(({ id }) => id)).toEqual([over])
})
