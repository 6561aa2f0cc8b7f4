"""Runs every scorer on the dev data and writes docs/scores.md. Called by scores.sh; Python's standard library only."""
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile

SHARED = sys.argv[1]
PROGRAM = ["dotnet", "src/Dragoman.Cli/bin/Release/net10.0/dragoman.dll"]
OUT = tempfile.mkdtemp()


def run(command, path):
    """Runs dragoman on a file of the data folder and returns where the answer is."""
    out = os.path.join(OUT, command[0] + "-" + path.replace("/", "-"))
    with open(out, "wb") as f:
        subprocess.run(PROGRAM + command + [os.path.join(SHARED, path)], stdout=f, check=True)
    return out


def score(script, *arguments):
    """The printed page of a scorer."""
    done = subprocess.run([sys.executable, os.path.join(SHARED, "bench", script), *arguments], capture_output=True, text=True, check=False)
    # check_facts.py answers 1 where a fact does not hold; that is a figure, not a fault.
    if done.returncode > 1 or not done.stdout:
        sys.exit(f"{script}: {done.stderr}")
    return done.stdout


def figure(text, pattern):
    """The first number behind a pattern."""
    found = re.search(pattern, text, re.M)
    return float(found.group(1)) if found else float("nan")


def processor():
    """What the speed was measured on, as far as the system tells: the kernels differ with the instructions."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as f:
            words = dict(line.split(":", 1) for line in f.read().split("\n\n")[0].splitlines() if ":" in line)
    except OSError:
        return "a processor that is not told"
    words = {k.strip(): v.strip() for k, v in words.items()}
    flags = words.get("flags", "").split()
    best = next((name for flag, name in (("avx512bw", "AVX-512"), ("avx2", "AVX2")) if flag in flags), "none of them")
    return f"{words.get('model name', 'an unnamed processor')}, {os.cpu_count()} cores, {best}"


READ = ["read", "--format", "json"]
rows = []


def row(what, ours, floor, goal, peers):
    rows.append(f"| {what} | {' / '.join(f'{o:.1f}' for o in ours)} | {floor} | {goal} | {peers} |")


def gold(path):
    return os.path.join(SHARED, "data", path)


parsed = run(["parse"], "data/ud/input.jsonl")
for name, floor, goal, peers in [("ewt", "94.3 / 79.0 / 84", "95.6 / 83.0 / 88", "UDPipe 1.2 93.3 / 77.0; Stanza 1.5 96.2 / 86.8"),
                                 ("gum", "95.6 / 80.0 / 92", "96.9 / 84.5 / 95", "UDPipe 1.2 93.8 / 76.2; Stanza 1.5 97.6 / 88.2")]:
    page = score("score_syntax.py", "--gold", gold(f"ud/{name}-dev.conllu"), "--system", parsed, "--input", gold("ud/input.jsonl"))
    f1 = {m: figure(page, rf"^{m}\s+\S+\s+\S+\s+(\S+)") for m in ("UPOS", "LAS", "Sentences", "Words", "Lemmas", "XPOS")}
    row(f"{name.upper()} dev, raw text: UPOS / LAS / sentences F1", [f1["UPOS"], f1["LAS"], f1["Sentences"]], floor, goal, peers)
    row(f"{name.upper()} dev, raw text: words / XPOS / lemmas F1", [f1["Words"], f1["XPOS"], f1["Lemmas"]], "", "", "")

for name, metric, floor, goal, peers in [("gum", "exact", "70", "82", ""), ("uner", "exact", "68", "80", ""), ("re3d", "overlap", "72", "85", "compromise 57 (typed overlap, named)")]:
    page = score("score_entities.py", "--gold", gold(f"entities-{name}/gold.jsonl"), "--system", run(READ, f"data/entities-{name}/input.jsonl"))
    part = page.split("gold spans: proper")[-1] if name == "re3d" else page
    row(f"names, entities-{name}: {metric} micro F1{' of proper' if name == 're3d' else ''}", [figure(part, rf"^{metric}\s+micro.*F1\s+(\S+)")], floor, goal, peers)

page = score("score_times.py", "--gold", gold("times/gold.jsonl"), "--system", run(READ, "data/times/input.jsonl"))
row("times, TimeBank: relaxed / value F1", [figure(page, r"^relaxed.*F1\s+(\S+)"), figure(page, r"^value\s+P.*F1\s+(\S+)")], "88 / 74", "93 / 84", "HeidelTime 90.3 / 77.6 (TempEval-3 test); chrono-node 71.4 relaxed")

page = score("score_statements.py", "--gold", gold("statements/gold.jsonl"), "--system", run(READ, "data/statements/input.jsonl"))
row("statements, PolNeAR dev: end to end F1", [figure(page, r"^\(d\) end to end\s+\S+\s+\S+\s+(\S+)")], "50", "70", "none links source to content")
row("statements: exact source / cue / content F1", [figure(page, rf"^\(f\) exact span, {r}\s+\S+\s+\S+\s+(\S+)") for r in ("source", "cue", "content")], "60 / 60 / 45", "83 / 75 / 73",
    "on its test set: CRF 50.6 / 53.4 / 28.6; BiLSTM 73.3 / 66.2 / 63.6; BERT 83.2 / 75.3 / 72.9")

page = score("score_events.py", "--gold", gold("events-plover/gold.jsonl"), "--system", run(READ, "data/events-plover/input.jsonl"))
row("events-plover: class recall / class+source+target F1", [figure(page, r"^\(a\) class, by text\s+\S+\s+(\S+)"), figure(page, r"class, source and target\s+\S+\s+\S+\s+(\S+)")], "65 / 35", "88 / 65", "")
page = score("score_events.py", "--gold", gold("events-case/gold.jsonl"), "--system", run(READ, "data/events-case/input.jsonl"))
row("events-case: acceptable % / classes a snippet / false alarms %", [figure(page, r"some class found is acceptable\s+(\S+)"), figure(page, r"different classes found.*\)\s+(\S+)"), figure(page, r"false alarms.*%\s+(\S+)")],
    "60 / 2 / 15", "85 / 2 / 15", "")

for name, title, floor, goal, peers in (
        ("lgl", "places, LGL: recognition overlap F1 / within 161 km % / end to end F1", "80 / 82 / 66", "88 / 90 / 78", "Mordecai 3 (given the mentions; all of GeoNames): 76.8 / 82.7 / 69.2"),
        ("gwn", "places, GeoWebNews: the same", "80 / – / –", "88", ""), ("geovirus", "places, GeoVirus: the same", "", "", "")):
    page = score("score_places.py", "--gold", gold(f"places/{name}/gold.jsonl"), "--system", run(READ, f"data/places/{name}/input.jsonl"))
    row(title, [figure(page, r"^recognition, overlap\s+\S+\s+\S+\s+(\S+)"), figure(page, r"accuracy within 161 km\s+(\S+)"), figure(page, r"^end to end within 161 km\s+\S+\s+\S+\s+(\S+)")], floor, goal, peers)

page = score("score_names.py", "--gold", gold("names/cases.csv"), "--system", run(["names", "compare"], "data/names/input.csv"))
row("names compared: F1 / accuracy at 0.5", [figure(page, r"^all, threshold.*F1\s+(\S+)"), figure(page, r"^all, threshold.*acc\s+(\S+)")], "85 / 84", "92",
    "OpenSanctions' logic-v2 79.5 / 77.9; edit distance 65.6 F1; always yes 67.7 F1")

TEXTS = os.path.join(SHARED, "data")
GOLD = os.path.abspath("gold/score.py")
score(GOLD, "--texts", TEXTS, "--write-input", os.path.join(OUT, "gold.jsonl"))
records = run(READ, os.path.join(OUT, "gold.jsonl"))
for split in ("dev", "test"):
    sections = json.loads(score(GOLD, "--texts", TEXTS, "--system", records, "--split", split, "--json"))["sections"]
    row(f"table, gold set {split}: engagements / positions / conditions / claims / control F1", [100 * f["f1"] for f in sections.values()], "", "80 / 80", "none marks positions")

for split in ("dev", "test"):
    reports = os.path.join(OUT, f"reports-{split}.jsonl")
    subprocess.run([sys.executable, "gold/reports.py", "--split", split, "--write-input", reports], check=True)
    page = subprocess.run([sys.executable, "gold/reports.py", "--split", split, "--system", run(READ, reports), "--checker", os.path.join(SHARED, "bench", "check_facts.py")], capture_output=True, text=True, check=True).stdout
    row(f"reports written blind, {split}: facts that hold, %", [figure(page, r"^facts \d+/\d+ (\S+)%")], "", "", "")

page = score("score_pages.py", "--gold", gold("pages/gold.json"), "--system", run(["extract", "--format", "json"], "data/pages/html"))
row("main text of web pages: F1 / precision / recall", [100 * figure(page, rf"^{m}\s+(\S+)") for m in ("f1", "precision", "recall")], "95.5", "97.5", "on all 181 pages, as published with them: AutoExtract 97.0, Diffbot 95.1, readability 92.2, newspaper 91.2")

page = subprocess.run(["dotnet", "run", "-c", "Release", "--project", "tools/Dragoman.Copies", "--", gold("wikinews/reports.jsonl"), gold("speed/reports.jsonl")], capture_output=True, text=True, check=True).stdout
row("copies, 10,000 made of 2,000 reports: precision / recall of pairs / rewritten ones found", [figure(page, r"^pairs: precision (\S+)"), figure(page, r"^pairs: .*recall (\S+)"), figure(page, r"^rewritten: (\S+)")], "", "", "")

page = subprocess.run(["dotnet", "run", "-c", "Release", "--project", "tools/Dragoman.Damage", "--", "measure", SHARED], capture_output=True, text=True, check=True).stdout
row("translated, articles: AUC, all damage / light damage; 100 words: AUC, all / light; clean articles at 0.5 or more, %",
    [100 * figure(page, r"^articles.*AUC (\S+)"), 100 * figure(page, r"^articles.*light (\S+)"), 100 * figure(page, r"^stretches.*AUC (\S+)"), 100 * figure(page, r"^stretches.*light (\S+)"),
     100 * figure(page, r"^articles.*>= 0.5 (\S+)")], "", "95", "")

page = score("check_facts.py", "--facts", os.path.join(SHARED, "reports/kremlin-call.facts.json"), "--system", run(READ, "reports/kremlin-call.txt"))
facts = "; ".join(line.strip() for line in page.strip().splitlines()[-12:])

bench = subprocess.run(PROGRAM + ["bench", gold("speed/reports.jsonl")], capture_output=True, text=True, check=True).stdout

ingest = json.loads(subprocess.run([sys.executable, "tools/ingest/bench_ingest.py", gold("speed/reports.jsonl"), "--count", "6000", "--step", "500"], capture_output=True, text=True, check=True).stdout)

small, large = os.path.join(OUT, "answers.db"), os.path.join(OUT, "answers-10000.db")
subprocess.run(PROGRAM + ["add", gold("speed/reports.jsonl"), "--store", small], capture_output=True, check=True)
subprocess.run([sys.executable, "tools/answers/grow_store.py", small, large, "--reports", "10000"], check=True)
answers = json.loads(subprocess.run([sys.executable, "tools/answers/bench_answers.py", large, "--rounds", "3", "--json"], capture_output=True, text=True, check=True).stdout)
slowest = max(answers["questions"], key=answers["questions"].get)

with open("docs/scores.md", "w", encoding="utf-8") as f:
    f.write(f"""# Scores

{datetime.date.today().isoformat()}, by `./scores.sh`, on the dev sets. Peers' figures are as published or as measured by others, on the same kind of data but not
always on the same half.

| what | Dragoman | floor | goal | peers |
| --- | --- | --- | --- | --- |
""" + "\n".join(rows) + f"""

Facts of the first report that hold, by section: {re.sub(' +', ' ', facts)}.

## Speed

On {processor()} (the integer kernels use AVX-512 where the processor has it).
2,000 newswire reports, from text to JSON in memory, best of three rounds that take turns. Peers on such a machine: wink-nlp 2.4 896 reports/s
(sentences, tags and lemmas; 2,093 where it was run beside Dragoman on a quiet machine, [speed.md](speed.md#beside-wink-nlp)), UDPipe 1.2 10 reports/s, compromise 49 reports/s (names), one core; spaCy publishes 10,000 words/s.
Floor 60,000 words/s (185 reports/s) for read on one core, goal 150,000 (460).

```text
{bench.strip()}
```

`dragoman add` into a new SQLite store, {ingest["reports"]:,} reports, both threads: {ingest["add_reports_per_second"]} reports/s, where `read` alone makes {ingest["read_reports_per_second"]}/s from file to
file; by processor time {ingest["add_reports_per_processor_second"]} and {ingest["read_reports_per_processor_second"]}/s. Floor: half of read alone. Added again, when all are known, it takes {ingest["added_again_seconds"]} s.
The rate up to 100,000 reports: [speed.md](speed.md#ingest).

Questions to a store of 10,000 reports (`tools/answers/grow_store.py`), each a program of its own with .NET's compiler at work: {answers["median"]} ms (median of {len(answers["questions"])}), {answers["questions"][slowest]} ms
the slowest ("{slowest}"); the program's start and end alone are {answers["start"]} ms of it. Goal 100 ms at 100,000 reports, with the published binary: [answers.md](answers.md#how-it-is-fast).
""")
print("docs/scores.md is written.")
