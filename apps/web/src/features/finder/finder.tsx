import { SearchOutlined } from '@ant-design/icons';
import { Input, Modal } from 'antd';
import { Fragment, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { TimeAgo } from '../../components/time-ago';
import { explain } from '../../lib/api';
import { type Choice, type NamedPage, choicesOf } from './choices';
import { useFinder } from './finder.api';
import { TEXT } from './text.zh';
import './finder.css';

/** 查找: any page, case, event, text, source or unit, by a part of its name. */
export function Finder(props: { pages: readonly NamedPage[]; onClose: () => void }) {
  const { pages, onClose } = props;
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const query = useFinder(typed);
  const navigate = useNavigate();
  const list = useId();
  const found = typed.trim() === '' ? [] : (query.data?.found ?? []);
  const choices = choicesOf(typed, pages, found);
  const at = Math.min(chosen, choices.length - 1);
  const go = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    onClose();
    void navigate(choice.to);
  };
  const move = (step: number) => setChosen((at + step + choices.length) % choices.length);
  const acts: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => go(choices[at]),
  };
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      closable={false}
      width={620}
      style={{ top: 72 }}
      styles={{ body: { padding: 0 } }}
      aria-label={TEXT.find}
    >
      <Input
        autoFocus
        size="large"
        variant="borderless"
        prefix={<SearchOutlined className="soft" />}
        placeholder={TEXT.finderPlaceholder}
        aria-label={TEXT.find}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={choices[at] === undefined ? undefined : `${list}-${at}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          // While signs are being composed, Enter and arrows are the input method's.
          const act = event.nativeEvent.isComposing ? undefined : acts[event.key];
          if (act === undefined) return;
          event.preventDefault();
          act();
        }}
      />
      {query.isError && typed.trim() !== '' && (
        <p className="finder-refused late small">{explain(query.error)}</p>
      )}
      <div className="finder-list" role="listbox" aria-label={TEXT.foundResults} id={list}>
        {choices.map((choice, i) => (
          <Fragment key={choice.key}>
            {choice.group !== choices[i - 1]?.group && (
              <div className="finder-group" role="presentation">
                {choice.group}
              </div>
            )}
            <ChoiceRow
              id={`${list}-${i}`}
              choice={choice}
              selected={i === at}
              onHover={() => setChosen(i)}
              onPick={() => go(choice)}
            />
          </Fragment>
        ))}
        {choices.length === 0 && (
          <p className="soft finder-refused">{TEXT.nothingNamed(typed.trim())}</p>
        )}
      </div>
    </Modal>
  );
}

function ChoiceRow(props: {
  id: string;
  choice: Choice;
  selected: boolean;
  onHover: () => void;
  onPick: () => void;
}) {
  const { choice, selected } = props;
  return (
    <div
      id={props.id}
      role="option"
      aria-selected={selected}
      className={selected ? 'finder-row selected' : 'finder-row'}
      onMouseMove={props.onHover}
      onClick={props.onPick}
      ref={(row) => {
        if (selected) row?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <span className="finder-title">{choice.title}</span>
      <span className="soft small nowrap">
        {choice.group === TEXT.pages ? <kbd>{choice.note}</kbd> : choice.note}
        {choice.at !== null && (
          <>
            {' · '}
            <TimeAgo at={choice.at} />
          </>
        )}
      </span>
    </div>
  );
}
