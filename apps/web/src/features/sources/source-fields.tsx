import type { AddSource } from '@huixiang/contracts';
import { LABELS, OUTLET_TIERS } from '@huixiang/domain';
import { Checkbox, Form, Input, InputNumber, Select, TreeSelect } from 'antd';
import { span } from '../../lib/format';
import { usePlaceChoices } from '../../lib/places';

/** What a person says of a source, whatever its kind. */
export type SourceFieldValues = Omit<AddSource, 'kind'> & { url?: string };

export const NEW_SOURCE: Partial<SourceFieldValues> = {
  tier: 'city',
  zone: 'Asia/Shanghai',
  intervalSeconds: 900,
  fullText: false,
};

const INTERVALS: readonly (readonly [seconds: number, label: string])[] = [
  [300, '5 分钟'],
  [900, '15 分钟'],
  [1800, '30 分钟'],
  [3600, '1 小时'],
  [21_600, '6 小时'],
  [86_400, '1 天'],
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
        label="名称"
        rules={[{ required: true, whitespace: true, max: 100, message: '请填写名称，100 字以内' }]}
      >
        <Input placeholder="如：墨溪日报 · 民生" />
      </Form.Item>
      <div className="grid-2" style={{ rowGap: 0 }}>
        <Form.Item name="tier" label="层级">
          <Select
            options={OUTLET_TIERS.map((tier) => ({ value: tier, label: LABELS.tier[tier] }))}
          />
        </Form.Item>
        <Form.Item name="placeCode" label="所属地区">
          <TreeSelect
            allowClear
            showSearch={{ treeNodeFilterProp: 'title' }}
            placeholder="全国"
            treeData={places}
          />
        </Form.Item>
        <Form.Item
          name="readers"
          label="受众人数"
          tooltip="媒体公布的订阅、关注或发行人数，计入舆情等级的“媒体受众”一项；不填则该项不计"
        >
          <InputNumber
            min={0}
            max={2_000_000_000}
            precision={0}
            controls={false}
            placeholder="可不填"
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="folder" label="分组">
          <Input placeholder="可不填" maxLength={60} />
        </Form.Item>
        <Form.Item name="zone" label="时区" tooltip="文档里没有写明时区的时间，按此时区理解">
          <Select showSearch options={ZONES.map((zone) => ({ value: zone, label: zone }))} />
        </Form.Item>
        {polled && (
          <Form.Item
            name="intervalSeconds"
            label="最短检查间隔"
            tooltip="更新少的源会自动放慢，最多放慢到四倍；出错时逐次加倍，最长一天"
          >
            <Select options={intervalsWith(ownInterval)} />
          </Form.Item>
        )}
      </div>
      {polled && (
        <Form.Item name="fullText" valuePropName="checked" noStyle>
          <Checkbox>只有摘要时，抓取原文页面取全文</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
