import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import {
  type Board,
  type Campaign,
  getBoard,
  getCampaign,
  putCampaign,
  putTargets,
} from '../../server/campaigns/contract.ts'
import type { TestMember } from '../setup/app.ts'

/** Facts of a campaign, as leadership would start one. */
export const campaignFacts = {
  name: { en: 'No holds without a judge', es: 'Sin juez no hay retención' },
  ask: { en: 'Hold nobody without a warrant', es: 'No retener a nadie sin orden' },
  level: 'local',
  startsOn: '2026-01-01',
  needed: 2,
}

/** Starts a campaign and gives its id. */
export async function startCampaign(leader: TestMember, extra: object = {}): Promise<string> {
  const id = newId()
  const answer = await leader.call(putCampaign, {
    params: { id },
    body: { ...campaignFacts, ...extra },
  })
  expect(answer.statusCode).toBe(201)
  return id
}

/** Adds one target and gives the id of its ask. */
export async function addTarget(
  leader: TestMember,
  campaign: string,
  target: { institutionId: string; seatId?: string; personId?: string },
): Promise<string> {
  const id = newId()
  const body = { targets: [{ id, ...target }] }
  const answer = await leader.call(putTargets, { params: { id: campaign }, body })
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}

export async function boardOf(member: TestMember, id: string): Promise<Board> {
  return (await member.call(getBoard, { params: { id } })).json()
}

export async function campaignOf(member: TestMember, id: string): Promise<Campaign> {
  return (await member.call(getCampaign, { params: { id } })).json()
}
