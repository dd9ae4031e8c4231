#!/usr/bin/env bash
# tests/fuzz/run.sh [SECONDS]: builds the fuzz targets and runs each so long from its seeds.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-15}
cmake --preset fuzz >/dev/null
cmake --build build/fuzz -j "${BIHUAN_JOBS:-$(nproc)}" --target fuzz_target_decode fuzz_json_decode fuzz_csv fuzz_mail fuzz_toml >build/fuzz/build.log 2>&1 || {
  tail -n 40 build/fuzz/build.log
  exit 1
}
for name in target_decode json_decode csv mail toml; do
  seeds=build/fuzz/seeds/$name
  mkdir -p "$seeds"
  case $name in
    target_decode) printf '/api/v1/things/12?q=%%E5%%AE%%BD&a=1' >"$seeds/one" ;;
    json_decode) printf '{"title":"宽带","number":3,"choice":"a","id":"12","tags":["x"],"parts":[{"name":"p"}]}' >"$seeds/one" ;;
    csv) printf '\xef\xbb\xbfa,"b ""c""",d\r\n1,"2\n3",4\n' >"$seeds/one" ;;
    mail)
      printf 'From: a@b.cn\r\nSubject: =?gb2312?B?v+20+A==?=\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=gbk\r\n\r\n<p>a &amp; <a href="http://b">c</a></p>\r\n--x\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n--x--\r\n' >"$seeds/one"
      printf 'From: MAILER-DAEMON@b.cn\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; a@b.cn\r\nAction: failed\r\n\r\n--x\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <1@b>\r\n\r\n> a\r\n--x--\r\n' >"$seeds/two" ;;
    toml) cp standards/maps/comcast.toml "$seeds/one"; printf 'data_dir = "x"\n[server]\nport = 80\n' >"$seeds/two"
      cp standards/calendars/cn-2026.json "$seeds/three"
      sed -n '/^\[\[segment\]\]/,/^\[\[class_rule\]\]/p' standards/telecom.toml >"$seeds/four" ;;
  esac
  echo "-- $name, $seconds s"
  log=build/fuzz/$name.log
  build/fuzz/bin/fuzz_$name -max_total_time="$seconds" -max_len=4096 -timeout=5 -rss_limit_mb=1024 \
    -artifact_prefix=build/fuzz/ -print_final_stats=1 "$seeds" >"$log" 2>&1 || {
    grep -E "ERROR|SUMMARY|Test unit|must" "$log"
    echo "fuzz_$name found something; the whole log: $log"
    exit 1
  }
  grep -E "stat::number_of_executed_units|stat::average_exec" "$log"
done
