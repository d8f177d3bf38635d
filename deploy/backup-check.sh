#!/bin/sh
# Restores a dump into a scratch database beside the real one and checks it: sh deploy/backup-check.sh <dump> <operator>
# 把备份恢复到临时数据库并核对，不影响正式数据库。
set -eu
dump=${1:?usage: sh deploy/backup-check.sh <dump> <operator>}
operator=${2:?usage: sh deploy/backup-check.sh <dump> <operator>}
scratch=aid_chain_check_$(date +%s)
in_postgres() { docker compose exec -T postgres "$@"; }
in_sql() { in_postgres psql -U postgres -d postgres -qc "$1"; }
trap 'in_sql "drop database if exists $scratch with (force)"' EXIT
in_sql "create database $scratch template template0"
in_postgres pg_restore -U postgres -d "$scratch" --exit-on-error <"$dump"
docker compose run --rm --no-deps cli backup check --database "$scratch" --as "$operator"
