import { message as antMessage } from 'antd';
import { type ReactNode, createContext, useContext } from 'react';

type Message = ReturnType<typeof antMessage.useMessage>[0];

const Context = createContext<Message | null>(null);

/** Where what was done is said, in the page's own theme; may hold links. */
export function MessageProvider({ children }: { children: ReactNode }) {
  const [message, holder] = antMessage.useMessage();
  return (
    <Context.Provider value={message}>
      {holder}
      {children}
    </Context.Provider>
  );
}

export function useMessage(): Message {
  const message = useContext(Context);
  if (message === null) throw new Error('outside of MessageProvider');
  return message;
}
