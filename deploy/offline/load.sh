#!/bin/sh
# In the closed network, in the folder that save.sh wrote: sh load.sh
# 在内网，于 save.sh 写出的目录内执行：sh load.sh
set -eu
cd "$(dirname "$0")"
if ! sha256sum --quiet -c SHA256SUMS; then
  echo '有文件与校验值不符，没有载入任何镜像 / files differ from their checksums: no image was loaded' >&2
  exit 1
fi
gzip -dc images.tar.gz | docker load
while read -r image; do
  docker image inspect "$image" >/dev/null || {
    echo "缺少镜像 $image / image $image is missing" >&2
    exit 1
  }
done <IMAGES
echo '已载入；继续见 docs/operations.md“首次启动”，不必 docker compose build / loaded; go on with "First start" in docs/operations.md, without docker compose build'
