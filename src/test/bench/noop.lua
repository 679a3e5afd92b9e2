-- The least a JSON endpoint of this server can cost: the liveness check, which looks at nothing and needs no token.
function request()
  return wrk.format("GET", "/q/health/live")
end

function done(summary, latency)
  io.write(string.format("RESULT %.0f requests/s, p50 %.2f ms, p99 %.2f ms\n",
    summary.requests / summary.duration * 1000000, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
