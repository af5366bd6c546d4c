import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react'
import type { Target } from '../../../server/campaigns/contract.ts'
import { type Answer, answers } from '../../../server/campaigns/rules.ts'

/** A card on its way: where the pointer is, and over which answer. */
export type Drag = { target: Target; x: number; y: number; over: Answer | null }

/** A pointer that moves less than this many pixels clicks. */
const stillPx = 6

/**
 * Moves cards with mouse, pen and finger. A finger drags by the grip only: anywhere else it scrolls.
 * Keyboards have the card's own buttons. Escape lets go.
 */
export function useCardDrag(onDrop: (target: Target, answer: Answer) => void) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const moved = useRef(false)
  const ending = useRef<AbortController | null>(null)
  useEffect(() => () => ending.current?.abort(), [])

  function start(event: ReactPointerEvent, target: Target) {
    const grip = event.target instanceof Element && event.target.closest('[data-grip]')
    if (event.button !== 0 || (event.pointerType === 'touch' && !grip)) return
    moved.current = false
    const from = { x: event.clientX, y: event.clientY }
    const controller = new AbortController()
    ending.current = controller
    const { signal } = controller
    let over: Answer | null = null

    function end() {
      controller.abort()
      setDrag(null)
    }
    function move({ clientX: x, clientY: y }: PointerEvent) {
      if (!moved.current && Math.hypot(x - from.x, y - from.y) < stillPx) return
      moved.current = true
      over = answerAt(x, y)
      setDrag({ target, x, y, over })
    }
    function drop() {
      end()
      if (moved.current && over !== null && over !== target.standing) onDrop(target, over)
    }
    addEventListener('pointermove', move, { signal })
    addEventListener('pointerup', drop, { signal })
    addEventListener('pointercancel', end, { signal })
    addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal })
  }

  return {
    drag,
    start,
    /** Whether the click that follows ends a drag and means nothing else. */
    endsDrag: () => {
      const ends = moved.current
      moved.current = false
      return ends
    },
  }
}

function answerAt(x: number, y: number): Answer | null {
  const column = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column]')
  return answers.find((answer) => answer === column?.dataset.column) ?? null
}
