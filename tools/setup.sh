# Sourced by ./run and ./test. Installs what is missing on Debian 12 and builds; does nothing where all is there.
# shellcheck shell=bash
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jobs=${BIHUAN_JOBS:-$(nproc)}

say() { printf '\033[1m== %s\033[0m\n' "$*" >&2; }

# install_packages LIST...: each a file of package names.
install_packages() {
  local missing=() name
  while read -r name; do
    case "$name" in ''|'#'*) continue ;; esac
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || missing+=("$name")
  done < <(cat "$@")
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" != 0 ]; then
    echo "Missing packages: ${missing[*]}. Run as root, or install them with: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  say "installing ${#missing[@]} packages: ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Node 20.19 or newer: the machine's own, else Debian's npm fetches one into .tools/.
install_node() {
  PATH="$top/.tools/node_modules/node/bin:$PATH"
  if command -v node >/dev/null && node -e 'const [a,b]=process.versions.node.split(".");process.exit(a>20||(a==20&&b>=19)?0:1)'; then
    return 0
  fi
  say "installing Node 22 into .tools/"
  command -v npm >/dev/null || { apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null; }
  npm install --loglevel=error --no-fund --no-audit --prefix "$top/.tools" node@22 >/dev/null
}

# Runs `npm ci` where the lock file changed since the last time.
install_modules() {
  local folder=$1 stamp="$1/node_modules/.lock-of-bihuan"
  cmp -s "$folder/package-lock.json" "$stamp" && return 0
  say "npm ci in ${folder#"$top"/}"
  (cd "$folder" && npm ci --loglevel=error --no-fund --no-audit >/dev/null)
  cp "$folder/package-lock.json" "$stamp"
}

build_web() {
  local stamp
  stamp=$(cd "$top" && { find web/src web/public -type f -print0 2>/dev/null | sort -z | xargs -0 sha256sum; sha256sum web/package-lock.json web/vite.config.ts web/index.html; } | sha256sum)
  [ -f "$top/web/dist/index.html" ] && [ "$(cat "$top/web/dist.stamp" 2>/dev/null)" = "$stamp" ] && return 0
  install_modules "$top/web"
  say "building the pages"
  (cd "$top/web" && npm run --silent build)
  echo "$stamp" >"$top/web/dist.stamp"
}

# build_server TARGET...
build_server() {
  # Each time: what was missing when it was last done may have been installed since.
  cmake --preset release -S "$top" >/dev/null
  cmake --build "$top/build/release" -j "$jobs" --target "$@" >"$top/build/release/build.log" 2>&1 || {
    tail -n 60 "$top/build/release/build.log" >&2
    exit 1
  }
}
