import { Form, type FormProps, Modal, type ModalProps } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';

type Props<Fields> = Pick<
  ModalProps,
  'title' | 'width' | 'okText' | 'confirmLoading' | 'closable' | 'onCancel'
> &
  Pick<FormProps<Fields>, 'form' | 'initialValues' | 'requiredMark' | 'onFinish'> & {
    /** Whether there is something to send; true where it is not said. */
    ready?: boolean;
    children: ReactNode;
  };

/** A dialogue that is one form: Enter in any of its lines sends it, as its button does. */
export function FormDialog<Fields extends object>({
  form,
  initialValues,
  requiredMark,
  onFinish,
  ready = true,
  children,
  ...modal
}: Props<Fields>) {
  return (
    <Modal
      open
      {...modal}
      okButtonProps={{ htmlType: 'submit', disabled: !ready }}
      modalRender={(dialogue) => (
        <Form<Fields>
          {...{ form, initialValues, requiredMark, onFinish }}
          layout="vertical"
          onKeyDown={keepEnter}
        >
          {dialogue}
        </Form>
      )}
    >
      {children}
    </Modal>
  );
}

/** Lines in which Enter does something else: a day is taken, a box is ticked. */
const NO_LINES = '.ant-picker input, input[type=radio], input[type=checkbox]';

/** Enter sends once, however long it is held, and only from a line. */
function keepEnter(event: KeyboardEvent): void {
  const at = event.target as Element;
  if (event.key === 'Enter' && (at.matches(NO_LINES) || (event.repeat && at.matches('input'))))
    event.preventDefault();
}
