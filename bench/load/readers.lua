-- What readers look at: the same few answers again and again, of every model.
local models, paths = {}, {
  "switchboard?off=p0", "switchboard", "switches?limit=100", "who?target=%s&limit=50", "claims?limit=100",
  "nodes?limit=100&q=n1", "names?q=n1", "cut?off=p0&limit=100",
}
for size in string.gmatch(os.getenv("SIZES"), "%d+") do models[#models + 1] = tonumber(size) end
function request()
  local size = models[math.random(#models)]
  local path = string.gsub(paths[math.random(#paths)], "%%s", "n" .. (size - 1))
  return wrk.format("GET", "/api/v1/models/nodes-" .. size .. "/" .. path)
end
local bad = 0
function response(status) if status ~= 200 then bad = bad + 1; print("status " .. status) end end
