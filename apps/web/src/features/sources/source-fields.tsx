import type { AddSource } from '@huixiang/contracts';
import { LABELS, OUTLET_TIERS } from '@huixiang/domain';
import { Checkbox, Form, Input, InputNumber, Select, TreeSelect } from 'antd';
import { span } from '../../lib/format';
import { usePlaceChoices } from '../../lib/places';
import { TEXT } from './text.zh';

/** What a person says of a source, whatever its kind. */
export type SourceFieldValues = Omit<AddSource, 'kind'> & { url?: string };

export const NEW_SOURCE: Partial<SourceFieldValues> = {
  tier: 'city',
  zone: 'Asia/Shanghai',
  intervalSeconds: 900,
  fullText: false,
};

const INTERVALS: readonly (readonly [seconds: number, label: string])[] = [
  [300, TEXT.fiveMinutes],
  [900, TEXT.fifteenMinutes],
  [1800, TEXT.thirtyMinutes],
  [3600, TEXT.oneHour],
  [21_600, TEXT.sixHours],
  [86_400, TEXT.oneDay],
];
const ZONES = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Asia/Hong_Kong',
  'Asia/Macau',
  'Asia/Taipei',
  'Asia/Tokyo',
  'Asia/Singapore',
  'Europe/London',
  'America/New_York',
  'Etc/UTC',
];

function intervalsWith(own: number): { value: number; label: string }[] {
  const usual = INTERVALS.map(([value, label]) => ({ value, label }));
  return usual.some(({ value }) => value === own)
    ? usual
    : [{ value: own, label: span(own * 1000) }, ...usual];
}

/** The fields both dialogs, for adding and changing, ask for. */
export function SourceFields({
  polled,
  ownInterval = 900,
}: {
  polled: boolean;
  /** What the source has already, which may be none of the usual ones. */
  ownInterval?: number;
}) {
  const places = usePlaceChoices();
  return (
    <>
      <Form.Item
        name="name"
        label={TEXT.name}
        rules={[{ required: true, whitespace: true, max: 100, message: TEXT.enterName }]}
      >
        <Input placeholder={TEXT.nameExample} />
      </Form.Item>
      <div className="grid-2" style={{ rowGap: 0 }}>
        <Form.Item name="tier" label={TEXT.tier}>
          <Select
            options={OUTLET_TIERS.map((tier) => ({ value: tier, label: LABELS.tier[tier] }))}
          />
        </Form.Item>
        <Form.Item name="placeCode" label={TEXT.area}>
          <TreeSelect
            allowClear
            showSearch={{ treeNodeFilterProp: 'title' }}
            placeholder={TEXT.nationwide}
            treeData={places}
          />
        </Form.Item>
        <Form.Item name="readers" label={TEXT.audience} tooltip={TEXT.audienceHelp}>
          <InputNumber
            min={0}
            max={2_000_000_000}
            precision={0}
            controls={false}
            placeholder={TEXT.optional}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="folder" label={TEXT.folder}>
          <Input placeholder={TEXT.optional} maxLength={60} />
        </Form.Item>
        <Form.Item name="zone" label={TEXT.timeZone} tooltip={TEXT.timeZoneHelp}>
          <Select showSearch options={ZONES.map((zone) => ({ value: zone, label: zone }))} />
        </Form.Item>
        {polled && (
          <Form.Item
            name="intervalSeconds"
            label={TEXT.shortestInterval}
            tooltip={TEXT.intervalHelp}
          >
            <Select options={intervalsWith(ownInterval)} />
          </Form.Item>
        )}
      </div>
      {polled && (
        <Form.Item name="fullText" valuePropName="checked" noStyle>
          <Checkbox>{TEXT.fetchFullText}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
