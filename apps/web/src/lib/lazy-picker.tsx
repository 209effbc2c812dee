import { DownOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ComponentType, Suspense, lazy, useState } from 'react';
import { Boundary } from '../components/boundary';
import './lazy-picker.css';

/** What every picker has. */
interface Named {
  /** What is chosen here. */
  readonly label: string;
  /** Pixels. */
  readonly width: number;
  /** Undefined where nothing is chosen. */
  readonly value?: unknown;
}

/**
 * Something to choose from whose script is fetched when somebody first asks to choose: until then a button of the same size
 * that says what is chosen (`shown`). The picker opens at once, for it was asked for, and stays.
 */
export function lazyPicker<Props extends Named>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props & { readonly shown: string }> {
  const Picker: ComponentType<Props> = lazy(() => load().then((it) => ({ default: it })));
  return function LazyPicker(props: Props & { readonly shown: string }) {
    const { shown, label, width, value } = props;
    const [asked, setAsked] = useState(false);
    const button = (
      <Button
        className="picker-button"
        style={{ width }}
        aria-label={`${label}: ${shown}`}
        aria-haspopup="listbox"
        loading={asked}
        onClick={() => setAsked(true)}
      >
        <span className={value === undefined ? 'cut soft' : 'cut'}>{shown}</span>
        <DownOutlined className="soft" />
      </Button>
    );
    if (!asked) return button;
    return (
      <Boundary>
        <Suspense fallback={button}>
          <Picker {...props} />
        </Suspense>
      </Boundary>
    );
  };
}
