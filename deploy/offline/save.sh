#!/bin/sh
# For closed networks: packs the images, the compose files, the documents and checksums into one folder, on a machine
# that reaches the registries. There: sh deploy/offline/save.sh <folder>
# 内网部署：在能访问镜像源的机器上，把镜像、compose 文件、文档和校验值写入一个目录。
set -eu
cd "$(dirname "$0")/../.."
target=${1:?usage: sh deploy/offline/save.sh <folder> / 请写目标目录}
if [ -e "$target" ]; then
  echo "$target 已存在，不会覆盖 / $target exists and is not written over" >&2
  exit 1
fi
# As compose reads them: the environment, else .env, else what docker-compose.yml says.
setting() {
  given=$(printenv "$1" || sed -n "s/^$1=//p" .env 2>/dev/null | tail -n 1)
  echo "${given:-$2}"
}
aid_chain=$(setting AID_CHAIN_IMAGE aid-chain:local)
postgres=$(setting POSTGRES_IMAGE postgres:18)
kafka=$(setting KAFKA_IMAGE apache/kafka:4.1.1)
for image in "$aid_chain" "$postgres" "$kafka"; do
  docker image inspect "$image" >/dev/null 2>&1 || docker pull "$image" || {
    echo "没有镜像 $image；本系统的镜像请先执行 docker compose build / no image $image; docker compose build makes that of the system" >&2
    exit 1
  }
done
mkdir -p "$target"
docker save -o "$target/images.tar" "$aid_chain" "$postgres" "$kafka"
gzip "$target/images.tar"
cp docker-compose.yml compose.demo.yml compose.departments.yml .env.example README.md CHANGELOG.md SECURITY.md LICENSE "$target/"
cp -R docs policies demo deploy "$target/"
cp deploy/offline/load.sh "$target/load.sh"
printf '%s\n%s\n%s\n' "$aid_chain" "$postgres" "$kafka" >"$target/IMAGES"
(cd "$target" && find . -type f ! -name SHA256SUMS -exec sha256sum {} + | sort -k 2 >SHA256SUMS)
echo "已写入 $target；连同 SHA256SUMS 的校验值分开传递 / written to $target; hand over the checksum of SHA256SUMS apart from it:"
sha256sum "$target/SHA256SUMS"
