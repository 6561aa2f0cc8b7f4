#!/usr/bin/env python3
"""Two papers on one thing: whether a store finds that they contradict each other, or that they tell of one engagement, proposal or event.

    gold/stories.py [--verbose]

Each line of gold/stories/pairs.jsonl has two passages and what is to be found of them: "contradiction" (its kind, or null for none), or "section" and
whether they are the "same" thread there. Both are added to a store of their own by the program as built (dotnet build src/Dragoman.Cli -c Release).
Python's standard library only.
"""
import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = ["dotnet", os.path.join(HERE, os.pardir, "src/Dragoman.Cli/bin/Release/net10.0/dragoman.dll")]
DAY = "2025-03-20"


def store_of(pair, folder):
    """Adds both passages, of one day and two publishers, to a new store and opens it."""
    reports = os.path.join(folder, "pair.jsonl")
    with open(reports, "w", encoding="utf-8") as f:
        for name, text in (("Courier", pair["one"]), ("Herald", pair["other"])):
            f.write(json.dumps({"id": name, "text": text, "published": DAY, "publisher": name}, ensure_ascii=False) + "\n")
    store = os.path.join(folder, "pair.db")
    subprocess.run([*PROGRAM, "add", reports, "--store", store], check=True, capture_output=True)
    return sqlite3.connect(store)


def found(pair, store):
    if "section" in pair:
        # The name of the table is one of three words of this script's own file.
        return any(reports == 2 for (reports,) in store.execute(f"select reports from {pair['section']}_thread")) == pair["same"]
    kinds = [kind for (kind,) in store.execute("select kind from contradiction")]
    return pair["contradiction"] in kinds if pair["contradiction"] else not kinds


def main():
    arguments = argparse.ArgumentParser(description="Two papers on one thing: contradictions and threads that are found.")
    arguments.add_argument("--verbose", action="store_true", help="list the pairs that fail")
    verbose = arguments.parse_args().verbose
    with open(os.path.join(HERE, "stories", "pairs.jsonl"), encoding="utf-8") as f:
        pairs = [json.loads(line) for line in f]
    right = {"contradictions": [], "threads": []}
    for pair in pairs:
        with tempfile.TemporaryDirectory() as folder:
            store = store_of(pair, folder)
            holds = found(pair, store)
            store.close()
        right["threads" if "section" in pair else "contradictions"].append(holds)
        if verbose and not holds:
            print(json.dumps(pair, ensure_ascii=False))
    for what, holds in right.items():
        print(f"{what} {sum(holds)}/{len(holds)}")


if __name__ == "__main__":
    sys.exit(main())
