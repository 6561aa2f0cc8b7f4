#!/usr/bin/env bash
# Installs what the tests need, checks the format, builds, and runs all tests. The last line is the sum.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# The store's tests start a real PostgreSQL of their own; the package brings the server.
if ! command -v initdb >/dev/null && ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "The tests need a PostgreSQL server (its programs initdb and pg_ctl). Install it, on Debian: sudo apt-get install postgresql" >&2
        exit 1
    fi
    apt-get update -q </dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends postgresql </dev/null
fi
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
