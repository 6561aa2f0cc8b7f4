"""Turns quoted words into offsets, so that nobody counts characters by hand. Python's standard library only.

    python3 gold/anchor.py MARKS.json --texts FOLDER

MARKS.json is a list of reports, {"id", "engagements", "positions", "claims", "control"}, as GUIDELINES.md has them, but with quoted words where a span
belongs. A quote must occur in the text; where it occurs more than once, "quote@2" means its second place. The lines of dev.jsonl and test.jsonl are
replaced report by report; quotes are not kept.
"""
import argparse
import hashlib
import json
import os
import sys

import score


FAULTS = []


def span(report_id, text, quote):
    words, at, place = quote.rpartition("@")
    words, place = (words, int(place)) if at and place.isdigit() else (quote, 1)
    start = -1
    for _ in range(place):
        start = text.find(words, start + 1)
        if start < 0:
            FAULTS.append(f"{report_id}: the text has no {quote!r}. Quote it as it stands there.")
            break
    if quote == words and text.find(words, start + 1) >= 0:
        FAULTS.append(f"{report_id}: {quote!r} stands there more than once. Add @1, @2, … or more words.")
    return {"start": start, "end": start + len(words)}


def anchored(marks, texts):
    report_id = marks["id"]
    text = texts[report_id]["text"]
    report = {"id": report_id, "sha256": hashlib.sha256(text.encode()).hexdigest()}
    for section in ("engagements", "positions", "claims", "control"):
        items = []
        for mark in marks.get(section, []):
            item = dict(mark)
            for spans in ("evidence", "conditions"):
                if spans in item:
                    quotes = item[spans] if isinstance(item[spans], list) else [item[spans]]
                    item[spans] = [span(report_id, text, q) for q in quotes]
            items.append(item)
        if items:
            report[section] = sorted(items, key=lambda i: i["evidence"][0]["start"])
    return report


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("marks")
    arguments.add_argument("--texts", required=True)
    a = arguments.parse_args()
    texts = score.read_texts(a.texts)
    with open(a.marks, encoding="utf-8") as f:
        new = {m["id"]: anchored(m, texts) for m in json.load(f)}
    if FAULTS:
        sys.exit("\n".join(FAULTS))
    for name in ("dev", "test"):
        path = os.path.join(score.HERE, name + ".jsonl")
        old = {r["id"]: r for r in score.read_lines(path)} if os.path.exists(path) else {}
        old.update({i: r for i, r in new.items() if score.split_of(i) == name})
        with open(path, "w", encoding="utf-8") as f:
            for report_id in sorted(old):
                f.write(json.dumps(old[report_id], ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
