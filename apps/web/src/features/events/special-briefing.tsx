import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useComposeBriefing } from '../../components/compose-briefing.api';
import { usePermitted } from '../../lib/session';
import { TEXT } from './text.zh';

/** Composes a 专报 about an event and leads to it. */
export function SpecialBriefing({ eventId }: { eventId: number }) {
  const writes = usePermitted('briefing.write');
  const navigate = useNavigate();
  const compose = useComposeBriefing();
  if (!writes) return null;
  return (
    <Button
      loading={compose.isPending}
      onClick={() =>
        compose.mutate(
          { kind: 'special', eventId },
          { onSuccess: (id) => void navigate(`/briefings/${id}`) },
        )
      }
    >
      {TEXT.makeSpecialBriefing}
    </Button>
  );
}
