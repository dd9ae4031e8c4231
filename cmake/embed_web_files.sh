#!/usr/bin/env bash
# embed_web_files.sh DIST OUT: writes OUT/assets.S and OUT/assets.cpp; see embed_web.cmake.
set -euo pipefail
dist=$1 out=$2
rm -rf "$out/files"
mkdir -p "$out/files"
if [ -f "$dist/index.html" ]; then
  cp -r "$dist/." "$out/files/"
else
  echo '<!doctype html><meta charset="utf-8"><title>Bihuan</title><p>The pages are not built: run ./run, or npm run build in web/.' >"$out/files/index.html"
fi
type_of() {
  case "$1" in
    *.html) echo 'text/html; charset=utf-8' ;;
    *.js) echo 'text/javascript; charset=utf-8' ;;
    *.css) echo 'text/css; charset=utf-8' ;;
    *.svg) echo image/svg+xml ;;
    *.png) echo image/png ;;
    *.ico) echo image/x-icon ;;
    *.json) echo application/json ;;
    *.webmanifest) echo application/manifest+json ;;
    *.woff2) echo font/woff2 ;;
    *) echo application/octet-stream ;;
  esac
}
asm="$out/assets.S" cpp="$out/assets.cpp" externs="" rows="" n=0
printf '.section .rodata\n' >"$asm"
embed() { # NAME FILE
  printf '.global %s\n.global %s_end\n%s:\n.incbin "%s"\n%s_end:\n.byte 0\n' "$1" "$1" "$1" "$2" "$1" >>"$asm"
  externs+="extern const char $1[], $1_end[];"$'\n'
}
while read -r file; do
  path=${file#"$out/files"}
  case "$path" in *.map) continue ;; esac
  embed "bihuan_asset_$n" "$file"
  gz='{}' br='{}'
  case "$path" in
    *.html | *.js | *.css | *.svg | *.json | *.webmanifest)
      gzip -9 -n -k -c "$file" >"$file.gz~" && embed "bihuan_asset_${n}_gz" "$file.gz~" && gz="span_of(bihuan_asset_${n}_gz, bihuan_asset_${n}_gz_end)"
      brotli -q 11 -c "$file" >"$file.br~" && embed "bihuan_asset_${n}_br" "$file.br~" && br="span_of(bihuan_asset_${n}_br, bihuan_asset_${n}_br_end)"
      ;;
  esac
  hashed=false
  case "$path" in /assets/*) hashed=true ;; esac
  rows+="        Asset{\"$path\", \"$(type_of "$path")\", span_of(bihuan_asset_$n, bihuan_asset_${n}_end), $gz, $br, \"\\\"$(sha256sum "$file" | cut -c1-16)\\\"\", $hashed},"$'\n'
  n=$((n + 1))
done < <(find "$out/files" -type f ! -name '*~' | sort)
printf '.section .note.GNU-stack,"",@progbits\n' >>"$asm"
cat >"$cpp" <<EOF
#include "http/assets.hpp"
#include <array>
extern "C" {
$externs}
namespace bihuan {
std::span<const Asset> embedded_assets() {
    const auto span_of = [](const char* begin, const char* end) { return std::string_view{begin, static_cast<std::size_t>(end - begin)}; };
    static const std::array<Asset, $n> assets{{
$rows    }};
    return assets;
}
}  // namespace bihuan
EOF
