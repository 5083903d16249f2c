#!/bin/sh
# Tries an installation as a new person would make it: an empty Debian in a folder of its own, without any network, from
# the bundle alone. Installs, sets up, signs in with an authenticator, backs up, destroys, restores, looks again,
# upgrades, removes. Needs root, debootstrap and a Debian mirror (once; the empty system is kept).
#   npm run try-install [-- --bundle=FILE] [--suite=bookworm] [--keep]
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
cache=$root/.cache/try-install
suite=bookworm
bundle=
keep=no
work=

say() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"; }
fail() {
  printf 'GAGAL: %s\n' "$*" >&2
  exit 1
}

for option in "$@"; do
  case $option in
    --bundle=*) bundle=$(readlink -f "${option#*=}") ;;
    --suite=*) suite=${option#*=} ;;
    --keep) keep=yes ;;
    *) fail "Opsi $option tidak dikenal. (Unknown option.)" ;;
  esac
done

[ "$(id -u)" = 0 ] || fail "Jalankan sebagai root; hanya root yang boleh membuat sistem kosong. (Run as root.)"
for tool in debootstrap unshare chroot ip tar; do
  command -v "$tool" >/dev/null 2>&1 || fail "Perintah $tool tidak ada. (That command is missing.)"
done
work=$(mktemp -d /tmp/selaras-try-XXXXXX)
chmod 755 "$work"
done_with() {
  if [ "$keep" = yes ]; then say "Sistem percobaan tetap ada di $work (kept)"; else rm -rf "$work"; fi
}
trap done_with EXIT
trap 'exit 130' INT TERM

if [ -z "$bundle" ]; then
  node "$root/tools/bundle.mjs" --to="$work/bundle"
  bundle=$(ls "$work"/bundle/*.tar.gz)
fi
mkdir -p "$cache"
if [ ! -e "$cache/$suite.tar" ]; then
  say "Menyiapkan Debian $suite kosong (once)"
  debootstrap --variant=minbase "$suite" "$work/base" >"$work/debootstrap.log" 2>&1 || fail "debootstrap: $(tail -n 1 "$work/debootstrap.log")"
  tar -cf "$cache/$suite.tar.new" -C "$work/base" .
  mv "$cache/$suite.tar.new" "$cache/$suite.tar"
  rm -rf "$work/base"
fi

machine=$work/machine
mkdir "$machine"
tar -xf "$cache/$suite.tar" -C "$machine"
mkdir -p "$machine/root/bundle"
cp "$bundle" "$machine/root/bundle/selaras.tar.gz"
cp "$root/tools/bundle/drive.mjs" "$root/tools/bundle/try-steps.sh" "$machine/root/"

# No network but the machine's own loopback, a process table of its own, and no more of this machine than six devices.
# shellcheck disable=SC2016
enter='
  ip link set lo up
  mount -t proc proc "$1/proc"
  for device in null zero full random urandom tty; do
    [ -e "$1/dev/$device" ] || : >"$1/dev/$device"
    mount --bind "/dev/$device" "$1/dev/$device"
  done
  mkdir -p "$1/dev/shm"
  mount -t tmpfs tmpfs "$1/dev/shm"
  exec chroot "$1" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root sh /root/try-steps.sh
'
say "Memasang di Debian $suite kosong tanpa jaringan"
unshare --net --mount --pid --fork --kill-child sh -c "$enter" sh "$machine"
say "Selesai: terpasang, dicadangkan, dihancurkan, dipulihkan, tidak ada yang hilang. (All is well.)"
