#!/usr/bin/env bash
# Scores all dev data and writes docs/scores.md. Usage: ./scores.sh [SHARED], the folder with data/, bench/ and reports/ (default: ../shared).
set -euo pipefail
cd "$(dirname "$0")"
shared=${1:-../shared}
if [ ! -d "$shared/data" ]; then
    echo "$shared: there is no data folder here. Name the folder that holds data/, bench/ and reports/." >&2
    exit 2
fi
dotnet build src/Dragoman.Cli -c Release --nologo -v quiet
exec python3 tools/scores/write_scores.py "$shared"
