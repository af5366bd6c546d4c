/** As far as they are named: a figure, a row of a table, and what holds them (`contract.ts` says the rest). */
interface Figure {
  key: string
}
interface Line extends Figure {
  of: string
  name: string | null
}
interface Named {
  statuses: Record<'alliance' | 'accountability' | 'moved', readonly Line[]>
  contacts: Record<'total' | 'held' | 'institutions', Figure> &
    Record<'byOutcome' | 'bySector' | 'byKind' | 'byOrganization' | 'byCounty', readonly Line[]>
  commitments: Record<'happened' | 'standing', readonly Line[]>
  campaigns: readonly ({ name: { en: string; es: string }; standings: readonly Line[] } & Record<
    'targets' | 'asked',
    Figure
  >)[]
  asks: readonly Line[]
  coverage: { figures: readonly Line[] }
  movements: readonly ({ of: string } & Record<(typeof movementFigures)[number], Figure>)[]
  ladder: { members: Figure; first: readonly Line[] }
  records: { figures: readonly Line[] }
}

/** What a figure is called by: words of ours, a word for a value, or the name of a campaign in both languages. */
export type NamePart =
  | { title: FigureTitle }
  | ({ group: FigureGroup } & Pick<Line, 'of' | 'name'>)
  | { campaign: { en: string; es: string } }

/** Titles that figures stand under; screen and files say them in words of their own catalogs. */
export type FigureTitle =
  | 'alliance'
  | 'accountability'
  | 'moved'
  | 'contacts.total'
  | 'glance.held'
  | 'glance.institutions'
  | 'commitments.happened'
  | 'commitments.standing'
  | 'campaigns.targets'
  | 'campaigns.asked'
  | 'asks'
  | 'section.coverage'
  | `movements.${(typeof movementFigures)[number]}`
  | 'ladder.members'
  | 'ladder.first'
  | 'section.records'

/** Groups of words for values; a line with a proper name says that. */
export type FigureGroup =
  | 'alliance'
  | 'accountability'
  | 'moves'
  | 'outcome'
  | 'sector'
  | 'contactKind'
  | 'organization'
  | 'county'
  | 'news'
  | 'commitment'
  | 'answer'
  | 'asks'
  | 'coverage'
  | 'movement'
  | 'ladder'
  | 'records'

/** What is counted of each movement. */
export const movementFigures = ['institutions', 'allies', 'contacts', 'won'] as const

/** A number of a report by its key, with what names it alone: "Contacts held · Police". */
export type NamedFigure = { key: string; parts: readonly NamePart[] }

/** Every number of a report: the one list that screen and files name their figures by. */
export function figuresOf(contents: Named): NamedFigure[] {
  const { statuses, contacts, commitments, campaigns, asks } = contents
  const { coverage, movements, ladder, records } = contents
  const of = (title: FigureTitle, group: FigureGroup, lines: readonly Line[]) =>
    lines.map((line) => named(line, { title }, word(group, line)))
  const one = (title: FigureTitle, figure: Figure) => named(figure, { title })
  return [
    ...of('alliance', 'alliance', statuses.alliance),
    ...of('accountability', 'accountability', statuses.accountability),
    ...of('moved', 'moves', statuses.moved),
    one('contacts.total', contacts.total),
    one('glance.held', contacts.held),
    one('glance.institutions', contacts.institutions),
    ...of('contacts.total', 'outcome', contacts.byOutcome),
    ...of('glance.held', 'sector', contacts.bySector),
    ...of('glance.held', 'contactKind', contacts.byKind),
    ...of('glance.held', 'organization', contacts.byOrganization),
    ...of('glance.held', 'county', contacts.byCounty),
    ...of('commitments.happened', 'news', commitments.happened),
    ...of('commitments.standing', 'commitment', commitments.standing),
    ...campaigns.flatMap(({ name: campaign, targets, asked, standings }) => [
      named(targets, { campaign }, { title: 'campaigns.targets' }),
      named(asked, { campaign }, { title: 'campaigns.asked' }),
      ...standings.map((line) => named(line, { campaign }, word('answer', line))),
    ]),
    ...of('asks', 'asks', asks),
    ...of('section.coverage', 'coverage', coverage.figures),
    ...movements.flatMap((movement) =>
      movementFigures.map((what) =>
        named(movement[what], word('movement', { of: movement.of, name: null }), {
          title: `movements.${what}`,
        }),
      ),
    ),
    one('ladder.members', ladder.members),
    ...of('ladder.first', 'ladder', ladder.first),
    ...of('section.records', 'records', records.figures),
  ]
}

function named({ key }: Figure, ...parts: NamePart[]): NamedFigure {
  return { key, parts }
}

function word(group: FigureGroup, { of, name }: Pick<Line, 'of' | 'name'>): NamePart {
  return { group, of, name }
}
