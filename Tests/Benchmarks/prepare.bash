# What the benchmarks begin with; sourced with `root` set.

# prepare PACKAGE…: installs the Debian packages that are missing, and builds the release unless CRM
# names one.
prepare() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
      missing+=("$package")
  done
  if ((${#missing[@]} > 0)); then
    local as_root=()
    if ((EUID != 0)); then as_root=(sudo); fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  fi
  if [[ -z "${CRM:-}" ]]; then
    local build=(
      swift build --package-path "$root" -c release --product crm
      --static-swift-stdlib --disable-local-rpath
    )
    "${build[@]}" >&2
    CRM="$("${build[@]}" --show-bin-path)/crm"
  fi
}

# installed FOLDER: has CRM name the program as the README installs it, put into a folder. What is
# measured is what people run: a linker leaves a file that takes more page faults to start.
installed() {
  mkdir -p "$1"
  install -s "$CRM" "$1/crm"
  CRM="$1/crm"
}
