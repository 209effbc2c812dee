import { BellOutlined } from '@ant-design/icons';
import { MenuButton } from '../../components/menu-button';
import { useMessage } from '../../lib/message';
import { type Announcing, mayNotify, play } from './announce';
import { TEXT } from './text.zh';

/** How one is told of new alerts. */
export function AnnounceMenu(props: {
  announcing: Announcing;
  onChange: (to: Announcing) => void;
}) {
  const { announcing, onChange } = props;
  const message = useMessage();
  const toggle = {
    sound: () => {
      // Heard at once, so that one knows it can be heard.
      if (!announcing.sound) play();
      onChange({ ...announcing, sound: !announcing.sound });
    },
    notice: async () => {
      if (!announcing.notice && !(await mayNotify()))
        return void message.warning(TEXT.notificationsBlocked);
      onChange({ ...announcing, notice: !announcing.notice });
    },
  };
  const on = announcing.sound || announcing.notice;
  return (
    <MenuButton
      label={on ? TEXT.noticesOn : TEXT.noticesOff}
      icon={<BellOutlined style={on ? { color: 'var(--accent)' } : undefined} />}
      menu={{
        selectable: true,
        multiple: true,
        selectedKeys: (['sound', 'notice'] as const).filter((key) => announcing[key]),
        items: [
          { key: 'sound', label: TEXT.soundForAlerts },
          { key: 'notice', label: TEXT.desktopNotifications },
        ],
        onClick: ({ key }) => void toggle[key as keyof typeof toggle](),
      }}
    />
  );
}
