/**
 * Takes requests out of a client's budget, atomically, in the shared store. One hash per client and class: `<window>:<slice>`
 * counts spent requests, `l:<id>` is what an isolate has on lease, as `<requests>:<expiry>`. A lease counts as spent until a
 * window after its expiry, so that one which is never settled cannot let too many pass.
 *
 * KEYS[1] client. ARGV: now (ms), lease to settle or '', requests spent of it, requests wanted, new lease, its life (ms),
 * then quota and length (ms) of each window. Returns { granted, retry after (ms), left }.
 */
export const takeScript = `
local now, spent, want = tonumber(ARGV[1]), tonumber(ARGV[3]), tonumber(ARGV[4])
local life = tonumber(ARGV[6])
local slices, windows = 50, (#ARGV - 6) / 2
local quota, length, current, used, frees, longest = {}, {}, {}, {}, {}, 0
for i = 1, windows do
  quota[i], length[i] = tonumber(ARGV[5 + 2 * i]), tonumber(ARGV[6 + 2 * i])
  current[i], used[i] = math.floor(now / (length[i] / slices)), 0
  longest = math.max(longest, length[i])
end
local function slot(i) return string.format('%d:%.0f', i, current[i]) end
local function count(i, requests, until_ms)
  used[i] = used[i] + requests
  frees[i] = math.min(frees[i] or until_ms, until_ms)
end

if ARGV[2] ~= '' then redis.call('HDEL', KEYS[1], 'l:' .. ARGV[2]) end
if spent > 0 then for i = 1, windows do redis.call('HINCRBY', KEYS[1], slot(i), spent) end end

local fields, gone = redis.call('HGETALL', KEYS[1]), {}
for f = 1, #fields, 2 do
  local live = false
  local i, slice = string.match(fields[f], '^(%d+):(%d+)$')
  if i then
    i, slice = tonumber(i), tonumber(slice)
    live = i <= windows and slice >= current[i] - slices
    if live then count(i, tonumber(fields[f + 1]), (slice + slices + 1) * (length[i] / slices)) end
  else
    local requests, expiry = string.match(fields[f + 1], '^(%d+):(%d+)$')
    for w = 1, windows do
      local until_ms = tonumber(expiry) + length[w]
      if now < until_ms then
        live = true
        count(w, tonumber(requests), until_ms)
      end
    end
  end
  if not live then gone[#gone + 1] = fields[f] end
end
if #gone > 0 then redis.call('HDEL', KEYS[1], unpack(gone)) end

local left, retry = math.huge, 0
for i = 1, windows do
  left = math.min(left, quota[i] - used[i])
  if used[i] >= quota[i] then retry = math.max(retry, frees[i] - now) end
end
redis.call('PEXPIRE', KEYS[1], longest + longest / slices + life)
if left < 1 then return { 0, math.ceil(retry), 0 } end

local granted = math.min(want, math.ceil(left / 4))
for i = 1, windows do redis.call('HINCRBY', KEYS[1], slot(i), 1) end
if granted > 1 then
  redis.call('HSET', KEYS[1], 'l:' .. ARGV[5], string.format('%d:%.0f', granted - 1, now + life))
end
redis.call('PEXPIRE', KEYS[1], longest + longest / slices + life)
return { granted, 0, left - granted }
`;
