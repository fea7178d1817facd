#!/usr/bin/env bash
# Installs what a task needs and this machine lacks, with the system's own package manager.
#
#   scripts/setup.sh demo    build ytseo and run the demo: ffmpeg, cmake, a C++ compiler, ca-certificates
#   scripts/setup.sh test    the same, and what the tests talk to: redis-server, python3 with pip, chromium
#   scripts/setup.sh bench   the same as demo, and the peers: wrk, python3 with pip and venv
#
# It says what it installs before it does. When nothing is missing it changes nothing and needs no rights.
set -euo pipefail

task=${1:-demo}
case $task in
  demo) wanted='ffmpeg cmake cxx certificates' ;;
  test) wanted='ffmpeg cmake cxx certificates redis pip chromium' ;;
  bench) wanted='ffmpeg cmake cxx certificates pip venv wrk' ;;
  *)
    echo "usage: scripts/setup.sh demo|test|bench" >&2
    exit 2
    ;;
esac

say() { echo "setup: $*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }

# Is the thing there?
present() {
  case $1 in
    ffmpeg) have ffmpeg && have ffprobe ;;
    cmake) have cmake ;;
    # cmake drives make, and Rust itself links with cc.
    cxx) have c++ && have cc && have make ;;
    certificates)
      [ "$(uname -s)" = Darwin ] || [ -n "${SSL_CERT_FILE:-}" ] ||
        [ -e /etc/ssl/certs/ca-certificates.crt ] || [ -e /etc/pki/tls/certs/ca-bundle.crt ] ||
        [ -e /etc/ssl/cert.pem ]
      ;;
    redis) have redis-server ;;
    pip) have python3 && python3 -m pip --version >/dev/null 2>&1 ;;
    # Debian keeps what fills an environment apart.
    venv) have python3 && python3 -c 'import ensurepip, venv' >/dev/null 2>&1 ;;
    wrk) have wrk ;;
    chromium) have chromium || have chromium-browser || have google-chrome || have google-chrome-stable ;;
  esac
}

# The packages that bring it, for each package manager.
packages() {
  case $1:$2 in
    apt:cxx) echo g++ make ;;
    apt:redis) echo redis-server ;;
    apt:pip | dnf:pip) echo python3 python3-pip ;;
    apt:venv) echo python3-venv ;;
    dnf:venv) echo python3 ;;
    dnf:ffmpeg) echo ffmpeg-free ;;
    dnf:cxx) echo gcc-c++ make ;;
    pacman:cxx) echo gcc make ;;
    pacman:redis) echo valkey ;;
    pacman:pip) echo python python-pip ;;
    pacman:venv | brew:pip | brew:venv) echo python ;;
    *:certificates) echo ca-certificates ;;
    *) echo "$2" ;;
  esac
}

manager() {
  if have apt-get; then echo apt
  elif have dnf; then echo dnf
  elif have pacman; then echo pacman
  elif have brew; then echo brew
  fi
}

# Runs a command as root: directly, or through sudo, which may ask only where somebody can answer.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif ! have sudo; then
    say "this needs root, and sudo is not installed; as root, run: $*"
    return 7
  elif [ -t 0 ] && [ -z "${CI:-}" ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

install() {
  case $1 in
    apt)
      as_root apt-get update -qq
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${@:2}"
      ;;
    dnf) as_root dnf install -y "${@:2}" ;;
    pacman) as_root pacman -S --needed --noconfirm "${@:2}" ;;
    brew) brew install "${@:2}" ;;
  esac
}

missing=()
for thing in $wanted; do
  if ! present "$thing"; then missing+=("$thing"); fi
done

if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(uname -s)" = Darwin ] && ! present cxx; then
    say "there is no C++ compiler; run this, then try again: xcode-select --install"
    exit 7
  fi
  how=$(manager)
  if [ -z "$how" ]; then
    say "missing: ${missing[*]}; no apt-get, dnf, pacman or brew here to install them with"
    exit 7
  fi
  names=()
  for thing in "${missing[@]}"; do
    read -r -a found <<<"$(packages "$how" "$thing")"
    names+=("${found[@]}")
  done
  say "missing: ${missing[*]}; installing with $how: ${names[*]}"
  install "$how" "${names[@]}" >&2
  for thing in "${missing[@]}"; do
    present "$thing" || { say "$thing is still missing after the installation"; exit 7; }
  done
fi

if ! have cargo; then
  if [ -x "$HOME/.cargo/bin/cargo" ]; then
    say "cargo is installed but not on the PATH; run: . $HOME/.cargo/env"
  else
    say "Rust is not installed; see https://rustup.rs, or run:"
    say "  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh"
  fi
  exit 7
fi
