import { createHash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { Field } from '@huixiang/domain';
import type { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { AlertsService } from '../alerts/alerts.service';
import { CaseOpener } from '../cases/case-opening';
import { CasesService } from '../cases/cases.service';
import { ReportsService } from '../cases/reports/reports.service';
import { ArrangementsService } from '../events/arranging/arrangements.service';
import { EventsService } from '../events/events.service';
import { decideScripted, stateScripted } from './accounting';
import { handInScripted, publishScripted } from './publishing';
import { historyItems } from './sample-script';
import { settleProvince, settledAt } from './settling';
import { STORIES } from './stories';
import type { ScriptedResponse, Story } from './story';

const HOUR_MS = 3_600_000;
/** Hours after a case was opened at which the officer puts what else was heard of it into its event. */
const GATHERED_AFTER = [6, 24, 48, 96, 168];

/** Hours after it accepted at which a unit reports what it found out. */
const REPORTED_AFTER = 9;

/** Something a person does at a moment of the sample. */
export interface Act {
  readonly at: Date;
  readonly run: () => Promise<void>;
}

/** What officers and units did in the three weeks, through the services that a person's clicks reach. */
export class SampleActs {
  readonly #cases = new Map<string, { id: number; handler: Actor }>();
  readonly #identities = new Map<string, Buffer[]>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly database: DataSource,
    private readonly loadedAt: Date,
  ) {
    for (const item of historyItems(loadedAt)) {
      if (item.story === null) continue;
      const identity = createHash('sha256').update(item.guid).digest();
      this.#identities.set(item.story, [...(this.#identities.get(item.story) ?? []), identity]);
    }
  }

  /** All acts that happen before the sample is loaded, in no order. */
  list(): readonly Act[] {
    const watching = {
      at: settledAt(this.loadedAt),
      run: () => settleProvince(this.app, this.loadedAt, (login) => this.#actor(login)),
    };
    return [watching, ...STORIES.flatMap((story) => this.#ofStory(story))].filter(
      (act) => act.at < this.loadedAt,
    );
  }

  #ofStory(story: Story): readonly Act[] {
    const start = this.loadedAt.getTime() - story.startHoursAgo * HOUR_MS;
    const at = (hours: number) => new Date(start + hours * HOUR_MS);
    if (story.dismissal !== undefined) {
      const { afterHours, reason } = story.dismissal;
      return [{ at: at(afterHours), run: () => this.#dismiss(story, reason) }];
    }
    const { response } = story;
    if (response === undefined) return [];
    const since = (hours: number) => at(response.openAfterHours + hours);
    const acts: Act[] = [
      { at: at(response.openAfterHours), run: () => this.#open(story, response) },
    ];
    if (response.acceptAfterHours !== undefined) {
      acts.push({ at: since(response.acceptAfterHours), run: () => this.#accept(story) });
    }
    const { waiting } = response;
    if (waiting !== undefined) {
      acts.push({ at: since(waiting.afterHours), run: () => this.#handIn(story, waiting) });
    }
    for (const release of response.releases) {
      acts.push({ at: since(release.afterHours), run: () => this.#publish(story, release) });
    }
    if (response.acceptAfterHours !== undefined && response.releases.length > 0) {
      const reported = since(response.acceptAfterHours + REPORTED_AFTER);
      acts.push({ at: reported, run: () => this.#report(story) });
    }
    acts.push(...this.#account(story, response, since));
    for (const hours of GATHERED_AFTER) {
      if (hours < (response.closeAfterHours ?? Infinity))
        acts.push({ at: since(hours), run: () => this.#gather(story) });
    }
    if (response.closeAfterHours !== undefined) {
      acts.push({ at: since(response.closeAfterHours), run: () => this.#close(story) });
    }
    return acts;
  }

  async #report(story: Story): Promise<void> {
    const { id, handler } = this.#case(story);
    await this.app.get(ReportsService).enter(
      id,
      {
        duty: 'verification_report',
        receiver: '云岫省人民政府办公厅',
        means: '政务网公文',
        note: null,
        reportedAt: null,
      },
      handler,
    );
  }

  async #dismiss(story: Story, reason: string): Promise<void> {
    const eventId = await this.#eventOf(story);
    const [alert] = await this.database.query<{ id: number }[]>(
      'SELECT id FROM alert WHERE event_id = $1',
      [eventId],
    );
    if (alert === undefined) throw new Error(`story ${story.id} raised no alert to dismiss`);
    await this.app.get(AlertsService).dismiss(alert.id, await this.#actor('officer'), reason);
  }

  async #open(story: Story, response: ScriptedResponse): Promise<void> {
    const officer = await this.#actor('officer');
    const eventId = await this.#eventOf(story);
    const event = await this.app.get(EventsService).summary(eventId, officer.unit.path);
    const unitId = await this.#departmentFor(story.place, story.field);
    const id = await this.app.get(CaseOpener).open(
      {
        eventId,
        articleId: null,
        field: null,
        title: event.title,
        level: response.level,
        eventLevel: response.categories.includes('emergency') ? response.level : null,
        instruction: null,
        rumour: false,
        levelReason: '经研判，影响限于本地，未造成人员伤亡',
        categories: [...response.categories],
        unitId,
        occurredAt: null,
        firstPublicAt: event.firstReportedAt,
      },
      officer,
    );
    const [handler] = await this.database.query<{ login: string }[]>(
      `SELECT login FROM account WHERE unit_id = $1 AND role = 'handler'`,
      [unitId],
    );
    this.#cases.set(story.id, { id, handler: await this.#actor(handler?.login ?? 'officer') });
  }

  async #accept(story: Story): Promise<void> {
    const { id, handler } = this.#case(story);
    await this.app.get(CasesService).accept(id, handler);
  }

  async #publish(story: Story, release: ScriptedResponse['releases'][number]): Promise<void> {
    const { id, handler } = this.#case(story);
    const reviewer = await this.#actor('reviewer');
    const scripted = { caseId: id, story: story.id, release, handler, reviewer };
    await publishScripted(this.app, this.database, scripted);
  }

  #account(
    story: Story,
    { account }: ScriptedResponse,
    since: (hours: number) => Date,
  ): readonly Act[] {
    if (account === undefined) return [];
    const { app, database } = this;
    const states = async () => {
      const { id, handler } = this.#case(story);
      await stateScripted(app, database, id, account, handler);
    };
    const decides = async () => {
      const leader = await this.#actor('leader');
      await decideScripted(app, database, this.#case(story).id, account, leader);
    };
    return [
      { at: since(account.statedAfterHours), run: states },
      { at: since(account.decidedAfterHours), run: decides },
    ];
  }

  async #handIn(story: Story, release: ScriptedResponse['releases'][number]): Promise<void> {
    const { id, handler } = this.#case(story);
    await handInScripted(this.app, { caseId: id, release, handler });
  }

  /** Events of this story alone that the placer kept apart. */
  async #gather(story: Story): Promise<void> {
    const officer = await this.#actor('officer');
    const [row] = await this.database.query<{ eventId: number }[]>(
      'SELECT event_id AS "eventId" FROM response_case WHERE id = $1',
      [this.#case(story).id],
    );
    const apart = await this.database.query<{ id: number }[]>(
      `SELECT event_id AS id FROM article WHERE event_id IN
         (SELECT event_id FROM article WHERE identity = ANY ($1::bytea[])) AND event_id <> $2
       GROUP BY 1 HAVING bool_and(identity = ANY ($1::bytea[])) ORDER BY 1`,
      [this.#identities.get(story.id) ?? [], row!.eventId],
    );
    for (const { id } of apart)
      await this.app
        .get(ArrangementsService)
        .merge(id, { into: row!.eventId, reason: '同一件事的后续' }, officer);
  }

  async #close(story: Story): Promise<void> {
    await this.app
      .get(CasesService)
      .close(this.#case(story).id, await this.#actor('officer'), '诉求已回应，舆情平息');
  }

  #case(story: Story): { id: number; handler: Actor } {
    const found = this.#cases.get(story.id);
    if (found === undefined) throw new Error(`story ${story.id} has no case yet`);
    return found;
  }

  /** The event most of the story's articles are in. */
  async #eventOf(story: Story): Promise<number> {
    const [row] = await this.database.query<{ event_id: number }[]>(
      `SELECT event_id FROM article WHERE identity = ANY ($1::bytea[]) AND event_id IS NOT NULL
       GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
      [this.#identities.get(story.id) ?? []],
    );
    if (row === undefined) throw new Error(`story ${story.id} has no event yet`);
    return row.event_id;
  }

  async #departmentFor(place: string, field: Field): Promise<number> {
    const [row] = await this.database.query<{ id: number }[]>(
      `SELECT id FROM unit WHERE kind = 'department' AND place_code = $1 ORDER BY NOT $2 = ANY (fields), id LIMIT 1`,
      [place, field],
    );
    if (row === undefined) throw new Error(`no department in ${place}`);
    return row.id;
  }

  async #actor(login: string): Promise<Actor> {
    const [row] = await this.database.query<
      (Omit<Actor, 'unit'> & { unitId: number; unitName: string; unitPath: string })[]
    >(
      `SELECT a.id, a.login, a.name, a.role, a.password_due AS "passwordDue", u.id AS "unitId", u.name AS "unitName", u.path AS "unitPath"
       FROM account a JOIN unit u ON u.id = a.unit_id WHERE a.login = $1`,
      [login],
    );
    if (row === undefined) throw new Error(`nobody is called ${login}`);
    const { unitId, unitName, unitPath, ...actor } = row;
    return { ...actor, unit: { id: unitId, name: unitName, path: unitPath } };
  }
}
