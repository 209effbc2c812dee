import { type ReleaseView, placement } from '@huixiang/contracts';
import { CHANNELS, type Channel, LABELS, SPEAKER_RANKS, type SpeakerRank } from '@huixiang/domain';
import { Button, DatePicker, Form, Input, Select, Upload } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog';
import { MOMENT_PICKER } from '../../components/moment-picker';
import { explain } from '../../lib/api';
import { instantOf, wallClock } from '../../lib/beijing-time';
import { useMessage } from '../../lib/message';
import { usePublication } from './releases.api';
import { TEXT } from './text.zh';

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
          void message.success(elsewhere ? TEXT.registered : TEXT.releasedClocksStopped);
          onClose();
        },
        onError: (error) => void message.error(explain(error)),
      },
    );
  };
  return (
    <FormDialog<Fields>
      title={TEXT.publicationTitle(elsewhere ? TEXT.parallelRelease : TEXT.release, release.title)}
      okText={elsewhere ? TEXT.register : TEXT.release}
      confirmLoading={publish.isPending}
      onCancel={onClose}
      form={form}
      initialValues={{ channel: initial, url: '', appearedAt: opened, rank: 'department_head' }}
      onFinish={save}
    >
      <div className="soft small" style={{ marginBottom: 12 }}>
        {!elsewhere && TEXT.viaChannel(LABELS.channel[release.channel])}
        {TEXT.evidenceStopsClocks}
      </div>
      {elsewhere && (
        <Form.Item name="channel" label={TEXT.channel}>
          <Select options={free.map((value) => ({ value, label: LABELS.channel[value] }))} />
        </Form.Item>
      )}
      {channel === 'press_conference' && <ConferenceFields />}
      <Form.Item
        name="url"
        label={TEXT.releaseLink}
        rules={[
          { type: 'url', message: TEXT.enterFullLink },
          {
            validator: (_, value: string | undefined) =>
              (value ?? '').trim() === '' && files.length === 0
                ? Promise.reject(new Error(TEXT.enterLinkOrEvidence))
                : Promise.resolve(),
          },
        ]}
      >
        <Input placeholder="https://" autoFocus />
      </Form.Item>
      <Form.Item label={TEXT.evidenceFile}>
        <Upload
          multiple
          beforeUpload={() => false}
          onChange={({ fileList }) =>
            setFiles(fileList.flatMap(({ originFileObj }) => originFileObj ?? []))
          }
        >
          <Button>{TEXT.chooseEvidence}</Button>
        </Upload>
      </Form.Item>
      <Form.Item
        name="appearedAt"
        label={TEXT.releaseTime}
        extra={TEXT.releaseTimeHint}
        rules={[{ required: true, message: TEXT.enterReleaseTime }]}
        style={{ marginBottom: 0 }}
      >
        <DatePicker {...MOMENT_PICKER} />
      </Form.Item>
    </FormDialog>
  );
}

/** Who spoke, in which rank, and where; what was said can be put beside it. */
function ConferenceFields() {
  const required = (message: string) => [{ required: true, whitespace: true, min: 2, message }];
  return (
    <>
      <div className="grid-2">
        <Form.Item name="place" label={TEXT.place} rules={required(TEXT.enterPlace)}>
          <Input maxLength={80} placeholder={TEXT.placeExample} />
        </Form.Item>
        <Form.Item name="speaker" label={TEXT.speaker} rules={required(TEXT.enterSpeaker)}>
          <Input maxLength={60} placeholder={TEXT.postAndName} />
        </Form.Item>
      </div>
      <Form.Item name="rank" label={TEXT.speakerRank} extra={TEXT.speakerRankHint}>
        <Select
          options={SPEAKER_RANKS.map((value) => ({ value, label: LABELS.speakerRank[value] }))}
        />
      </Form.Item>
      <Form.Item name="transcript" label={TEXT.transcriptOptional}>
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
