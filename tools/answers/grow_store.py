"""Makes a large store of a real one, to time questions by: copies the rows of its reports under other numbers, days and names.

    python3 tools/answers/grow_store.py STORE LARGE --reports 100000 [--seed 1]

STORE is a SQLite file that `dragoman add` filled. Each round copies every report: under new numbers, ids and keys; its days moved by
some weeks; in it each person of two names or more has his first name and another person's last, so that the number of names grows with
the number of reports as in a real collection, while countries, places and organizations stay, whose findings grow in number. Threads
stay within a round. What no question reads (mention, record, evidence, copy_signature, copy_key_run, copy_key_block, copy_reading and what threads are told by) is not copied.
Python's standard library only.
"""
import argparse
import datetime
import functools
import hashlib
import os
import random
import sqlite3

LEFT_OUT = {"mention", "record", "evidence", "copy_signature", "copy_key_run", "copy_key_block", "copy_reading", "thread_cell", "thread_key", "thread_tally", "copy_measure", "dispute_line", "rejected", "source", "source_seen", "decision",
            "actor_role", "actor_spelling", "answer_name", "answer_name_detail", "answer_sound", "report_search"}
REPORTS, OTHERS = {"report", "leader", "beside", "taken_from", "restored_from", "a_report", "b_report"}, {"thread", "cell", "actor"}
DAYS = {"day", "published", "first_day", "last_day", "date", "since", "a_day", "b_day", "until_day"}
# Columns that have actor_cell.number, which rises with the cells.
CELLS = {("actor_cell", "number"), ("actor_fact", "cell"), ("entity_cell", "cell")}
NAMES = {("entity", "name"), ("entity_spelling", "spelling"), ("answer_position", "party"), ("actor", "name")}


@functools.lru_cache(maxsize=1 << 16)
def moved(day, weeks):
    """A day, month or year that begins a text, so many weeks later; anything else as it is."""
    if not day or not day[:4].isdigit():
        return day
    try:
        if len(day) >= 10:
            return (datetime.date.fromisoformat(day[:10]) + datetime.timedelta(weeks=weeks)).isoformat() + day[10:]
        if len(day) == 7:
            return (datetime.date.fromisoformat(day + "-15") + datetime.timedelta(weeks=weeks)).isoformat()[:7]
    except (ValueError, OverflowError):
        pass
    return day


@functools.lru_cache(maxsize=1 << 16)
def later(moment, offset):
    """A round was added some minutes behind the one before it."""
    return (datetime.datetime.fromisoformat(moment) + datetime.timedelta(seconds=offset)).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


@functools.lru_cache(maxsize=1 << 16)
def renumbered(number, offset):
    """Another number of 62 bits for a thread."""
    return None if number is None else int.from_bytes(hashlib.blake2b(f"{number} {offset}".encode(), digest_size=8).digest(), "big") >> 2


def tables(connection):
    """Every table that is copied, with its columns."""
    names = [r[0] for r in connection.execute("select name from sqlite_master where type = 'table' and name not like 'report_search_%' and name not like 'sqlite_%'")]
    return {n: [r[1] for r in connection.execute(f"pragma table_info({n})")] for n in names if n not in LEFT_OUT}


def persons(connection):
    """Persons' names of two words and more, as reports spell them."""
    rows = connection.execute("""select n.name from answer_name n join answer_name_detail d on d.name = n.number
        where d.detail = 'kind' and d.value = 'person' and n.name like '_% _%' order by n.name""")
    return sorted({r[0] for r in rows})


def renaming(names, round_number, seed):
    """Each name with another's last word."""
    others = names[:]
    random.Random(f"{seed} {round_number}").shuffle(others)
    return {name: (" ".join(name.split()[:-1] + other.split()[-1:]), other) for name, other in zip(names, others)}


def copied(table, column, offset, weeks, cells):
    """The expression by which a column is copied; cells are those that came before."""
    if (table, column) in CELLS:
        return f"{column} + {cells}"
    if (table, column) == ("answer_part", "name"):
        return "numbered(name)"
    if column in REPORTS:
        return f"{column} + {offset}"
    if column == "actor":
        return f"case when stays(actor) then actor else renumbered(actor, {offset}) end"
    if column in OTHERS:
        return f"renumbered({column}, {offset})"
    if column == "key":
        return f"digest(key, {offset})"
    if table == "report" and column == "id":
        return f"id || '-{offset}'"
    if column in ("added_at", "first_added", "last_added"):
        return f"later({column}, {offset})"
    if column in DAYS:
        return f"moved({column}, {weeks})"
    return f"renamed({column})" if (table, column) in NAMES else column


def copy_names(connection, new, weeks):
    """The names of a round. Of a made name the sounds are those of both that it is made of: more than it has, so never fewer names to look through."""
    for table, key, values in (("answer_name", "number", "renamed(name),"),
                               ("answer_name_detail", "name, detail, value", "detail, case when detail = 'spelling' then renamed(value) else value end,")):
        connection.execute(f"""insert into {table} select numbered({key.split(',')[0]}), {values} reports, moved(first_day, {weeks}), moved(last_day, {weeks}) from before_{table} where true
            on conflict ({key}) do update set reports = reports + excluded.reports, first_day = min(first_day, excluded.first_day), last_day = max(last_day, excluded.last_day)""")
    numbers = dict(connection.execute("select name, number from before_answer_name"))
    for name, (_, other) in new.items():
        own = numbers[name]
        connection.execute("insert or ignore into answer_sound select sound, numbered(?) from before_answer_sound where name in (?, ?)", (own, own, numbers[other]))


def numbering(known, base, new):
    """The number of each name of a round by that of the name it is made of; a name that is new has the next."""
    numbers = {0: 0}
    for name, number in base.items():
        numbers[number] = known.setdefault(new.get(name, (name,))[0], len(known) + 1)
    return numbers


def grow(connection, reports, seed):
    size = connection.execute("select count(*) from report").fetchone()[0]
    columns = tables(connection)
    step = 1 + connection.execute("select max(report) from report").fetchone()[0]
    threads = {t: {r[0] for r in connection.execute(f"select {c[0]} from {t}")} for t, c in columns.items() if c[0] in OTHERS and "report" not in c}
    for table in ("answer_name", "answer_name_detail", "answer_sound"):
        connection.execute(f"create temporary table before_{table} as select * from {table}")
    connection.execute("create index before_sound on before_answer_sound (name)")
    connection.create_function("original", 2, lambda table, number: number in threads.get(table, ()), deterministic=True)
    # A country is one actor, however many reports speak of it.
    staying = {r[0] for r in connection.execute("select actor from actor where kind <> 'person'")}
    connection.create_function("stays", 1, lambda actor: actor in staying, deterministic=True)
    cells = connection.execute("select max(number) from actor_cell").fetchone()[0] or 0
    base = dict(connection.execute("select name, number from answer_name order by number"))
    known = dict(base)
    names, first = persons(connection), connection.execute("select min(report), max(report) from report").fetchone()
    rounds = -(-reports // size)
    for round_number in range(1, rounds):
        offset, weeks, new = step * round_number, 3 * round_number, renaming(names, round_number, seed)
        connection.create_function("renamed", 1, lambda name: new.get(name, (name,))[0], deterministic=True)
        numbers = numbering(known, base, new)
        connection.create_function("numbered", 1, lambda number: numbers[number], deterministic=True)
        last = first[1] if round_number < reports // size else first[0] + reports % size - 1
        for table, own in columns.items():
            bound = next((c for c in ("report", "a_report") if c in own), None)
            where = f" where {bound} <= {last}" if bound else f" where original('{table}', {own[0]})"
            connection.execute(f"insert or ignore into {table} ({', '.join(own)}) select {', '.join(copied(table, c, offset, weeks, cells * round_number) for c in own)} from {table}{where}")
        copy_names(connection, new, weeks)
        connection.execute(f"insert into report_search (rowid, title, text) select report, title, text from report_text where report between {offset + first[0]} and {offset + last}")
        connection.commit()
    connection.execute(f"update actor set reports = reports * {rounds} where stays(actor)")
    connection.commit()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("store")
    parser.add_argument("large")
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(arguments.large + suffix):
            os.remove(arguments.large + suffix)
    with sqlite3.connect(arguments.store) as source, sqlite3.connect(arguments.large) as large:
        source.backup(large)
        large.execute("pragma journal_mode = off")
        large.execute("pragma synchronous = off")
        large.execute("pragma cache_size = -400000")
        large.create_function("moved", 2, moved, deterministic=True)
        large.create_function("later", 2, later, deterministic=True)
        large.create_function("renumbered", 2, renumbered, deterministic=True)
        large.create_function("digest", 2, lambda key, offset: hashlib.sha256(f"{key} {offset}".encode()).hexdigest(), deterministic=True)
        grow(large, arguments.reports, arguments.seed)
        large.execute("pragma journal_mode = wal")


if __name__ == "__main__":
    main()
