import { Component, type ErrorInfo, type ReactNode } from 'react';

interface Props {
  slice: string;
  /** What stands in the place of the part; `retry` mounts it again. */
  renderFailure(error: unknown): ReactNode;
  children: ReactNode;
}

/** Keeps the failure of one part inside its own place on the page. */
export class RemoteBoundary extends Component<Props, { failure: { error: unknown } | null }> {
  override state: { failure: { error: unknown } | null } = { failure: null };

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    dispatchEvent(
      new CustomEvent('highstreet:part-failed', { detail: { slice: this.props.slice, error, info } }),
    );
  }

  override render() {
    return this.state.failure === null
      ? this.props.children
      : this.props.renderFailure(this.state.failure.error);
  }
}
