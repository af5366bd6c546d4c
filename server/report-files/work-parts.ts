import type { CampaignInReport, Figure, ReportContents } from '../report-contents/contract.ts'
import { askParts } from './ask-parts.ts'
import type { Column, Part, Table } from './document.ts'
import { campaignName } from './figure-names.ts'
import { lineTable, numberColumns, numbersOf } from './line-tables.ts'
import type { ReportWord, Speech } from './words.ts'

const table = (its: Table): Part => ({ kind: 'table', table: its })

/** Contacts: distinct ones, however many took part. */
export function contactParts({ contacts }: ReportContents, speech: Speech): Part[] {
  const { say } = speech
  const { total, held, institutions } = contacts
  const byLines = (of: keyof typeof lineGroups) => {
    const { title, words, heading, ...more } = lineGroups[of]
    return table(
      lineTable(
        `contacts.${of}`,
        title,
        { lines: contacts[of], words },
        { heading, ...more },
        speech,
      ),
    )
  }
  return [
    table({
      key: 'contacts.figures',
      title: say('contacts.figures'),
      columns: [
        { heading: say('column.name'), kind: 'text', paper: 5 },
        ...numberColumns(false, say),
      ],
      rows: [
        [say('contacts.total'), ...numbersOf(total)],
        [say('glance.held'), ...numbersOf(held)],
        [say('glance.institutions'), ...numbersOf(institutions)],
      ],
    }),
    ...(['bySector', 'byKind', 'byOutcome', 'byOrganization', 'byCounty'] as const).map(byLines),
  ]
}

const lineGroups = {
  byOutcome: { title: 'contacts.byOutcome', words: 'outcome', heading: 'column.outcome' },
  bySector: {
    title: 'contacts.bySector',
    words: 'sector',
    heading: 'column.sector',
    note: 'contacts.bySector.note',
  },
  byKind: { title: 'contacts.byKind', words: 'contactKind', heading: 'column.kind' },
  byOrganization: {
    title: 'contacts.byOrganization',
    words: 'organization',
    heading: 'column.organization',
  },
  byCounty: { title: 'contacts.byCounty', words: 'county', heading: 'column.county' },
} as const satisfies Record<
  string,
  { title: ReportWord; words: string; heading: ReportWord; note?: ReportWord }
>

export function commitmentParts({ commitments, counties }: ReportContents, speech: Speech): Part[] {
  const { say, word } = speech
  const nameOf = new Map(counties.map(({ fips, name }) => [fips, name]))
  const columns: Column[] = [
    { heading: say('commitments.text'), kind: 'quote', paper: 3.6 },
    { heading: say('column.institution'), kind: 'name', paper: 2.2 },
    { heading: say('column.county'), kind: 'name' },
    { heading: say('commitments.news'), kind: 'text', paper: 1.6 },
    { heading: say('commitments.state'), kind: 'text', paper: 1.5 },
    { heading: say('commitments.made'), kind: 'day', paper: 1.4 },
    { heading: say('commitments.due'), kind: 'day', paper: 1.4 },
    { heading: say('commitments.evidence'), kind: 'text', paper: 1.6 },
  ]
  return [
    table(
      lineTable(
        'commitments.happened',
        'commitments.happened',
        { lines: commitments.happened, words: 'news' },
        { heading: 'commitments.news' },
        speech,
      ),
    ),
    table(
      lineTable(
        'commitments.standing',
        'commitments.standing',
        { lines: commitments.standing, words: 'commitment' },
        { heading: 'commitments.state', standing: true },
        speech,
      ),
    ),
    table({
      key: 'commitments.items',
      title: say('commitments.items'),
      columns,
      ...(commitments.more > 0
        ? { note: say('commitments.more', { count: commitments.more }) }
        : {}),
      rows: commitments.items.map((item) => [
        item.text ?? say('commitments.noWords'),
        item.institution.name,
        nameOf.get(item.countyFips) ?? '',
        item.news.map((news) => word('news', news)).join(', '),
        word('commitment', item.state),
        item.madeOn,
        item.dueOn,
        word('evidence', item.evidence),
      ]),
    }),
  ]
}

export function campaignParts(contents: ReportContents, speech: Speech): Part[] {
  const { campaigns, asks } = contents
  const rows = { lines: asks, words: 'asks' }
  return [
    table(lineTable('asks', 'asks', rows, { heading: 'column.name' }, speech)),
    ...campaigns.flatMap((campaign) => partsOfCampaign(campaign, speech)),
    ...askParts(contents, speech),
  ]
}

function partsOfCampaign(campaign: CampaignInReport, speech: Speech): Part[] {
  const { say, word } = speech
  const of = { heading: say('column.campaign'), name: campaignName(campaign, speech) }
  const { targets, asked } = campaign
  const campaignTable = (
    key: 'campaigns.targets' | 'campaigns.asked',
    figure: Figure,
    standing: boolean,
  ) =>
    table({
      key,
      title: say(key),
      of,
      columns: [
        { heading: say('column.name'), kind: 'text', paper: 5 },
        ...numberColumns(standing, say),
      ],
      rows: [[say(key), ...numbersOf(figure)]],
    })
  return [
    // how many there are on a day, and what happened in a period, are compared with something else
    campaignTable('campaigns.targets', targets, true),
    campaignTable('campaigns.asked', asked, false),
    table(
      lineTable(
        'campaigns.standings',
        'campaigns.standings',
        { lines: campaign.standings, words: 'answer' },
        { heading: 'column.answer', standing: true, of },
        speech,
      ),
    ),
    table({
      key: 'campaigns.changed',
      title: say('campaigns.changed'),
      of,
      columns: [
        { heading: say('column.institution'), kind: 'name', paper: 4 },
        { heading: say('column.before'), kind: 'text', paper: 2 },
        { heading: say('column.after'), kind: 'text', paper: 2 },
        { heading: say('column.day'), kind: 'day', paper: 1.6 },
      ],
      rows: campaign.changed.map(({ institution, before, after, day }) => [
        institution.name,
        word('answer', before),
        word('answer', after),
        day,
      ]),
    }),
  ]
}
