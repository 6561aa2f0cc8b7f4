#!/usr/bin/env python3
"""The reports of gold/reports as input, and their facts, scored by section.

    gold/reports.py --split dev --write-input input.jsonl
    gold/reports.py --split dev --system records.jsonl --checker ../shared/bench/check_facts.py [--verbose]

Each report is NAME.txt with NAME.facts.json beside it, in the form that check_facts.py reads. Python's standard library only.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "reports")


def names(split):
    return sorted(f[:-4] for f in os.listdir(os.path.join(HERE, split)) if f.endswith(".txt"))


def main():
    arguments = argparse.ArgumentParser(description="Input and facts of the reports that were written blind.")
    arguments.add_argument("--split", choices=["dev", "test"], required=True)
    arguments.add_argument("--write-input", metavar="FILE")
    arguments.add_argument("--system", metavar="RECORDS")
    arguments.add_argument("--checker", metavar="SCRIPT", help="check_facts.py")
    arguments.add_argument("--verbose", action="store_true", help="list what is missing (dev only)")
    a = arguments.parse_args()
    if a.verbose and a.split == "test":
        sys.exit("The errors of the test half are not read. Ask for --split dev.")
    if a.write_input:
        with open(a.write_input, "w", encoding="utf-8") as f:
            for name in names(a.split):
                with open(os.path.join(HERE, a.split, name + ".txt"), encoding="utf-8") as text:
                    f.write(json.dumps({"id": name, "text": text.read()}, ensure_ascii=False) + "\n")
    if a.system:
        if not a.checker:
            sys.exit("--system needs --checker, the path of check_facts.py.")
        facts = []
        for name in names(a.split):
            with open(os.path.join(HERE, a.split, name + ".facts.json"), encoding="utf-8") as f:
                facts += json.load(f)
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as f:
            json.dump(facts, f)
            f.flush()
            done = subprocess.run([sys.executable, a.checker, "--facts", f.name, "--system", a.system] + (["--verbose"] if a.verbose else []), check=False)
        # 1 says that a fact does not hold, which is a figure and no fault.
        sys.exit(0 if done.returncode < 2 else done.returncode)


if __name__ == "__main__":
    main()
