import type { Figure, Line, ReportContents } from '../report-contents/contract.ts'
import type { Speech } from './words.ts'

type Named = [key: string, name: string]

/** The numbers of a report by their keys, in words that name each alone, as on screen: "Contacts held · Police". */
export function figureNames(contents: ReportContents, speech: Speech): ReadonlyMap<string, string> {
  const { statuses, contacts, commitments, campaigns, asks } = contents
  const { coverage, movements, ladder, records } = contents
  const { say, word } = speech
  const one = (name: string, { key }: Figure): Named[] => [[key, name]]
  const all = (title: string, words: string, lines: readonly Line[]): Named[] =>
    lines.map(({ key, of, name }) => [key, `${title} · ${name ?? word(words, of)}`])
  const held = say('glance.held')
  return new Map([
    ...all(say('aspect.alliance'), 'alliance', statuses.alliance),
    ...all(say('aspect.accountability'), 'accountability', statuses.accountability),
    ...all(say('statuses.moved'), 'moves', statuses.moved),
    ...one(say('contacts.total'), contacts.total),
    ...one(held, contacts.held),
    ...one(say('glance.institutions'), contacts.institutions),
    ...all(say('contacts.total'), 'outcome', contacts.byOutcome),
    ...all(held, 'sector', contacts.bySector),
    ...all(held, 'contactKind', contacts.byKind),
    ...all(held, 'organization', contacts.byOrganization),
    ...all(held, 'county', contacts.byCounty),
    ...all(say('commitments.happened'), 'news', commitments.happened),
    ...all(say('commitments.standing'), 'commitment', commitments.standing),
    ...campaigns.flatMap((campaign) => {
      const name = campaignName(campaign, speech)
      return [
        ...one(`${name} · ${say('campaigns.targets')}`, campaign.targets),
        ...one(`${name} · ${say('campaigns.asked')}`, campaign.asked),
        ...all(name, 'answer', campaign.standings),
      ]
    }),
    ...all(say('asks'), 'asks', asks),
    ...all(say('section.coverage'), 'coverage', coverage.figures),
    ...movements.flatMap((movement) =>
      (['institutions', 'allies', 'contacts', 'won'] as const).flatMap((what) =>
        one(`${word('movement', movement.of)} · ${say(`movements.${what}`)}`, movement[what]),
      ),
    ),
    ...one(say('ladder.members'), ladder.members),
    ...all(say('ladder.first'), 'participantRole', ladder.first),
    ...all(say('section.records'), 'records', records.figures),
  ])
}

/** In the language of the report, or else in the one that it has. */
export function campaignName(
  { name }: { name: { en: string; es: string } },
  { language }: Pick<Speech, 'language'>,
): string {
  return name[language] || name.en || name.es
}
