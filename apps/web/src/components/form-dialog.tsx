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
          onKeyDown={keepFromCalendars}
        >
          {dialogue}
        </Form>
      )}
    >
      {children}
    </Modal>
  );
}

/** In a calendar's line Enter takes the day, no more. */
function keepFromCalendars(event: KeyboardEvent): void {
  const isInCalendar = (event.target as Element).closest('.ant-picker') !== null;
  if (event.key === 'Enter' && isInCalendar) event.preventDefault();
}
