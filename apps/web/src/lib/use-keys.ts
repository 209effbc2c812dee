import { useEffect, useRef } from 'react';

/** Single-key commands, silent while a person types or a dialogue is open. */
export function useKeys(commands: Readonly<Record<string, () => void>>): void {
  const current = useRef(commands);
  useEffect(() => {
    current.current = commands;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (
        document.querySelector(
          '.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open',
        ) !== null
      )
        return;
      const command = current.current[event.key];
      if (command === undefined) return;
      event.preventDefault();
      command();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** A choice among boxes takes no letters: keys stay commands there. */
const CHOICES = ['radio', 'checkbox', 'button'];

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !CHOICES.includes(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}
