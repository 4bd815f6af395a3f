import type { ReactNode } from 'react'
import { Component } from 'react'
import { CrashPage } from './crash-page.tsx'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly error: Error | null
}

/** Catches what a component throws while it draws. React has this as a class only. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render() {
    const { error } = this.state
    return error ? <CrashPage details={error.message} /> : this.props.children
  }
}
