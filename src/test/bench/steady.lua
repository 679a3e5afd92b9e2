-- The same evaluations at a steady pace, one connection a thread: says of each answer that took over 30 ms when it came.
-- Run with as many threads as connections.
dofile("src/test/bench/evaluation.lua")
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanoseconds; } tenure_time;
  int clock_gettime(int clock, tenure_time *time);
]]
local time = ffi.new("tenure_time")
local pause = tonumber(os.getenv("PAUSE") or "5")
local begun

local function now()
  ffi.C.clock_gettime(0, time)
  return tonumber(time.seconds) * 1000 + tonumber(time.nanoseconds) / 1000000
end

local next_request = request
function request()
  local written = next_request()
  begun = now()
  return written
end

function delay()
  return pause
end

function response(status)
  local ended = now()
  if ended - begun > 30 then
    io.write(string.format("SLOW %.1f ms at %s.%03d\n", ended - begun, os.date("!%H:%M:%S", ended / 1000), ended % 1000))
  end
end
