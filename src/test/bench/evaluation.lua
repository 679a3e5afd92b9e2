-- Single evaluations by an enforcement point, about accounts drawn from the first ACCOUNTS of the bulk import.
local accounts = tonumber(os.getenv("ACCOUNTS") or "2000")
local actions = {
  '{"name":"usage.view"}',
  '{"name":"bar.add","properties":{"control":"BAR_AUTO_DATA"}}',
  '{"name":"bar.keep","properties":{"control":"BAR_INTL"}}',
  '{"name":"bolt-on.add","properties":{"product":"GOLD_FEATURES"}}',
  '{"name":"package.change","properties":{"package":"GOLD"}}',
  '{"name":"location.view"}',
  '{"name":"service.remove"}',
  '{"name":"ofcom-cap.keep"}',
}
local headers = {
  ["Content-Type"] = "application/json",
  ["Authorization"] = "Bearer " .. os.getenv("TOKEN"),
}
local n = 0
-- Every request is written once: the processors are for the server.
local written = {}

function request()
  n = n + 1
  local i = (n * 7919) % accounts + 1
  local action = n % #actions + 1
  local key = i * #actions + action
  if not written[key] then
    written[key] = wrk.format("POST", "/access/v1/evaluation", headers,
      '{"subject":{"type":"customer","id":"cu-' .. i .. '-1"},"action":' .. actions[action]
        .. ',"resource":{"type":"service","id":"S-' .. i .. '-1"}}')
  end
  return written[key]
end

function done(summary, latency)
  io.write(string.format("RESULT %.0f requests/s, p50 %.2f ms, p99 %.2f ms, slowest %.1f ms, %d errors\n",
    summary.requests / summary.duration * 1000000, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
