import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { change } from '../../lib/api';
import { usePermitted } from '../../lib/session';
import { useChange } from '../../lib/use-change';

/** Composes a 专报 about an event and leads to it. */
export function SpecialBriefing({ eventId }: { eventId: number }) {
  const writes = usePermitted('briefing.write');
  const navigate = useNavigate();
  const compose = useChange(
    ['briefings'],
    async () =>
      z
        .object({ id: z.int() })
        .parse(await change('POST', '/briefings', { kind: 'special', eventId })).id,
  );
  if (!writes) return null;
  return (
    <Button
      loading={compose.isPending}
      onClick={() =>
        compose.mutate(undefined, { onSuccess: (id) => void navigate(`/briefings/${id}`) })
      }
    >
      生成专报
    </Button>
  );
}
