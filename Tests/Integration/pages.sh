#!/usr/bin/env bash
# Pages of reports in a real Chromium: they open alone, nothing in a name acts, dark and on paper.
# With PAGES=FOLDER the pictures are kept there, to be looked at.
source "$(dirname "$0")/common.bash"

if ! command -v chromium >/dev/null; then
  echo "$script: there is no chromium; apt-get install chromium fonts-liberation" >&2
  echo "0 passed, 1 failed"
  exit 1
fi
kept=${PAGES:-$work/pictures}
mkdir -p "$kept"

export CRM_NOW=2024-11-01T09:00:00Z
must crm init --lang en
must python3 "$root/Tests/Benchmarks/generate-department.py" "$CRM_DB" --sellers 6 --leads 900
hostile='</title><script>document.title="owned"</script><img src=x onerror=document.title="owned">"&'"'"
# A month that is over names people as they were called then.
must crm user edit seller01 name="$hostile"
export CRM_NOW=2026-11-23T08:30:00Z
must crm lead add --name "$hostile" --source "$hostile" --owner seller00

# browse PAGE WORD…: Chromium on a page, with nothing to reach.
browse() {
  local page=$1
  shift
  HOME="$work/home" timeout 120 chromium --headless=new --no-sandbox --disable-gpu --no-first-run \
    --user-data-dir="$work/chromium" --proxy-server=127.0.0.1:1 --hide-scrollbars \
    --run-all-compositor-stages-before-draw --virtual-time-budget=3000 "$@" "file://$page" \
    2>>"$work/chromium.log"
}

# lines FILE: how many different lines a picture has: few of a blank one.
lines() {
  python3 - "$1" <<'PYTHON'
import struct, sys, zlib
data = open(sys.argv[1], "rb").read()
width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
at, packed = 8, b""
while at < len(data):
    size, name = struct.unpack(">I4s", data[at:at + 8])
    if name == b"IDAT": packed += data[at + 8:at + 8 + size]
    at += size + 12
rows = zlib.decompress(packed)
step = {2: 3, 6: 4}[kind]
line = width * step + 1
print(len({rows[i + 1:i + line] for i in range(0, len(rows), line)}))
PYTHON
}

reports=(dashboard funnel managers leads losses stages movement forecast bottlenecks tasks customers
  discounts calls gaps overdue mail)
for lang in en ru; do
  for name in "${reports[@]}"; do
    words=(--period 2026-10)
    case $name in overdue | forecast) words=() ;; esac
    case $name in leads | managers | funnel | losses) words+=(--compare previous) ;; esac
    page=$work/$name-$lang.html
    must crm report "$name" "${words[@]}" --html "$page" --lang "$lang"
    same "$name in $lang refers to nothing outside" "" \
      "$(grep -oiE '<[a-z]+ [^>]*(src|href)=|url\(|@import|<script|<link|<iframe' "$page" | head -n 3)"
  done
done

for name in dashboard leads movement managers; do
  page=$work/$name-en.html
  dom=$(browse "$page" --dump-dom)
  holds "$name is whole in Chromium" '[[ $dom == *"</section>"*"<footer>"* && $dom == *"<svg"* ]]'
  holds "$name runs nothing" '[[ $dom != *"<title>owned"* && $dom != *"<script"* ]]'
done
holds "hostile names are shown as they are" '[[ $(browse "$work/managers-en.html" --dump-dom) == \
*"&lt;script&gt;document.title"* ]]'

for name in "${reports[@]}"; do
  browse "$work/$name-en.html" --screenshot="$kept/$name.png" --window-size=1100,1400 >/dev/null
  holds "$name is drawn" '(($(lines "$kept/$name.png") > 20))'
done
browse "$work/dashboard-ru.html" --screenshot="$kept/dashboard-ru.png" --window-size=1100,2600 \
  >/dev/null
holds "the morning page in Russian is drawn" '(($(lines "$kept/dashboard-ru.png") > 20))'
browse "$work/dashboard-ru.html" --screenshot="$kept/dashboard-dark.png" --window-size=1100,1400 \
  --blink-settings=preferredColorScheme=0 >/dev/null
holds "and in the dark" '(($(lines "$kept/dashboard-dark.png") > 20))'
browse "$work/dashboard-ru.html" --screenshot="$kept/dashboard-phone.png" --window-size=500,1400 \
  >/dev/null
holds "and on a phone" '(($(lines "$kept/dashboard-phone.png") > 20))'
browse "$work/dashboard-ru.html" --print-to-pdf="$kept/dashboard.pdf" --no-pdf-header-footer >/dev/null
holds "and on paper" '[[ $(head -c 5 "$kept/dashboard.pdf") == %PDF- ]]'

crm report dashboard --html - >"$work/out.html"
same "the output is the same page" "$(crm report dashboard --html - | md5sum)" "$(md5sum <"$work/out.html")"
check "a page is made anew" crm report dashboard --html "$work/out.html"
code=0
crm report leads --html "$CRM_DB" >/dev/null 2>&1 || code=$?
same "the store is no page" 77 "$code"

finish
