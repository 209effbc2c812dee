import { Alert, Button } from 'antd';
import { useDeferredValue } from 'react';
import { Link } from 'react-router';
import { change } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { useChange } from '../../lib/use-change';
import { useAlikeCases } from './routing.api';
import { TEXT } from './text.zh';

/** Cases that may be about the same, before another is opened: a message can go into one of them instead. */
export function AlikeCases(props: {
  title: string;
  articleId?: number;
  onTaken: (caseId: number) => void;
}) {
  const { articleId, onTaken } = props;
  const title = useDeferredValue(props.title.trim());
  const alike = useAlikeCases({ title, ...(articleId !== undefined && { articleId }) });
  const take = useChange(['case', 'cases', 'matter'], (caseId: number) =>
    change('POST', `/cases/${caseId}/messages`, { articleId }),
  );
  if (alike.data === undefined || alike.data.length === 0) return null;
  return (
    <Alert
      type="info"
      style={{ marginBottom: 16 }}
      title={TEXT.alikeCases}
      description={
        <ul className="list compact">
          {alike.data.map((one) => (
            <li key={one.id} className="row spread">
              <span>
                <Link to={`/cases/${one.id}`} target="_blank">
                  {one.number} {one.title}
                </Link>
                <span className="soft small">
                  {TEXT.unitAndOpenedAt(one.unit, dateTime(one.openedAt))}
                  {one.closedAt !== null && TEXT.closedAfter}
                </span>
              </span>
              {articleId !== undefined && one.closedAt === null && (
                <Button
                  size="small"
                  loading={take.isPending && take.variables === one.id}
                  onClick={() => take.mutate(one.id, { onSuccess: () => onTaken(one.id) })}
                >
                  {TEXT.addToCase}
                </Button>
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}
