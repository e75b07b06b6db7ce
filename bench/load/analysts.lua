-- What analysts do: flick other switches each time, so that every answer is worked out.
local models = {}
for size in string.gmatch(os.getenv("SIZES"), "%d+") do models[#models + 1] = tonumber(size) end
local turn = 0
function init() math.randomseed(os.time()) end
function request()
  local size = models[math.random(#models)]
  local parties = 4 + math.floor(size / 50)
  turn = turn + 1
  local off = "p" .. math.random(0, parties - 1) .. ",n" .. math.random(0, size - 1) .. ",n" .. math.random(0, size - 1)
  return wrk.format("GET", "/api/v1/models/nodes-" .. size .. "/switchboard?off=" .. off)
end
function response(status) if status ~= 200 then print("status " .. status) end end
