import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Answer,
  type AskStanding,
  answers,
  askStandings,
  cameTrue,
  campaignInCounty,
  countsOf,
  forecasts,
  isTarget,
  resultOf,
  scoreForecast,
  standingOfAsk,
  type TargetShare,
  type VotedAsk,
  votes,
} from '../../server/campaigns/rules.ts'
import { addDays } from '../../server/days.ts'
import { asked, said } from './facts.ts'

const today = { asOf: '2026-06-30', knownOn: null }

describe('where an ask stands', () => {
  test.each([
    { rule: 'nobody asked', ask: asked([], { askedOn: null }), value: 'not_asked' },
    { rule: 'asked, no answer', ask: asked(), value: 'waiting' },
    { rule: 'asked only later', ask: asked([], { askedOn: '2026-07-01' }), value: 'not_asked' },
    {
      rule: 'asked on the day itself',
      ask: asked([], { askedOn: '2026-06-30' }),
      value: 'waiting',
    },
    {
      rule: 'the latest answer',
      ask: asked([said('yes', '2026-03-01'), said('no', '2026-02-01')]),
      value: 'yes',
    },
    {
      rule: 'an answer of the day itself, none of the day after',
      ask: asked([said('undecided', '2026-06-30'), said('yes', '2026-07-01')]),
      value: 'undecided',
    },
    {
      rule: 'on one day the one recorded last',
      ask: asked([
        said('no', '2026-03-01', { recordedAt: '2026-03-02T12:00:00.000Z' }),
        said('yes', '2026-03-01'),
      ]),
      value: 'no',
    },
    {
      rule: 'an answer, although nobody marked it as asked',
      ask: asked([said('refused', '2026-03-01')], { askedOn: null }),
      value: 'refused',
    },
  ])('$rule: $value', ({ ask, value }) => {
    expect(standingOfAsk(ask, today).value).toBe(value)
  })

  test('as it was known: an answer recorded later is not there yet', () => {
    const late = said('yes', '2026-03-01', { recordedAt: '2026-05-01T18:00:00.000Z' })
    const ask = asked([said('no', '2026-02-01'), late])
    expect(standingOfAsk(ask, { asOf: '2026-03-31', knownOn: '2026-04-30' }).value).toBe('no')
    expect(standingOfAsk(ask, { asOf: '2026-03-31', knownOn: '2026-05-01' }).answer).toBe(late)
  })

  test('the order of answers changes nothing', () => {
    const some = fc.array(
      fc.record({ answer: fc.constantFrom(...answers), day: fc.integer({ min: 0, max: 5 }) }),
    )
    fc.assert(
      fc.property(some, (given) => {
        const list = given.map(({ answer, day }) => said(answer, addDays('2026-02-26', day)))
        const there = standingOfAsk(asked(list), today)
        expect(standingOfAsk(asked([...list].reverse()), today)).toEqual(there)
      }),
    )
  })

  test('a target put on the list later was none yet, as known before', () => {
    const ask = asked([], { recordedAt: '2026-03-01T18:00:00.000Z' })
    expect(isTarget(ask, { asOf: '2026-06-30', knownOn: '2026-02-28' })).toBe(false)
    expect(isTarget(ask, { asOf: '2026-06-30', knownOn: '2026-03-01' })).toBe(true)
    expect(isTarget(ask, { asOf: '2026-01-01', knownOn: null })).toBe(true)
  })
})

describe('a campaign in one county', () => {
  const share = (standing: AskStanding, weight = 2): TargetShare => ({ standing, weight })

  test.each<[string, TargetShare[], string]>([
    ['no target', [], 'no_target'],
    ['not asked', [share('not_asked')], 'not_asked'],
    ['one is asked', [share('not_asked'), share('waiting')], 'waiting'],
    ['one answers, the rest waits', [share('waiting', 6), share('no'), share('not_asked')], 'no'],
    ['the median', [share('yes'), share('undecided'), share('no')], 'undecided'],
    [
      'an exact half goes to the more cautious',
      [share('yes'), share('leaning_yes')],
      'leaning_yes',
    ],
    ['half and half, far apart', [share('yes', 4), share('refused', 4)], 'refused'],
    ['weight decides, not number', [share('yes', 6), share('no'), share('no')], 'yes'],
    ['refused is the furthest', [share('no'), share('refused', 4)], 'refused'],
  ])('%s', (_rule, shares, value) => {
    expect(campaignInCounty(shares).value).toBe(value)
  })

  test('counts every target once, whatever its weight', () => {
    const { counts } = campaignInCounty([share('yes', 6), share('yes'), share('waiting')])
    expect(counts).toEqual({ ...countsOf([]), targets: 3, yes: 2, waiting: 1 })
  })

  test('never says better than half of the weight', () => {
    const some = fc.array(
      fc.record({
        standing: fc.constantFrom(...askStandings),
        weight: fc.integer({ min: 1, max: 6 }),
      }),
    )
    fc.assert(
      fc.property(some, (shares) => {
        const { value, counts } = campaignInCounty(shares)
        expect(counts.targets).toBe(shares.length)
        const rank = answers.indexOf(value as Answer)
        const answered = shares.filter((one) => answers.includes(one.standing as Answer))
        expect(rank >= 0).toBe(answered.length > 0)
        const weightOf = (list: TargetShare[]) => list.reduce((sum, one) => sum + one.weight, 0)
        const within = answered.filter((one) => answers.indexOf(one.standing as Answer) <= rank)
        if (rank >= 0) expect(2 * weightOf(within)).toBeGreaterThan(weightOf(answered))
        const better = answered.filter((one) => answers.indexOf(one.standing as Answer) < rank)
        expect(2 * weightOf(better)).toBeLessThanOrEqual(weightOf(answered))
      }),
    )
  })
})

describe('the result of a vote', () => {
  test.each([
    { cast: ['yes', 'yes', 'no'], needed: 2, won: true },
    { cast: ['yes', 'abstained', 'absent'], needed: 2, won: false },
    { cast: ['yes'], needed: null, won: null },
    { cast: [], needed: 1, won: false },
  ] as const)('$cast of $needed needed: $won', ({ cast, needed, won }) => {
    const result = resultOf(cast, needed)
    expect(result.won).toBe(won)
    expect(result.yes + result.no + result.abstained + result.absent).toBe(cast.length)
  })
})

describe('the score of a forecast', () => {
  const votedOn = '2026-04-10'
  const voted = (vote: VotedAsk['vote'], given: Parameters<typeof asked>[0]): VotedAsk => ({
    ...asked(given),
    vote,
    voteRecordedAt: '2026-04-11T18:00:00.000Z',
  })

  test('says how often each answer came true, by campaign and by who recorded it', () => {
    const { byOrganizer, ...all } = scoreForecast(
      [
        voted('yes', [said('leaning_yes', '2026-04-01')]),
        voted('no', [said('leaning_yes', '2026-04-01', { authorId: 'luz' })]),
        voted('yes', [said('no', '2026-03-01'), said('yes', '2026-04-01', { authorId: 'luz' })]),
        voted('absent', [said('no', '2026-04-01')]),
        voted('yes', [said('undecided', '2026-04-01')]),
        voted('no', []),
      ],
      votedOn,
    )
    const row = { yes: 0, no: 0, abstained: 0, absent: 0 }
    const leaning = { ...row, answer: 'leaning_yes', total: 2, right: 1, yes: 1, no: 1 }
    const yes = { ...row, answer: 'yes', total: 1, right: 1, yes: 1 }
    const no = { ...row, answer: 'no', total: 1, right: 1, absent: 1 }
    expect(all).toEqual({ total: 4, right: 3, unforecast: 2, rows: [yes, leaning, no] })
    expect(byOrganizer.get('luz')).toEqual({
      total: 2,
      right: 1,
      unforecast: 0,
      rows: [yes, { ...leaning, total: 1, right: 0, yes: 0 }],
    })
    expect(byOrganizer.get('ana')).toMatchObject({ total: 2, right: 2 })
  })

  test('takes no answer of the day of the vote or after', () => {
    const late = voted('yes', [said('leaning_no', '2026-04-09'), said('yes', votedOn)])
    expect(scoreForecast([late], votedOn)).toMatchObject({ total: 1, right: 0 })
    expect(scoreForecast([late], addDays(votedOn, 1))).toMatchObject({ total: 1, right: 1 })
  })

  test('takes no answer that was written down when the vote was known', () => {
    const after = said('yes', '2026-04-01', { recordedAt: '2026-04-12T18:00:00.000Z' })
    expect(scoreForecast([voted('yes', [after])], votedOn)).toMatchObject({
      total: 0,
      unforecast: 1,
    })
    const beside = said('yes', '2026-04-01', { recordedAt: '2026-04-11T18:00:00.000Z' })
    expect(scoreForecast([voted('yes', [beside])], votedOn)).toMatchObject({ unforecast: 1 })
    const before = said('yes', '2026-04-01', { recordedAt: '2026-04-11T17:59:00.000Z' })
    expect(scoreForecast([voted('yes', [before])], votedOn)).toMatchObject({ total: 1 })
  })

  test('for us is right when it was a yes, against us when it was anything else', () => {
    for (const forecast of forecasts)
      for (const vote of votes) {
        const forUs = forecast === 'yes' || forecast === 'leaning_yes'
        expect(cameTrue(forecast, vote), `${forecast} ${vote}`).toBe(forUs === (vote === 'yes'))
      }
  })

  test('adds up: what organizers foretold is what the campaign foretold', () => {
    const some = fc.array(
      fc.record({
        vote: fc.constantFrom(...votes),
        given: fc.array(
          fc.record({
            answer: fc.constantFrom(...answers),
            day: fc.integer({ min: -20, max: 3 }),
            authorId: fc.constantFrom('ana', 'luz', 'bo'),
          }),
          { maxLength: 4 },
        ),
      }),
    )
    fc.assert(
      fc.property(some, (list) => {
        const asks = list.map(({ vote, given }) =>
          voted(
            vote,
            given.map(({ answer, day, authorId }) =>
              said(answer, addDays(votedOn, day), { authorId }),
            ),
          ),
        )
        const { byOrganizer, ...all } = scoreForecast(asks, votedOn)
        expect(all.total + all.unforecast).toBe(asks.length)
        for (const key of ['total', 'right'] as const) {
          const own = [...byOrganizer.values()].reduce((sum, one) => sum + one[key], 0)
          expect(own).toBe(all[key])
          expect(all.rows.reduce((sum, row) => sum + row[key], 0)).toBe(all[key])
        }
        for (const row of all.rows)
          expect(row.yes + row.no + row.abstained + row.absent).toBe(row.total)
      }),
    )
  })
})
