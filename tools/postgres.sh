# Sourced by ./test --postgres and bench/postgres: a PostgreSQL server of their own, on a socket of its own, gone with them.
# shellcheck shell=bash

start_postgres() { # start_postgres [OPTION ...]: options of the server
  install_packages tools/packages-postgres.txt
  postgres_folder=$(mktemp -d /tmp/bihuan-postgres-XXXXXX)
  trap stop_postgres EXIT
  chown postgres "$postgres_folder"
  as_postgres initdb -D "$postgres_folder/data" -A trust --locale=C.UTF-8 --no-sync >/dev/null
  as_postgres pg_ctl -D "$postgres_folder/data" -l "$postgres_folder/log" -w start \
    -o "-k $postgres_folder -c listen_addresses='' -c max_connections=300 $*" >/dev/null
  export BIHUAN_TEST_POSTGRES="postgresql://postgres@/postgres?host=$postgres_folder"
}

as_postgres() { (cd "$postgres_folder" && setpriv --reuid=postgres --regid=postgres --clear-groups "/usr/lib/postgresql/15/bin/$1" "${@:2}"); }

stop_postgres() {
  as_postgres pg_ctl -D "$postgres_folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$postgres_folder"
}
