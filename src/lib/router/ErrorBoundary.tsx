import { Component, type ComponentType, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** Shown in place of children that broke; `reset` tries them again. */
  fallback: ComponentType<{ reset: () => void }>
  /** With another one the children are tried again. */
  resetKey?: unknown
  onReset?: (() => void) | undefined
  children: ReactNode
}

interface Caught {
  hasFailed: boolean
  resetKey: unknown
}

/** Keeps what breaks from taking everything around it down. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Caught> {
  override state: Caught = { hasFailed: false, resetKey: this.props.resetKey }

  static getDerivedStateFromError(): Partial<Caught> {
    return { hasFailed: true }
  }

  static getDerivedStateFromProps({ resetKey }: ErrorBoundaryProps, before: Caught): Caught | null {
    return resetKey === before.resetKey ? null : { hasFailed: false, resetKey }
  }

  reset = () => {
    this.props.onReset?.()
    this.setState({ hasFailed: false })
  }

  override render() {
    const { fallback: Fallback, children } = this.props
    return this.state.hasFailed ? <Fallback reset={this.reset} /> : children
  }
}
