import type { Answer, AnswerFact, AskFact } from '../../server/campaigns/rules.ts'

let made = 0

/** An answer on a day, recorded at noon of the same day in Alabama unless given. */
export function said(answer: Answer, day: string, extra: Partial<AnswerFact> = {}): AnswerFact {
  made += 1
  const id = `answer-${String(made).padStart(6, '0')}`
  return { id, day, recordedAt: `${day}T18:00:00.000Z`, answer, authorId: 'ana', ...extra }
}

/** An ask put to a target on the first of January, with these answers. */
export function asked(answers: readonly AnswerFact[] = [], extra: Partial<AskFact> = {}): AskFact {
  made += 1
  return {
    id: `ask-${made}`,
    askedOn: '2026-01-01',
    recordedAt: '2026-01-01T18:00:00.000Z',
    answers,
    ...extra,
  }
}
