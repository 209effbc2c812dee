import type { CaseOpening } from '@huixiang/contracts';
import { isBelow } from '@huixiang/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { ApiError, change, explain } from '../../lib/api';
import { useMessage } from '../../lib/message';
import { FormDialog } from '../form-dialog';
import { AlikeCases } from './alike-cases';
import { type Fields, type OpeningFrom, bodyOf, eventOf, initialOf } from './opening-draft';
import { LevelFields, MomentFields, OriginFields, UnitFields } from './opening-fields';
import { TEXT } from './text.zh';

/** Opens a case: everything is filled in with what is known, Enter confirms. */
export function CaseOpeningDialog({ from, onClose }: { from: OpeningFrom; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const level = Form.useWatch('level', form);
  const title = Form.useWatch('title', form);
  const eventLevel = Form.useWatch('eventLevel', form) ?? 'none';
  const event = from.kind === 'event' ? from.event : null;
  const known = eventOf(from) === null ? null : (event ?? matterOf(from));
  const stated = known?.accidentLevel ?? null;
  const lowered =
    (known?.level != null && isBelow(level ?? known.level, known.level)) ||
    (stated !== null && (eventLevel === 'none' || isBelow(eventLevel, stated)));
  const message = useMessage();
  const opening = useOpening();
  useEnter(() => form.submit());
  const done = (said: string, id: number) => {
    onClose();
    void message.success({
      content: (
        <>
          {said} <Link to={`/cases/${id}`}>{TEXT.viewCase}</Link>
        </>
      ),
      duration: 8,
    });
  };
  return (
    <FormDialog<Fields>
      title={TEXT.openAndAssign}
      width={640}
      onCancel={onClose}
      okText={TEXT.openCase}
      confirmLoading={opening.isPending}
      // The corner's cross would take the focus, and with it the second of two keys.
      closable={false}
      form={form}
      onFinish={(fields) =>
        opening.mutate(bodyOf(from, fields), {
          onSuccess: (id) => done(TEXT.openedAndAssigned, id),
          onError: (error) => void message.error(refusalOf(error)),
        })
      }
      initialValues={initialOf(from)}
    >
      <Form.Item
        name="title"
        label={TEXT.title}
        rules={[{ required: true, min: 4, message: TEXT.titleTooShort }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <AlikeCases
        title={title ?? ''}
        {...(from.kind === 'message' && { articleId: from.articleId })}
        onTaken={(id) => done(TEXT.addedToCase, id)}
      />
      <LevelFields lowered={lowered} />
      <OriginFields form={form} />
      <UnitFields form={form} eventId={eventOf(from)} place={event?.place?.code} />
      <MomentFields />
    </FormDialog>
  );
}

function matterOf(from: OpeningFrom) {
  return from.kind === 'message' ? from.matter : null;
}

/** Enter confirms the dialogue, unless a field or a button has the key for itself. */
function useEnter(confirm: () => void): void {
  const current = useRef(confirm);
  useEffect(() => {
    current.current = confirm;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const busy =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, button, a');
      if (event.key === 'Enter' && !busy) current.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function useOpening() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (opening: CaseOpening) =>
      z.object({ id: z.int() }).parse(await change('POST', '/cases', opening)).id,
    onSettled: () => client.invalidateQueries(),
  });
}

function refusalOf(error: unknown) {
  const other = error instanceof ApiError ? error.details['caseId'] : undefined;
  if (typeof other !== 'number') return explain(error);
  return (
    <>
      {explain(error)} <Link to={`/cases/${other}`}>{TEXT.viewExistingCase}</Link>
    </>
  );
}
