import { type ReleaseView, placement } from '@huixiang/contracts';
import { CHANNELS, type Channel, LABELS, SPEAKER_RANKS, type SpeakerRank } from '@huixiang/domain';
import { Button, DatePicker, Form, Input, Modal, Select, Upload } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { MOMENT_PICKER } from '../../components/moment-picker';
import { explain } from '../../lib/api';
import { instantOf, wallClock } from '../../lib/beijing-time';
import { useMessage } from '../../lib/message';
import { usePublication } from './releases.api';

interface Fields {
  channel: Channel;
  url: string;
  appearedAt: Dayjs;
  place?: string;
  speaker?: string;
  rank?: SpeakerRank;
  transcript?: string;
}

/** Enters that a text that passed its checks has appeared, or that it appeared elsewhere too: where, when, and what shows it. */
export function PublicationDialog(props: {
  release: ReleaseView;
  serverNow: string;
  onClose: () => void;
}) {
  const { release, serverNow, onClose } = props;
  const [form] = Form.useForm<Fields>();
  const [files, setFiles] = useState<readonly File[]>([]);
  const message = useMessage();
  const elsewhere = release.publishedAt !== null;
  const free = CHANNELS.filter((one) => !release.placements.some(({ channel }) => channel === one));
  const initial = elsewhere ? (free[0] ?? release.channel) : release.channel;
  const channel = Form.useWatch('channel', form) ?? initial;
  const publish = usePublication(release.id, elsewhere);
  const opened = wallClock(serverNow);
  const save = (fields: Fields) => {
    publish.mutate(
      { placement: bodyOf(fields, channel, opened), files },
      {
        onSuccess: () => {
          void message.success(elsewhere ? '已登记' : '已发布，相应时限停止计时');
          onClose();
        },
        onError: (error) => void message.error(explain(error)),
      },
    );
  };
  return (
    <Modal
      open
      title={`${elsewhere ? '同步发布' : '发布'}：${release.title}`}
      okText={elsewhere ? '登记' : '发布'}
      confirmLoading={publish.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ channel: initial, url: '', appearedAt: opened, rank: 'department_head' }}
        onFinish={save}
      >
        <div className="soft small" style={{ marginBottom: 12 }}>
          {!elsewhere && `渠道：${LABELS.channel[release.channel]}。`}
          时限凭发布证据停止：填写网址（系统会留存网页），或上传截图、记录。
        </div>
        {elsewhere && (
          <Form.Item name="channel" label="渠道">
            <Select options={free.map((value) => ({ value, label: LABELS.channel[value] }))} />
          </Form.Item>
        )}
        {channel === 'press_conference' && <ConferenceFields />}
        <Form.Item
          name="url"
          label="发布网址"
          rules={[
            { type: 'url', message: '请填写完整网址' },
            {
              validator: (_, value: string | undefined) =>
                (value ?? '').trim() === '' && files.length === 0
                  ? Promise.reject(new Error('请填写网址，或上传证据'))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input placeholder="https://" autoFocus />
        </Form.Item>
        <Form.Item label="证据文件">
          <Upload
            multiple
            beforeUpload={() => false}
            onChange={({ fileList }) =>
              setFiles(fileList.flatMap(({ originFileObj }) => originFileObj ?? []))
            }
          >
            <Button>选择截图或记录（每个最多 10 MB）</Button>
          </Upload>
        </Form.Item>
        <Form.Item
          name="appearedAt"
          label="发布时间（北京时间）"
          extra="不早于审查通过、不晚于现在；早于现在的，登记时间也会显示"
          rules={[{ required: true, message: '请填写发布时间' }]}
          style={{ marginBottom: 0 }}
        >
          <DatePicker {...MOMENT_PICKER} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Who spoke, in which rank, and where; what was said can be put beside it. */
function ConferenceFields() {
  const required = (message: string) => [{ required: true, whitespace: true, min: 2, message }];
  return (
    <>
      <div className="grid-2">
        <Form.Item name="place" label="地点" rules={required('请填写地点')}>
          <Input maxLength={80} placeholder="如：市政府新闻发布厅" />
        </Form.Item>
        <Form.Item name="speaker" label="发布人" rules={required('请填写发布人')}>
          <Input maxLength={60} placeholder="职务、姓名" />
        </Form.Item>
      </div>
      <Form.Item
        name="rank"
        label="职务层级"
        extra="重大及以上突发事件应由主要负责人发布（国办发〔2016〕80号）"
      >
        <Select
          options={SPEAKER_RANKS.map((value) => ({ value, label: LABELS.speakerRank[value] }))}
        />
      </Form.Item>
      <Form.Item name="transcript" label="实录（可不填）">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={20_000} />
      </Form.Item>
    </>
  );
}

function bodyOf(fields: Fields, channel: Channel, opened: Dayjs) {
  const { url, appearedAt, place, speaker, rank, transcript } = fields;
  const spoken = { place, speaker, rank, transcript: transcript?.trim() || null };
  return placement.parse({
    channel,
    url: url.trim() || null,
    appearedAt: appearedAt.valueOf() === opened.valueOf() ? null : instantOf(appearedAt),
    conference: channel === 'press_conference' ? spoken : null,
  });
}
