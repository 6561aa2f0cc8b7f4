"""Times the questions that a store answers, from the start of the program to its end.

    python3 tools/answers/bench_answers.py STORE [--program PATH] [--rounds 5] [--json]

STORE is a SQLite file. Names, places and words are drawn from the store itself: the most frequent, which
are the dearest to answer, and rare ones. Each question is asked in turn, all rounds over; the first round, when nothing is in memory
yet, is told apart; so is the processor's time, which does not depend on what else the machine does. Linux only. Python's standard library only.
"""
import argparse
import json
import os
import resource
import sqlite3
import statistics
import subprocess
import time

PROGRAM = ["dotnet", "src/Dragoman.Cli/bin/Release/net10.0/dragoman.dll"]


def draw(store):
    """The most frequent and a rare person, the most frequent place that is held, and words of a frequent statement."""
    connection = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    person = "select n.name from answer_name n join answer_name_detail d on d.name = n.number and d.detail = 'kind' and d.value = '{}' where n.name like '% %' order by n.reports {}, n.name limit 1"
    country = "select n.name from answer_name n join answer_name_detail d on d.name = n.number and d.detail = 'kind' and d.value = 'country' order by n.reports desc, n.name limit 1"
    one = lambda sql: (connection.execute(sql).fetchone() or ["Geneva"])[0]
    return {
        "frequent": one(country), "person": one(person.format("person", "desc")), "rare": one(person.format("person", "asc")),
        "held": one("select n.name from answer_part p join answer_name n on n.number = p.name where p.finding = 'control' and p.role = 'place' group by n.name order by count(*) desc, n.name limit 1"),
        "place": one("select n.name from answer_part p join answer_name n on n.number = p.name where p.finding = 'engagement' and p.role = 'place' group by n.name order by count(*) desc, n.name limit 1"),
        "since": one("select max(added_at) from report")[:16] + "Z",
    }


def questions(drawn):
    frequent, person, place = drawn["frequent"], drawn["person"], drawn["place"]
    misspelt = person[:-2] + ("y" if person[-2] != "y" else "i") + person[-1]
    return [
        ("who, most frequent", ["who", frequent]), ("who, a person misspelt", ["who", misspelt]), ("who, rare", ["who", drawn["rare"]]), ("who, unknown", ["who", "Xqzwvk Brthlmp"]),
        ("said, most frequent", ["said", frequent]), ("said, about rare words", ["said", frequent, "--about", "prisoners exchange"]), ("said, about frequent words", ["said", frequent, "--about", "government"]),
        ("positions, all", ["positions"]), ("positions, ceasefire", ["positions", "ceasefire"]), ("positions of a party", ["positions", "--party", frequent]),
        ("timeline, all", ["timeline"]), ("timeline of a party", ["timeline", "--party", frequent]), ("timeline, party and place", ["timeline", "--party", frequent, "--place", place]),
        ("timeline, a month", ["timeline", "--from", "2024-06", "--to", "2024-06"]),
        ("control", ["control", drawn["held"]]), ("control on a day", ["control", drawn["held"], "--on", "2024-06-01"]), ("contradictions", ["contradictions"]), ("sources", ["sources"]),
        ("changes, last minute", ["changes", "--since", drawn["since"]]), ("changes, all", ["changes", "--since", "2000-01-01"]),
        ("search, rare words", ["search", "prisoners", "exchange"]), ("search, frequent word", ["search", "government"]), ("search, the most frequent word", ["search", "said"]),
    ]


def processor_milliseconds():
    """Of all programs that were started and have ended: does not depend on what else the machine does."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (used.ru_utime + used.ru_stime)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("store")
    parser.add_argument("--program")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    program = [arguments.program] if arguments.program else PROGRAM
    drawn = draw(arguments.store)
    asked = questions(drawn)
    times = {name: [] for name, _ in asked}
    processor = {name: [] for name, _ in asked}
    for _ in range(arguments.rounds):
        for name, question in asked:
            begun, used = time.monotonic(), processor_milliseconds()
            done = subprocess.run([*program, *question, "--store", arguments.store, "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
            times[name].append(1000 * (time.monotonic() - begun))
            processor[name].append(processor_milliseconds() - used)
            if done.returncode not in (0, 1, 3):
                raise SystemExit(f"{name}: {done.stderr.decode()}")
    starts, start_processor = [], []
    for _ in range(arguments.rounds):
        begun, used = time.monotonic(), processor_milliseconds()
        subprocess.run([*program, "--version"], stdout=subprocess.DEVNULL, check=True)
        starts.append(1000 * (time.monotonic() - begun))
        start_processor.append(processor_milliseconds() - used)
    start = statistics.median(starts)
    if arguments.json:
        medians = {name: round(statistics.median(t)) for name, t in times.items()}
        print(json.dumps({"start": round(start), "median": round(statistics.median(medians.values())), "questions": medians}))
        return
    print(f"{os.path.basename(arguments.store)}: milliseconds, median of {arguments.rounds}, first, and processor's; the program's start and end alone {start:.0f}, processor's {statistics.median(start_processor):.0f}")
    for name, t in times.items():
        print(f"{name}\t{statistics.median(t):.0f}\t{t[0]:.0f}\t{statistics.median(processor[name]):.0f}")


if __name__ == "__main__":
    main()
