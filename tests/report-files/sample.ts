import { allianceValues } from '../../server/assessments/rules.ts'
import { askStandings } from '../../server/campaigns/rules.ts'
import { commitmentStates, evidenceGrades } from '../../server/commitments/rules.ts'
import { contactKinds, outcomes, participantRoles } from '../../server/contacts/rules.ts'
import { accountabilityValues } from '../../server/counties/rules.ts'
import { sectors } from '../../server/institutions/rules.ts'
import { directions } from '../../server/moves/rules.ts'
import { recordKinds } from '../../server/records/rules.ts'
import type {
  Figure,
  Line,
  ReportContents,
  Standing,
} from '../../server/report-contents/contract.ts'
import type { Told } from '../../server/report-files/compose.ts'
import { commitmentNews } from '../../server/reports/commitment-rules.ts'
import { movements, sections } from '../../server/reports/rules.ts'

const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T
const figure = (value: number | null, previous: number | null = 3): Figure => ({
  key: 'a.number',
  value,
  previous,
})
const lines = (words: readonly string[]): Line[] =>
  words.map((of, i) => ({ of, name: null, ...figure(i + 1) }))
const named = (name: string, i: number): Line => ({ of: `id-${i}`, name, ...figure(40 - i, 30) })
const institution = { id: '019aa7c2-5d1c-7000-8000-000000000001', name: 'Sheriff Núñez' }

const alliances = [...allianceValues, 'contested', 'not_assessed'] as const
const fresh = ['fresh', 'ageing', 'stale', 'expired'] as const

const standing = (i: number): Standing => ({
  alliance: at(alliances, i),
  freshness: at(alliances, i) === 'not_assessed' ? null : at(fresh, i),
  accountability: at(accountabilityValues, i),
  lastHeldOn: i % 5 === 0 ? null : '2026-08-14',
  contradictions: i % 2,
  set: { alliance: i === 3 ? 'ally' : null, accountability: null },
})

const marshallAndNeighbours = {
  '01049': 'DeKalb',
  '01071': 'Jackson',
  '01083': 'Limestone',
  '01089': 'Madison',
  '01095': 'Marshall',
}

/** A report with every word there is in it, and these words of people. */
export function sampleContents(words = 'Will publish the policy, señora.'): ReportContents {
  const counties = Object.entries(marshallAndNeighbours).map(([fips, name], i) => ({
    ...{ fips, name, regionId: 'top-of-alabama' },
    ...{ before: standing(i), after: standing(i + 2) },
  }))
  return {
    asOf: '2026-09-30',
    from: '2026-07-01',
    previous: { from: '2026-04-01', to: '2026-06-30' },
    rulesVersion: 1,
    frozen: true,
    counties,
    statuses: {
      alliance: lines(alliances),
      accountability: lines(accountabilityValues),
      moved: lines(directions),
    },
    moved: directions.map((direction, i) => ({
      ...{ fips: '01095', name: 'Marshall', regionId: 'top-of-alabama', direction },
      alliance: {
        ...{ before: at(alliances, i), after: at(alliances, i + 1), direction },
        ...{ onlyTime: i === 0, changes: [] },
      },
      accountability: null,
    })),
    contacts: {
      total: figure(148, 120),
      held: figure(112, 97),
      institutions: figure(64, 51),
      byOutcome: lines(outcomes),
      bySector: lines(sectors),
      byKind: lines(contactKinds),
      byOrganization: [named('Alianza del Norte', 0), ...lines(['restricted'])],
      byCounty: [named('Marshall', 1)],
    },
    commitments: {
      happened: lines(commitmentNews),
      standing: lines(commitmentStates),
      items: commitmentStates.map((state, i) => ({
        ...{ id: null, countyFips: '01095', institution, state },
        news: [at(commitmentNews, i)],
        madeOn: '2026-07-12',
        dueOn: i === 0 ? null : '2026-12-01',
        evidence: at(evidenceGrades, i),
        text: i === 1 ? null : words,
      })),
      more: 12,
    },
    campaigns: [
      {
        id: institution.id,
        name: { en: 'No holds', es: 'Sin retenciones' },
        targets: figure(24),
        asked: figure(18),
        standings: askStandings.map((of, i) => ({ of, name: null, ...figure(i + 1) })),
        changed: [
          {
            ...{ askId: institution.id, institution, day: '2026-08-12' },
            ...{ before: 'waiting', after: 'leaning_yes' },
          },
        ],
      },
    ],
    asks: lines(['campaigns', 'other']),
    asked: {
      items: [
        ...askStandings.map((answer) => ({
          ...{ id: institution.id, institution, answer },
          campaign: { id: institution.id, name: { en: 'No holds', es: 'Sin retenciones' } },
          words: { en: 'Hold nobody for ICE', es: 'No retener a nadie para ICE' },
          ...{ askedOn: '2026-07-20', answeredOn: answer === 'waiting' ? null : '2026-08-12' },
        })),
        ...[words, null].map((one) => ({
          ...{ id: institution.id, institution, campaign: null, answer: 'yes' as const },
          words: one === null ? null : { en: one, es: one },
          ...{ askedOn: '2026-07-21', answeredOn: '2026-07-21' },
        })),
      ],
      more: 7,
    },
    coverage: {
      figures: lines(['institutions', 'never', 'stale', 'key_seats', 'key_never', 'key_stale']),
      counties: counties.map(({ fips, name }) => ({
        ...{ fips, name, institutions: 60, never: 30, stale: 4, keySeats: 7 },
        before: { never: 33, stale: 2 },
        keyGaps: [{ institution, kind: 'sheriff', sector: 'police', lastHeldOn: null }],
      })),
    },
    movements: movements.map((of) => ({
      of,
      institutions: figure(20),
      allies: figure(5),
      contacts: figure(9),
      won: figure(0),
    })),
    ladder: {
      members: figure(31, 24),
      first: participantRoles.map((of, i) => ({
        ...{ of, name: null, ...figure(i === 0 ? null : i, 3) },
        members:
          i === 1
            ? [{ ...institution, name: 'Rosa Delgado', contactId: 'x', day: '2026-08-02' }]
            : [],
      })),
    },
    records: {
      figures: lines(['began', 'ended', 'adverse']),
      items: recordKinds.map((kind, i) => ({
        ...{ id: institution.id, kind, title: words, adverse: i % 2 === 0, institution },
        change: i % 2 ? ('began' as const) : ('ended' as const),
        day: '2026-08-14',
      })),
    },
  }
}

/** What is told of it; these words stand in its summary and its highlight. */
export function sampleReport(
  words = 'La señora Núñez came along.',
  state: Told['state'] = 'final',
): Told {
  return {
    scope: {
      kind: 'regions',
      regions: [{ id: 'top-of-alabama', name: 'Top of Alabama' }],
      county: null,
      campaign: null,
    },
    period: { kind: 'quarter', from: '2026-07-01', to: '2026-09-30' },
    title: { en: '', es: '' },
    state,
    finalizedOn: state === 'final' ? '2026-10-09' : null,
    texts: sections.flatMap((section) =>
      (['en', 'es'] as const).map((language) => ({
        section,
        language,
        text: section === 'summary' ? words : `Señora ${section}`,
      })),
    ),
    highlights: [
      {
        caption: { en: words, es: words },
        about: {
          ...{ entry: 'commitment', entryId: institution.id, day: '2026-08-01' },
          ...{ countyFips: '01095', institutions: [institution], word: 'kept', text: words },
        },
      },
    ],
    snapshot: { hash: 'ab'.repeat(32) },
  }
}

/** Each figure with a key of its own, as real ones have. */
export function numbered(): ReportContents {
  let count = 0
  const own = (name: string, value: unknown) => (name === 'key' ? `number.${count++}` : value)
  return JSON.parse(JSON.stringify(sampleContents(), own))
}

/** How many figures there are anywhere in it. */
export function figuresIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = 'key' in value && 'previous' in value ? 1 : 0
  return Object.values(value).reduce((sum: number, one) => sum + figuresIn(one), own)
}
