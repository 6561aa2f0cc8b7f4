"""Times `dragoman add` from the first report to the last and plots its rate against the size of the store (docs/ingest.svg).

    python3 tools/ingest/bench_ingest.py REPORTS.jsonl --count 100000 [--store postgres://…] [--svg docs/ingest.svg]

The reports are repeated with other numbers and, here and there, other spellings of names, so that each is a new report with names of
its own. Rates are given by the clock and by the processor's time of the program, which does not depend on what else the machine
does. `dragoman read` is timed on the first reports in the same run. Python's standard library only; reads /proc, so Linux only.
"""
import argparse
import json
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
READ = 2000


def varied(text, round_number):
    """The text as another report: a line of its own, and one name in five spelt in another way."""
    if round_number == 0:
        return text

    def respell(match):
        draw = random.Random(f"{round_number % 97} {match.group()}")
        word = match.group()
        return word if draw.random() > 0.2 else word[:3] + draw.choice("aeiou") + word[4:]

    return f"{NAME.sub(respell, text)}\nThis is part {round_number} of the series."


def write_input(source, count, path):
    reports = [json.loads(line) for line in open(source, encoding="utf-8")]
    with open(path, "w", encoding="utf-8") as out:
        for n in range(count):
            report = reports[n % len(reports)]
            out.write(json.dumps({**report, "id": f"{report.get('id', '')}-{n}", "text": varied(report["text"], n // len(reports))}) + "\n")


def processor_seconds(pid):
    """User and system time of a running process."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as f:
        fields = f.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident_megabytes(pid):
    with open(f"/proc/{pid}/statm", encoding="ascii") as f:
        return int(f.read().split()[1]) * os.sysconf("SC_PAGESIZE") / 1048576


def time_read(path):
    """Clock and processor seconds of `dragoman read` over the first reports."""
    head = path + ".head"
    with open(path, encoding="utf-8") as whole, open(head, "w", encoding="utf-8") as part:
        for _, line in zip(range(READ), whole):
            part.write(line)
    begun, before = time.monotonic(), os.times()
    subprocess.run([*PROGRAM, "read", head, "--format", "json"], stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    os.remove(head)
    return time.monotonic() - begun, after.children_user + after.children_system - before.children_user - before.children_system


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


def plot(lines, floor, path, title):
    """A plot as SVG: each line is (label, colour, [(reports, rate)])."""
    width, height, left, bottom, top = 760, 320, 60, 40, 40
    most = max(x for _, _, line in lines for x, _ in line)
    highest = 1.1 * max([floor] + [y for _, _, line in lines for _, y in line])
    at = lambda x, y: (left + (width - left - 20) * x / most, height - bottom - (height - bottom - top) * y / highest)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
             f'<rect width="{width}" height="{height}" fill="white"/><text x="{left}" y="20">{title}</text>']
    for share in (0, 0.25, 0.5, 0.75, 1):
        (x, base), (x0, y) = at(most * share, 0), at(0, highest * share)
        parts.append(f'<text x="{x:.0f}" y="{base + 18:.0f}" text-anchor="middle">{most * share:,.0f}</text>')
        parts.append(f'<text x="{x0 - 8:.0f}" y="{y + 4:.0f}" text-anchor="end">{highest * share:.0f}</text>')
        parts.append(f'<line x1="{x0:.0f}" y1="{y:.1f}" x2="{width - 20}" y2="{y:.1f}" stroke="#ddd"/>')
    (x0, y), (x1, _) = at(0, floor), at(most, floor)
    parts.append(f'<line x1="{x0:.0f}" y1="{y:.1f}" x2="{x1:.0f}" y2="{y:.1f}" stroke="#999" stroke-dasharray="6 4"/><text x="{x1:.0f}" y="{y - 5:.0f}" text-anchor="end" fill="#666">half of read alone</text>')
    for n, (label, colour, line) in enumerate(lines):
        places = " ".join(f"{x:.1f},{y:.1f}" for x, y in (at(*point) for point in line))
        parts.append(f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="1.5"/><text x="{left + 10 + 300 * n}" y="{top - 4}" fill="{colour}">{label}</text>')
    parts.append(f'<text x="{width - 20}" y="{height - 6}" text-anchor="end">reports in the store</text></svg>')
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(parts) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("reports")
    parser.add_argument("--count", type=int, default=20000)
    parser.add_argument("--step", type=int, default=1000)
    parser.add_argument("--store")
    parser.add_argument("--svg")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "reports.jsonl")
        write_input(arguments.reports, arguments.count, path)
        read_clock, read_processor = time_read(path)
        store = arguments.store or os.path.join(folder, "bench.db")
        points = time_add(path, store, arguments.step)
        size = os.path.getsize(store) / 1048576 if os.path.exists(store) else None
        again = time.monotonic()
        subprocess.run([*PROGRAM, "add", path, "--store", store], check=True, stderr=subprocess.DEVNULL)
        again = time.monotonic() - again
    read, clock, processor = READ / read_processor, rates(points, 1), rates(points, 2)
    fifth = max(1, len(processor) // 5)
    mean = lambda part: sum(y for _, y in part) / len(part)
    print(json.dumps({
        "reports": arguments.count,
        "read_reports_per_second": round(READ / read_clock), "add_reports_per_second": round(arguments.count / points[-1][1]),
        "read_reports_per_processor_second": round(read), "add_reports_per_processor_second": round(arguments.count / points[-1][2]),
        "add_first_fifth": round(mean(processor[:fifth])), "add_last_fifth": round(mean(processor[-fifth:])),
        "resident_megabytes": [round(p[3]) for p in points[1::max(1, len(points) // 8)]],
        "store_megabytes": size and round(size), "added_again_seconds": round(again, 1),
    }))
    if arguments.svg:
        plot([("add, reports a processor second", "#1f5fa8", processor), ("add, reports a second by the clock", "#b8531f", clock)], read / 2, arguments.svg,
             f"dragoman add: rate against the size of the store ({arguments.count:,} reports)")


if __name__ == "__main__":
    main()
