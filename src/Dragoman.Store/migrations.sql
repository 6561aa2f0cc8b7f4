-- The tables of a store, in steps. A store of step n is brought to the newest by running the steps behind n, each in a
-- transaction. A step that has been released is never changed; what is to be different comes as another step.
--
-- One text for both databases: it is SQLite's, and PostgresDialect.Translate names what reads differently there. What only one
-- of them has stands between "-- only sqlite" or "-- only postgres" and "-- end". docs/store.md explains every table.
--
-- Throughout: report is the number of a report in this store; entity, statement, event, … count from 1 within a report, so that
-- entity 3 is "E3" of docs/record.md. span_start and span_end are Unicode code points into report_text.text, end exclusive; words
-- are the words there, cut with … where they are long. Days and times are ISO 8601 text.

-- step 1: one report's findings

create table report (
    report bigint primary key,
    key text not null unique,            -- SHA-256 of text and address, hexadecimal: the same report twice has the same key
    id text not null,                    -- the input's id, else the SHA-256 of the text
    path text, url text,
    title text, byline text,             -- names of authors, "; " between them
    publisher text,
    published text,                      -- date or date-time as found; null where nothing says
    published_from text,                 -- what said so: input, meta, url, image_url, dateline, text
    day text,                            -- the first ten characters of published
    language text,
    origin_publisher text, credit text,  -- first publisher; wire and byline credits, "; " between them
    republished double precision, translated double precision,
    characters integer not null,         -- code points of the text
    added_at text not null               -- UTC
);
-- only postgres
create sequence report_number;
-- end
create index report_by_day on report (day);

create table report_text (
    report bigint primary key,
    title text,
    text text not null                   -- U+FFFD stands for what a database cannot hold: U+0000, half a surrogate pair
);

-- only sqlite
create virtual table report_search using fts5 (title, text, content = 'report_text', content_rowid = 'report', tokenize = 'porter unicode61 remove_diacritics 2');
-- end
-- only postgres
-- A tsvector may not grow beyond a megabyte, so that of a very long report covers its beginning.
alter table report_text add column search tsvector generated always as
    (setweight(to_tsvector('english', left(coalesce(title, ''), 1000)), 'A') || to_tsvector('english', left(text, 250000))) stored;
create index report_search on report_text using gin (search);
-- end

create table record (
    report bigint primary key,
    json blob not null                   -- the line that `dragoman read` writes, compressed with zlib
);

create table sentence (
    report bigint, sentence integer,
    span_start integer not null, span_end integer not null,
    primary key (report, sentence)
) without rowid;

create table entity (
    report bigint, entity integer,
    kind text not null,                  -- person, organization, country, place, facility, group, weapon, other
    name text not null,                  -- the best spelling known
    repaired boolean not null,           -- name differs from every spelling in the report
    repair text,                         -- why it was repaired
    roles text,                          -- as the report says them, "; " between them
    code text, sector text,              -- ISO 3166 alpha-3 (or IGO, NGO, …) and PLOVER sector
    latitude double precision, longitude double precision, country text, geonames_id bigint, feature text,
    mentions integer not null,
    span_start integer not null, span_end integer not null,   -- the first mention
    primary key (report, entity)
) without rowid;

create table entity_spelling (
    report bigint, entity integer, nth integer,
    spelling text not null,
    primary key (report, entity, nth)
) without rowid;
create index entity_by_spelling on entity_spelling (spelling);

create table mention (
    report bigint, entity integer, mention integer,
    type text,                           -- name, nominal, pronoun; null for a part of a longer name
    span_start integer not null, span_end integer not null,
    primary key (report, entity, mention)
) without rowid;

create table statement (
    report bigint, statement integer,
    speaker integer,                     -- entity; null where the source is none
    source text, source_start integer, source_end integer,
    cue text, cue_start integer, cue_end integer,
    content text not null,               -- its spans are in evidence, " … " between them here
    form text not null,                  -- direct, indirect, mixed
    addressee integer,                   -- entity
    venue text, date text,
    refusal boolean not null,            -- the statement is that nothing will be said
    span_start integer not null, span_end integer not null,   -- all of source, cue and content
    primary key (report, statement)
) without rowid;

create table event (
    report bigint, event integer,
    class text not null, mode text, contexts text, score double precision not null,   -- PLOVER
    place integer,                       -- entity
    date text,
    status text not null,                -- held, planned, proposed, denied, hypothetical, alleged
    statement integer,                   -- who says so; null for the report itself
    words text not null,                 -- the trigger
    span_start integer not null, span_end integer not null,
    primary key (report, event)
) without rowid;

create table event_participant (
    report bigint, event integer, nth integer,
    role text not null,                  -- actor, recipient
    entity integer not null,
    span_start integer not null, span_end integer not null,
    primary key (report, event, nth)
) without rowid;

create table engagement (
    report bigint, engagement integer,
    form text not null,                  -- call, meeting, talks, summit, visit, press_conference, other
    place integer,                       -- entity
    date text, duration text,
    status text not null,                -- held, planned, confirmed, cancelled, denied
    ordinal integer,                     -- 2 for the second call
    words text not null, span_start integer not null, span_end integer not null,   -- the first evidence
    primary key (report, engagement)
) without rowid;

create table engagement_participant (
    report bigint, engagement integer, nth integer,
    entity integer not null,
    primary key (report, engagement, nth)
) without rowid;

create table engagement_agenda (
    report bigint, engagement integer, nth integer,
    topic text not null, span_start integer not null, span_end integer not null,
    primary key (report, engagement, nth)
) without rowid;

create table proposal (
    report bigint, proposal integer,
    kind text not null,                  -- ceasefire, withdrawal, prisoner_exchange, sanctions_relief, aid, territory, energy, security_guarantee, other
    label text not null, duration text,
    words text not null, span_start integer not null, span_end integer not null,
    primary key (report, proposal)
) without rowid;

create table proposal_backer (
    report bigint, proposal integer, nth integer,
    entity integer not null,
    primary key (report, proposal, nth)
) without rowid;

create table position (
    report bigint, position integer,     -- counts through the report, over all its proposals
    proposal integer not null,
    party integer not null,              -- entity
    stance text not null,                -- accepts, accepts_if, supports_in_principle, undecided, rejects, demands
    said_by integer,                     -- entity; null for the report itself
    date text,
    words text not null, span_start integer not null, span_end integer not null,
    primary key (report, position)
) without rowid;

create table position_condition (
    report bigint, position integer, nth integer,
    words text not null, span_start integer not null, span_end integer not null,
    primary key (report, position, nth)
) without rowid;

create table claim (
    report bigint, claim integer,
    kind text not null,                  -- accusation, denial, prediction, assertion
    by_entity integer, against_entity integer,
    statement integer,
    words text not null, span_start integer not null, span_end integer not null,
    primary key (report, claim)
) without rowid;

create table control (
    report bigint, control integer,
    place integer not null, holder integer not null,          -- entities
    change text not null,                -- holds, gains, loses, contests, annexes
    since text,
    words text not null, span_start integer not null, span_end integer not null,
    primary key (report, control)
) without rowid;

create table control_source (
    report bigint, control integer, nth integer,
    entity integer not null,             -- whose word it is, where it is not the report's own
    primary key (report, control, nth)
) without rowid;

create table facility (
    report bigint, facility integer,
    entity integer not null,
    state text, risk text,               -- in the report's words
    words text not null, span_start integer not null, span_end integer not null,
    primary key (report, facility)
) without rowid;

-- Every span of a finding that has several, in text order; the finding's own row has the first.
create table evidence (
    report bigint,
    finding text,                        -- statement, engagement, proposal, position, control, facility
    number integer,                      -- the statement's, engagement's, … number
    nth integer,
    words text not null, span_start integer not null, span_end integer not null,
    primary key (report, finding, number, nth)
) without rowid;

-- step 2: what comes in, and what was refused

-- What was asked to be read and could not be.
create table rejected (
    input text not null,                 -- file, address, or standard input
    place text not null,                 -- line or part of it; empty for the whole
    reason text not null,                -- the fault and its remedy
    first_at text not null, last_at text not null, times integer not null,
    primary key (input, place, reason)
) without rowid;

-- Feeds and addresses that are asked again, with what a conditional request needs.
create table source (
    source text primary key,             -- address or path
    kind text,
    etag text, last_modified text,
    checked_at text, next_at text,
    failures integer not null default 0, -- in a row; the pause grows with them
    note text
) without rowid;

create table source_seen (
    source text, item text,              -- a feed's own id of an item
    seen_at text not null,
    primary key (source, item)
) without rowid;

-- What an analyst decided by hand; later ingests obey it. A decision is undone by another row, never removed.
create table decision (
    decision bigint primary key,
    made_at text not null, made_by text,
    kind text not null,                  -- merge, split, rename, separate, undo
    section text not null,               -- actor, proposal, engagement, event
    subject text not null, object text,  -- names or keys that stay the same in every store
    undoes bigint,
    note text
);

-- step 3: across reports. Computed from the rows above and the decisions; nothing here is known that is not there

-- Which reports are copies of one. A report that stands alone has a row too, once copies have been sought.
create table copy_group (
    report bigint primary key,
    leader bigint not null,              -- the report by which the group is known: the earliest
    relation text not null,              -- what it is to the cleanest: exact, near, cut, extended, rewritten
    similarity double precision,         -- to the cleanest, 0 to 1
    earliest boolean not null, cleanest boolean not null
);
create index copy_group_by_leader on copy_group (leader);

-- Somebody or something, across reports.
create table actor (
    actor bigint primary key,
    key text not null unique,            -- stays the same whatever order the reports came in
    kind text not null, name text not null, code text, sector text,
    reports integer not null, first_day text, last_day text
);

create table actor_spelling (
    actor bigint, spelling text,
    reports integer not null,
    primary key (actor, spelling)
) without rowid;
create index actor_by_spelling on actor_spelling (spelling);

create table actor_role (
    actor bigint, role text,
    first_day text, last_day text, reports integer not null,
    primary key (actor, role)
) without rowid;

create table actor_entity (
    report bigint, entity integer,
    actor bigint not null,
    primary key (report, entity)
) without rowid;
create index entity_by_actor on actor_entity (actor, report, entity);

-- The same proposal, engagement or event told in several reports.
create table proposal_thread (
    thread bigint primary key,
    key text not null unique, kind text not null, label text not null, first_day text, last_day text, sources integer not null
);
create table proposal_thread_item (
    report bigint, proposal integer, thread bigint not null,
    primary key (report, proposal)
) without rowid;
create index proposal_by_thread on proposal_thread_item (thread, report, proposal);

create table engagement_thread (
    thread bigint primary key,
    key text not null unique, form text not null, place bigint, date text, status text not null, sources integer not null   -- place is an actor
);
create table engagement_thread_item (
    report bigint, engagement integer, thread bigint not null,
    primary key (report, engagement)
) without rowid;
create index engagement_by_thread on engagement_thread_item (thread, report, engagement);

create table event_thread (
    thread bigint primary key,
    key text not null unique, class text not null, mode text, place bigint, date text, status text not null, sources integer not null
);
create table event_thread_item (
    report bigint, event integer, thread bigint not null,
    primary key (report, event)
) without rowid;
create index event_by_thread on event_thread_item (thread, report, event);

-- step 4: views for people. Names are the actor's where actors are known, else the report's

create view positions as
select r.report, r.day as report_day, r.publisher, r.title, r.url, p.proposal, p.kind as proposal_kind, p.label as proposal_label,
    coalesce(pa.name, pe.name) as party, pe.code as party_code, s.stance,
    (select group_concat(n.words, ' | ') from position_condition n where n.report = s.report and n.position = s.position) as conditions,
    coalesce(sa.name, se.name) as said_by, s.date, s.words, s.span_start, s.span_end, s.position, pt.thread, r.key
from position s
join report r on r.report = s.report
join proposal p on p.report = s.report and p.proposal = s.proposal
join entity pe on pe.report = s.report and pe.entity = s.party
left join actor_entity pl on pl.report = s.report and pl.entity = s.party
left join actor pa on pa.actor = pl.actor
left join entity se on se.report = s.report and se.entity = s.said_by
left join actor_entity sl on sl.report = s.report and sl.entity = s.said_by
left join actor sa on sa.actor = sl.actor
left join proposal_thread_item pt on pt.report = s.report and pt.proposal = s.proposal;

create view engagements as
select r.report, r.day as report_day, r.publisher, r.title, r.url, g.form, g.status, g.date, g.duration, g.ordinal,
    (select group_concat(coalesce(a.name, e.name), ' | ') from engagement_participant n
        join entity e on e.report = n.report and e.entity = n.entity
        left join actor_entity l on l.report = n.report and l.entity = n.entity left join actor a on a.actor = l.actor
        where n.report = g.report and n.engagement = g.engagement) as participants,
    coalesce(pa.name, pe.name) as place, pe.latitude, pe.longitude,
    (select group_concat(n.topic, ' | ') from engagement_agenda n where n.report = g.report and n.engagement = g.engagement) as agenda,
    g.words, g.span_start, g.span_end, g.engagement, gt.thread, r.key
from engagement g
join report r on r.report = g.report
left join entity pe on pe.report = g.report and pe.entity = g.place
left join actor_entity pl on pl.report = g.report and pl.entity = g.place
left join actor pa on pa.actor = pl.actor
left join engagement_thread_item gt on gt.report = g.report and gt.engagement = g.engagement;

create view statements as
select r.report, r.day as report_day, r.publisher, r.title, r.url, coalesce(sa.name, se.name) as speaker, se.code as speaker_code, s.source, s.cue,
    s.content, s.form, s.refusal, coalesce(aa.name, ae.name) as addressee, s.venue, s.date, s.span_start, s.span_end, s.statement, r.key
from statement s
join report r on r.report = s.report
left join entity se on se.report = s.report and se.entity = s.speaker
left join actor_entity sl on sl.report = s.report and sl.entity = s.speaker
left join actor sa on sa.actor = sl.actor
left join entity ae on ae.report = s.report and ae.entity = s.addressee
left join actor_entity al on al.report = s.report and al.entity = s.addressee
left join actor aa on aa.actor = al.actor;

create view events as
select r.report, r.day as report_day, r.publisher, r.title, r.url, v.class, v.mode, v.contexts, v.score, v.status, v.date,
    (select group_concat(coalesce(a.name, e.name), ' | ') from event_participant n
        join entity e on e.report = n.report and e.entity = n.entity
        left join actor_entity l on l.report = n.report and l.entity = n.entity left join actor a on a.actor = l.actor
        where n.report = v.report and n.event = v.event and n.role = 'actor') as actors,
    (select group_concat(coalesce(a.name, e.name), ' | ') from event_participant n
        join entity e on e.report = n.report and e.entity = n.entity
        left join actor_entity l on l.report = n.report and l.entity = n.entity left join actor a on a.actor = l.actor
        where n.report = v.report and n.event = v.event and n.role = 'recipient') as recipients,
    coalesce(pa.name, pe.name) as place, pe.latitude, pe.longitude,
    coalesce(sa.name, se.name, s.source) as according_to, v.words, v.span_start, v.span_end, v.event, v.statement, vt.thread, r.key
from event v
join report r on r.report = v.report
left join entity pe on pe.report = v.report and pe.entity = v.place
left join actor_entity pl on pl.report = v.report and pl.entity = v.place
left join actor pa on pa.actor = pl.actor
left join statement s on s.report = v.report and s.statement = v.statement
left join entity se on se.report = s.report and se.entity = s.speaker
left join actor_entity sl on sl.report = s.report and sl.entity = s.speaker
left join actor sa on sa.actor = sl.actor
left join event_thread_item vt on vt.report = v.report and vt.event = v.event;

create view control_history as
select r.report, r.day as report_day, r.publisher, r.title, r.url, coalesce(pa.name, pe.name) as place, pe.latitude, pe.longitude, k.change,
    coalesce(ha.name, he.name) as holder, he.code as holder_code, coalesce(k.since, r.day) as day, k.since,
    (select group_concat(coalesce(a.name, e.name), ' | ') from control_source n
        join entity e on e.report = n.report and e.entity = n.entity
        left join actor_entity l on l.report = n.report and l.entity = n.entity left join actor a on a.actor = l.actor
        where n.report = k.report and n.control = k.control) as according_to,
    k.words, k.span_start, k.span_end, k.control, r.key
from control k
join report r on r.report = k.report
join entity pe on pe.report = k.report and pe.entity = k.place
left join actor_entity pl on pl.report = k.report and pl.entity = k.place
left join actor pa on pa.actor = pl.actor
join entity he on he.report = k.report and he.entity = k.holder
left join actor_entity hl on hl.report = k.report and hl.entity = k.holder
left join actor ha on ha.actor = hl.actor;

-- step 5: what copies are told by

-- Computed from the report's text; Dragoman's own form (docs/copies.md).
create table copy_signature (
    nth bigint primary key,              -- in the order in which copies were sought
    report bigint not null,
    signature blob not null
);
create index copy_signature_by_report on copy_signature (report);

-- step 6: threads: the same proposal, engagement or event told in several reports

-- What a thread tells, from all its reports. publishers and sources count those that differ: a source is a group of copies.
alter table proposal_thread add column duration text;
alter table proposal_thread add column sides text;             -- between whom, " | " between them
alter table proposal_thread add column reports integer not null default 0;
alter table proposal_thread add column publishers integer not null default 0;
alter table engagement_thread add column participants text;    -- names, " | " between them
alter table engagement_thread add column place_name text;
alter table engagement_thread add column ordinal integer;
alter table engagement_thread add column history text;         -- "2025-03-16 planned; 2025-03-18 held": the day on which each status was first told
alter table engagement_thread add column first_day text;       -- of reports
alter table engagement_thread add column last_day text;
alter table engagement_thread add column reports integer not null default 0;
alter table engagement_thread add column publishers integer not null default 0;
alter table event_thread add column actors text;               -- names, " | " between them
alter table event_thread add column recipients text;
alter table event_thread add column place_name text;
alter table event_thread add column first_day text;            -- of reports
alter table event_thread add column last_day text;
alter table event_thread add column reports integer not null default 0;
alter table event_thread add column publishers integer not null default 0;

-- key is the finding's own, the same in every store; a thread's key is its earliest finding's.
alter table proposal_thread_item add column key text;
alter table proposal_thread_item add column cell bigint;
alter table engagement_thread_item add column key text;
alter table engagement_thread_item add column cell bigint;
alter table event_thread_item add column key text;
alter table event_thread_item add column cell bigint;
create index proposal_by_cell on proposal_thread_item (cell);
create index engagement_by_cell on engagement_thread_item (cell);
create index event_by_cell on event_thread_item (cell);

-- Findings that look alike, in Dragoman's own form (docs/threads.md).
create table thread_cell (
    cell bigint primary key,
    signature text not null,
    component bigint not null, thread bigint not null
);
create index cell_by_component on thread_cell (component);
create index cell_by_thread on thread_cell (thread);

create table thread_key (
    key bigint, cell bigint,
    primary key (key, cell)
) without rowid;

-- A party's stance on a proposal, as one report tells it, under the party's key across reports.
create table stance (
    report bigint, position integer,
    proposal integer not null,
    party text not null,                 -- country code, or a name in lower case behind "="
    stance text not null,
    day text not null,                   -- the position's own, where it is a day not behind the report's; else the report's
    primary key (report, position)
) without rowid;
create index stance_by_proposal on stance (report, proposal);

-- A row for each stance that a party came to have on a proposal: the report and words that first told it, until when, and how many told it.
create view position_history as
with told as (
    select i.thread, s.party, s.stance, s.day, r.key, r.report, s.position, g.leader,
        lag(s.stance) over (partition by i.thread, s.party order by s.day, r.key, s.position) as stance_before
    from stance s
    join proposal_thread_item i on i.report = s.report and i.proposal = s.proposal
    join report r on r.report = s.report
    left join copy_group g on g.report = s.report
), numbered as (
    select told.*, sum(case when stance_before = stance then 0 else 1 end) over (partition by thread, party order by day, key, position rows unbounded preceding) as nth
    from told
), ranked as (
    select numbered.*, row_number() over (partition by thread, party, nth order by day, key, position) as place from numbered
), state as (
    select thread, party, nth, max(day) as until_day, count(distinct report) as reports, count(distinct coalesce(leader, report)) as sources
    from numbered group by thread, party, nth
)
select s.thread, t.kind, t.label, s.party as party_key, coalesce(pa.name, pe.name) as party, s.nth, n.stance, n.stance_before, n.day, s.until_day, s.sources, s.reports,
    p.words, p.span_start, p.span_end, coalesce(sa.name, se.name) as said_by, n.report, n.position, r.publisher, r.title, r.url, n.key as report_key, t.key
from state s
join ranked n on n.thread = s.thread and n.party = s.party and n.nth = s.nth and n.place = 1
join proposal_thread t on t.thread = s.thread
join position p on p.report = n.report and p.position = n.position
join report r on r.report = n.report
join entity pe on pe.report = p.report and pe.entity = p.party
left join actor_entity pl on pl.report = p.report and pl.entity = p.party
left join actor pa on pa.actor = pl.actor
left join entity se on se.report = p.report and se.entity = p.said_by
left join actor_entity sl on sl.report = p.report and sl.entity = p.said_by
left join actor sa on sa.actor = sl.actor;

-- step 7: what reports tell that cannot both be so

-- Threads are found anew, with what is new below.
delete from proposal_thread; delete from proposal_thread_item;
delete from engagement_thread; delete from engagement_thread_item;
delete from event_thread; delete from event_thread_item;
delete from thread_cell; delete from thread_key; delete from stance;

create index proposal_by_key on proposal_thread_item (key);
create index engagement_by_key on engagement_thread_item (key);
create index event_by_key on event_thread_item (key);

-- Decisions that threads show already.
create table thread_decision (decision bigint primary key);

create table contradiction (
    key text primary key,                -- the same in every store
    kind text not null,                  -- stance, status, day, place, duration, number, control, denial
    subject text not null,               -- whose stance on what, who met, what happened, which place, who denies
    day text,                            -- of the later report
    topic text not null, other_topic text,   -- thread or subject that it was found in, in Dragoman's own form
    -- What was told first, by how many independent sources, and by whom first.
    a_value text not null, a_sources integer not null, a_report bigint not null, a_finding text not null, a_number integer not null,
    a_words text not null, a_start integer not null, a_end integer not null, a_day text, a_publisher text,
    -- What was told against it.
    b_value text not null, b_sources integer not null, b_report bigint not null, b_finding text not null, b_number integer not null,
    b_words text not null, b_start integer not null, b_end integer not null, b_day text, b_publisher text
) without rowid;
create index contradiction_by_topic on contradiction (topic);
create index contradiction_by_other_topic on contradiction (other_topic);
create index contradiction_by_day on contradiction (day);

-- Who holds a place, and who is accused or denies, under the place's and the party's key across reports.
create table dispute_line (
    subject text, day text,
    report bigint, finding text, number integer,   -- control, claim
    party text not null, value text not null,
    primary key (subject, day, report, finding, number)
) without rowid;

-- step 8: what questions are answered from

-- Computed from the rows above when a report is added, so that a question is answered from a few rows among millions. Names and
-- labels are cut at 200 characters. A day here is the finding's own where its date begins with a year, month or day (and, of what is told as done, is not behind the report), else the report's; '' for neither.

create index report_by_added on report (added_at);
create index report_by_publisher on report (publisher, day);

-- A name as reports have it (entity.name), across reports.
create table answer_name (
    name text primary key,
    reports integer not null, first_day text, last_day text
) without rowid;

create table answer_name_detail (
    name text,
    detail text,                         -- kind, code, role, spelling
    value text,
    reports integer not null, first_day text, last_day text,
    primary key (name, detail, value)
) without rowid;

-- The sounds of a name's words, in Dragoman's own form.
create table answer_sound (
    sound bigint, name text,
    primary key (sound, name)
) without rowid;

-- Who takes part in what, by day. The rows of name '' have every finding of the kind, but for statements.
create table answer_part (
    name text,
    finding text,                        -- statement, engagement, event, position, control
    day text,
    report bigint, number integer,       -- as in evidence
    role text,                           -- speaker, addressee, participant, actor, recipient, party, said_by, place, holder, according_to
    entity integer,
    primary key (name, finding, day, report, number, role)
) without rowid;

-- Positions by what they are on, to be read without their reports.
create table answer_position (
    subject text,                        -- proposal's kind and label
    day text,
    party text,
    report bigint, position integer,
    stance text not null,
    primary key (subject, day, party, report, position)
) without rowid;

-- step 9: actors: somebody or something, across reports

-- What an actor's reports tell of it is kept by cells, entities that look alike in all that actors are told by, so that it need not be counted anew.
drop table actor_spelling;
drop table actor_role;
alter table actor_entity add column cell bigint;
create index entity_by_actor_cell on actor_entity (cell);
create index actor_by_name on actor (name);

-- Dragoman's own form (docs/actors.md).
create table actor_cell (
    cell bigint primary key,
    signature text not null,
    component bigint not null, actor bigint not null
);
create index actor_cell_by_component on actor_cell (component);
create index actor_cell_by_actor on actor_cell (actor);

create table actor_key (
    key bigint, cell bigint,
    primary key (key, cell)
) without rowid;

-- In how many reports a cell is there, is spelt so, named so, has this role, is of this sector; days are the reports'.
create table actor_fact (
    cell bigint, fact text,              -- reports, spelling, name, role, sector
    value text,
    reports integer not null, first_day text, last_day text,
    primary key (cell, fact, value)
) without rowid;
create index actor_fact_by_value on actor_fact (value, fact);

create view actor_spelling as
select c.actor, f.value as spelling, cast(sum(f.reports) as bigint) as reports
from actor_cell c join actor_fact f on f.cell = c.cell and f.fact = 'spelling' group by c.actor, f.value;

create view actor_role as
select c.actor, f.value as role, min(f.first_day) as first_day, max(f.last_day) as last_day, cast(sum(f.reports) as bigint) as reports
from actor_cell c join actor_fact f on f.cell = c.cell and f.fact = 'role' group by c.actor, f.value;

-- step 10: lines by report, so that what one report tells of proposals leads to the rest

create index answer_position_by_report on answer_position (report, position);
create index stance_by_party on stance (party, report, position);

-- step 11: how many independent sources tell of somebody: groups of copies count once

create view actor_source as
select e.actor, count(distinct coalesce(g.leader, e.report)) as sources
from actor_entity e left join copy_group g on g.report = e.report group by e.actor;

-- step 12: damaged copies read beside clean ones (docs/copies.md)

alter table copy_group add column beside bigint;         -- of a damaged report the clean copy beside which it is read: the cleanest of its group
alter table copy_signature add column quotes text;       -- where quotations stand in the text: "12-60 95-130", code points

-- What stays as the report has it: name, content and every span. What a clean copy reads there, and which report that is:
alter table entity add column taken text;                -- the name taken over
alter table entity add column taken_from bigint;
alter table statement add column restored text;          -- the quotation as the clean copy has it
alter table statement add column restored_from bigint;

-- Where a damaged report reads otherwise than the clean copy.
create table copy_reading (
    report bigint, nth integer,
    kind text not null,                  -- name, quotation, lost_marks, number
    words text not null, span_start integer not null, span_end integer not null,
    clean_report bigint not null,
    clean_words text not null, clean_start integer not null, clean_end integer not null,
    reason text not null,
    entity integer, statement integer,   -- whose name, which statement took it over; null where it is only shown
    primary key (report, nth)
) without rowid;

drop view statements;
create view statements as
select r.report, r.day as report_day, r.publisher, r.title, r.url, coalesce(sa.name, se.name) as speaker, se.code as speaker_code, s.source, s.cue,
    s.content, s.form, s.refusal, coalesce(aa.name, ae.name) as addressee, s.venue, s.date, s.span_start, s.span_end, s.statement, r.key,
    s.restored, c.key as restored_from
from statement s
join report r on r.report = s.report
left join entity se on se.report = s.report and se.entity = s.speaker
left join actor_entity sl on sl.report = s.report and sl.entity = s.speaker
left join actor sa on sa.actor = sl.actor
left join entity ae on ae.report = s.report and ae.entity = s.addressee
left join actor_entity al on al.report = s.report and al.entity = s.addressee
left join actor aa on aa.actor = al.actor
left join report c on c.report = s.restored_from;

-- step 13: keys by which copies are found, so that memory does not grow while reports are added

-- Sorted runs of them, in Dragoman's own form (docs/copies.md).
create table copy_key_run (
    until bigint primary key,            -- copy_signature.nth of the last report in it
    texts bigint not null,
    first_block bigint not null,
    fences blob                          -- the first entry of each block
);
create table copy_key_block (
    block bigint primary key,
    entries blob not null
);

-- step 14: where parties stand, by when reports that say so were added

-- A party's stances on a proposal across reports, so that what is new is found without reading what is old.
create table answer_stance (
    thread bigint, party text,           -- as in proposal_thread and stance; a name in lower case behind "=" where stance has none
    stances integer not null,            -- how many differ
    first_day text not null, last_day text not null,
    first_added text not null, last_added text not null,
    primary key (thread, party)
) without rowid;
create index answer_stance_by_day on answer_stance (first_day);
create index answer_stance_by_added on answer_stance (first_added);
create index answer_stance_turned on answer_stance (last_added) where stances > 1;

-- step 15: what is counted of threads with many findings, so that one more is added without counting the others again

-- In Dragoman's own form; made as threads grow, from proposal_thread_item and its sisters, and made anew where a row is missing.
create table thread_tally (
    thread bigint primary key,
    tally blob not null
);

-- step 16: by what the cleanest of a group of copies is known, so that a report joins it without the others being read

-- In Dragoman's own form; of groups of four and more, made as they grow.
create table copy_measure (
    leader bigint primary key,           -- as in copy_group
    cleanest bigint not null,
    translated double precision not null, words bigint not null
);

-- step 17: which words may be in what was said, so that what was said about something is found without all of it being read

-- Of findings that are statements, in Dragoman's own form; null where that is not known, as in rows of before.
alter table answer_part add column words bigint;

-- step 18: fewer rows at random places of indexes for each report that is added

-- No question is asked by a report's own spelling: answer_sound and answer_name_detail find the name that goes by it.
drop index entity_by_spelling;

-- Names alone are looked up by value; the other facts, three rows in four, belong to a cell that is known.
drop index actor_fact_by_value;
create index actor_fact_by_name on actor_fact (value) where fact in ('name', 'own');

-- step 19: entities and facts name an actor's cell by the order in which cells came, not by what it is told by, which lies anywhere; which actor an
-- entity is stands with its cell, so that two actors who turn out to be one become it without the entities of either being written again

alter table actor_cell add column number bigint;   -- as entity_cell.cell and actor_fact.cell have it

update actor_cell set number = n.number from (select cell as own, row_number() over (order by actor, cell) as number from actor_cell) n
where actor_cell.cell = n.own;

create unique index actor_cell_by_number on actor_cell (number);

create table entity_cell (
    report bigint, entity integer,
    cell bigint not null,                -- actor_cell.number
    primary key (report, entity)
) without rowid;

insert into entity_cell (report, entity, cell)
select e.report, e.entity, c.number from actor_entity e join actor_cell c on c.cell = e.cell order by e.report, e.entity;

create index entity_by_cell on entity_cell (cell, report, entity);

drop view actor_source;
drop view actor_role;
drop view actor_spelling;
drop view position_history;
drop view control_history;
drop view events;
drop view statements;
drop view engagements;
drop view positions;
drop table actor_entity;

alter table actor_fact rename to actor_fact_before;
drop index actor_fact_by_name;

create table actor_fact (
    cell bigint, fact text,              -- reports, spelling, name, own, role, sector
    value text,
    reports integer not null, first_day text, last_day text,
    primary key (cell, fact, value)
) without rowid;

insert into actor_fact (cell, fact, value, reports, first_day, last_day)
select c.number, f.fact, f.value, f.reports, f.first_day, f.last_day from actor_fact_before f join actor_cell c on c.cell = f.cell
order by c.number, f.fact, f.value;

drop table actor_fact_before;

create index actor_fact_by_name on actor_fact (value) where fact in ('name', 'own');

create view actor_entity as
select e.report, e.entity, c.actor, e.cell from entity_cell e join actor_cell c on c.number = e.cell;

create view positions as
select r.report, r.day as report_day, r.publisher, r.title, r.url, p.proposal, p.kind as proposal_kind, p.label as proposal_label,
    coalesce(pa.name, pe.name) as party, pe.code as party_code, s.stance,
    (select group_concat(n.words, ' | ') from position_condition n where n.report = s.report and n.position = s.position) as conditions,
    coalesce(sa.name, se.name) as said_by, s.date, s.words, s.span_start, s.span_end, s.position, pt.thread, r.key
from position s
join report r on r.report = s.report
join proposal p on p.report = s.report and p.proposal = s.proposal
join entity pe on pe.report = s.report and pe.entity = s.party
left join entity_cell pl on pl.report = s.report and pl.entity = s.party left join actor_cell plc on plc.number = pl.cell
left join actor pa on pa.actor = plc.actor
left join entity se on se.report = s.report and se.entity = s.said_by
left join entity_cell sl on sl.report = s.report and sl.entity = s.said_by left join actor_cell slc on slc.number = sl.cell
left join actor sa on sa.actor = slc.actor
left join proposal_thread_item pt on pt.report = s.report and pt.proposal = s.proposal;

create view engagements as
select r.report, r.day as report_day, r.publisher, r.title, r.url, g.form, g.status, g.date, g.duration, g.ordinal,
    (select group_concat(coalesce(a.name, e.name), ' | ') from engagement_participant n
        join entity e on e.report = n.report and e.entity = n.entity
        left join entity_cell l on l.report = n.report and l.entity = n.entity left join actor_cell lc on lc.number = l.cell
        left join actor a on a.actor = lc.actor
        where n.report = g.report and n.engagement = g.engagement) as participants,
    coalesce(pa.name, pe.name) as place, pe.latitude, pe.longitude,
    (select group_concat(n.topic, ' | ') from engagement_agenda n where n.report = g.report and n.engagement = g.engagement) as agenda,
    g.words, g.span_start, g.span_end, g.engagement, gt.thread, r.key
from engagement g
join report r on r.report = g.report
left join entity pe on pe.report = g.report and pe.entity = g.place
left join entity_cell pl on pl.report = g.report and pl.entity = g.place left join actor_cell plc on plc.number = pl.cell
left join actor pa on pa.actor = plc.actor
left join engagement_thread_item gt on gt.report = g.report and gt.engagement = g.engagement;

create view statements as
select r.report, r.day as report_day, r.publisher, r.title, r.url, coalesce(sa.name, se.name) as speaker, se.code as speaker_code, s.source, s.cue,
    s.content, s.form, s.refusal, coalesce(aa.name, ae.name) as addressee, s.venue, s.date, s.span_start, s.span_end, s.statement, r.key,
    s.restored, c.key as restored_from
from statement s
join report r on r.report = s.report
left join entity se on se.report = s.report and se.entity = s.speaker
left join entity_cell sl on sl.report = s.report and sl.entity = s.speaker left join actor_cell slc on slc.number = sl.cell
left join actor sa on sa.actor = slc.actor
left join entity ae on ae.report = s.report and ae.entity = s.addressee
left join entity_cell al on al.report = s.report and al.entity = s.addressee left join actor_cell alc on alc.number = al.cell
left join actor aa on aa.actor = alc.actor
left join report c on c.report = s.restored_from;

create view events as
select r.report, r.day as report_day, r.publisher, r.title, r.url, v.class, v.mode, v.contexts, v.score, v.status, v.date,
    (select group_concat(coalesce(a.name, e.name), ' | ') from event_participant n
        join entity e on e.report = n.report and e.entity = n.entity
        left join entity_cell l on l.report = n.report and l.entity = n.entity left join actor_cell lc on lc.number = l.cell
        left join actor a on a.actor = lc.actor
        where n.report = v.report and n.event = v.event and n.role = 'actor') as actors,
    (select group_concat(coalesce(a.name, e.name), ' | ') from event_participant n
        join entity e on e.report = n.report and e.entity = n.entity
        left join entity_cell l on l.report = n.report and l.entity = n.entity left join actor_cell lc on lc.number = l.cell
        left join actor a on a.actor = lc.actor
        where n.report = v.report and n.event = v.event and n.role = 'recipient') as recipients,
    coalesce(pa.name, pe.name) as place, pe.latitude, pe.longitude,
    coalesce(sa.name, se.name, s.source) as according_to, v.words, v.span_start, v.span_end, v.event, v.statement, vt.thread, r.key
from event v
join report r on r.report = v.report
left join entity pe on pe.report = v.report and pe.entity = v.place
left join entity_cell pl on pl.report = v.report and pl.entity = v.place left join actor_cell plc on plc.number = pl.cell
left join actor pa on pa.actor = plc.actor
left join statement s on s.report = v.report and s.statement = v.statement
left join entity se on se.report = s.report and se.entity = s.speaker
left join entity_cell sl on sl.report = s.report and sl.entity = s.speaker left join actor_cell slc on slc.number = sl.cell
left join actor sa on sa.actor = slc.actor
left join event_thread_item vt on vt.report = v.report and vt.event = v.event;

create view control_history as
select r.report, r.day as report_day, r.publisher, r.title, r.url, coalesce(pa.name, pe.name) as place, pe.latitude, pe.longitude, k.change,
    coalesce(ha.name, he.name) as holder, he.code as holder_code, coalesce(k.since, r.day) as day, k.since,
    (select group_concat(coalesce(a.name, e.name), ' | ') from control_source n
        join entity e on e.report = n.report and e.entity = n.entity
        left join entity_cell l on l.report = n.report and l.entity = n.entity left join actor_cell lc on lc.number = l.cell
        left join actor a on a.actor = lc.actor
        where n.report = k.report and n.control = k.control) as according_to,
    k.words, k.span_start, k.span_end, k.control, r.key
from control k
join report r on r.report = k.report
join entity pe on pe.report = k.report and pe.entity = k.place
left join entity_cell pl on pl.report = k.report and pl.entity = k.place left join actor_cell plc on plc.number = pl.cell
left join actor pa on pa.actor = plc.actor
join entity he on he.report = k.report and he.entity = k.holder
left join entity_cell hl on hl.report = k.report and hl.entity = k.holder left join actor_cell hlc on hlc.number = hl.cell
left join actor ha on ha.actor = hlc.actor;

create view position_history as
with told as (
    select i.thread, s.party, s.stance, s.day, r.key, r.report, s.position, g.leader,
        lag(s.stance) over (partition by i.thread, s.party order by s.day, r.key, s.position) as stance_before
    from stance s
    join proposal_thread_item i on i.report = s.report and i.proposal = s.proposal
    join report r on r.report = s.report
    left join copy_group g on g.report = s.report
), numbered as (
    select told.*, sum(case when stance_before = stance then 0 else 1 end) over (partition by thread, party order by day, key, position rows unbounded preceding) as nth
    from told
), ranked as (
    select numbered.*, row_number() over (partition by thread, party, nth order by day, key, position) as place from numbered
), state as (
    select thread, party, nth, max(day) as until_day, count(distinct report) as reports, count(distinct coalesce(leader, report)) as sources
    from numbered group by thread, party, nth
)
select s.thread, t.kind, t.label, s.party as party_key, coalesce(pa.name, pe.name) as party, s.nth, n.stance, n.stance_before, n.day, s.until_day, s.sources, s.reports,
    p.words, p.span_start, p.span_end, coalesce(sa.name, se.name) as said_by, n.report, n.position, r.publisher, r.title, r.url, n.key as report_key, t.key
from state s
join ranked n on n.thread = s.thread and n.party = s.party and n.nth = s.nth and n.place = 1
join proposal_thread t on t.thread = s.thread
join position p on p.report = n.report and p.position = n.position
join report r on r.report = n.report
join entity pe on pe.report = p.report and pe.entity = p.party
left join entity_cell pl on pl.report = p.report and pl.entity = p.party left join actor_cell plc on plc.number = pl.cell
left join actor pa on pa.actor = plc.actor
left join entity se on se.report = p.report and se.entity = p.said_by
left join entity_cell sl on sl.report = p.report and sl.entity = p.said_by left join actor_cell slc on slc.number = sl.cell
left join actor sa on sa.actor = slc.actor;

create view actor_spelling as
select c.actor, f.value as spelling, cast(sum(f.reports) as bigint) as reports
from actor_cell c join actor_fact f on f.cell = c.number and f.fact = 'spelling' group by c.actor, f.value;

create view actor_role as
select c.actor, f.value as role, min(f.first_day) as first_day, max(f.last_day) as last_day, cast(sum(f.reports) as bigint) as reports
from actor_cell c join actor_fact f on f.cell = c.number and f.fact = 'role' group by c.actor, f.value;

create view actor_source as
select c.actor, count(distinct coalesce(g.leader, e.report)) as sources
from actor_cell c join entity_cell e on e.cell = c.number left join copy_group g on g.report = e.report group by c.actor;

-- step 20: names have numbers in the order in which they came, and what is told of a name lies under its number

drop table answer_name;
drop table answer_name_detail;
drop table answer_sound;
drop table answer_part;
delete from answer_position;
delete from answer_stance;

-- A name as reports have it, and the days between which they do.
create table answer_name (
    number bigint primary key,
    name text not null unique,           -- its first 200 characters
    reports integer not null, first_day text, last_day text
);

create table answer_name_detail (
    name bigint,                         -- answer_name.number, here and below
    detail text,                         -- kind, code, role, spelling
    value text,
    reports integer not null, first_day text, last_day text,
    primary key (name, detail, value)
) without rowid;

-- How the words of names and of their spellings sound, in Dragoman's own form.
create table answer_sound (
    sound bigint, name bigint,
    primary key (sound, name)
) without rowid;

-- Who takes part in what.
create table answer_part (
    name bigint,                         -- 0 in the rows that have every engagement, event, position and control
    finding text,                        -- statement, engagement, event, position, control
    day text,                            -- its own, else the report's; empty where neither is known
    report bigint, number integer,       -- of the finding
    role text,                           -- speaker, addressee, participant, place, actor, recipient, party, said_by, holder, according_to
    entity integer,
    words bigint,                        -- of a statement: which words may be in what was said, in Dragoman's own form
    primary key (name, finding, day, report, number, role)
) without rowid;
