import { useEffect, useRef } from 'react';

/** What a key does here: its name in the list of keys, and the act. */
export type KeyCommand = readonly [name: string, run: () => void];
export type KeyCommands = Readonly<Record<string, KeyCommand>>;

const MOVES = ['j', 'k'];

/** Of everything on the screen, the newest last. */
const standing: { readonly current: KeyCommands }[] = [];

/** The single keys that do something now, with what they do. */
export function keysNow(): readonly (readonly [key: string, name: string])[] {
  return standing.flatMap(({ current }) =>
    Object.entries(current).map(([key, [name]]) => [key, name] as const),
  );
}

/** Single-key commands, silent while a person types or a dialogue is open. */
export function useKeys(commands: KeyCommands): void {
  const current = useRef(commands);
  useEffect(() => {
    current.current = commands;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      // A key that is held moves; it does nothing twice.
      if (event.repeat && !MOVES.includes(event.key)) return;
      if (isDialogueOpen()) return;
      const command = current.current[event.key];
      if (command === undefined) return;
      event.preventDefault();
      command[1]();
    };
    standing.push(current);
    window.addEventListener('keydown', onKey);
    return () => {
      standing.splice(standing.indexOf(current), 1);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}

function isDialogueOpen(): boolean {
  return (
    document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open') !==
    null
  );
}

/** A choice among boxes takes no letters: keys stay commands there. */
const CHOICES = ['radio', 'checkbox', 'button'];

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !CHOICES.includes(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}
