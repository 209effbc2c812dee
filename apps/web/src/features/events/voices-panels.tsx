import { type EventVoices, eventVoices } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Answer } from '../../components/answer';
import { AskedQuestions } from '../../components/asked-questions';
import { Bar } from '../../components/bar';
import { Panel } from '../../components/panel';
import { read } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { TEXT } from './text.zh';

export function useVoices(id: number, enabled: boolean) {
  return useQuery({
    queryKey: ['events', 'voices', id],
    queryFn: () => read(`/events/${id}/voices`, eventVoices),
    enabled,
    placeholderData: undefined,
  });
}

/** What the public asks beside what was answered. */
export function QuestionsPanel({ query }: { query: ReturnType<typeof useVoices> }) {
  const saidAt = query.data?.saidAt ?? null;
  return (
    <Panel
      title={TEXT.publicAsks}
      extra={
        <span className="soft small">
          {saidAt === null ? TEXT.notYetReleased : TEXT.comparedUntil(dateTime(saidAt))}
        </span>
      }
    >
      <Answer query={query}>
        {({ questions }) => <AskedQuestions questions={questions} said={saidAt !== null} />}
      </Answer>
    </Panel>
  );
}

/** Where its texts say it is; nothing where they speak of one place only. */
export function PlacesPanel({ places }: { places: EventVoices['places'] }) {
  if (places.length < 2) return null;
  const most = Math.max(...places.map(({ articles }) => articles));
  return (
    <Panel
      title={TEXT.placesInvolved}
      extra={<span className="soft small">{TEXT.originalsNegative}</span>}
    >
      <ul className="event-places small">
        {places.map(({ code, name, articles, negative }) => (
          <li key={code}>
            <span>{name}</span>
            <Bar share={articles / most} />
            <span>
              {articles} <span className="soft">/ {negative}</span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
