export const indonesian = {
  banner: 'Ruang latihan: data contoh, tidak ada yang terkirim ke mana pun.',
  restart: 'Mulai ulang latihan',
  'restart.words':
    'Semua yang dilatih di sini dibuang untuk semua orang, lalu data contoh dimuat lagi. Yang sedang berlatih harus masuk lagi. Simpul sungguhan tidak tersentuh.',
  'restart.title': 'Mulai ulang latihan?',
  'waiting.title': 'Latihan sedang dimulai ulang',
  'waiting.words':
    'Data contoh dimuat lagi dari awal, biasanya kurang dari setengah menit. Halaman ini kembali sendiri ke kartu peran.',
} as const;
