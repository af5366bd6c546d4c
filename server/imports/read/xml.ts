import type { Readable } from 'node:stream'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { ProblemError, problem } from '../../errors.ts'
import { inTurns } from './turns.ts'

const maxDepth = 32

/** What happens in a part of a workbook, by the names of its elements without their prefixes. */
export interface Handlers {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/**
 * Reads XML as it is unpacked, in turns with everybody else. Entities of its own, which can grow without end or
 * name other files, and elements within elements without end are refused.
 * @throws 400 sheet_unreadable
 */
export async function readXml(part: Readable, { open, text, close }: Handlers): Promise<void> {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    depth += 1
    if (depth > maxDepth) refuse()
    open?.(plain(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    close?.(plain(name))
  })
  if (text) parser.on('text', text)
  const letters = new TextDecoder('utf-8')
  const turn = inTurns()
  try {
    for await (const chunk of part as AsyncIterable<Buffer>) {
      parser.write(letters.decode(chunk, { stream: true }))
      await turn()
    }
    parser.close()
  } catch (error) {
    throw error instanceof ProblemError ? error : problem('sheet_unreadable')
  }
}

function refuse(): never {
  throw problem('sheet_unreadable')
}

function plain(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
