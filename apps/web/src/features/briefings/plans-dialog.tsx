import { type BriefingPlan, briefingPlanChange } from '@huixiang/contracts';
import { FIGURES, LABELS, LISTS, LIST_NAMES, type ListName } from '@huixiang/domain';
import { Button, Collapse, Input, InputNumber, Modal, Select, Switch, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { dateTime } from '../../lib/format';
import { useMessage } from '../../lib/message';
import { usePlans, useSetPlan } from './briefings.api';
import { TEXT } from './text.zh';

/** How each kind of briefing is worded, and when it is drawn up. */
export function PlansDialog({ onClose }: { onClose: () => void }) {
  const query = usePlans();
  return (
    <Modal open title={TEXT.plansTitle} width={820} footer={null} onCancel={onClose}>
      <Answer query={query}>
        {(plans) => (
          <Tabs
            items={plans.map((plan) => ({
              key: plan.kind,
              label: LABELS.briefingKind[plan.kind],
              children: <Plan key={`${plan.kind}-${String(plan.own)}`} plan={plan} />,
            }))}
          />
        )}
      </Answer>
    </Modal>
  );
}

type Template = BriefingPlan['template'];

function Plan({ plan }: { plan: BriefingPlan }) {
  const message = useMessage();
  const [template, setTemplate] = useState<Template>(plan.template);
  const [enabled, setEnabled] = useState(plan.enabled);
  const [hour, setHour] = useState(plan.hour);
  const set = useSetPlan();
  const own = plan.own || JSON.stringify(template) !== JSON.stringify(plan.template);
  const save = (to: Template | null) => {
    const read = briefingPlanChange.safeParse({ kind: plan.kind, template: to, enabled, hour });
    if (!read.success) {
      void message.error(read.error.issues[0]?.message ?? TEXT.invalidEntry);
      return;
    }
    set.mutate(read.data, { onSuccess: () => void message.success(TEXT.saved) });
  };
  const section = (i: number, change: Partial<Template['sections'][number]>) =>
    setTemplate({
      ...template,
      sections: template.sections.map((one, at) => (at === i ? { ...one, ...change } : one)),
    });
  return (
    <div className="stack">
      {plan.kind !== 'special' && (
        <div className="row">
          <Switch checked={enabled} onChange={setEnabled} aria-label={TEXT.composeOnSchedule} />
          <span>{TEXT.scheduleHint}</span>
          <InputNumber
            min={0}
            max={23}
            precision={0}
            value={hour}
            onChange={(value) => setHour(value ?? 8)}
            suffix={TEXT.oClock}
            style={{ width: 90 }}
          />
          {plan.nextAt !== null && (
            <span className="soft small">{TEXT.nextAt(dateTime(plan.nextAt))}</span>
          )}
        </div>
      )}
      <Input
        aria-label={TEXT.title}
        value={template.title}
        maxLength={40}
        onChange={(event) => setTemplate({ ...template, title: event.target.value })}
      />
      {template.sections.map((one, i) => (
        <div key={i} className="template-section stack" style={{ gap: 6 }}>
          <div className="row">
            <Input
              aria-label={TEXT.heading}
              value={one.heading}
              maxLength={40}
              style={{ width: 220 }}
              onChange={(event) => section(i, { heading: event.target.value })}
            />
            <Select<ListName | ''>
              aria-label={TEXT.list}
              value={one.list ?? ''}
              style={{ width: 220 }}
              options={[
                { value: '', label: TEXT.noList },
                ...LIST_NAMES.map((value) => ({ value, label: LISTS[value].name })),
              ]}
              onChange={(value) =>
                section(i, value === '' ? { list: null, item: '' } : { list: value })
              }
            />
            <Button
              size="small"
              disabled={template.sections.length === 1}
              onClick={() =>
                setTemplate({
                  ...template,
                  sections: template.sections.filter((_, at) => at !== i),
                })
              }
            >
              {TEXT.deleteSection}
            </Button>
          </div>
          <Input.TextArea
            aria-label={TEXT.text}
            placeholder={TEXT.textOptional}
            value={one.text}
            autoSize={{ minRows: 1 }}
            onChange={(event) => section(i, { text: event.target.value })}
          />
          {one.list !== null && (
            <>
              <Input.TextArea
                aria-label={TEXT.itemWording}
                placeholder={TEXT.listItemWording}
                value={one.item}
                autoSize={{ minRows: 1 }}
                onChange={(event) => section(i, { item: event.target.value })}
              />
              <Names names={LISTS[one.list].figures} />
            </>
          )}
        </div>
      ))}
      <Collapse
        size="small"
        items={[
          {
            key: 'names',
            label: TEXT.availableFigures,
            children: <Names names={FIGURES} />,
          },
        ]}
      />
      <div className="row">
        <Button
          onClick={() =>
            setTemplate({
              ...template,
              sections: [
                ...template.sections,
                { heading: TEXT.newSection, text: '', list: null, item: '' },
              ],
            })
          }
        >
          {TEXT.addSection}
        </Button>
        <Button type="primary" loading={set.isPending} onClick={() => save(own ? template : null)}>
          {TEXT.save}
        </Button>
        {plan.own && <Button onClick={() => save(null)}>{TEXT.restoreDefault}</Button>}
      </div>
    </div>
  );
}

function Names({ names }: { names: Readonly<Record<string, string>> }) {
  return (
    <div>
      {Object.entries(names).map(([name, label]) => (
        <Tag key={name} style={{ marginBottom: 4 }}>
          {`{${name}}`} {label}
        </Tag>
      ))}
    </div>
  );
}
