#!/usr/bin/env bash
# Measures Tenure beside Cerbos in one run, on the same questions. Needs wrk, curl, node with npm, a JDK and a packaged
# Tenure (./mvnw -DskipTests package). Usage: src/test/bench/cerbos.sh [accounts] [checked accounts]
# TENURE_PORT, CERBOS_PORT, WARM, TIME and ROUNDS may be set; CERBOS is an unpacked cerbos-linux-x64, else it is fetched.
set -euo pipefail
cd "$(dirname "$0")/../../.."
version=0.55.0
export ACCOUNTS=${1:-2000} CHECKED=${2:-500}
port=${TENURE_PORT:-18091}
export CERBOS_PORT=${CERBOS_PORT:-18092} CERBOS_GRPC_PORT=$((${CERBOS_PORT:-18092} + 1))
export CERBOS_POLICIES=$PWD/src/test/bench/cerbos/policies CERBOS_NO_TELEMETRY=1
warm=${WARM:-30s} time=${TIME:-15s} rounds=${ROUNDS:-3}
tenure_url=http://localhost:$port
cerbos_url=http://localhost:$CERBOS_PORT
data=$(mktemp -d)
tenure='' cerbos=''

finish() {
    for server in $tenure $cerbos; do
        kill -CONT "$server" 2>/dev/null || true
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    done
    rm -rf "$data"
}
trap finish EXIT

fetch() {
    local cache=${XDG_CACHE_HOME:-$HOME/.cache}/tenure-bench/cerbos-$version
    CERBOS=$cache/package/cerbos-linux-x64
    if [ ! -x "$CERBOS" ]; then
        mkdir -p "$cache"
        (cd "$cache" && npm pack --silent "@cerbos/cerbos-linux-x64@$version" >/dev/null && tar xzf ./*.tgz)
    fi
}
ready() {
    for _ in $(seq 1200); do
        curl -sf "$2" >/dev/null && return
        kill -0 "$1" || break
        sleep 0.1
    done
    echo "not ready: $2" >&2
    cat "$data"/*.log >&2
    return 1
}
token() {
    curl -sf "$tenure_url/demo/token" -H 'Content-Type: application/json' -d "{\"sub\":\"bench\",\"groups\":[\"$1\"]}" |
        sed 's/.*"access_token":"\([^"]*\)".*/\1/'
}
# Only one of the two runs at a time; the other stands still.
measure() {
    local server=$cerbos idle=$tenure url=$cerbos_url
    if [ "${1%-*}" = tenure ]; then server=$tenure idle=$cerbos url=$tenure_url; fi
    kill -STOP "$idle"
    kill -CONT "$server"
    ASK=$1 wrk -t1 -c32 -d"$2" -s src/test/bench/cerbos/load.lua "$url" | sed -n 's/^RESULT //p'
    kill -CONT "$idle"
}
median() { sort -n | awk '{ all[NR] = $1 } END { print (all[int((NR + 1) / 2)] + all[int(NR / 2) + 1]) / 2 }'; }
figure() { cut -d' ' -f"$2" "$data/$1" | median; }
compare() {
    local what=$1 questions=$2 t=tenure-$1 c=cerbos-$1
    for who in "$t" "$c"; do
        echo "$who: $(figure "$who" 1) requests/s, p50 $(figure "$who" 2) ms, p99 $(figure "$who" 3) ms," \
            "$(awk '{ errors += $4 } END { print errors }' "$data/$who") errors"
    done
    paste -d' ' "$data/$t" "$data/$c" >"$data/$what"
    echo "Tenure to Cerbos, $questions: requests/s $(awk '{ print $1 / $5 }' "$data/$what" | median)," \
        "p50 $(awk '{ print $2 / $6 }' "$data/$what" | median), p99 $(awk '{ print $3 / $7 }' "$data/$what" | median)" \
        "(medians of $rounds rounds; requests/s $(awk '{ printf "%.2f ", $1 / $5 }' "$data/$what"))"
}

[ -n "${CERBOS:-}" ] || fetch
java -Xmx300m -Dquarkus.http.port="$port" -Dtenure.data="$data/db" -jar target/quarkus-app/quarkus-run.jar >"$data/tenure.log" 2>&1 &
tenure=$!
"$CERBOS" server --config=src/test/bench/cerbos/config.yaml --log-level=error >"$data/cerbos.log" 2>&1 &
cerbos=$!
ready "$tenure" "$tenure_url/q/health/ready"
ready "$cerbos" "$cerbos_url/_cerbos/health"
echo "Cerbos: $("$CERBOS" --version | head -n 1)"

java -cp target/test-classes tenure.bench.BulkAccounts "$ACCOUNTS" >"$data/accounts.ndjson"
curl -sf "$tenure_url/v1/import" -H "Authorization: Bearer $(token admin)" -H 'Content-Type: application/x-ndjson' \
    -T "$data/accounts.ndjson" -X POST | tail -n 1
AUTHORIZATION="Bearer $(token pep)"
export AUTHORIZATION

# At the server's clock, which the figures are for; then while accounts migrate, after grants and as terms end.
for asOf in '' 2020-09-15T12:00:00Z 2020-12-20T12:00:00Z 2021-09-01T12:00:00Z; do
    AS_OF=$asOf wrk -t1 -c1 -d1s -s src/test/bench/cerbos/questions-to-check.lua "$tenure_url" >"$data/pairs.ndjson"
    echo "same answers, ${asOf:-now}:"
    node src/test/bench/cerbos/check.mjs "$data/accounts.ndjson" "$data/pairs.ndjson" "$tenure_url" "$cerbos_url"
done

asks='tenure-one cerbos-one tenure-fifty cerbos-fifty'
for ask in $asks; do measure "$ask" "$warm" >/dev/null; done
for _ in $(seq "$rounds"); do
    for ask in $asks; do measure "$ask" "$time" >>"$data/$ask"; done
done
compare one 'one question'
compare fifty 'fifty questions in a request'
echo "RSS: Tenure $(($(awk '/VmRSS/ {print $2}' "/proc/$tenure/status") / 1024)) MiB," \
    "Cerbos $(($(awk '/VmRSS/ {print $2}' "/proc/$cerbos/status") / 1024)) MiB"
