#!/usr/bin/env bash
# Compares builds on a machine that is busy otherwise: they run side by side, warm up together and are measured in turns. What
# counts is the processor's time for a request, of Java and of PostgreSQL, and how often Java's threads had to wait or were
# made to. Needs wrk, curl and bc.
# Usage: src/test/bench/beside.sh quarkus-app-of-one quarkus-app-of-another ...
# LOAD is the script for wrk; OPTIONS are Tenure's, JAVA_OPTIONS Java's: with -XX:TieredStopAtLevel=1 it is warm soon.
set -euo pipefail
cd "$(dirname "$0")/../../.."
load=${LOAD:-src/test/bench/evaluation.lua}
export ACCOUNTS=${ACCOUNTS:-2000}
data=$(mktemp -d)
port=${TENURE_PORT:-18100}
servers=() tokens=()
finish() {
    for server in "${servers[@]}"; do kill "$server" 2>/dev/null || true; done
    wait
    rm -rf "$data"
}
trap finish EXIT

token() {
    curl -sf "$1/demo/token" -H 'Content-Type: application/json' -d "{\"sub\":\"bench\",\"groups\":[\"$2\"]}" |
        sed 's/.*"access_token":"\([^"]*\)".*/\1/'
}
ticks() { cat "$@" 2>/dev/null | awk '{ t += $14 + $15 } END { print t }'; }
java_ticks() { ticks "/proc/${servers[$1]}/stat"; }
postgres_ticks() {
    local main; main=$(head -n 1 "$data/$1/cluster/postmaster.pid")
    # shellcheck disable=SC2046
    ticks "/proc/$main/stat" $(pgrep -P "$main" | sed 's|.*|/proc/&/stat|')
}
switches() { cat "/proc/${servers[$1]}"/task/*/status 2>/dev/null | awk '/ctxt_switches/ { n += $2 } END { print n }'; }

java -cp target/test-classes tenure.bench.BulkAccounts "$ACCOUNTS" >"$data/accounts.ndjson"
for app in "$@"; do
    i=${#servers[@]} url=http://localhost:$((port + ${#servers[@]}))
    # shellcheck disable=SC2086
    java -Xmx300m -XX:+UseParallelGC ${JAVA_OPTIONS:-} -Dquarkus.http.port="${url##*:}" -Dtenure.data="$data/$i" ${OPTIONS:-} \
        -jar "$app/quarkus-run.jar" >"$data/$i.log" 2>&1 &
    servers+=($!)
    until curl -sf "$url/q/health/ready" >/dev/null; do kill -0 "${servers[i]}"; sleep 0.2; done
    curl -sf "$url/v1/import" -H "Authorization: Bearer $(token "$url" admin)" -H 'Content-Type: application/x-ndjson' \
        -T "$data/accounts.ndjson" -X POST >/dev/null
    tokens+=("$(token "$url" pep)")
done
warming=()
for i in "${!servers[@]}"; do
    TOKEN=${tokens[i]} wrk -t1 -c32 -d"${WARM:-60s}" -s "$load" "http://localhost:$((port + i))" >/dev/null &
    warming+=($!)
done
wait "${warming[@]}"
for _ in $(seq "${ROUNDS:-3}"); do
    for i in "${!servers[@]}"; do
        java=$(java_ticks "$i") postgres=$(postgres_ticks "$i") before=$(switches "$i")
        TOKEN=${tokens[i]} wrk -t1 -c32 -d"${TIME:-12s}" -s "$load" "http://localhost:$((port + i))" >"$data/out"
        requests=$(awk '/requests in/ { print $1 }' "$data/out")
        per() { echo "scale=${3:-0}; ($2) * $1 / $requests" | bc; }
        echo "$((i + 1)): $(sed -n 's/^RESULT //p' "$data/out"); Java $(per 10000 "$(java_ticks "$i") - $java") us," \
            "PostgreSQL $(per 10000 "$(postgres_ticks "$i") - $postgres") us, $(per 1 "$(switches "$i") - $before" 2) switches a request"
    done
done
