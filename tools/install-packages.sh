#!/usr/bin/env bash
# Installs what Debian 12 needs to build taojin, and nothing that is there already.
#   tools/install-packages.sh            to build and run
#   tools/install-packages.sh --tests    to build and run the tests, too
#   tools/install-packages.sh --checks   and what the format check needs
set -euo pipefail

packages=(
  cmake g++ libcxxopts-dev libicu-dev libopencc-dev libzstd-dev ninja-build nlohmann-json3-dev pkg-config zlib1g-dev
)
tests=(jq libbenchmark-dev libgmock-dev libgtest-dev libxml2-utils python3-jsonschema python3-yaml)
checks=(clang-format)

case "${1:-}" in
  "") ;;
  --tests) packages+=("${tests[@]}") ;;
  --checks) packages+=("${tests[@]}" "${checks[@]}") ;;
  *)
    echo "usage: tools/install-packages.sh [--tests | --checks]" >&2
    exit 2
    ;;
esac

missing=()
for package in "${packages[@]}"; do
  [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2> /dev/null) == installed ]] || missing+=("$package")
done
((${#missing[@]} > 0)) || exit 0

root=()
((EUID == 0)) || root=(sudo)
echo "installing: ${missing[*]}"
"${root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
