-- The portal's page call: every action on a service with its outcome and reasons, about accounts drawn from the first ACCOUNTS.
local accounts = tonumber(os.getenv("ACCOUNTS") or "2000")
local n = 0

function request()
  n = n + 1
  local i = (n * 7919) % accounts + 1
  return wrk.format("POST", "/access/v1/search/action", {
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer " .. os.getenv("TOKEN"),
  }, '{"subject":{"type":"customer","id":"cu-' .. i .. '-1"},"resource":{"type":"service","id":"S-' .. i
    .. '-1"},"context":{"explain":true}}')
end

function done(summary, latency)
  io.write(string.format("RESULT %.0f requests/s, p50 %.2f ms, p99 %.2f ms, %d errors\n",
    summary.requests / summary.duration * 1000000, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
