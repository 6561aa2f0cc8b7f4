"""Compares records with the gold set: engagements, positions, conditions, claims, control. Python's standard library only.

    python3 gold/score.py --texts FOLDER --write-input gold-input.jsonl
    dragoman read gold-input.jsonl --format json > gold-records.jsonl
    python3 gold/score.py --texts FOLDER --system gold-records.jsonl [--split dev|test|all] [--errors] [--json]

FOLDER holds wikinews/reports.jsonl and entities-re3d/input.jsonl; the sample reports are taken from samples/. What counts as right: GUIDELINES.md.
"""
import argparse
import hashlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = ("wikinews/reports.jsonl", "entities-re3d/input.jsonl")
SECTIONS = ("engagements", "positions", "conditions", "claims", "control")


def split_of(report_id):
    """One report in three is kept for the test; the id alone decides."""
    return "test" if int(hashlib.sha256(report_id.encode()).hexdigest()[:8], 16) % 3 == 0 else "dev"


def read_lines(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def read_gold(split="all"):
    marks = []
    for name in ("dev", "test"):
        for report in read_lines(os.path.join(HERE, name + ".jsonl")):
            if split_of(report["id"]) != name:
                sys.exit(f"gold/{name}.jsonl: {report['id']} belongs in {split_of(report['id'])}.jsonl. Move its line.")
            if split in ("all", name):
                marks.append(report)
    return marks


def read_texts(folder):
    """Every report that may be marked, by id, in the form that `dragoman read` takes."""
    texts = {}
    for source in SOURCES:
        path = os.path.join(folder, source)
        if not os.path.exists(path):
            sys.exit(f"{path}: there is no such file. Name the folder that holds {' and '.join(SOURCES)}.")
        texts.update((r["id"], r) for r in read_lines(path))
    samples = os.path.join(HERE, os.pardir, "samples")
    for name in sorted(os.listdir(samples)):
        if name.endswith(".txt"):
            with open(os.path.join(samples, name), encoding="utf-8", newline="") as f:
                report_id = "sample-" + name.removesuffix(".txt")
                texts[report_id] = {"id": report_id, "text": f.read()}
    return texts


def check(report, texts):
    """The offsets hold for one text alone, to the last character."""
    text = texts.get(report["id"])
    if text is None:
        sys.exit(f"{report['id']}: the text is not there. Name the folder that it is in.")
    if hashlib.sha256(text["text"].encode()).hexdigest() != report["sha256"]:
        sys.exit(f"{report['id']}: this is not the text that was marked (its SHA-256 differs). Take the text as it was published.")


# ---- what is the same ----

def overlap(a, b):
    return a["start"] < b["end"] and b["start"] < a["end"]


def any_overlap(left, right):
    return any(overlap(a, b) for a in left for b in right)


def same_name(gold, names):
    """Whether one of the gold's alternatives ("Russia|Moscow") is one of an entity's names, or begins a word within one."""
    for wanted in gold.lower().split("|"):
        for name in names:
            at = name.lower().find(wanted)
            while at >= 0:
                if at == 0 or not name[at - 1].isalnum():
                    return True
                at = name.lower().find(wanted, at + 1)
    return False


def same_or_unmarked(gold, names):
    return gold is None or same_name(gold, names)


def shared_sides(gold, system):
    """How many of the gold's participants are among the system's, and how many of the system's among the gold's."""
    return (sum(any(same_name(g, names) for names in system) for g in gold),
            sum(any(same_name(g, names) for g in gold) for names in system))


def same_engagement(gold, found):
    if found["form"] not in gold["form"].split("|") or not any_overlap(gold["evidence"], found["evidence"]):
        return False
    wanted, sides = gold["participants"], found["participants"]
    if not wanted:
        return True
    there, right = shared_sides(wanted, sides)
    return 2 * there >= len(wanted) and (not sides or 2 * right >= len(sides))


def same_position(gold, found):
    return (found["kind"] in gold["kind"].split("|") and found["stance"] in gold["stance"].split("|")
            and same_name(gold["party"], found["party"]))


def same_condition(gold, found):
    return overlap(gold, found)


def same_claim(gold, found):
    by = same_name(gold["by"], found["by"]) if gold.get("by") else not found["by"]
    # Only an accusation is against somebody; where an assertion is as right, it need not say whom it hits.
    against = found["kind"] != "accusation" or same_or_unmarked(gold.get("against"), found["against"])
    return found["kind"] in gold["kind"].split("|") and by and against


def same_control(gold, found):
    return (found["change"] in gold["change"].split("|") and same_name(gold["place"], found["place"])
            and same_or_unmarked(gold.get("holder"), found["holder"]))


SAME = {"engagements": same_engagement, "positions": same_position, "conditions": same_condition,
        "claims": same_claim, "control": same_control}


# ---- both sides in one form ----

def gold_items(report):
    items = {name: list(report.get(name, [])) for name in SECTIONS if name != "conditions"}
    items["conditions"] = [dict(span, evidence=[span], optional=position.get("optional", False))
                           for position in items["positions"] for span in position.get("conditions", [])]
    return items


def system_items(record):
    names = {e["id"]: [e.get("name", "")] + e.get("spellings", []) for e in record.get("entities", [])}

    def of(entity):
        return names.get(entity, [])

    items = {name: [] for name in SECTIONS}
    for g in record.get("engagements", []):
        items["engagements"].append({
            "form": g["form"], "participants": [of(p) for p in g.get("participants", [])], "place": of(g.get("place")),
            "date": g.get("date"), "status": g.get("status"), "evidence": g.get("evidence", [])})
    for p in record.get("proposals", []):
        for position in p.get("positions", []):
            items["positions"].append({"kind": p["kind"], "party": of(position.get("party")), "stance": position["stance"],
                                       "evidence": position.get("evidence", [])})
            items["conditions"] += [dict(span, evidence=[span]) for span in position.get("conditions", [])]
    for c in record.get("claims", []):
        items["claims"].append({"kind": c["kind"], "by": of(c.get("by")), "against": of(c.get("against")),
                                "evidence": [c["content"]] if c.get("content") else []})
    for k in record.get("control", []):
        items["control"].append({"place": of(k.get("place")), "holder": of(k.get("holder")), "change": k["change"],
                                 "evidence": k.get("evidence", [])})
    return items


def match(section, gold, found):
    """Pairs one to one: first those whose evidence overlaps, then the rest, in text order. Marks that must be found come before optional ones."""
    same, pairs, taken = SAME[section], {}, set()
    for overlapping in (True, False):
        for optional in (False, True):
            for g, mark in enumerate(gold):
                if g in pairs or bool(mark.get("optional")) != optional:
                    continue
                for s, item in enumerate(found):
                    if s not in taken and same(mark, item) and (not overlapping or any_overlap(mark["evidence"], item["evidence"])):
                        pairs[g] = s
                        taken.add(s)
                        break
    return pairs


# ---- the count ----

class Count:
    """What was marked, found and right in one section."""

    def __init__(self):
        self.gold = self.found = self.right = 0

    def add(self, gold, found, pairs):
        optional = {g for g, mark in enumerate(gold) if mark.get("optional")}
        self.gold += len(gold) - len(optional)
        # An optional mark is neither missed when it is not found nor wrong when it is.
        self.found += len(found) - sum(g in optional for g in pairs)
        self.right += sum(g not in optional for g in pairs)

    def figures(self):
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.gold if self.gold else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"gold": self.gold, "found": self.found, "right": self.right, "precision": round(precision, 4),
                "recall": round(recall, 4), "f1": round(f1, 4)}


def quote(text, item):
    spans = item["evidence"]
    return " … ".join(" ".join(text[s["start"]:s["end"]].split())[:90] for s in spans[:2])


def label(item):
    keys = ("form", "participants", "kind", "party", "stance", "by", "against", "place", "holder", "change", "status", "date")
    return {k: item[k] for k in keys if item.get(k)}


def print_errors(report_id, text, section, gold, found, pairs):
    for g, mark in enumerate(gold):
        if g not in pairs and not mark.get("optional"):
            print(f"{report_id}\tmissed\t{section}\t{label(mark)}\t{quote(text, mark)}")
    for s, item in enumerate(found):
        if s not in pairs.values():
            print(f"{report_id}\tfalse\t{section}\t{label(item)}\t{quote(text, item)}")


def count_details(details, gold, found, pairs):
    """Of the engagements that are right: is what else is marked about them right as well?"""
    for g, s in pairs.items():
        mark, item = gold[g], found[s]
        for part, right in (("date", item["date"] == mark.get("date")), ("status", item["status"] in mark.get("status", "").split("|")),
                            ("place", same_name(mark["place"], item["place"]) if mark.get("place") else False)):
            if mark.get(part):
                details[part][0] += right
                details[part][1] += 1


def score(split, texts, records, errors):
    counts = {name: Count() for name in SECTIONS}
    details = {"date": [0, 0], "status": [0, 0], "place": [0, 0]}
    reports = empty = invented = 0
    for report in read_gold(split):
        check(report, texts)
        if report["id"] not in records:
            sys.exit(f"{report['id']}: there is no record of it. Read what --write-input writes.")
        gold, found = gold_items(report), system_items(records[report["id"]])
        reports += 1
        if not any(gold.values()):
            empty += 1
            invented += sum(map(len, found.values()))
        for name in SECTIONS:
            pairs = match(name, gold[name], found[name])
            counts[name].add(gold[name], found[name], pairs)
            if name == "engagements":
                count_details(details, gold[name], found[name], pairs)
            if errors:
                print_errors(report["id"], texts[report["id"]]["text"], name, gold[name], found[name], pairs)
    return {"split": split, "reports": reports, "empty_reports": empty, "found_in_empty_reports": invented,
            "sections": {name: c.figures() for name, c in counts.items()},
            "of_right_engagements": {part: {"right": r, "marked": n} for part, (r, n) in details.items()}}


def print_table(result):
    print(f"gold set, {result['split']}: {result['reports']} reports")
    print(f"{'':14}{'gold':>6}{'found':>7}{'right':>7}{'P':>8}{'R':>8}{'F1':>8}")
    for name, f in result["sections"].items():
        print(f"{name:14}{f['gold']:>6}{f['found']:>7}{f['right']:>7}" + "".join(f"{100 * f[k]:>8.1f}" for k in ("precision", "recall", "f1")))
    details = ", ".join(f"{part} {n['right']} of {n['marked']}" for part, n in result["of_right_engagements"].items())
    print(f"of the right engagements: {details}")
    print(f"in the {result['empty_reports']} reports without any mark: {result['found_in_empty_reports']} findings")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--texts", required=True, help="the folder that holds " + " and ".join(SOURCES))
    arguments.add_argument("--write-input", help="write the marked reports here, for `dragoman read`, and stop")
    arguments.add_argument("--system", help="the records, JSON Lines")
    arguments.add_argument("--split", choices=("dev", "test", "all"), default="dev")
    arguments.add_argument("--errors", action="store_true", help="one line for each finding that is missed or false")
    arguments.add_argument("--json", action="store_true")
    a = arguments.parse_args()
    texts = read_texts(a.texts)
    if a.write_input:
        marked = read_gold()
        with open(a.write_input, "w", encoding="utf-8") as f:
            for report in marked:
                check(report, texts)
                f.write(json.dumps(texts[report["id"]], ensure_ascii=False) + "\n")
        print(f"{len(marked)} reports are in {a.write_input}.")
        return
    if not a.system:
        sys.exit("Say --system RECORDS to compare, or --write-input FILE to write what is to be read.")
    result = score(a.split, texts, {r["report"]["id"]: r for r in read_lines(a.system)}, a.errors)
    if a.json:
        print(json.dumps(result, indent=2))
    else:
        print_table(result)


if __name__ == "__main__":
    main()
