#!/usr/bin/env bash
# Installs what is missing, builds taojin and reads the sample articles with it.
set -euo pipefail
cd "$(dirname "$0")/.."

tools/install-packages.sh --tests
cmake --preset release
cmake --build --preset release --target taojin_cli
echo
build/release/taojin extract --format text data/samples
