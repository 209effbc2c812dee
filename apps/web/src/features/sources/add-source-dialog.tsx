import type { AddSource, Discovery, SourceView } from '@huixiang/contracts';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Segmented, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { FormDialog } from '../../components/form-dialog';
import { explain } from '../../lib/api';
import { useMessage } from '../../lib/message';
import { PushKeyNote } from './push-key-note';
import { RsshubHelper } from './rsshub-helper';
import { failureWords } from './source-health';
import { NEW_SOURCE, SourceFields, type SourceFieldValues } from './source-fields';
import { discover, useAdd } from './sources.api';
import { TrialDrawer } from './trial-drawer';
import { TEXT } from './text.zh';

type Kind = AddSource['kind'];

/** Adds a source: an address (found from the site's where need be), a push endpoint, or imports. */
export function AddSourceDialog({
  sources,
  onClose,
}: {
  sources: readonly SourceView[];
  onClose: () => void;
}) {
  const [kind, setKind] = useState<Kind>('feed');
  const [key, setKey] = useState<{ id: number; key: string } | null>(null);
  const [form] = Form.useForm<SourceFieldValues>();
  const message = useMessage();
  const navigate = useNavigate();
  const add = useAdd();
  const save = (fields: SourceFieldValues) => {
    const { url, intervalSeconds, fullText, ...rest } = fields;
    const input =
      kind === 'feed'
        ? { kind, url: url ?? '', intervalSeconds, fullText, ...blanksToNull(rest) }
        : { kind, ...blanksToNull(rest) };
    add.mutate(input as AddSource, {
      onSuccess: (added) => {
        void message.success(kind === 'feed' ? TEXT.addedFirstCheckSoon : TEXT.added);
        if (added.key !== null) return setKey({ id: added.id, key: added.key });
        onClose();
        void navigate(`/sources/${added.id}`);
      },
    });
  };
  if (key !== null) {
    return (
      <Modal open title={TEXT.pushKey} onCancel={onClose} onOk={onClose} cancelButtonProps={HIDDEN}>
        <PushKeyNote apiKey={key.key} />
      </Modal>
    );
  }
  return (
    <FormDialog<SourceFieldValues>
      title={TEXT.addSource}
      width={640}
      okText={TEXT.add}
      confirmLoading={add.isPending}
      onCancel={onClose}
      form={form}
      initialValues={NEW_SOURCE}
      onFinish={save}
    >
      <div className="stack">
        <Segmented<Kind>
          value={kind}
          onChange={(chosen) => {
            setKind(chosen);
            form.setFieldValue('tier', chosen === 'feed' ? 'city' : 'hotline');
          }}
          options={[
            { value: 'feed', label: TEXT.kindFeedAddress },
            { value: 'push', label: TEXT.kindSystemPush },
            { value: 'import', label: TEXT.kindTableImport },
          ]}
        />
        <span className="soft">{ABOUT[kind]}</span>
        <div>
          {kind === 'feed' && (
            <AddressField
              sources={sources}
              onFound={(url, title) => {
                form.setFieldsValue({ url });
                if (title !== null && !form.getFieldValue('name'))
                  form.setFieldsValue({ name: title.slice(0, 100) });
              }}
            />
          )}
          <SourceFields polled={kind === 'feed'} />
        </div>
      </div>
    </FormDialog>
  );
}

const HIDDEN = { style: { display: 'none' } };
const ABOUT: Readonly<Record<Kind, string>> = {
  feed: TEXT.aboutFeed,
  push: TEXT.aboutPush,
  import: TEXT.aboutImport,
};

function blanksToNull<T extends { placeCode?: string | null; folder?: string | null }>(fields: T) {
  return { ...fields, placeCode: fields.placeCode ?? null, folder: fields.folder?.trim() || null };
}

/** The address, what the site offers behind it, and a look at it before it is added. */
function AddressField({
  sources,
  onFound,
}: {
  sources: readonly SourceView[];
  onFound: (url: string, title: string | null) => void;
}) {
  const form = Form.useFormInstance<SourceFieldValues>();
  const url = Form.useWatch<string | undefined>('url', form);
  const zone = Form.useWatch<string | undefined>('zone', form);
  const [trying, setTrying] = useState(false);
  const [rsshub, setRsshub] = useState(false);
  const find = useMutation({
    mutationFn: discover,
    onSuccess: ({ feeds }) => {
      if (feeds.length === 1) onFound(feeds[0]!.url, feeds[0]!.title);
    },
  });
  const isAddress = URL.canParse(url ?? '');
  const known = sources.find((source) => source.url === url);
  return (
    <>
      <Form.Item
        required
        htmlFor="url"
        label={TEXT.address}
        extra={
          <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setRsshub(true)}>
            {TEXT.noFeedUseRsshub}
          </Button>
        }
      >
        <Space.Compact block>
          <Form.Item
            noStyle
            name="url"
            normalize={(typed: string) => typed.trim()}
            rules={[{ required: true, type: 'url', message: TEXT.enterAddress }]}
          >
            <Input
              placeholder="https://"
              autoFocus
              // Not the whole form yet: what the site offers also says its name.
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                if (isAddress && !find.isPending) find.mutate(url ?? '');
              }}
            />
          </Form.Item>
          <Button
            disabled={!isAddress}
            loading={find.isPending}
            onClick={() => find.mutate(url ?? '')}
          >
            {TEXT.findFeeds}
          </Button>
          <Button disabled={!isAddress} onClick={() => setTrying(true)}>
            {TEXT.testRead}
          </Button>
        </Space.Compact>
      </Form.Item>
      {known !== undefined && (
        <Alert
          type="warning"
          style={{ marginBottom: 16 }}
          title={
            <>
              {TEXT.alreadySource}
              <Link to={`/sources/${known.id}`}>{known.name}</Link>
            </>
          }
        />
      )}
      {find.error !== null && (
        <Alert type="error" style={{ marginBottom: 16 }} title={explain(find.error)} />
      )}
      {find.data !== undefined && <Found found={find.data} onChoose={onFound} />}
      {trying && (
        <TrialDrawer url={url ?? ''} {...(zone && { zone })} onClose={() => setTrying(false)} />
      )}
      {rsshub && (
        <RsshubHelper
          onClose={() => setRsshub(false)}
          onMade={(made, title) => {
            onFound(made, title);
            setRsshub(false);
          }}
        />
      )}
    </>
  );
}

function Found({
  found,
  onChoose,
}: {
  found: Discovery;
  onChoose: (url: string, title: string | null) => void;
}) {
  if (found.failure !== null) {
    const words = failureWords(found.failure.code);
    return (
      <Alert
        type="error"
        style={{ marginBottom: 16 }}
        title={words.what}
        description={words.todo}
      />
    );
  }
  if (found.feeds.length === 0) {
    return (
      <Alert
        type="info"
        style={{ marginBottom: 16 }}
        title={TEXT.siteHasNoFeed}
        description={TEXT.siteHasNoFeedHelp}
      />
    );
  }
  return (
    <ul className="list" style={{ marginBottom: 16 }}>
      {found.feeds.map((feed) => (
        <li key={feed.url} className="row spread" style={{ flexWrap: 'nowrap' }}>
          <div style={{ minWidth: 0 }}>
            <div>{feed.title ?? TEXT.untitled}</div>
            <div className="soft small clip">{feed.url}</div>
          </div>
          {feed.sourceId === null ? (
            <Button size="small" onClick={() => onChoose(feed.url, feed.title)}>
              {TEXT.useThis}
            </Button>
          ) : (
            <Tag>{TEXT.added}</Tag>
          )}
        </li>
      ))}
    </ul>
  );
}
