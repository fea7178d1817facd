#!/usr/bin/env bash
# Measures each figure beside its peer and prints a table. Called by `make bench`.
#
#   benches/run.sh [GROUP...]   start-up, key-phrases, serve, proposal, speech, memory, again, normalize, analyze, cut,
#                               knowledge, condense, chat, channel; without names, all
#
# What it fetches stays in .cache/: YAKE, ffmpeg-normalize and PySceneDetect (Python), each in an environment of its own,
# the speech model, and the videos that are measured on (made in a few minutes).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

yake=.cache/bench/yake
if ! [ -x $yake/bin/yake ]; then
  echo 'bench: installing YAKE 0.7.3, a peer, into .cache/bench' >&2
  python3 -m venv $yake && $yake/bin/pip install --quiet yake==0.7.3 ||
    echo 'bench: YAKE cannot be installed; key phrases are not measured' >&2
fi

normalize=.cache/bench/ffmpeg-normalize
if ! [ -x $normalize/bin/ffmpeg-normalize ]; then
  echo 'bench: installing ffmpeg-normalize 1.43.0, a peer, into .cache/bench' >&2
  python3 -m venv $normalize && $normalize/bin/pip install --quiet ffmpeg-normalize==1.43.0 ||
    echo 'bench: ffmpeg-normalize cannot be installed; normalize is not measured' >&2
fi

scenes=.cache/bench/scenedetect
if ! [ -x $scenes/bin/scenedetect ]; then
  echo 'bench: installing PySceneDetect 0.7, a peer, into .cache/bench' >&2
  python3 -m venv $scenes && $scenes/bin/pip install --quiet 'scenedetect==0.7.*' opencv-python-headless ||
    echo 'bench: PySceneDetect cannot be installed; analysing is measured without it' >&2
fi

if [ -e scripts/speech-model.sh ]; then
  bash scripts/speech-model.sh || echo 'bench: there is no speech model; speech is not measured' >&2
fi

exec cargo bench --bench figures -- "$@"
