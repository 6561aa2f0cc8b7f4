"""Times `dragoman add` from the first report to the last and plots its rate against the size of the store (docs/ingest.svg).

    python3 tools/ingest/bench_ingest.py REPORTS.jsonl --count 100000 [--copies 5] [--store postgres://…] [--svg docs/ingest.svg]

The reports are repeated with other numbers and, here and there, other spellings of names, so that each is a new report with names of
its own and a copy of its story. A story that has had --copies reports is told no more: half of its longer words and names become others, which is a new
story as far as copies and threads go, and as long to read. Rates are given by the clock and by the processor's time of the program, which does not depend on what else the machine
does. `dragoman read` is timed on the first reports in the same run. Python's standard library only; reads /proc, so Linux only.
"""
import argparse
import collections
import json
import math
import os
import random
import re
import subprocess
import sys
import tempfile
import time

PROGRAM = ["dotnet", "src/Dragoman.Cli/bin/Release/net10.0/dragoman.dll"]
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{4,}")
TICKS = os.sysconf("SC_CLK_TCK")
# As many as read for so long that starting and compiling the program count for little.
READ = 20000


def varied(text, round_number):
    """The text as another report: a line of its own, and one name in five spelt in another way."""
    if round_number == 0:
        return text

    def respell(match):
        draw = random.Random(f"{round_number % 97} {match.group()}")
        word = match.group()
        return word if draw.random() > 0.2 else word[:3] + draw.choice("aeiou") + word[4:]

    return f"{NAME.sub(respell, text)}\nThis is part {round_number} of the series."


class Stories:
    """Tells a text as another story: a word becomes one of the same ending, a name another name, the same wherever it stands."""

    # Days and months stay: a report keeps its dates.
    WORD = re.compile(r"\b(?!(?:[A-Z][a-z]+day|January|February|March|April|August|September|October|November|December)\b)[A-Za-z]{5,}")

    def __init__(self, texts):
        seen = collections.Counter(word for text in texts for word in self.WORD.findall(text))
        self.alike, self.told = collections.defaultdict(list), {}
        for word in sorted(word for word, times in seen.items() if times > 2):
            self.alike[self.ending(word)].append(word)

    @staticmethod
    def ending(word):
        return ("", word[-2:])[word.islower()] + ("A" if word[0].isupper() else "a")

    def tell(self, text, story):
        if story == 0:
            return text

        def another(match):
            word = match.group()
            if word not in told:
                draw, others = random.Random(f"{story} {word}"), self.alike[self.ending(word)]
                told[word] = draw.choice(others) if others and draw.random() < 0.5 else word
            return told[word]

        told = self.told.setdefault(story, {})
        return self.WORD.sub(another, text)


def write_input(source, count, copies, path):
    reports = [json.loads(line) for line in open(source, encoding="utf-8")]
    stories = Stories([report["text"] for report in reports])
    with open(path, "w", encoding="utf-8") as out:
        for n in range(count):
            report, round_number = reports[n % len(reports)], n // len(reports)
            text = stories.tell(report["text"], round_number // copies)
            out.write(json.dumps({**report, "id": f"{report.get('id', '')}-{n}", "text": varied(text, round_number)}) + "\n")


def processor_seconds(pid):
    """User and system time of a running process."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as f:
        fields = f.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident_megabytes(pid):
    with open(f"/proc/{pid}/statm", encoding="ascii") as f:
        return int(f.read().split()[1]) * os.sysconf("SC_PAGESIZE") / 1048576


def time_read(path):
    """Reports, clock and processor seconds of `dragoman read` over the first reports."""
    head, count = path + ".head", 0
    with open(path, encoding="utf-8") as whole, open(head, "w", encoding="utf-8") as part:
        for count, line in zip(range(1, READ + 1), whole):
            part.write(line)
    begun, before = time.monotonic(), os.times()
    subprocess.run([*PROGRAM, "read", head, "--format", "json"], stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    os.remove(head)
    return count, time.monotonic() - begun, after.children_user + after.children_system - before.children_user - before.children_system


def time_add(path, store, step):
    """Points (reports, clock seconds, processor seconds, resident megabytes) while `dragoman add` runs."""
    process = subprocess.Popen([*PROGRAM, "add", path, "--store", store, "--list"], stdout=subprocess.PIPE)
    begun = time.monotonic()
    points, done = [(0, 0.0, 0.0, 0.0)], 0
    for _ in process.stdout:
        done += 1
        if done % step == 0:
            points.append((done, time.monotonic() - begun, processor_seconds(process.pid), resident_megabytes(process.pid)))
    if process.wait() != 0:
        sys.exit(f"dragoman add ended with {process.returncode} after {done} reports.")
    return points


def rates(points, column):
    return [(b[0], (b[0] - a[0]) / max(b[column] - a[column], 1e-9)) for a, b in zip(points, points[1:])]


def extrapolated(line, to):
    """A line on from the measured points: the least squares of the rate against the logarithm of the reports, the first fifth left out."""
    points = [(math.log(x), y) for x, y in line[len(line) // 5:]]
    mean_x, mean_y = (sum(column) / len(points) for column in zip(*points))
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / max(sum((x - mean_x) ** 2 for x, _ in points), 1e-9)
    return [(x, mean_y + slope * (math.log(x) - mean_x)) for x in (line[-1][0], to)]


def plot(lines, floor, path, title):
    """A plot as SVG, the reports on a logarithmic axis that ends at ten times what was measured: each line is (label, colour, [(reports, rate)])."""
    width, height, left, bottom, top = 760, 320, 60, 40, 40
    least = min(x for _, _, line in lines for x, _ in line)
    most = 10 * max(x for _, _, line in lines for x, _ in line)
    highest = 1.1 * max([floor] + [y for _, _, line in lines for _, y in line])
    share = lambda x: math.log(x / least) / math.log(most / least)
    at = lambda x, y: (left + (width - left - 20) * share(x), height - bottom - (height - bottom - top) * y / highest)
    places = lambda line: " ".join(f"{x:.1f},{y:.1f}" for x, y in (at(*point) for point in line))
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
             f'<rect width="{width}" height="{height}" fill="white"/><text x="{left}" y="20">{title}</text>']
    for reports in [least] + [10 ** n for n in range(3, 10) if 1.5 * least < 10 ** n <= most]:
        x, base = at(reports, 0)
        parts.append(f'<text x="{min(x, width - 30):.0f}" y="{base + 18:.0f}" text-anchor="middle">{reports:,.0f}</text>')
    for part in (0, 0.25, 0.5, 0.75, 1):
        x0, y = at(least, highest * part)
        parts.append(f'<text x="{x0 - 8:.0f}" y="{y + 4:.0f}" text-anchor="end">{highest * part:.0f}</text>')
        parts.append(f'<line x1="{x0:.0f}" y1="{y:.1f}" x2="{width - 20}" y2="{y:.1f}" stroke="#ddd"/>')
    (x0, y), (x1, _) = at(least, floor), at(most, floor)
    parts.append(f'<line x1="{x0:.0f}" y1="{y:.1f}" x2="{x1:.0f}" y2="{y:.1f}" stroke="#999"/><text x="{x0 + 8:.0f}" y="{y + 15:.0f}" fill="#666">half of read alone, a processor second</text>')
    for n, (label, colour, line) in enumerate(lines):
        parts.append(f'<polyline points="{places(line)}" fill="none" stroke="{colour}" stroke-width="1.5"/><text x="{left + 10 + 300 * n}" y="{top - 4}" fill="{colour}">{label}</text>')
        parts.append(f'<polyline points="{places(extrapolated(line, most))}" fill="none" stroke="{colour}" stroke-width="1.5" stroke-dasharray="5 4"/>')
    parts.append(f'<text x="{width - 20}" y="{height - 6}" text-anchor="end">reports in the store (dashed: extrapolated)</text></svg>')
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(parts) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("reports")
    parser.add_argument("--count", type=int, default=20000)
    parser.add_argument("--step", type=int, default=1000)
    parser.add_argument("--copies", type=int, default=50)
    parser.add_argument("--store")
    parser.add_argument("--svg")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "reports.jsonl")
        write_input(arguments.reports, arguments.count, arguments.copies, path)
        reports_read, read_clock, read_processor = time_read(path)
        store = arguments.store or os.path.join(folder, "bench.db")
        points = time_add(path, store, arguments.step)
        size = os.path.getsize(store) / 1048576 if os.path.exists(store) else None
        again = time.monotonic()
        subprocess.run([*PROGRAM, "add", path, "--store", store], check=True, stderr=subprocess.DEVNULL)
        again = time.monotonic() - again
    read, clock, processor = reports_read / read_processor, rates(points, 1), rates(points, 2)
    fifth = max(1, len(processor) // 5)
    mean = lambda part: sum(y for _, y in part) / len(part)
    print(json.dumps({
        "reports": arguments.count,
        "read_reports_per_second": round(reports_read / read_clock), "add_reports_per_second": round(arguments.count / points[-1][1]),
        "read_reports_per_processor_second": round(read), "add_reports_per_processor_second": round(arguments.count / points[-1][2]),
        "add_first_fifth": round(mean(processor[:fifth])), "add_last_fifth": round(mean(processor[-fifth:])),
        "resident_megabytes": [round(p[3]) for p in points[1::max(1, len(points) // 8)]],
        "store_megabytes": size and round(size), "added_again_seconds": round(again, 1),
    }))
    if arguments.svg:
        plot([("add, reports a processor second", "#1f5fa8", processor)], read / 2, arguments.svg,
             f"dragoman add: rate against the size of the store ({arguments.count:,} reports measured, {arguments.copies} of each story)")


if __name__ == "__main__":
    main()
