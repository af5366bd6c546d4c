import { grouped } from '../grouped.ts'
import type { AskInReport, ReportContents } from '../report-contents/contract.ts'
import type { Column, Part, Table } from './document.ts'
import { campaignName } from './figure-names.ts'
import type { Speech } from './words.ts'

/** The asks of the period in their words, campaign by campaign, whose words stand once on paper; then the others. */
export function askParts({ asked: { items, more } }: ReportContents, speech: Speech): Part[] {
  const { say } = speech
  const tables = [...grouped(items, ({ campaign }) => campaign?.id ?? '')]
    // what no campaign asked comes last
    .sort(([one], [other]) => Number(one === '') - Number(other === ''))
    .map(([, asks]) => tableOf(asks, speech))
  const last = tables.at(-1)
  if (last && more > 0) last.note = say(more === 1 ? 'asks.oneMore' : 'asks.more', { count: more })
  return tables.map((table) => ({ kind: 'table', table }))
}

function tableOf(asks: readonly AskInReport[], { say, word, language }: Speech): Table {
  const campaign = asks[0]?.campaign ?? null
  const wordsOf = ({ words }: AskInReport) => words?.[language] ?? say('asks.noWords')
  const said = new Set(asks.map(wordsOf))
  const isOne = campaign !== null && said.size === 1
  const text: Column = { heading: say('asks.text'), kind: 'quote' }
  return {
    key: 'asks.items',
    title: say('asks.items'),
    of: {
      heading: say('column.campaign'),
      name: campaign ? campaignName(campaign, { language }) : say('asks.other'),
    },
    ...(isOne ? { intro: [...said].join() } : {}),
    columns: [
      isOne ? text : { ...text, paper: 4 },
      { heading: say('column.institution'), kind: 'name', paper: 3 },
      { heading: say('asks.askedOn'), kind: 'day', paper: 1.6 },
      { heading: say('column.answer'), kind: 'text', paper: 2 },
      { heading: say('asks.answeredOn'), kind: 'day', paper: 1.6 },
    ],
    rows: asks.map((ask) => [
      wordsOf(ask),
      ask.institution.name,
      ask.askedOn,
      word('answer', ask.answer),
      ask.answeredOn,
    ]),
  }
}
