#!/usr/bin/env bash
# Installs what the tests need, checks the format, builds, and runs all tests. The last line is the sum.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet restore Dragoman.slnx
dotnet format Dragoman.slnx --verify-no-changes --no-restore
dotnet build Dragoman.slnx -c Release --no-restore -warnaserror
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0
dotnet test tests/Dragoman.Tests -c Release --no-build --logger "trx;LogFileName=tests.trx" --results-directory "$results" || status=$?
counters=$(grep -o '<Counters [^>]*>' "$results/tests.trx" | head -1) || true
number() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
passed=$(number passed) failed=$(number failed) total=$(number total)
if [ "${total:-0}" -eq 0 ]; then
    echo "No test ran." >&2
    status=1
fi
echo "${passed:-0} passed, ${failed:-0} failed, $(( ${total:-0} - ${passed:-0} - ${failed:-0} )) skipped"
exit "$status"
