import { type OverviewView, TREND_DAYS } from '@huixiang/contracts';
import { Link } from 'react-router';
import './place-tiles.css';
import { shadeOf } from './shade';
import { TEXT } from './text.zh';

type Place = OverviewView['places'][number];

/** Where: each division always in its own spot, the deeper the more negative voices. */
export function PlaceTiles({ places }: { places: readonly Place[] }) {
  const most = Math.max(0, ...places.map(({ negative }) => negative));
  // What is a city's or the province's own is named only where there is something of it.
  const shown = places.filter(({ code, group, events, openCases }) =>
    code === group.code ? events + openCases > 0 : true,
  );
  const groups = [...new Map(shown.map(({ group }) => [group.code, group])).values()];
  if (groups.length === 0) return <span className="soft">{TEXT.noEvents}</span>;
  return (
    <div className="place-groups">
      {groups.map((group) => {
        const of = shown.filter((place) => place.group.code === group.code);
        return (
          <section key={group.code} aria-label={group.name}>
            <h3>{group.name}</h3>
            <ul className="place-tiles">
              {of.map((place) => (
                <li key={place.code}>
                  <Tile place={place} shade={shadeOf(place.negative, most)} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Tile({ place, shade }: { place: Place; shade: number }) {
  const { code, name, group, events, negative, openCases } = place;
  const own = code === group.code;
  return (
    <Link
      to={`/events?place=${code}&days=${TREND_DAYS}&sort=heat`}
      className={`place-tile shade-${shade}`}
      title={TEXT.placeFacts(name, events, negative, openCases)}
    >
      <span className="place-name">{own ? TEXT.ownLevel : name}</span>
      <strong>{negative}</strong>
      <small>{openCases > 0 ? TEXT.openCasesShort(openCases) : ' '}</small>
    </Link>
  );
}
