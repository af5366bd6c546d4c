import { type Member, may } from '../auth/policy.ts'
import { importNamePlace } from '../sealed/key-store.ts'
import type { Keyring } from '../sealed/keyring.ts'
import type { Import, ImportChoices, ImportPreview } from './contract.ts'
import { rowStates } from './rules.ts'
import type { ImportListed, ImportNamed } from './store.ts'
import { cellName } from './understand/cells.ts'
import type { Resolved } from './understand/resolve.ts'
import { writesOf } from './writes.ts'

const shownOfEach = 40
const problemsAtMost = 200
const findingsAtMost = 60
const samplesAtMost = 3
const importsAtMost = 5

function nameOf(keyring: Keyring, id: string, sealed: Buffer): string {
  return keyring.open(importNamePlace(id), sealed).toString('utf8')
}

/** An import as it travels. A run that stands still for so long was cut short, with everything that it wrote. */
export function toImport(
  keyring: Keyring,
  member: Member,
  row: ImportListed,
  choices: ImportChoices | null = null,
): Import {
  const { nameSealed, sealedKey: _, seenAt: __, counts, ...shown } = row
  return {
    ...shown,
    fileName: nameOf(keyring, row.id, nameSealed),
    counts: row.finishedAt === null ? null : (counts as Import['counts']),
    mayUndo: row.state === 'finished' && (row.kind !== 'contacts' || may(member, 'log')),
    choices,
    came: null,
  }
}

/** @param before imports of hers that rows of this file came with */
export function toPreview(
  keyring: Keyring,
  resolved: Resolved,
  before: readonly ImportNamed[],
): ImportPreview {
  const writes = writesOf(resolved)
  const {
    already,
    answered,
    sheets,
    counts,
    blank,
    questions,
    questionCount,
    problems,
    findings,
    rows,
  } = resolved
  return {
    sheets: sheets.map(({ at, sheet, use, layout, mapping, remembered, missing, titles }) => ({
      at,
      name: sheet.name,
      hidden: sheet.hidden,
      use,
      rows: sheet.rows.length,
      headerRow: layout.headerRow,
      header: layout.header,
      samples: sheet.rows
        .filter(({ row }) => row > layout.headerRow)
        .slice(0, samplesAtMost)
        .map(({ cells }) => cells.map((cell) => cell.slice(0, 80))),
      mapping,
      remembered,
      missing: [...missing],
      titles: titles.slice(0, 50),
    })),
    counts,
    already: {
      otherwise: already.otherwise,
      imports: before
        .map(({ id, nameSealed, finishedAt }) => ({
          id,
          fileName: nameOf(keyring, id, nameSealed),
          finishedAt,
          rows: already.imports.get(id) ?? 0,
        }))
        .sort((a, b) => b.rows - a.rows)
        .slice(0, importsAtMost),
    },
    blank,
    questions: questions.map((one) => ({ ...one, proposals: [...one.proposals] })),
    questionCount,
    answered: answered.map((one) => ({ ...one, proposals: [...one.proposals] })),
    problems: problems.slice(0, problemsAtMost).map((one) => ({
      ...one,
      cell: cellName(
        sheets[one.sheet]?.sheet.name ?? '',
        one.row,
        one.field === null ? undefined : sheets[one.sheet]?.mapping[one.field],
      ),
    })),
    problemCount: problems.length,
    findings: findings
      .toSorted((a, b) => Number(a.choice !== null) - Number(b.choice !== null))
      .slice(0, findingsAtMost)
      .map((one) => ({ ...one, text: one.text.slice(0, 1_500) })),
    findingCount: findings.filter(({ choice }) => choice === null).length,
    rows: rowStates.flatMap((state) =>
      rows
        .filter((row) => row.state === state)
        .slice(0, shownOfEach)
        .map((row) => ({ ...row, writes: state === 'new' ? writes(row) : null })),
    ),
  }
}
