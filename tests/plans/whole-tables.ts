import type { PlanNode } from './explained.ts'

/** Rows of a table that a statement may look at and not need. */
const inVainAtMost = 2_000

/**
 * Tables that a plan reads from one end to the other: row by row, or by an index that it asks nothing of; and those of
 * which it read much in vain. An index of what is open alone is as long as the work that waits, and does not count.
 * @param partial names of indexes that hold some rows of their table
 */
export function wholeTables(node: PlanNode, partial: ReadonlySet<string>, isCut = false): string[] {
  const { 'Node Type': type, 'Relation Name': table, 'Index Cond': asked, Plans: inner = [] } = node
  const cut = isCut || type === 'Limit'
  const byIndex = /^Index (Only )?Scan$/.test(type) && asked === undefined && !cut
  const isWhole = type === 'Seq Scan' || (byIndex && !partial.has(node['Index Name'] ?? ''))
  const inVain = (node['Rows Removed by Filter'] ?? 0) * node['Actual Loops']
  const here = table && (isWhole || inVain > inVainAtMost) ? [table] : []
  return [...here, ...inner.flatMap((one) => wholeTables(one, partial, cut))]
}
