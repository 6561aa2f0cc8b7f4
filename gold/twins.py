#!/usr/bin/env python3
"""Reports and their damaged twins: what is read in both, and what only in one.

    gold/twins.py REPORTS.jsonl... [--count 300] [--strength 1] [--seed 1] [--kind KIND] [--verbose [SECTION]] [--reports] [--program PROGRAM]

Reports that have something on the table (positions, engagements, control, facilities, claims) are drawn by the seed, damaged by
tools/Dragoman.Damage (dotnet build it first, -c Release; --kind does one kind of damage alone) and read again. Findings are compared by what
damage leaves as it is: the stance and the state of its party, the states in an engagement, the class of an event and whose it is, place, holder and
change of control, accuser and accused, the speaker of a statement. Names come back respelt, so entities are one where their codes agree, or where
neither has one and their last words look alike; nouns without a name are one with any other of their kind.

kept: in both; turned: at one place of the text, but with another value; lost: in the clean report alone; new: in the damaged twin alone. New and
turned lines are the ones to look at first: no report says them. A loss may be the damage's own, where no reader could see the fact any more.
Python's standard library only.
"""
import argparse
import bisect
import difflib
import json
import os
import random
import re
import shlex
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
READ = "dotnet " + os.path.join(HERE, os.pardir, "src/Dragoman.Cli/bin/Release/net10.0/dragoman.dll")
DAMAGE = "dotnet " + os.path.join(HERE, os.pardir, "tools/Dragoman.Damage/bin/Release/net10.0/Dragoman.Damage.dll")
SECTIONS = ["positions", "engagements", "events", "control", "facilities", "claims", "statements"]
TABLE = ["proposals", "engagements", "control", "facilities", "claims"]
NEAR = 80    # code points between two lines that stand at one place


def read(reports, program):
    """The records of reports, by id."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
        for r in reports:
            # A title would tell the reader of the damaged twin how the names are spelt.
            f.write(json.dumps({k: r[k] for k in ("id", "text", "published") if k in r}) + "\n")
        f.flush()
        page = subprocess.run([*shlex.split(program), "read", f.name, "--format", "json"], capture_output=True, text=True, check=True).stdout
    return {j["report"]["id"]: j for j in map(json.loads, page.splitlines())}


def damaged(reports, strength, seed, kind):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
        f.writelines(json.dumps(r) + "\n" for r in reports)
        f.flush()
        options = ["--strength", str(strength), "--seed", str(seed), *(["--kind", kind] if kind else [])]
        page = subprocess.run([*shlex.split(DAMAGE), "lines", f.name, *options], capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in page.splitlines()]


class Line:
    """One finding: what damage leaves as it is, who takes part, and where it stands."""

    def __init__(self, section, words, who, at, shown):
        self.section, self.words, self.who, self.at, self.shown = section, words, who, at, shown

    def matches(self, other, persons):
        return self.words == other.words and all(same_set(a, b, persons) for a, b in zip(self.who, other.who, strict=True))


def same_set(some, others, persons):
    return all(any(same(a, b, persons) for b in others) for a in some) and all(any(same(a, b, persons) for a in some) for b in others)


def same(a, b, persons):
    """Whether two entities are one; persons says that two persons of one state are not."""
    if a is None or b is None:
        return a is b
    codes = a.get("code"), b.get("code")
    if codes[0] != codes[1] and all(codes):
        return False
    if codes[0] and codes[1] and not (persons and a["kind"] == b["kind"] == "person"):
        return a.get("sector") == b.get("sector") or not persons
    if alike(a["name"], b["name"]) or any(alike(s, o) for s in a.get("spellings", []) for o in b.get("spellings", [])):
        return True
    return not any(codes) and a["kind"] == b["kind"] and not is_named(a) and not is_named(b)


def is_named(entity):
    return any(m.get("type") == "name" for m in entity["mentions"])


def alike(name, other):
    name, other = (re.sub(r"\W", " ", n.lower()).split()[-1:] or [n] for n in (name, other))
    return difflib.SequenceMatcher(None, name[0], other[0], autojunk=False).ratio() >= 0.6


def first_span(value):
    """Where the evidence of an entry begins."""
    if isinstance(value, dict):
        return value["start"] if "start" in value else min(map(first_span, value.values()), default=1 << 30)
    return min(map(first_span, value), default=1 << 30) if isinstance(value, list) else 1 << 30


def lines(record):
    entities = {e["id"]: e for e in record.get("entities", [])}
    found = []

    def add(section, entry, words, *who):
        who = [[entities.get(i) for i in ids] for ids in who]
        shown = " ".join([*map(str, words), *("[" + ", ".join(e["name"] if e else "?" for e in w) + "]" for w in who)])
        found.append(Line(section, words, who, first_span(entry), shown))

    for p in record.get("proposals", []):
        for s in p.get("positions", []):
            add("positions", {"evidence": s.get("evidence") or p["evidence"]}, (p["kind"], s["stance"]), [s.get("party")])
    for g in record.get("engagements", []):
        add("engagements", {"evidence": g["evidence"]}, (g["status"],), g.get("participants", []))
    for v in record.get("events", []):
        add("events", {"trigger": v["trigger"]}, (v["class"], v["status"]), [a["entity"] for a in v.get("actors", [])])
    for k in record.get("control", []):
        add("control", {"evidence": k["evidence"]}, (k["change"],), [k.get("place")], [k.get("holder")])
    for f in record.get("facilities", []):
        add("facilities", {"evidence": f["evidence"]}, (), [f.get("facility")])
    for c in record.get("claims", []):
        add("claims", {"content": c["content"]}, (c["kind"],), [c.get("by")], [c.get("against")])
    for s in record.get("statements", []):
        add("statements", {k: s[k] for k in ("source", "cue", "content") if k in s}, (s.get("refusal", False),), [s.get("speaker")])
    return found


class Alignment:
    """Where a place of the clean text is in the damaged one."""

    def __init__(self, clean, twin):
        words = [[(m.group().lower(), m.start()) for m in re.finditer(r"\w+", t)] for t in (clean, twin)]
        matcher = difflib.SequenceMatcher(None, [w for w, _ in words[0]], [w for w, _ in words[1]], autojunk=False)
        pairs = [(words[0][b.a + k][1], words[1][b.b + k][1]) for b in matcher.get_matching_blocks() for k in range(b.size)]
        self.clean, self.twin = [0] + [c for c, _ in pairs], [0] + [t for _, t in pairs]

    def of(self, at):
        k = bisect.bisect_right(self.clean, at) - 1
        return self.twin[k] + at - self.clean[k]


def compared(clean, twin):
    """Section, what became of a line, the clean line and the twin's, in the order of the text."""
    at = Alignment(clean["report"]["text"], twin["report"]["text"])
    both = []
    for section in SECTIONS:
        ours, theirs = ([x for x in lines(r) if x.section == section] for r in (clean, twin))
        for what, test in (("kept", lambda a, b: a.matches(b, section == "statements")), ("turned", lambda a, b: abs(at.of(a.at) - b.at) <= NEAR)):
            for a in list(ours):
                fits = [b for b in theirs if test(a, b)]
                if fits:
                    b = min(fits, key=lambda b: abs(at.of(a.at) - b.at))
                    both.append((section, what, a, b))
                    ours.remove(a)
                    theirs.remove(b)
        both += [(section, "lost", a, None) for a in ours] + [(section, "new", None, b) for b in theirs]
    return sorted(both, key=lambda x: at.of(x[2].at) if x[2] else x[3].at), at


def around(text, at, width=130):
    return re.sub(r"\s+", " ", text[max(0, at - width):at + width])


def main():
    arguments = argparse.ArgumentParser(description="What is read in reports and in their damaged twins.")
    arguments.add_argument("reports", nargs="+")
    arguments.add_argument("--count", type=int, default=300, help="reports drawn")
    arguments.add_argument("--strength", default="1")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--kind", help="one kind of damage alone: Order, Relatives, SmallWords … (DamageProfile.cs)")
    arguments.add_argument("--program", default=READ)
    arguments.add_argument("--verbose", nargs="?", const="", metavar="SECTION", help="list what differs, of one section or all")
    arguments.add_argument("--reports", dest="each", action="store_true", help="a line for each report")
    a = arguments.parse_args()
    reports = []
    for path in a.reports:
        with open(path, encoding="utf-8") as f:
            reports += map(json.loads, f)
    random.Random(a.seed).shuffle(reports)
    # One report in three has something on the table.
    clean = read(reports[:3 * a.count], a.program)
    drawn = [r for r in reports[:3 * a.count] if any(clean[r["id"]].get(s) for s in TABLE)][:a.count]
    twins = read(damaged(drawn, a.strength, a.seed, a.kind), a.program)
    what_of = ["kept", "turned", "lost", "new"]
    total = {s: dict.fromkeys(what_of, 0) for s in SECTIONS}
    for report in drawn:
        one, other = clean[report["id"]], twins[report["id"]]
        found, at = compared(one, other)
        count = dict.fromkeys(what_of, 0)
        for section, what, ours, theirs in found:
            total[section][what] += 1
            count[what] += 1
            if what != "kept" and a.verbose is not None and a.verbose in ("", section):
                place = at.of(ours.at) if ours else theirs.at
                back = ours.at if ours else at.clean[max(0, bisect.bisect_right(at.twin, theirs.at) - 1)]
                print(f"== {report['id']} {section} {what}: {ours.shown if ours else '-'} => {theirs.shown if theirs else '-'}")
                print(f"   clean  {around(one['report']['text'], back)}\n   twin   {around(other['report']['text'], place)}")
        if a.each:
            print(f"{report['id']}\t" + "\t".join(f"{k} {v}" for k, v in count.items()))
    print(f"{len(drawn)} reports, strength {a.strength}, seed {a.seed}, {a.kind or 'all kinds'}")
    for section, count in total.items():
        kept = 100 * count["kept"] / max(1, sum(count.values()) - count["new"])
        print(f"{section:12}" + "".join(f"{k:>8} {v:5}" for k, v in count.items()) + f"   {kept:5.1f}% kept")


if __name__ == "__main__":
    main()
