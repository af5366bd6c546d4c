import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Copy, DockerfileParser, type From, type Instruction } from 'dockerfile-ast'
import { projectRoot } from '../../server/project-root.ts'

export const deployFile = (name: string) =>
  readFileSync(join(projectRoot, 'server/deploy', name), 'utf8')

export interface Step {
  keyword: string
  words: string[]
  /** everything after the keyword and its flags, on one line */
  text: string
  /** the stage that is copied from; undefined: the project */
  stage: string | undefined
}

export interface Stage {
  name: string
  from: string
  steps: Step[]
}

/** The stages of the Dockerfile, in order. */
export function stagesOf(dockerfile: string): Stage[] {
  const stages: Stage[] = []
  for (const one of DockerfileParser.parse(dockerfile).getInstructions()) {
    if (one.getKeyword() === 'FROM') {
      const from = one as From
      stages.push({ name: from.getBuildStage() ?? '', from: from.getImage() ?? '', steps: [] })
    } else {
      stages.at(-1)?.steps.push(stepOf(one))
    }
  }
  return stages
}

function stepOf(one: Instruction): Step {
  return {
    keyword: one.getKeyword(),
    words: one.getArguments().map((argument) => argument.getValue()),
    text: one.getRawArgumentsContent()?.replaceAll('\\\n', '') ?? '',
    stage: one instanceof Copy ? (one.getFromFlag()?.getValue() ?? undefined) : undefined,
  }
}
