#!/usr/bin/env python3
"""Every word of a family in every frame of the language: what is read of them, by frame and by word.

    gold/frames.py control --program "dotnet src/Dragoman.Cli/bin/Release/net10.0/dragoman.dll" [--seed 1] [--fillings 1] [--verbose [FRAME]]

A family is gold/frames/NAME.txt, a line each:

    slot A: the M23 rebels = M23 | Goma                          fillers, behind "=" what the record calls them; never one twice in a sentence
    word gains: seize seizes seized seized seizing | ...         forms: base, third person, past, participle, -ing; _ stands for a space; behind "="
                                                                 may stand what the word means, which {gains.is} names in expectations
    frame active: Rebels {gains.past} {T}. => control place~{T} change=gains ; no claim
    lead: KYIV, May 3, 2021 - The army has fought for a year.    stands before each; several leads are taken in turn

Forms are .base .third .past .part .ing; a word with a single form (a noun) has it in each. A frame is filled once for each word of the first family it
names, and with any word of its others. {=S} in an expectation is the slot as the sentence has it, not as the record calls it. Behind => stand the expectations, parted by ";":
a section (control, engagement, position, proposal, claim, statement, facility, event) and fields that one entry must have, key~text (contains,
whatever the case; entities by all their spellings) or key=value (the whole of it, spans parted by " & "; form=talks|meeting: one or the other),
"no" before it where no entry may have them, "one" where exactly one must. Python's standard library only.
"""
import argparse
import json
import os
import random
import re
import shlex
import subprocess
import sys
import tempfile
from collections import defaultdict

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "frames")
FORMS = ["base", "third", "past", "part", "ing", "is"]
SECTIONS = {"control": "control", "engagement": "engagements", "proposal": "proposals", "claim": "claims", "statement": "statements", "facility": "facilities", "event": "events"}


def load(path):
    """The family: its leads, slots, words and frames."""
    family = {"lead": [], "slot": {}, "word": {}, "frame": []}
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            head, _, rest = line.partition(":")
            kind, _, name = head.strip().partition(" ")
            rest = rest.strip()
            if kind == "lead":
                family["lead"].append(rest)
            elif kind == "slot":
                fillers = [[p.strip() for p in v.split("=")] for v in rest.split("|")]
                family["slot"][name] = [(v[0], v[-1]) for v in fillers]
            elif kind == "word":
                words = []
                for value in rest.split("|"):
                    forms, _, is_ = value.partition("=")
                    forms = forms.split()
                    if len(forms) not in (1, len(FORMS) - 1):
                        sys.exit(f"{path}:{number}: {' '.join(forms)} has {len(forms)} forms; write {', '.join(FORMS[:-1])}")
                    words.append((forms * (len(FORMS) - 1))[:len(FORMS) - 1] + [is_.strip()])
                family["word"].setdefault(name, []).extend(words)
            elif kind == "frame" and "=>" in rest:
                text, _, wanted = rest.partition("=>")
                family["frame"].append((name, text.strip(), [w.strip() for w in wanted.split(";") if w.strip()]))
            else:
                sys.exit(f"{path}:{number}: not a lead, slot, word or frame with =>")
    return family


def items(family, seed, fillings):
    """Frame, word, text and expectations of each sentence, the same for the same seed."""
    made = []
    for name, text, wanted in family["frame"]:
        groups = list(dict.fromkeys(re.findall(r"\{(\w+)\.\w+\}", text)))
        words = family["word"][groups[0]] if groups else [None]
        for word in words:
            for k in range(fillings):
                chance = random.Random(f"{seed} {name} {word} {k}")
                chosen = {g: word if g == groups[0] else chance.choice(family["word"][g]) for g in groups}
                slots = {}
                for slot in dict.fromkeys(re.findall(r"\{=?(\w+)\}", text + " ".join(wanted))):
                    left = [v for v in family["slot"][slot] if v not in slots.values()]
                    slots[slot] = chance.choice(left)

                def fill(s, called=0):
                    s = re.sub(r"\{(\w+)\.(\w+)\}", lambda m: chosen[m.group(1)][FORMS.index(m.group(2))].replace("_", " " if m.group(2) != "is" else "_"), s)
                    s = re.sub(r"\{=(\w+)\}", lambda m: slots[m.group(1)][0], s)
                    return re.sub(r"\{(\w+)\}", lambda m: slots[m.group(1)][called], s)

                # What begins a sentence of the frame has a capital; "a" is "an" before a vowel.
                sentence = re.sub(r"\^(\w)", lambda m: m.group(1).upper(), fill(re.sub(r"(^|(?<=[.?!] ))([\"“'‘]?)(?=\{)", r"\2^", text)))
                sentence = re.sub(r"\b([Aa]) (?=[aeio](?!ne\b|nce\b))", r"\1n ", sentence)
                lead = chance.choice(family["lead"]) + " " if family["lead"] else ""
                made.append((name, word[0].replace("_", " ") if word else "", lead + sentence[0].upper() + sentence[1:], [fill(w, 1) for w in wanted]))
    return made


def flat(record):
    """Every entry as section and fields in words, entities by their names and spellings."""
    text = record["report"]["text"]
    names = {e["id"]: " | ".join(dict.fromkeys([e["name"], *e.get("spellings", [])])) for e in record.get("entities", [])}

    def words(value):
        if isinstance(value, str):
            return names.get(value, value)
        if isinstance(value, dict) and "entity" in value:
            return names.get(value["entity"], "")
        if isinstance(value, dict) and "start" in value:
            return text[value["start"]:value["end"]]
        if isinstance(value, list):
            return " & ".join(words(v) for v in value)
        return str(value)

    entries = []
    for section, key in SECTIONS.items():
        for entry in record.get(key, []):
            fields = {k: words(v) for k, v in entry.items() if k not in ("id", "positions")}
            fields |= {k + ".count": str(len(v)) for k, v in entry.items() if isinstance(v, list)}
            entries.append((section, fields))
            for p in entry.get("positions", []):
                position = {k: words(v) for k, v in p.items()}
                entries.append(("position", position | {"kind": entry["kind"], "label": entry["label"], "duration": entry.get("duration", "")}))
    return entries


def holds(wanted, entries):
    parts = re.findall(r"[\w.]+(?:~[^~=]+?|=[^~=]*?)(?=\s+[\w.]+[~=]|$)", wanted)
    head = re.match(r"(?:(no|one)\s+)?(\w+)", wanted)
    found = 0
    for section, fields in entries:
        if section != head.group(2):
            continue
        for part in parts:
            key, sign, value = re.match(r"([\w.]+)([~=])(.*)", part).groups()
            has = fields.get(key, "")
            if sign == "=" and has.lower() not in value.strip().lower().split("|") or sign == "~" and value.strip().lower() not in has.lower():
                break
        else:
            found += 1
    return {"no": found == 0, "one": found == 1}.get(head.group(1), found > 0)


def main():
    arguments = argparse.ArgumentParser(description="What is read of every word of a family in every frame.")
    arguments.add_argument("family")
    arguments.add_argument("--program", default="dotnet src/Dragoman.Cli/bin/Release/net10.0/dragoman.dll")
    arguments.add_argument("--seed", default="1")
    arguments.add_argument("--fillings", type=int, default=1, help="sentences for each word in each frame")
    arguments.add_argument("--verbose", nargs="?", const="", metavar="FRAME", help="list what is not read, of one frame or all")
    a = arguments.parse_args()
    made = items(load(os.path.join(HERE, a.family + ".txt")), a.seed, a.fillings)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
        for k, (_, _, text, _) in enumerate(made):
            f.write(json.dumps({"id": str(k), "text": text}) + "\n")
        f.flush()
        page = subprocess.run(shlex.split(a.program) + ["read", f.name, "--format", "json"], capture_output=True, text=True, check=True).stdout
    records = [flat(json.loads(line)) for line in page.splitlines()]
    frames, words = defaultdict(lambda: [0, 0]), defaultdict(lambda: [0, 0])
    for (frame, word, text, wanted), entries in zip(made, records, strict=True):
        missing = [w for w in wanted if not holds(w, entries)]
        for table, key in ((frames, frame), (words, word)):
            table[key][0] += not missing
            table[key][1] += 1
        if missing and a.verbose is not None and a.verbose in ("", frame):
            sections = {re.match(r"(?:(?:no|one)\s+)?(\w+)", w).group(1) for w in missing}
            print(f"[{frame}] {text}\n    not so: {' ; '.join(missing)}")
            for section, fields in entries:
                if section in sections:
                    print(f"    {section} " + " ".join(f"{k}={v}" for k, v in fields.items() if k not in ("evidence", "sentences") and not k.endswith(".count")))
    for title, table in (("frame", frames), ("word", words)):
        for key, (right, all_) in sorted(table.items(), key=lambda x: (x[1][0] / x[1][1], x[0])):
            if key:
                print(f"{title}\t{key}\t{right}/{all_}")
    right = sum(r for r, _ in frames.values())
    print(f"{a.family}: {right}/{len(made)} {100 * right / max(1, len(made)):.1f}%")


if __name__ == "__main__":
    main()
