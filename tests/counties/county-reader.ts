import type { FastifyInstance } from 'fastify'
import type { County, CountyListed } from '../../server/counties/contract.ts'
import { dayInAlabama } from '../../server/days.ts'
import type { TestMember } from '../setup/app.ts'

export const marshall = '01095'
export const today = dayInAlabama(new Date())

/** A county as the map's list has it, asked of any app server. */
export async function listedCounty(
  member: TestMember,
  query: Record<string, string> = {},
  app?: FastifyInstance,
  fips = marshall,
): Promise<CountyListed> {
  const ask = { url: '/api/counties', query }
  const answer = app
    ? await app.inject({ ...ask, headers: { cookie: member.cookie } })
    : await member.inject(ask)
  const counties = answer.json() as CountyListed[]
  return counties.find((county) => county.fips === fips) as CountyListed
}

/** The same county's page, with its reasons. */
export async function countyPage(
  member: TestMember,
  query: Record<string, string> = {},
  fips = marshall,
): Promise<County> {
  return (await member.inject({ url: `/api/counties/${fips}`, query })).json()
}
