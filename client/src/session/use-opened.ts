import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Endpoint } from '../../../server/contract.ts'
import { call, type Input, type Output } from '../api.ts'

/** As long as it takes to read a long note; then it closes by itself. */
const openMs = 3 * 60_000

/**
 * Sealed words on screen. They are asked for by a request of their own, kept nowhere else, and gone again after a
 * few minutes or when the screen is left: whoever looks over a shoulder later sees a seal.
 */
export function useOpened<E extends Endpoint>(endpoint: E, params: Record<string, string>) {
  const [words, setWords] = useState<Output<E>>()
  const open = useMutation({
    mutationFn: () => call(endpoint, { params } as unknown as Input<E>),
    onSuccess: setWords,
    gcTime: 0,
  })
  const { mutate, reset, isPending, error } = open
  const isOpen = words !== undefined
  useEffect(() => {
    if (!isOpen) return
    const close = () => {
      setWords(undefined)
      reset()
    }
    const closeWhenHidden = () => document.hidden && close()
    const timer = setTimeout(close, openMs)
    window.addEventListener('blur', close)
    document.addEventListener('visibilitychange', closeWhenHidden)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('blur', close)
      document.removeEventListener('visibilitychange', closeWhenHidden)
    }
  }, [isOpen, reset])
  return {
    words,
    isPending,
    error,
    open: () => mutate(),
    close: () => {
      setWords(undefined)
      reset()
    },
  }
}
