import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { Refusal } from './refusal';
import { TEXT } from './text.zh';

/**
 * Keeps what stands around it when a part cannot be shown: mostly a script that is no longer there because the product was
 * renewed while the page was open.
 */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Refusal title={TEXT.partNotOpened}>
        <Button onClick={() => window.location.reload()}>{TEXT.reloadPage}</Button>
      </Refusal>
    );
  }
}
