-- Asks the bodies of the file that QUESTIONS names, one a line, in turn; PAUSE_MS between an answer and the next question.
local bodies, place = {}, 0
local key, pause = os.getenv("KEY") or "none", tonumber(os.getenv("PAUSE_MS") or "0")
for line in io.lines(os.getenv("QUESTIONS")) do bodies[#bodies + 1] = line end

local requests = {}

function init(arguments)
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Authorization"] = "Bearer " .. key
  for at, body in ipairs(bodies) do requests[at] = wrk.format(nil, "/v1/chat/completions", nil, body) end
end

function request()
  place = place % #requests + 1
  return requests[place]
end

if pause > 0 then
  function delay() return pause * (0.5 + math.random()) end
end

function done(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format('{"requests": %d, "seconds": %.6f, "failed": %d, "p50": %d, "p90": %d, "p99": %d, "p999": %d, "most": %d}\n',
    summary.requests, summary.duration / 1e6, failed, latency:percentile(50), latency:percentile(90), latency:percentile(99),
    latency:percentile(99.9), latency.max))
end
