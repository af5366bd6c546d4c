import type { SpawnOptions } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Embedded,
  type EmbeddedOptions,
  startEmbedded,
} from '../../server/db/embedded/start.ts'
import { projectRoot } from '../../server/project-root.ts'
import { type Child, startChild } from './child.ts'
import { throwawayFolder } from './throwaway.ts'

/** Embedded databases of a test, in a folder of its own; `close` ends and removes them all. */
export interface Workbench {
  folder: string
  /** in this process */
  start: (dataDir: string, options?: Partial<EmbeddedOptions>) => Promise<Embedded>
  /** in a process of its own, perhaps as another user; says "up" */
  hold: (args: string[], options?: SpawnOptions) => Child
  close: () => Promise<void>
}

export function openWorkbench(): Workbench {
  const folder = throwawayFolder('embedded')
  const running: Embedded[] = []
  const held: Child[] = []
  return {
    folder,
    start: async (dataDir, options = {}) => {
      const embedded = await startEmbedded({ dataDir, ...options })
      running.push(embedded)
      return embedded
    },
    hold: (args, options = {}) => {
      const program = join(projectRoot, 'tests/setup/hold-embedded.ts')
      const child = startChild(['--import', 'tsx', program, ...args], {
        cwd: projectRoot,
        ...options,
      })
      held.push(child)
      return child
    },
    close: async () => {
      for (const child of held) child.process.kill('SIGTERM')
      await Promise.all([...held.map(({ exited }) => exited), ...running.map((one) => one.stop())])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
