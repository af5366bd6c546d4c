import { Component, type ReactNode } from 'react'

type Props = { children: ReactNode; fallback: (error: Error, retry: () => void) => ReactNode }

/** Keeps the rest of the app alive when one page breaks, or its code cannot be loaded. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return this.props.fallback(error, () => this.setState({ error: null }))
  }
}
