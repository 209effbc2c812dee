import { type BriefingPlan, briefingPlanChange } from '@huixiang/contracts';
import { FIGURES, LABELS, LISTS, LIST_NAMES, type ListName } from '@huixiang/domain';
import { Button, Collapse, Input, InputNumber, Modal, Select, Switch, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { dateTime } from '../../lib/format';
import { useMessage } from '../../lib/message';
import { usePlans, useSetPlan } from './briefings.api';

/** How each kind of briefing is worded, and when it is drawn up. */
export function PlansDialog({ onClose }: { onClose: () => void }) {
  const query = usePlans();
  return (
    <Modal open title="简报模板与定时" width={820} footer={null} onCancel={onClose}>
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
      void message.error(read.error.issues[0]?.message ?? '填写有误');
      return;
    }
    set.mutate(read.data, { onSuccess: () => void message.success('已保存') });
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
          <Switch checked={enabled} onChange={setEnabled} aria-label="定时生成" />
          <span>定时生成草稿，每期结束次日</span>
          <InputNumber
            min={0}
            max={23}
            precision={0}
            value={hour}
            onChange={(value) => setHour(value ?? 8)}
            suffix="时"
            style={{ width: 90 }}
          />
          {plan.nextAt !== null && <span className="soft small">下次 {dateTime(plan.nextAt)}</span>}
        </div>
      )}
      <Input
        aria-label="标题"
        value={template.title}
        maxLength={40}
        onChange={(event) => setTemplate({ ...template, title: event.target.value })}
      />
      {template.sections.map((one, i) => (
        <div key={i} className="template-section stack" style={{ gap: 6 }}>
          <div className="row">
            <Input
              aria-label="小标题"
              value={one.heading}
              maxLength={40}
              style={{ width: 220 }}
              onChange={(event) => section(i, { heading: event.target.value })}
            />
            <Select<ListName | ''>
              aria-label="列表"
              value={one.list ?? ''}
              style={{ width: 220 }}
              options={[
                { value: '', label: '没有列表' },
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
              删除此节
            </Button>
          </div>
          <Input.TextArea
            aria-label="正文"
            placeholder="正文，可空"
            value={one.text}
            autoSize={{ minRows: 1 }}
            onChange={(event) => section(i, { text: event.target.value })}
          />
          {one.list !== null && (
            <>
              <Input.TextArea
                aria-label="每项的写法"
                placeholder="列表每项的写法"
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
            label: '可用的数据项（写在花括号里；数字只能来自它们）',
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
                { heading: '新的一节', text: '', list: null, item: '' },
              ],
            })
          }
        >
          加一节
        </Button>
        <Button type="primary" loading={set.isPending} onClick={() => save(own ? template : null)}>
          保存
        </Button>
        {plan.own && <Button onClick={() => save(null)}>恢复产品自带写法</Button>}
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
