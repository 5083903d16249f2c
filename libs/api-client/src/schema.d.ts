export interface paths {
  '/api/people/{id}/security': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Keamanan akun satu orang */
    get: operations['people_security'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Di mana orang ini sedang masuk */
    get: operations['sessions_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/sessions/end-all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Keluarkan orang ini dari semua perangkat */
    post: operations['sessions_end_all'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/totp/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reset verifikasi dua langkah orang ini */
    post: operations['people_reset_totp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/foreign-issuers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Penyedia masuk luar menurut pengaturan */
    get: operations['foreign_issuers_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/foreign-accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tautkan akun penyedia luar */
    post: operations['foreign_accounts_link'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/foreign-accounts/{accountId}/unlink': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lepas tautan akun penyedia luar */
    post: operations['foreign_accounts_unlink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reset-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Yang meminta tautan atur ulang kata sandi */
    get: operations['reset_requests_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reset-requests/{id}/dismiss': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Abaikan permintaan; id adalah orangnya */
    post: operations['reset_requests_dismiss'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Keamanan akun saya */
    get: operations['account_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ganti kata sandi; sesi lain berakhir */
    post: operations['account_change_password'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/totp/offer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Kunci autentikator baru; berlaku setelah dikonfirmasi */
    post: operations['account_offer_totp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/totp/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Pasang verifikasi dua langkah; jawabannya memuat kode pemulihan, sekali ini saja */
    post: operations['account_confirm_totp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/totp/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Matikan verifikasi dua langkah */
    post: operations['account_remove_totp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sepuluh kode pemulihan baru; yang lama tidak berlaku */
    post: operations['account_renew_codes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Di mana saya sedang masuk */
    get: operations['sessions_list_mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/sessions/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Akhiri satu sesi saya */
    post: operations['sessions_end_mine'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/sessions/end-all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Keluar dari semua perangkat, termasuk yang ini */
    post: operations['sessions_end_all_mine'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/agencies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Perangkat daerah */
    get: operations['agencies_list'];
    put?: never;
    /** Tambah perangkat daerah */
    post: operations['agencies_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/agencies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Satu perangkat daerah */
    get: operations['agencies_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Ubah perangkat daerah */
    patch: operations['agencies_change'];
    trace?: never;
  };
  '/api/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Daftar aplikasi, halaman demi halaman */
    get: operations['applications_list'];
    put?: never;
    /** Tambah aplikasi */
    post: operations['applications_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Ekspor XLSX atau CSV dari yang sedang disaring */
    get: operations['applications_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Satu aplikasi dengan 21 atribut metadata */
    get: operations['applications_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Ubah aplikasi; yang tidak disebut tetap, null mengosongkan */
    patch: operations['applications_change'];
    trace?: never;
  };
  '/api/applications/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Riwayat perubahan satu aplikasi */
    get: operations['applications_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Yang menunggu saya */
    get: operations['inbox_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/assessments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Penilaian menurut tahun */
    get: operations['assessments_list'];
    put?: never;
    /** Buka penilaian tahun ini */
    post: operations['assessments_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/assessments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Papan indikator */
    get: operations['assessments_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/assessments/{id}/assignments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Tugaskan indikator kepada perangkat daerah */
    put: operations['assessments_assign'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/assessments/{id}/submit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ajukan indikator kepada kepala perangkat daerah */
    post: operations['assessments_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/assessments/{id}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Serahkan ke asesor (kepala OPD), atau kirim ke provinsi (koordinator)
     * @description Selama penilaian terbuka: kepala perangkat daerah menyerahkan indikator kepada asesor internal. Setelah disetujui: koordinator mengirim hasil ke provinsi.
     */
    post: operations['assessments_release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/assessments/{id}/review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Terima atau kembalikan indikator (asesor internal) */
    post: operations['assessments_review'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/assessments/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Setujui; indeks menjadi tetap dengan edisinya (koordinator) */
    post: operations['assessments_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/assessments/{id}/result': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Hasil dengan pohon penjelasannya */
    get: operations['assessments_result'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Apa saja yang dicatat */
    get: operations['audit_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Jejak audit semua layanan, yang terbaru dahulu */
    get: operations['audit_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/entries/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Ekspor XLSX atau CSV dari yang sedang disaring
     * @description Berisi persis yang ditampilkan daftar; ekspornya sendiri masuk jejak audit.
     */
    get: operations['audit_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/entries/{service}/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Satu entri dengan nilai sebelum dan sesudahnya */
    get: operations['audit_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/entries/{service}/{id}/unmask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Buka data pribadi dalam satu entri, dengan alasan yang dicatat */
    post: operations['audit_unmask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/verifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Periksa keutuhan jejak audit satu layanan, bagian demi bagian */
    post: operations['audit_verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/breaches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Laporan kegagalan pelindungan data, terbaru dahulu */
    get: operations['breaches_list'];
    put?: never;
    /** Laporkan kegagalan pelindungan data; jam 3 × 24 jam mulai berjalan */
    post: operations['breaches_report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/breaches/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Satu laporan */
    get: operations['breaches_get'];
    /** Simpan isi laporan, tahap demi tahap */
    put: operations['breaches_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/breaches/{id}/told': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Catat bahwa lembaga, subjek data atau masyarakat diberi tahu */
    post: operations['breaches_tell'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/breaches/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tutup laporan */
    post: operations['breaches_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/breaches/{id}/notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Surat pemberitahuan Pasal 46: PDF, DOCX, atau DOCX untuk SRIKANDI */
    get: operations['breaches_notice'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/clients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Klien API, halaman demi halaman */
    get: operations['clients_list'];
    put?: never;
    /** Klien API baru; rahasianya ditampilkan sekali */
    post: operations['clients_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/clients/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Satu klien API */
    get: operations['clients_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Ubah klien API; yang tidak disebut tetap */
    patch: operations['clients_change'];
    trace?: never;
  };
  '/api/clients/{id}/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Rahasia baru; yang lama tetap berlaku selama sekian hari */
    post: operations['clients_rotate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/clients/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cabut klien API seketika dan untuk seterusnya */
    post: operations['clients_revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/data-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Permintaan saya atas data pribadi saya */
    get: operations['data_requests_list_own'];
    put?: never;
    /** Ajukan permintaan atas data pribadi saya (UU 27/2022) */
    post: operations['data_requests_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/data-requests/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Satu permintaan saya */
    get: operations['data_requests_get_own'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/data-requests/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tarik kembali permintaan saya */
    post: operations['data_requests_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/data-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Permintaan subjek data, terbaru dahulu */
    get: operations['data_requests_list'];
    put?: never;
    /** Catat permintaan orang yang tidak dapat masuk */
    post: operations['data_requests_enter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/data-requests/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Satu permintaan; kontak pemohon disamarkan */
    get: operations['data_requests_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/data-requests/{id}/unmask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Buka kontak pemohon, dengan alasan yang dicatat */
    post: operations['data_requests_unmask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/data-requests/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Putuskan, laksanakan dan jawab permintaan */
    post: operations['data_requests_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/data-requests/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Surat jawaban: PDF, DOCX, atau DOCX untuk SRIKANDI */
    get: operations['data_requests_answer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/data-requests/{id}/copy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Salinan data pribadi yang disetujui: ZIP berisi JSON dan lembar kerja */
    get: operations['data_requests_copy'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/decrees/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** SK jabatan dari satu masa jabatan */
    get: operations['decrees_get'];
    /** Ubah isi SK jabatan */
    put: operations['decrees_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/decrees/{id}/concept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Konsep SK jabatan: PDF, DOCX, atau DOCX untuk SRIKANDI */
    get: operations['decrees_concept'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/decrees/{id}/signed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** SK jabatan bertanda tangan, sebagaimana diunggah */
    get: operations['decrees_signed'];
    put?: never;
    /** Unggah SK jabatan yang sudah bertanda tangan */
    post: operations['decrees_sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/signatures/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Periksa tanda tangan elektronik sebuah PDF; tidak disimpan */
    post: operations['signatures_check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/exchange/state': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Apakah provinsi sudah menerima semua */
    get: operations['streams_state'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/exchange/streams': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Aliran keluar dan masuk */
    get: operations['streams_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/exchange/streams/{direction}/{peer}/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Entri satu aliran, yang terbaru dahulu */
    get: operations['streams_entries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/exchange/card': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Kartu simpul ini untuk didaftarkan pada mitra */
    get: operations['peers_card'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/exchange/peers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Mitra pertukaran */
    get: operations['peers_list'];
    put?: never;
    /** Daftarkan atau ubah mitra */
    post: operations['peers_enrol'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exchange/v1/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Terima entri dari mitra
     * @description Bukti diri adalah tanda tangan tiap entri; jawabannya tanda terima yang ditandatangani.
     */
    post: operations['entries_deliver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exchange/v1/entries/held': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Kembalikan entri kepada pengirimnya
     * @description Untuk mitra yang dipulihkan dari cadangan lama; bukti diri adalah tanda tangan permintaannya.
     */
    post: operations['entries_held'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/extracts/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Petikan resmi dari yang sedang disaring, paling banyak 5.000 aplikasi */
    get: operations['extracts_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/extracts/applications/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Petikan resmi satu aplikasi */
    get: operations['extracts_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/extracts/applications/{id}/signed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Unggah petikan satu aplikasi yang sudah bertanda tangan */
    post: operations['extracts_sign_one'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/extracts/signed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Petikan yang sudah bertanda tangan, terbaru lebih dahulu */
    get: operations['extracts_list_signed'];
    put?: never;
    /** Unggah petikan sebuah daftar yang sudah bertanda tangan */
    post: operations['extracts_sign_list'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/extracts/signed/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Petikan bertanda tangan, sebagaimana diunggah */
    get: operations['extracts_signed_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/files/{ticket}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Unduh dengan tiket sekali pakai */
    get: operations['files_download'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/samples/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Contoh lembar kerja untuk impor */
    get: operations['samples_download'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/holdings/governments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Pemerintah daerah: indeks, bagian, per kapan */
    get: operations['holdings_governments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/holdings/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Katalog gabungan */
    get: operations['holdings_applications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mulai impor: unggah lembar kerja dan minta uji coba */
    post: operations['imports_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Keadaan impor dan barisnya */
    get: operations['imports_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/imports/{id}/columns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Cocokkan kolom dan ulangi uji coba */
    put: operations['imports_map_columns'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/imports/{id}/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Terapkan impor; jawabannya memuat tanda terima */
    post: operations['imports_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/assessments/{id}/indicators/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Satu indikator: kriteria, jawaban, bukti, riwayat */
    get: operations['indicators_get'];
    /** Isi tingkat, FAKTA dan ANALISIS */
    put: operations['indicators_answer'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/assessments/{id}/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Unggah bukti dukung */
    post: operations['evidence_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/assessments/{id}/evidence/{evidenceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Lepas bukti dukung */
    delete: operations['evidence_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/assessments/{id}/evidence/{evidenceId}/ticket': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tiket unduhan sekali pakai */
    post: operations['evidence_ticket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instruments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Edisi instrumen */
    get: operations['instruments_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instruments/{edition}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Satu instrumen lengkap dengan kriterianya */
    get: operations['instruments_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/instruments/{edition}/compute': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hitung indeks dari tingkat kematangan
     * @description Terbuka dan tanpa penyimpanan: siapa pun dapat memeriksa hitungan kami.
     */
    post: operations['instruments_compute'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Apa yang berjalan sendiri pada node ini */
    get: operations['jobs_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/jobs/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Jalankan satu pekerjaan sekarang */
    post: operations['jobs_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/letterheads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Kop naskah dinas pemerintah daerah atau perangkat daerah */
    get: operations['letterheads_get'];
    /** Simpan kop naskah dinas */
    put: operations['letterheads_save'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/letterheads/logo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Pasang logo pada kop naskah dinas */
    post: operations['letterheads_set_logo'];
    /** Lepas logo dari kop naskah dinas */
    delete: operations['letterheads_remove_logo'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/letterheads/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Contoh surat dengan kop naskah dinas (PDF) */
    get: operations['letterheads_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Isyarat perubahan (text/event-stream) */
    get: operations['live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Apakah surel keluar berjalan */
    get: operations['mail_health'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Surel yang menunggu atau gagal, tanpa isinya */
    get: operations['mail_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Kirim surel uji kepada saya */
    post: operations['mail_test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Kirim ulang surel yang gagal */
    post: operations['mail_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/contact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Alamat surel seorang pengguna */
    get: operations['contacts_get'];
    /** Ubah atau hapus alamat surel seorang pengguna */
    put: operations['contacts_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/node': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Simpul ini */
    get: operations['node_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Pemberitahuan untuk saya dan jabatan saya, terbaru dahulu */
    get: operations['notices_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Banyaknya yang belum dibaca */
    get: operations['notices_count'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tugas saya sebagai teks, untuk disalin */
    get: operations['notices_summary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tandai semua sudah dibaca */
    post: operations['notices_read_all'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tandai satu sudah dibaca */
    post: operations['notices_read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/contact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Bagaimana saya disurati */
    get: operations['contacts_own'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Ubah bahasa surel atau matikan ringkasan pagi */
    patch: operations['contacts_change_own'];
    trace?: never;
  };
  '/api/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Saya dan jabatan saya */
    get: operations['people_me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Milik siapa sesi ini; null bila belum masuk */
    get: operations['session_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Orang dan jabatannya */
    get: operations['people_list'];
    put?: never;
    /** Tambah orang; jawabannya memuat tautan aktivasi sekali pakai */
    post: operations['people_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Satu orang */
    get: operations['people_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Ubah nama, jabatan atau keaktifan */
    patch: operations['people_change'];
    trace?: never;
  };
  '/api/people/{id}/invite': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tautan aktivasi baru; yang lama tidak berlaku lagi */
    post: operations['people_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people-imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mulai impor orang atau perangkat daerah; jawabannya hasil uji coba */
    post: operations['people_imports_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people-imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Keadaan impor dan barisnya */
    get: operations['people_imports_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people-imports/{id}/columns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Cocokkan kolom dan ulangi uji coba */
    put: operations['people_imports_map_columns'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people-imports/{id}/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Terapkan impor; jawabannya memuat tanda terima */
    post: operations['people_imports_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people-imports/{id}/links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tautan aktivasi orang baru dari impor ini; tiap tautan hanya diserahkan sekali */
    post: operations['people_imports_take_links'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/positions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Jabatan dan pemegangnya */
    get: operations['positions_list'];
    put?: never;
    /** Tambah jabatan */
    post: operations['positions_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/positions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Satu jabatan */
    get: operations['positions_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Ubah nama jabatan, atau hapus jabatan yang kosong */
    patch: operations['positions_change'];
    trace?: never;
  };
  '/api/positions/{id}/holdings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Berikan jabatan kepada seseorang */
    post: operations['holdings_give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/position-holdings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Riwayat satu jabatan atau satu orang */
    get: operations['holdings_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/position-holdings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Ubah hari atau SK satu masa jabatan */
    patch: operations['holdings_change'];
    trace?: never;
  };
  '/api/position-holdings/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cabut jabatan seketika */
    post: operations['holdings_revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/hand-over': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Serah terima semua atau sebagian jabatan kepada pengganti */
    post: operations['holdings_hand_over'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/processing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Data pribadi yang diproses: untuk apa, atas dasar apa, berapa lama */
    get: operations['processing_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/processing/paper': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Rekam kegiatan pemrosesan (Pasal 31) atau rancangan penilaian dampak (Pasal 34) */
    get: operations['processing_paper'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/unmask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Buka kontak seseorang, dengan alasan yang dicatat */
    post: operations['people_unmask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/practice/restart': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Mulai ulang latihan: semua yang dilatih dibuang, data contoh dimuat lagi
     * @description Only in a practice space; the node answers again after about ten seconds, with everybody signed out.
     */
    post: operations['practice_restart'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/delegations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Pelimpahan yang saya berikan atau terima */
    get: operations['delegations_list'];
    put?: never;
    /** Limpahkan wewenang kepada ajudan */
    post: operations['delegations_grant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/delegations/aides': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Orang yang dapat menerima pelimpahan */
    get: operations['delegations_aides'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/delegations/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cabut pelimpahan */
    post: operations['delegations_revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/relying-parties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Aplikasi yang memakai akun Selaras */
    get: operations['relying_parties_list'];
    put?: never;
    /** Klien masuk baru untuk satu aplikasi katalog; rahasianya ditampilkan sekali */
    post: operations['relying_parties_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{id}/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Apakah satu aplikasi memakai akun Selaras */
    get: operations['relying_parties_of_application'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/relying-parties/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Ubah klien masuk; yang tidak disebut tetap */
    patch: operations['relying_parties_change'];
    trace?: never;
  };
  '/api/relying-parties/{id}/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Rahasia baru; yang lama tetap berlaku selama sekian hari */
    post: operations['relying_parties_rotate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/relying-parties/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cabut klien masuk; semua orang dikeluarkan */
    post: operations['relying_parties_revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/relying-parties/{id}/preconsent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Persetujuan lewat kebijakan: orang tidak ditanya */
    post: operations['relying_parties_preconsent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Aplikasi yang saya masuki dengan akun Selaras */
    get: operations['consents_list_mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/applications/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Cabut izin saya untuk satu aplikasi */
    delete: operations['consents_revoke_mine'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Keadaan simpul, untuk administrator */
    get: operations['status_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/status/warnings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Yang perlu diketahui administrator sekarang */
    get: operations['status_warnings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ForeignAccountView: {
      /** Format: uuid */
      id: string;
      /** @description Key of the issuer in the configuration */
      issuer: string;
      /** @description The issuer in words */
      label: string;
      /** @description What the administrator was told: subject, e-mail or NIP at the issuer */
      identifier: string;
      /** Format: date-time */
      linkedAt: string;
      /**
       * Format: date-time
       * @description Null: not used yet
       */
      usedAt: string | null;
    };
    AccountSecurity: {
      username: string;
      hasPassword: boolean;
      /**
       * Format: date-time
       * @description When the second factor was set up; null: there is none
       */
      totpSince: string | null;
      /** @description Signing in needs a second factor, whether it is set up yet or not */
      totpRequired: boolean;
      recoveryCodesLeft: number;
      /**
       * Format: date-time
       * @description Browsers that are not known have to wait until then
       */
      lockedUntil: string | null;
      foreignAccounts: components['schemas']['ForeignAccountView'][];
    };
    SecurityOfPerson: {
      name: string;
      account: components['schemas']['AccountSecurity'];
    };
    SessionView: {
      /** Format: uuid */
      id: string;
      /** @description Browser and system in words, for example Chrome, Windows */
      device: string | null;
      /** @description The network it was last seen from, shortened: 203.0.113.x */
      place: string | null;
      /** Format: date-time */
      signedInAt: string;
      /** Format: date-time */
      lastSeenAt: string;
      /**
       * Format: date-time
       * @description Ends then at the latest
       */
      expiresAt: string;
      /** @description The session this question came from */
      current: boolean;
    };
    SessionPage: {
      items: components['schemas']['SessionView'][];
      nextCursor: string | null;
    };
    Nothing: Record<string, never>;
    ForeignIssuerView: {
      key: string;
      label: string;
      /** @description The claim that says who it is: sub, email, nip, … */
      claim: string;
    };
    ForeignIssuers: {
      items: components['schemas']['ForeignIssuerView'][];
    };
    LinkForeignAccountBody: {
      issuer: string;
      identifier: string;
    };
    ResetRequestView: {
      /**
       * Format: uuid
       * @description The person
       */
      id: string;
      name: string;
      username: string;
      /** Format: date-time */
      requestedAt: string;
    };
    ResetRequestPage: {
      items: components['schemas']['ResetRequestView'][];
      nextCursor: string | null;
    };
    ChangePassword: {
      /** @description The password now */
      current: string;
      /** @description At least 12 characters */
      password: string;
    };
    TotpOffer: {
      /** @description The key in base32, in groups of four */
      key: string;
      /** @description otpauth:// address */
      uri: string;
      /** @description The address as a QR code (SVG) */
      qr: string;
      /** @description To be sent back with the first code; ends after ten minutes */
      ticket: string;
    };
    ConfirmTotp: {
      ticket: string;
      /** @description Six digits from the authenticator */
      code: string;
      /** @description The password of the account */
      password: string;
    };
    RecoveryCodes: {
      codes: string[];
    };
    WithPassword: {
      password: string;
    };
    AgencyView: {
      /** Format: uuid */
      id: string;
      /** @description Short code, unique in the government; for kecamatan the kode wilayah */
      code: string;
      name: string;
      /** @description Name people use, e.g. Diskominfo */
      shortName: string;
      /** @enum {string} */
      kind: 'sekretariat' | 'dinas' | 'badan' | 'inspektorat' | 'kecamatan' | 'bagian' | 'lainnya';
      /** Format: uuid */
      parentId: string | null;
      active: boolean;
      version: number;
    };
    AgencyPage: {
      items: components['schemas']['AgencyView'][];
      nextCursor: string | null;
    };
    CreateAgency: {
      code: string;
      name: string;
      shortName?: string;
      /** @enum {string} */
      kind: 'sekretariat' | 'dinas' | 'badan' | 'inspektorat' | 'kecamatan' | 'bagian' | 'lainnya';
      /** Format: uuid */
      parentId?: string | null;
    };
    ChangeAgencyBody: {
      /** @description The version this change was made from */
      version: number;
      name?: string;
      shortName?: string;
      /** @enum {string} */
      kind?: 'sekretariat' | 'dinas' | 'badan' | 'inspektorat' | 'kecamatan' | 'bagian' | 'lainnya';
      /** Format: uuid */
      parentId?: string | null;
      active?: boolean;
    };
    AgencyReference: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    ApplicationSummary: {
      /** Format: uuid */
      id: string;
      code: string;
      name: string;
      purpose: string | null;
      /** @enum {string} */
      status: 'active' | 'development' | 'inactive';
      /** @enum {string|null} */
      type: 'general' | 'special' | null;
      url: string | null;
      year: number | null;
      referenceCode: string | null;
      platforms: ('desktop' | 'web' | 'cloud' | 'mobile')[];
      ownerAgency: components['schemas']['AgencyReference'];
      userAgencyCount: number;
      /** Format: date-time */
      updatedAt: string;
    };
    MatchCount: {
      count: number;
      /** @description True: at least this many */
      more: boolean;
    };
    ApplicationPage: {
      items: components['schemas']['ApplicationSummary'][];
      nextCursor: string | null;
      matched?: components['schemas']['MatchCount'];
    };
    CreateApplication: {
      /** @description 3 Uraian Aplikasi */
      description?: string | null;
      /** @description 4 Fungsi Aplikasi */
      purpose?: string | null;
      /** @description 5 Kode Model Referensi SPBE (RAA), without its prefix, e.g. 01.02 */
      referenceCode?: string | null;
      /** @description 6 Layanan yang Didukung */
      servicesSupported?: string[];
      /** @description 7 Data yang Digunakan */
      dataUsed?: string[];
      /** @description 8 Luaran */
      output?: string | null;
      /** @description 9 Inputan Data */
      dataInput?: string | null;
      /** @description 10 Supplier Data */
      dataSupplier?: string | null;
      /** @description 11 Luaran Data */
      dataOutput?: string | null;
      /** @description 12 Customer Data */
      dataCustomer?: string | null;
      /** @description 13 Basis Aplikasi */
      platforms?: ('desktop' | 'web' | 'cloud' | 'mobile')[];
      /** @description 14 Server Aplikasi */
      server?: string | null;
      /**
       * @description 15 Tipe Lisensi
       * @enum {string|null}
       */
      licenceType?: 'open-source' | 'proprietary' | null;
      /** @description 16 Bahasa Pemrograman */
      programmingLanguage?: string | null;
      /** @description 17 Kerangka Pengembangan */
      framework?: string | null;
      /** @description 18 Basis Data */
      database?: string | null;
      /** @description 19 Unit Pengembang */
      developerUnit?: string | null;
      /** @description 20 Unit Operasional Teknologi */
      operatorUnit?: string | null;
      /** @description 21 ID metadata terkait */
      relatedMetadata?: string[];
      /**
       * @description Local extension: aktif, pengembangan, tidak aktif
       * @enum {string}
       */
      status?: 'active' | 'development' | 'inactive';
      /**
       * @description Local extension: umum, khusus
       * @enum {string|null}
       */
      type?: 'general' | 'special' | null;
      /**
       * Format: uri
       * @description Local extension
       */
      url?: string | null;
      /** @description Local extension: tahun dibuat */
      year?: number | null;
      /** @description Agencies that use it; official guidance lists used applications too */
      userAgencyIds?: string[];
      /** @description 2 Nama Aplikasi */
      name: string;
      /**
       * Format: uuid
       * @description The agency that owns it
       */
      ownerAgencyId: string;
      /** @description 1 ID; given by the catalogue when absent */
      code?: string;
    };
    ApplicationView: {
      /** @description 3 Uraian Aplikasi */
      description?: string | null;
      /** @description 4 Fungsi Aplikasi */
      purpose?: string | null;
      /** @description 5 Kode Model Referensi SPBE (RAA), without its prefix, e.g. 01.02 */
      referenceCode?: string | null;
      /** @description 6 Layanan yang Didukung */
      servicesSupported?: string[];
      /** @description 7 Data yang Digunakan */
      dataUsed?: string[];
      /** @description 8 Luaran */
      output?: string | null;
      /** @description 9 Inputan Data */
      dataInput?: string | null;
      /** @description 10 Supplier Data */
      dataSupplier?: string | null;
      /** @description 11 Luaran Data */
      dataOutput?: string | null;
      /** @description 12 Customer Data */
      dataCustomer?: string | null;
      /** @description 13 Basis Aplikasi */
      platforms?: ('desktop' | 'web' | 'cloud' | 'mobile')[];
      /** @description 14 Server Aplikasi */
      server?: string | null;
      /**
       * @description 15 Tipe Lisensi
       * @enum {string|null}
       */
      licenceType?: 'open-source' | 'proprietary' | null;
      /** @description 16 Bahasa Pemrograman */
      programmingLanguage?: string | null;
      /** @description 17 Kerangka Pengembangan */
      framework?: string | null;
      /** @description 18 Basis Data */
      database?: string | null;
      /** @description 19 Unit Pengembang */
      developerUnit?: string | null;
      /** @description 20 Unit Operasional Teknologi */
      operatorUnit?: string | null;
      /** @description 21 ID metadata terkait */
      relatedMetadata?: string[];
      /**
       * @description Local extension: aktif, pengembangan, tidak aktif
       * @enum {string}
       */
      status?: 'active' | 'development' | 'inactive';
      /**
       * @description Local extension: umum, khusus
       * @enum {string|null}
       */
      type?: 'general' | 'special' | null;
      /**
       * Format: uri
       * @description Local extension
       */
      url?: string | null;
      /** @description Local extension: tahun dibuat */
      year?: number | null;
      /** @description Agencies that use it; official guidance lists used applications too */
      userAgencyIds?: string[];
      /** Format: uuid */
      id: string;
      /** @description 2 Nama Aplikasi */
      name: string;
      /** @description 1 ID */
      code: string;
      ownerAgency: components['schemas']['AgencyReference'];
      userAgencies: components['schemas']['AgencyReference'][];
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    ChangeApplicationBody: {
      /** @description 3 Uraian Aplikasi */
      description?: string | null;
      /** @description 4 Fungsi Aplikasi */
      purpose?: string | null;
      /** @description 5 Kode Model Referensi SPBE (RAA), without its prefix, e.g. 01.02 */
      referenceCode?: string | null;
      /** @description 6 Layanan yang Didukung */
      servicesSupported?: string[];
      /** @description 7 Data yang Digunakan */
      dataUsed?: string[];
      /** @description 8 Luaran */
      output?: string | null;
      /** @description 9 Inputan Data */
      dataInput?: string | null;
      /** @description 10 Supplier Data */
      dataSupplier?: string | null;
      /** @description 11 Luaran Data */
      dataOutput?: string | null;
      /** @description 12 Customer Data */
      dataCustomer?: string | null;
      /** @description 13 Basis Aplikasi */
      platforms?: ('desktop' | 'web' | 'cloud' | 'mobile')[];
      /** @description 14 Server Aplikasi */
      server?: string | null;
      /**
       * @description 15 Tipe Lisensi
       * @enum {string|null}
       */
      licenceType?: 'open-source' | 'proprietary' | null;
      /** @description 16 Bahasa Pemrograman */
      programmingLanguage?: string | null;
      /** @description 17 Kerangka Pengembangan */
      framework?: string | null;
      /** @description 18 Basis Data */
      database?: string | null;
      /** @description 19 Unit Pengembang */
      developerUnit?: string | null;
      /** @description 20 Unit Operasional Teknologi */
      operatorUnit?: string | null;
      /** @description 21 ID metadata terkait */
      relatedMetadata?: string[];
      /**
       * @description Local extension: aktif, pengembangan, tidak aktif
       * @enum {string}
       */
      status?: 'active' | 'development' | 'inactive';
      /**
       * @description Local extension: umum, khusus
       * @enum {string|null}
       */
      type?: 'general' | 'special' | null;
      /**
       * Format: uri
       * @description Local extension
       */
      url?: string | null;
      /** @description Local extension: tahun dibuat */
      year?: number | null;
      /** @description Agencies that use it; official guidance lists used applications too */
      userAgencyIds?: string[];
      /** @description The version this change was made from */
      version: number;
      /** @description 2 Nama Aplikasi */
      name?: string;
      /** Format: uuid */
      ownerAgencyId?: string;
    };
    HistoryEntry: {
      /** Format: date-time */
      at: string;
      by: string;
      position: string | null;
      /** @enum {string} */
      action: 'created' | 'changed' | 'imported';
      /** @description Field → [before, after] */
      changes: {
        [key: string]: unknown;
      };
    };
    ApplicationHistory: {
      items: components['schemas']['HistoryEntry'][];
    };
    InboxItem: {
      /** @enum {string} */
      kind: 'answer' | 'revise' | 'release' | 'review' | 'assign' | 'approve' | 'send';
      /**
       * Format: uuid
       * @description The assessment
       */
      id: string;
      code: string | null;
      title: string;
      /** @description Reason or note */
      note: string | null;
      /** @description Who it comes from */
      from: string | null;
      /** Format: date */
      due: string | null;
      /** @description Working days left; 0 on the day, negative: late; null: no due date, or a year without holiday data */
      workingDaysLeft: number | null;
      /** @description How many things this line stands for */
      count: number;
    };
    Inbox: {
      items: components['schemas']['InboxItem'][];
      /** @description True: there is more than is listed */
      more: boolean;
    };
    AssessmentSummary: {
      /** Format: uuid */
      id: string;
      year: number;
      edition: string;
      label: string;
      title: string;
      /** @enum {string} */
      status: 'open' | 'approved' | 'released';
      /** Format: date */
      dueDate: string | null;
      /** @description Working days left; 0 on the day, negative: late; null: no due date, or a year without holiday data */
      workingDaysLeft: number | null;
      indicatorCount: number;
      /** @description Indicators with a level */
      answeredCount: number;
      acceptedCount: number;
      /** @description Fixed at approval */
      index: string | null;
      predicate: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: date-time */
      releasedAt: string | null;
    };
    AssessmentPage: {
      items: components['schemas']['AssessmentSummary'][];
      nextCursor: string | null;
    };
    OpenAssessment: {
      year: number;
      edition: string;
      /**
       * Format: date
       * @description Tenggat penilaian mandiri
       */
      dueDate?: string | null;
      /** @enum {string} */
      predicateBasis?: 'rounded' | 'unrounded';
    };
    BoardIndicator: {
      code: string;
      name: string;
      aspectCode: string;
      weight: string;
      /** @enum {string} */
      state: 'draft' | 'revision' | 'submitted' | 'handed-over' | 'accepted';
      /** @description Penilaian mandiri */
      level: string | null;
      /** @description Asesor internal */
      assessorLevel: string | null;
      evidenceCount: number;
      /** Format: uuid */
      agencyId: string | null;
      agencyName: string | null;
      /** @description The caller may answer it now */
      mine: boolean;
      version: number;
    };
    AssessmentView: {
      /** Format: uuid */
      id: string;
      year: number;
      edition: string;
      label: string;
      title: string;
      /** @enum {string} */
      status: 'open' | 'approved' | 'released';
      /** Format: date */
      dueDate: string | null;
      /** @description Working days left; 0 on the day, negative: late; null: no due date, or a year without holiday data */
      workingDaysLeft: number | null;
      indicatorCount: number;
      /** @description Indicators with a level */
      answeredCount: number;
      acceptedCount: number;
      /** @description Fixed at approval */
      index: string | null;
      predicate: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: date-time */
      releasedAt: string | null;
      /** @description Aspects (and domains) of the edition, in order */
      structure: {
        [key: string]: unknown;
      };
      indicators: components['schemas']['BoardIndicator'][];
    };
    Assignment: {
      code: string;
      /** Format: uuid */
      agencyId: string | null;
    };
    AssignIndicatorsBody: {
      assignments: components['schemas']['Assignment'][];
    };
    ActOutcome: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      status: 'open' | 'approved' | 'released';
      /** @description Indicators it moved */
      codes: string[];
    };
    IndicatorSelectionBody: {
      /** @description Indicator codes */
      codes?: string[];
    };
    ReviewDecision: {
      code: string;
      /** @enum {string} */
      outcome: 'accepted' | 'revision';
      /** @description The assessor’s level; the operator’s when absent */
      level?: (string | number) | null;
      /** @description Required for a revision */
      note?: string;
    };
    ReviewIndicatorsBody: {
      decisions: components['schemas']['ReviewDecision'][];
    };
    ApproveAssessmentBody: {
      /** @description Approve although indicators are open: the index stays provisional */
      acceptProvisional?: boolean;
    };
    IndexAssumption: {
      code: string;
      id: string;
      en: string;
    };
    IndicatorIndex: {
      code: string;
      name: string;
      /** @description Decimal text */
      level: string;
      /** @description Percent of the whole: decimal text, or a fraction where it has no finite decimals */
      weight: string;
      /** @enum {string} */
      status: 'answered' | 'unanswered' | 'not-applicable';
      /** @description weight × level ÷ 100, four decimals */
      contribution: string;
    };
    AspectIndex: {
      code: string;
      name: string;
      weight: string;
      /** @description Two decimals */
      index: string;
      /** @description a/b */
      exactIndex: string;
      indicators: components['schemas']['IndicatorIndex'][];
    };
    DomainIndex: {
      code: string;
      name: string;
      weight: string;
      index: string;
      exactIndex: string;
      aspects: components['schemas']['AspectIndex'][];
    };
    ComputedIndex: {
      edition: string;
      /**
       * @description Two decimals, half-up
       * @example 3.31
       */
      index: string;
      /**
       * @description The exact value as a fraction
       * @example 331/100
       */
      exactIndex: string;
      /** @description Predikat */
      predicate: string;
      /** @enum {string} */
      predicateBasis: 'rounded' | 'unrounded';
      /** @description True while an indicator is unanswered */
      provisional: boolean;
      /** @description Codes counted at the scale’s minimum */
      unanswered: string[];
      assumptions: components['schemas']['IndexAssumption'][];
      /** @description Absent for instruments without domains */
      domains?: components['schemas']['DomainIndex'][];
      /** @description Present for instruments without domains */
      aspects?: components['schemas']['AspectIndex'][];
      /** @description Set when rounding decides the predicate */
      nearThreshold?: {
        [key: string]: unknown;
      };
    };
    AssessmentResult: {
      /** Format: uuid */
      id: string;
      year: number;
      edition: string;
      label: string;
      title: string;
      /** @enum {string} */
      status: 'open' | 'approved' | 'released';
      /** Format: date */
      dueDate: string | null;
      /** @description Working days left; 0 on the day, negative: late; null: no due date, or a year without holiday data */
      workingDaysLeft: number | null;
      indicatorCount: number;
      /** @description Indicators with a level */
      answeredCount: number;
      acceptedCount: number;
      /** @description Fixed at approval */
      index: string | null;
      predicate: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /** Format: date-time */
      releasedAt: string | null;
      /** @enum {string} */
      stage: 'self' | 'assessor';
      /** @description True: the index as approved; false: as it stands now */
      fixed: boolean;
      /**
       * Format: date-time
       * @description As-of
       */
      asOf: string;
      result: components['schemas']['ComputedIndex'];
      /** @description The other stage, to compare */
      other: components['schemas']['ComputedIndex'] | null;
    };
    AuditEventWords: {
      code: string;
      /** @description What was done, in the reader’s language */
      name: string;
    };
    AuditEventList: {
      items: components['schemas']['AuditEventWords'][];
    };
    AuditActorView: {
      /** @enum {string} */
      kind: 'person' | 'client' | 'service' | 'visitor';
      /** @description Empty: somebody who was not signed in */
      id: string;
      name: string;
      /** @description The position acted in */
      position: string | null;
    };
    AuditObjectView: {
      kind: string;
      id: string;
      /** @description Masked where it is the name of a person */
      name: string | null;
    };
    AuditRow: {
      /** Format: uuid */
      id: string;
      /**
       * Format: date-time
       * @description UTC, to the microsecond
       */
      at: string;
      service: string;
      event: string;
      /** @enum {string} */
      outcome: 'done' | 'refused';
      /** @description The problem code it was refused with */
      reason: string | null;
      actor: components['schemas']['AuditActorView'];
      object: components['schemas']['AuditObjectView'] | null;
      /** @description Fields its before and after speak of */
      fields: string[];
      /** @description Where from: the last part of the address is left out unless unmasked */
      origin: string | null;
      /** @description What was done, in the reader’s language */
      eventName: string;
      /** @description Why it was refused, in the reader’s language */
      reasonText: string | null;
    };
    AuditRowPage: {
      items: components['schemas']['AuditRow'][];
      nextCursor: string | null;
      /** @description Services that did not answer: their entries are not in this page */
      missing: string[];
    };
    AuditRowDetail: {
      /** Format: uuid */
      id: string;
      /**
       * Format: date-time
       * @description UTC, to the microsecond
       */
      at: string;
      service: string;
      event: string;
      /** @enum {string} */
      outcome: 'done' | 'refused';
      /** @description The problem code it was refused with */
      reason: string | null;
      actor: components['schemas']['AuditActorView'];
      object: components['schemas']['AuditObjectView'] | null;
      /** @description Fields its before and after speak of */
      fields: string[];
      /** @description Where from: the last part of the address is left out unless unmasked */
      origin: string | null;
      /** @description Field → value before; personal data masked */
      before: {
        [key: string]: unknown;
      } | null;
      /** @description Field → value afterwards; personal data masked */
      after: {
        [key: string]: unknown;
      } | null;
      /** @description Something in it is masked */
      masked: boolean;
      position: number;
      /** @description Number of its link in the chain; null until the sealer has come by */
      seal: number | null;
      correlationId: string | null;
      eventName: string;
      reasonText: string | null;
      /** @description Field → what it is called */
      fieldNames: {
        [key: string]: string;
      };
    };
    UnmaskBody: {
      /** @description Why; kept in the audit trail */
      reason: string;
    };
    VerifyBody: {
      /** @description `nextCursor` of the answer before: verifying goes on there */
      cursor?: string;
      /** @enum {string} */
      service: 'identity' | 'registry' | 'scoring' | 'interop';
    };
    AuditBreak: {
      /** @enum {string} */
      fault:
        | 'entry-altered'
        | 'entry-missing'
        | 'entry-inserted'
        | 'seal-missing'
        | 'tail-missing'
        | 'head-differs';
      /** @description Number of the link */
      sequence: number | null;
      /** @description Position of the entry */
      position: number | null;
      /**
       * Format: date-time
       * @description When the entry says it was made
       */
      at: string | null;
    };
    AuditHead: {
      sequence: number;
      /** @description SHA-256, hexadecimal */
      hash: string;
      /** Format: date-time */
      at: string | null;
    };
    AuditVerification: {
      service: string;
      /** @description Links followed so far, over all parts */
      checked: number;
      /** @description Links there are */
      total: number;
      /** @description False: ask again with nextCursor */
      finished: boolean;
      nextCursor: string | null;
      /** @description The first place that does not hold */
      broken: components['schemas']['AuditBreak'] | null;
      /** @description Entries the sealer has not come to yet */
      unsealed: number;
      /** @description The last link followed */
      head: components['schemas']['AuditHead'] | null;
      /** @description The newest head kept outside the database */
      anchor: components['schemas']['AuditHead'] | null;
    };
    BreachRow: {
      /** Format: uuid */
      id: string;
      /** @description KPD-2026-0001 */
      number: string;
      title: string;
      /** @enum {string} */
      state: 'draft' | 'notified' | 'closed';
      /** Format: date-time */
      knownAt: string;
      /**
       * Format: date-time
       * @description 3 × 24 hours after it was known
       */
      dueAt: string;
      /** Format: date-time */
      agencyToldAt: string | null;
      /** Format: date-time */
      subjectsToldAt: string | null;
    };
    BreachPage: {
      items: components['schemas']['BreachRow'][];
      nextCursor: string | null;
    };
    BreachContent: {
      /** @description What it is called in lists; no names of people */
      title: string;
      /**
       * Format: date-time
       * @description When it was known; the 3 × 24 hours run from here
       */
      knownAt: string;
      /** @description When the data were exposed */
      happened?: string;
      /** @description How they were exposed */
      how?: string;
      /** @description Which personal data */
      dataExposed?: string;
      /** @description Whose: groups, never names */
      subjects?: string;
      /** @description How many people, as far as known */
      subjectCount?: number | null;
      /** @description What it may lead to for them */
      consequences?: string;
      /** @description What was done against it */
      handling?: string;
      /** @description How what was lost is restored */
      recovery?: string;
      /** @description Whom to ask at the government */
      contact?: string;
    };
    BreachView: {
      /** @description What it is called in lists; no names of people */
      title: string;
      /**
       * Format: date-time
       * @description When it was known; the 3 × 24 hours run from here
       */
      knownAt: string;
      /** @description When the data were exposed */
      happened?: string;
      /** @description How they were exposed */
      how?: string;
      /** @description Which personal data */
      dataExposed?: string;
      /** @description Whose: groups, never names */
      subjects?: string;
      /** @description How many people, as far as known */
      subjectCount?: number | null;
      /** @description What it may lead to for them */
      consequences?: string;
      /** @description What was done against it */
      handling?: string;
      /** @description How what was lost is restored */
      recovery?: string;
      /** @description Whom to ask at the government */
      contact?: string;
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      state: 'draft' | 'notified' | 'closed';
      /** Format: date-time */
      dueAt: string;
      /** Format: date-time */
      agencyToldAt: string | null;
      /** Format: date-time */
      subjectsToldAt: string | null;
      /**
       * Format: date-time
       * @description Article 46(3): in certain cases the public is told
       */
      publicToldAt: string | null;
      /** @description Why the public was told */
      publicReason: string | null;
      /** @description How it ended */
      closing: string | null;
      /** @description Fields Article 46(2) still misses */
      missing: string[];
      enteredBy: string;
      version: number;
    };
    ChangeBody: {
      postLogoutUris?: string[];
      backChannelLogoutUri?: string | null;
      /**
       * @description EdDSA when absent
       * @enum {string}
       */
      signingAlgorithm?: 'EdDSA' | 'RS256';
      /** @description openid and profile when absent */
      scopes?: ('openid' | 'profile' | 'email' | 'jabatan')[];
      refresh?: boolean;
      /** Format: date-time */
      expiresAt?: string | null;
      /** @description Public keys (RFC 7517) for private_key_jwt */
      publicKeys?: {
        [key: string]: unknown;
      };
      /** @description The version this change was made from */
      version: number;
      redirectUris?: string[];
    };
    TellBody: {
      version: number;
      /** @enum {string} */
      to: 'agency' | 'subjects' | 'public';
      /**
       * Format: date-time
       * @description When they were told; now when absent
       */
      at?: string;
      /** @description Needed for the public: why */
      reason?: string;
    };
    CloseBody: {
      version: number;
      /** @description How it ended, and what is done so that it does not happen again */
      closing: string;
    };
    SecretView: {
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description Null: good until the next one is made
       */
      goodUntil: string | null;
    };
    ClientView: {
      /** @description client_id */
      id: string;
      name: string;
      /** @description What it is for */
      purpose: string;
      /**
       * Format: uuid
       * @description The agency that answers for it; null: made before this was asked
       */
      agencyId: string | null;
      agencyName: string | null;
      /**
       * Format: uuid
       * @description It works with this agency and those below it only
       */
      onlyAgencyId: string | null;
      onlyAgencyName: string | null;
      scopes: ('agency.read' | 'catalogue.read' | 'catalogue.write' | 'assessment.read' | 'holdings.read')[];
      /** @description CIDR blocks it may come from; empty: anywhere */
      sources: string[];
      /** @enum {string} */
      proof: 'client_secret_basic' | 'private_key_jwt';
      /** Format: date-time */
      expiresAt: string;
      /**
       * Format: date-time
       * @description To the minute
       */
      lastUsedAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      revokedAt: string | null;
      /** @enum {string} */
      standing: 'active' | 'expiring' | 'expired' | 'revoked' | 'retired';
      secrets: components['schemas']['SecretView'][];
      version: number;
    };
    ClientPage: {
      items: components['schemas']['ClientView'][];
      nextCursor: string | null;
      /** @description Clients of the whole list that stop within 30 days */
      expiring: number;
    };
    CreateClient: {
      name: string;
      /** @description What it is for */
      purpose: string;
      /**
       * Format: uuid
       * @description The agency that answers for it
       */
      agencyId: string;
      scopes: ('agency.read' | 'catalogue.read' | 'catalogue.write' | 'assessment.read' | 'holdings.read')[];
      /**
       * Format: date-time
       * @description One year from now at the latest
       */
      expiresAt: string;
      /**
       * Format: uuid
       * @description Cut to this agency and those below it; possible with the scopes of the catalogue only
       */
      onlyAgencyId?: string | null;
      /** @description CIDR blocks or addresses it may come from */
      sources?: string[];
      /**
       * @description client_secret_basic when absent
       * @enum {string}
       */
      proof?: 'client_secret_basic' | 'private_key_jwt';
      /** @description Public keys (RFC 7517) for private_key_jwt */
      publicKeys?: {
        [key: string]: unknown;
      };
    };
    CreatedClient: {
      clientId: string;
      /** @description Null for a client that proves itself by its own key */
      clientSecret: string | null;
      client: components['schemas']['ClientView'];
    };
    ChangeClientBody: {
      /** @description The version this change was made from */
      version: number;
      name?: string;
      purpose?: string;
      /** Format: uuid */
      agencyId?: string;
      scopes?: ('agency.read' | 'catalogue.read' | 'catalogue.write' | 'assessment.read' | 'holdings.read')[];
      /**
       * Format: date-time
       * @description One year from now at the latest
       */
      expiresAt?: string;
      /** Format: uuid */
      onlyAgencyId?: string | null;
      sources?: string[];
    };
    RotateSecretBody: {
      /** @description Days the secret in use stays good; 0: it ends now */
      overlapDays: number;
    };
    RevokeClientBody: {
      /** @description Why; kept by the audit trail */
      reason: string;
    };
    DataRequestRow: {
      /** Format: uuid */
      id: string;
      /** @description PDP-2026-0001 */
      number: string;
      /** @enum {string} */
      kind: 'copy' | 'correction' | 'erasure' | 'restriction' | 'objection';
      /** @enum {string} */
      state: 'received' | 'granted' | 'partly-granted' | 'refused' | 'withdrawn';
      applicantName: string;
      /** Format: date-time */
      receivedAt: string;
      /**
       * Format: date-time
       * @description 3 × 24 hours after it was received
       */
      dueAt: string;
      /** Format: date-time */
      decidedAt: string | null;
      /** @description A copy lies ready and may still be fetched */
      copyReady: boolean;
    };
    DataRequestPage: {
      items: components['schemas']['DataRequestRow'][];
      nextCursor: string | null;
    };
    SubmitDataRequest: {
      /** @enum {string} */
      kind: 'copy' | 'correction' | 'erasure' | 'restriction' | 'objection';
      /** @description Needed for a correction and an objection: what and why */
      details?: string;
    };
    DataRequestView: {
      /** Format: uuid */
      id: string;
      /** @description PDP-2026-0001 */
      number: string;
      /** @enum {string} */
      kind: 'copy' | 'correction' | 'erasure' | 'restriction' | 'objection';
      /** @enum {string} */
      state: 'received' | 'granted' | 'partly-granted' | 'refused' | 'withdrawn';
      applicantName: string;
      /** Format: date-time */
      receivedAt: string;
      /**
       * Format: date-time
       * @description 3 × 24 hours after it was received
       */
      dueAt: string;
      /** Format: date-time */
      decidedAt: string | null;
      /** @description A copy lies ready and may still be fetched */
      copyReady: boolean;
      /**
       * Format: uuid
       * @description The account it is about; null: somebody without one
       */
      personId: string | null;
      /** @description How to reach the applicant; masked unless asked for */
      applicantContact: string | null;
      /** @description How it was proven who asks; masked unless asked for */
      identityProof: string | null;
      /** @description Contact and proof are masked */
      masked: boolean;
      details: string;
      /** @enum {string|null} */
      ground:
        | 'law-requires-keeping'
        | 'public-interest'
        | 'law-enforcement'
        | 'national-security'
        | 'endangers-safety'
        | 'reveals-others'
        | 'identity-not-proven'
        | 'no-such-processing'
        | null;
      /** @description The ground in the reader’s language */
      groundText: string | null;
      answer: string | null;
      decidedBy: string | null;
      /** @description Entered in somebody’s stead */
      enteredBy: string | null;
      /**
       * Format: date-time
       * @description Until when the copy may be fetched
       */
      copyUntil: string | null;
      /** @description Why an erasure would stop now, in the reader’s language; empty: nothing does */
      obstacles: string[];
      version: number;
    };
    EnterDataRequest: {
      /** @enum {string} */
      kind: 'copy' | 'correction' | 'erasure' | 'restriction' | 'objection';
      /** @description Needed for a correction and an objection: what and why */
      details?: string;
      applicantName: string;
      /** @description Telephone, e-mail or address the answer goes to */
      applicantContact: string;
      /** @description How it was proven who asks: document shown, by whom seen; no number of it */
      identityProof: string;
      /**
       * Format: uuid
       * @description The account it is about
       */
      personId?: string | null;
      /**
       * Format: date-time
       * @description When it was received; now when absent. The term runs from here
       */
      receivedAt?: string;
    };
    ReasonBody: {
      /** @description Why; goes on record */
      reason: string;
    };
    DecideBody: {
      version: number;
      /** @enum {string} */
      outcome: 'granted' | 'partly-granted' | 'refused';
      /**
       * @description Needed unless granted in full
       * @enum {string|null}
       */
      ground?:
        | 'law-requires-keeping'
        | 'public-interest'
        | 'law-enforcement'
        | 'national-security'
        | 'endangers-safety'
        | 'reveals-others'
        | 'identity-not-proven'
        | 'no-such-processing'
        | null;
      /** @description The written answer to the applicant */
      answer: string;
    };
    SignatureView: {
      /**
       * @description trusted: sah, rantai tepercaya · untrusted: utuh, penerbit belum dipercaya · altered: berubah setelah ditandatangani · unreadable: tidak dapat diperiksa
       * @enum {string}
       */
      standing: 'trusted' | 'untrusted' | 'altered' | 'unreadable';
      /**
       * @description Null when trusted
       * @enum {string|null}
       */
      reason:
        | 'unknown-issuer'
        | 'certificate-expired'
        | 'certificate-not-for-signing'
        | 'bytes-changed'
        | 'signature-invalid'
        | 'content-added'
        | 'contents-not-found'
        | 'kind-not-read'
        | null;
      /** @description Common name of the certificate */
      signer: string | null;
      organisation: string | null;
      /** @description Common name of whoever issued the certificate */
      issuer: string | null;
      /** Format: date-time */
      signedAt: string | null;
      /**
       * @description Whose clock told the time
       * @enum {string|null}
       */
      timeSource: 'timestamp' | 'signer' | null;
      /** Format: date-time */
      validFrom: string | null;
      /** Format: date-time */
      validTo: string | null;
    };
    RecognitionView: {
      /**
       * @description The worst of its signatures
       * @enum {string}
       */
      standing: 'trusted' | 'untrusted' | 'altered' | 'unreadable' | 'unsigned';
      signatures: components['schemas']['SignatureView'][];
      /** @description Opens with a password or with limits */
      encrypted: boolean;
      /** @description Trust anchors configured on this node; 0: nothing can be trusted yet */
      anchors: number;
    };
    SignedDocumentView: {
      fileName: string;
      /** @description Bytes */
      size: number;
      sha256: string;
      /** @enum {string} */
      method: 'electronic' | 'wet-ink';
      recognition: components['schemas']['RecognitionView'];
      /** @description As declared of a scan signed in wet ink */
      signer: string | null;
      /**
       * Format: date
       * @description As declared of a scan signed in wet ink
       */
      signedOn: string | null;
      /** @description The concept it answers */
      conceptVersion: number | null;
      uploadedBy: string;
      /** Format: date-time */
      uploadedAt: string;
    };
    DecreeView: {
      /**
       * @description Whose letterhead it stands on
       * @enum {string}
       */
      letterhead: 'government' | 'agency';
      /** @description Who decides, in capitals: BUPATI … */
      issuer: string;
      /** @description Tentang, in capitals */
      subject: string;
      /** @description Menimbang */
      considerations: string[];
      /** @description Mengingat */
      legalBases: string[];
      /** @description Diktum KESATU, KEDUA, … */
      dicta: string[];
      /** @description Ditetapkan di */
      place: string | null;
      /** @description Name with degrees; null: SRIKANDI fills it in */
      signatoryName: string | null;
      /** @description Pangkat/golongan */
      signatoryRank: string | null;
      /** @description NIP, printed as given */
      signatoryNip: string | null;
      /** @description Tembusan */
      copiesTo: string[];
      /**
       * Format: uuid
       * @description The holding
       */
      id: string;
      position: string;
      agencyName: string | null;
      personName: string;
      /** @enum {string} */
      kind: 'definitive' | 'plt' | 'plh';
      /** Format: date */
      from: string;
      /** Format: date */
      until: string | null;
      /** @enum {string} */
      state: 'draft' | 'signed';
      number: string | null;
      /** Format: date */
      day: string | null;
      /** @description The last concept taken out; 0: none yet */
      conceptVersion: number;
      /** Format: date-time */
      conceptMadeAt: string | null;
      signed: components['schemas']['SignedDocumentView'] | null;
      /** @description 0: as proposed, nothing saved yet */
      version: number;
    };
    ChangeDecreeBody: {
      /**
       * @description Whose letterhead it stands on
       * @enum {string}
       */
      letterhead: 'government' | 'agency';
      /** @description Who decides, in capitals: BUPATI … */
      issuer: string;
      /** @description Tentang, in capitals */
      subject: string;
      /** @description Menimbang */
      considerations: string[];
      /** @description Mengingat */
      legalBases: string[];
      /** @description Diktum KESATU, KEDUA, … */
      dicta: string[];
      /** @description Ditetapkan di */
      place: string | null;
      /** @description Name with degrees; null: SRIKANDI fills it in */
      signatoryName: string | null;
      /** @description Pangkat/golongan */
      signatoryRank: string | null;
      /** @description NIP, printed as given */
      signatoryNip: string | null;
      /** @description Tembusan */
      copiesTo: string[];
      /** @description The version this was made from; 0 for the first */
      version: number;
    };
    ExchangeState: {
      /** @enum {string} */
      state: 'none' | 'delivered' | 'waiting' | 'refused';
      peerName: string | null;
      /** @description Entries not yet signed for */
      waiting: number;
      /** Format: date-time */
      asOf: string | null;
    };
    StreamView: {
      /** @enum {string} */
      direction: 'outgoing' | 'incoming';
      peerCode: string;
      peerName: string;
      /** @description Last sequence written */
      lastSequence: number;
      /** @description Last sequence the receiver has signed for */
      acknowledgedSequence: number;
      /** @enum {string} */
      state: 'delivered' | 'waiting' | 'refused';
      /** @description Problem code of the last failure */
      lastProblem: string | null;
      /** @description The sentence of the last failure */
      lastProblemDetail: string | null;
      /** Format: date-time */
      lastDeliveredAt: string | null;
      /** Format: date-time */
      nextAttemptAt: string | null;
      /** @description Hash of the last header, hex */
      headHash: string | null;
    };
    StreamList: {
      items: components['schemas']['StreamView'][];
    };
    StreamEntryView: {
      sequence: number;
      kind: string;
      object: string;
      /** @description What a person calls it */
      title: string | null;
      version: number;
      /** Format: date-time */
      at: string;
      /** @description Hash of the header, hex */
      hash: string;
      acknowledged: boolean;
    };
    StreamEntryPage: {
      items: components['schemas']['StreamEntryView'][];
      nextCursor: string | null;
    };
    NodeCard: {
      code: string;
      name: string;
      /** Format: uri */
      baseUrl: string;
      publicKey: {
        [key: string]: unknown;
      };
    };
    PeerView: {
      /** @description Kode wilayah, e.g. 33 or 33.22 */
      code: string;
      name: string;
      /** Format: uri */
      baseUrl: string;
      /** @description Ed25519 public key as JWK (RFC 8037) */
      publicKey: {
        [key: string]: unknown;
      };
      /** @description We send what we release to it */
      sendsTo: boolean;
      /** @description Catalogue entries go up by themselves at each change */
      standingRelease: boolean;
    };
    PeerList: {
      items: components['schemas']['PeerView'][];
    };
    EnrolPeer: {
      /** @description Kode wilayah, e.g. 33 or 33.22 */
      code: string;
      name: string;
      /** Format: uri */
      baseUrl: string;
      /** @description Ed25519 public key as JWK (RFC 8037) */
      publicKey: {
        [key: string]: unknown;
      };
      /** @description We send what we release to it */
      sendsTo: boolean;
      /** @description Catalogue entries go up by themselves at each change */
      standingRelease: boolean;
    };
    ExchangeEntry: {
      /** @description base64url of the header’s exact bytes */
      header: string;
      /** @description Ed25519 signature over the header’s bytes */
      signature: string;
      /** @description base64url of the CloudEvents JSON */
      body: string | null;
      /** @description Salt of the body’s hash */
      salt: string | null;
    };
    DeliverEntries: {
      /** @description sender>receiver, e.g. 33.22>33 */
      stream: string;
      entries: components['schemas']['ExchangeEntry'][];
    };
    DeliveryReceipt: {
      receipt: string;
      signature: string;
    };
    AskHeldEntries: {
      /** @description base64url of {stream, after, at, receiver} */
      request: string;
      /** @description Ed25519 signature of the stream’s sender over it */
      signature: string;
    };
    HeldEntries: {
      entries: components['schemas']['ExchangeEntry'][];
    };
    SignedExtractView: {
      /** Format: uuid */
      id: string;
      /**
       * Format: uuid
       * @description The entry; null: an extract of a list
       */
      applicationId: string | null;
      /** @description In words; of one entry its name and ID as they were then */
      covers: string;
      number: string;
      /** Format: date */
      day: string;
      /** @enum {string} */
      method: 'electronic' | 'wet-ink';
      /**
       * @description What its electronic signatures said when it came, the worst of them
       * @enum {string}
       */
      standing: 'trusted' | 'untrusted' | 'altered' | 'unreadable' | 'unsigned';
      /** @description As the certificates say, or as declared of wet ink */
      signedBy: string | null;
      /**
       * Format: date
       * @description As declared of a scan signed in wet ink
       */
      signedOn: string | null;
      fileName: string;
      /** @description Bytes */
      size: number;
      sha256: string;
      uploadedBy: string;
      /** Format: date-time */
      uploadedAt: string;
    };
    SignedExtractPage: {
      items: components['schemas']['SignedExtractView'][];
      nextCursor: string | null;
    };
    HeldGovernment: {
      code: string;
      name: string;
      year: number | null;
      edition: string | null;
      label: string | null;
      index: string | null;
      predicate: string | null;
      provisional: boolean | null;
      /** @description Parts of the index: [{code, name, weight, index}] */
      parts: {
        [key: string]: unknown;
      } | null;
      applicationCount: number;
      /**
       * Format: date-time
       * @description As-of: when the last entry arrived
       */
      asOf: string | null;
    };
    HeldGovernmentPage: {
      items: components['schemas']['HeldGovernment'][];
      nextCursor: string | null;
    };
    HeldApplication: {
      governmentCode: string;
      governmentName: string;
      objectId: string;
      name: string;
      purpose: string | null;
      ownerAgency: string | null;
      status: string | null;
      type: string | null;
      url: string | null;
      version: number;
      /** Format: date-time */
      receivedAt: string;
    };
    HeldApplicationPage: {
      items: components['schemas']['HeldApplication'][];
      nextCursor: string | null;
    };
    ImportColumn: {
      /** @description Position in the sheet, from 0 */
      index: number;
      header: string;
      /** @description The field it fills; null: ignored */
      field: string | null;
    };
    ImportSummary: {
      total: number;
      new: number;
      changed: number;
      unchanged: number;
      doubtful: number;
      wrong: number;
    };
    RowReason: {
      field: string | null;
      code: string;
      /** @description The sentence, in the language asked for */
      message: string;
    };
    ImportRow: {
      /** @description Row number in the sheet, as the spreadsheet program shows it */
      row: number;
      /** @enum {string} */
      outcome: 'new' | 'changed' | 'unchanged' | 'doubtful' | 'wrong';
      name: string;
      /**
       * Format: uuid
       * @description The entry it changes
       */
      applicationId: string | null;
      reasons: components['schemas']['RowReason'][];
      /** @description Field → [before, after] */
      changes: {
        [key: string]: unknown;
      };
    };
    ImportReceipt: {
      created: number;
      changed: number;
      unchanged: number;
      /** @description Rows left out: wrong, or doubtful and not accepted */
      skipped: number;
      /** Format: date-time */
      at: string;
      by: string;
      /** @description SHA-256 of the file */
      fileSha256: string;
    };
    ImportView: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      status: 'reading' | 'ready' | 'applying' | 'confirmed' | 'failed';
      fileName: string;
      columns: components['schemas']['ImportColumn'][];
      summary: components['schemas']['ImportSummary'];
      /** @description Why the whole file was refused */
      failure: components['schemas']['RowReason'] | null;
      rows: components['schemas']['ImportRow'][];
      nextCursor: string | null;
      receipt: components['schemas']['ImportReceipt'] | null;
    };
    MapImportColumnsBody: {
      columns: components['schemas']['ImportColumn'][];
    };
    ConfirmImportBody: {
      /** @description Also take the doubtful rows */
      includeDoubtful?: boolean;
    };
    LevelCriteria: {
      level: string;
      name: string;
      criteria: string;
      fulfilment: string | null;
      evidence: string | null;
    };
    EvidenceView: {
      /** Format: uuid */
      id: string;
      code: string;
      fileName: string;
      mediaType: string;
      size: number;
      sha256: string;
      /** Format: date-time */
      uploadedAt: string;
      uploadedBy: string;
    };
    IndicatorEvent: {
      /** Format: date-time */
      at: string;
      by: string;
      position: string | null;
      /** @enum {string} */
      action:
        | 'answered'
        | 'assigned'
        | 'evidence-added'
        | 'evidence-removed'
        | 'submitted'
        | 'handed-over'
        | 'accepted'
        | 'returned';
      level: string | null;
      note: string | null;
    };
    IndicatorView: {
      code: string;
      name: string;
      aspectCode: string;
      weight: string;
      /** @enum {string} */
      state: 'draft' | 'revision' | 'submitted' | 'handed-over' | 'accepted';
      /** @description Penilaian mandiri */
      level: string | null;
      /** @description Asesor internal */
      assessorLevel: string | null;
      evidenceCount: number;
      /** Format: uuid */
      agencyId: string | null;
      agencyName: string | null;
      /** @description The caller may answer it now */
      mine: boolean;
      version: number;
      /** Format: uuid */
      assessmentId: string;
      /** @enum {string} */
      assessmentStatus: 'open' | 'approved' | 'released';
      edition: string;
      label: string;
      aspectName: string;
      question: string | null;
      /** @description Set while the text of the criteria is provisional */
      criteriaNote: string | null;
      levels: components['schemas']['LevelCriteria'][];
      /** @description The scale takes decimals */
      decimalLevels: boolean;
      facts: string;
      analysis: string;
      /** @description What the internal assessor wrote last */
      reviewNote: string | null;
      evidence: components['schemas']['EvidenceView'][];
      history: components['schemas']['IndicatorEvent'][];
      previousCode: string | null;
      nextCode: string | null;
      /** @description What the caller may do now: answer, submit, release, review */
      allowed: string[];
      /** Format: date */
      dueDate: string | null;
      /** @description Working days left; 0 on the day, negative: late; null: no due date, or a year without holiday data */
      workingDaysLeft: number | null;
    };
    AnswerIndicatorBody: {
      /** @description The version this answer was made from; absent: whatever stands */
      version?: number;
      /** @description Decimal text or number; null clears */
      level?: (string | number) | null;
      /** @description FAKTA: document, number, article, page, evidence file */
      facts?: string;
      /** @description ANALISIS: why the criteria of the level are met */
      analysis?: string;
    };
    DownloadTicket: {
      ticket: string;
      /** Format: date-time */
      expiresAt: string;
    };
    InstrumentSummary: {
      /** @description e.g. pemdi-2026 */
      edition: string;
      title: string;
      /** @description SPBE or Pemdi */
      label: string;
      /** @description Legal basis */
      regulation: string;
      indicatorCount: number;
    };
    InstrumentList: {
      items: components['schemas']['InstrumentSummary'][];
    };
    InstrumentView: {
      edition: string;
      /** @description Scale, predicates, domains, aspects, indicators with criteria per level, sources */
      instrument: {
        [key: string]: unknown;
      };
    };
    ComputeIndexBody: {
      /**
       * @description Indicator code → level; absent or null: unanswered
       * @example {
       *       "1": 3,
       *       "2": "2.5"
       *     }
       */
      levels: {
        [key: string]: number | string | null;
      };
      /**
       * @description The edition’s own when absent
       * @enum {string}
       */
      predicateBasis?: 'rounded' | 'unrounded';
    };
    NodeJobView: {
      /** @enum {string} */
      name:
        | 'platform.sweep'
        | 'identity.sign-in-sweep'
        | 'identity.mail'
        | 'identity.mail-sweep'
        | 'identity.digest'
        | 'identity.notice-sweep'
        | 'identity.people-sweep'
        | 'identity.privacy-sweep'
        | 'identity.privacy-reminders'
        | 'registry.import-sweep'
        | 'scoring.reminders'
        | 'scoring.file-sweep';
      /** @description In the reader’s language */
      title: string;
      /** @description Cron expression */
      cron: string;
      /** @description IANA zone the expression is read in */
      zone: string;
      /**
       * Format: date-time
       * @description When it is next due
       */
      nextAt: string;
      /** Format: date-time */
      lastStartedAt: string | null;
      /** Format: date-time */
      lastEndedAt: string | null;
      /**
       * @description failed: every try failed; an administrator should look
       * @enum {string}
       */
      state: 'never' | 'running' | 'done' | 'retrying' | 'failed';
      /** @description Tries of the last run that failed */
      failures: number;
      /** @description The last failure in words */
      failure: string | null;
      /** Format: date-time */
      failedAt: string | null;
      /** @enum {string} */
      service: 'identity' | 'registry' | 'scoring' | 'interop';
    };
    NodeJobs: {
      items: components['schemas']['NodeJobView'][];
      /** @description Services that do not answer now */
      missing: string[];
    };
    RunNodeJob: {
      /** @enum {string} */
      name:
        | 'platform.sweep'
        | 'identity.sign-in-sweep'
        | 'identity.mail'
        | 'identity.mail-sweep'
        | 'identity.digest'
        | 'identity.notice-sweep'
        | 'identity.people-sweep'
        | 'identity.privacy-sweep'
        | 'identity.privacy-reminders'
        | 'registry.import-sweep'
        | 'scoring.reminders'
        | 'scoring.file-sweep';
      /** @enum {string} */
      service: 'identity' | 'registry' | 'scoring' | 'interop';
    };
    RunJobAnswer: {
      started: boolean;
    };
    LogoView: {
      /** @enum {string} */
      mediaType: 'image/png' | 'image/jpeg';
      base64: string;
      /** @description Pixels */
      width: number;
      /** @description Pixels */
      height: number;
    };
    LetterheadView: {
      /** @enum {string} */
      layout: 'agency' | 'head';
      /** @description Lines in capitals as printed; the last is the largest */
      names: string[];
      /** @description With the postcode */
      address?: string | null;
      phone?: string | null;
      website?: string | null;
      email?: string | null;
      /** @description Where papers are signed, e.g. Ungaran */
      place?: string | null;
      /**
       * Format: uuid
       * @description Null: the government’s own, used where an agency has none
       */
      agencyId: string | null;
      /** @description False: filled from the names alone, nobody has saved one yet */
      saved: boolean;
      /** @description The agency’s own, or else the government’s */
      logo: components['schemas']['LogoView'] | null;
      /** @description The logo is this letterhead’s own */
      ownLogo: boolean;
      /** @description 0: never saved */
      version: number;
    };
    SaveLetterhead: {
      /** @enum {string} */
      layout: 'agency' | 'head';
      /** @description Lines in capitals as printed; the last is the largest */
      names: string[];
      /** @description With the postcode */
      address?: string | null;
      phone?: string | null;
      website?: string | null;
      email?: string | null;
      /** @description Where papers are signed, e.g. Ungaran */
      place?: string | null;
      /** Format: uuid */
      agencyId?: string | null;
      /** @description The version this was made from; 0 for the first */
      version: number;
    };
    MailHealth: {
      /** @description A mail server is configured */
      on: boolean;
      server: string | null;
      from: string | null;
      /** @description Letters that wait, counted up to 1000 */
      waiting: number;
      /** @description Letters given up, counted up to 1000 */
      failed: number;
      /** @description What the server said last, when it said no */
      error: string | null;
    };
    MailView: {
      /** Format: uuid */
      id: string;
      /** @description Kind of letter */
      letter: string;
      personName: string;
      /** @enum {string} */
      state: 'waiting' | 'sent' | 'failed' | 'expired' | 'dropped';
      attempts: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      nextAttemptAt: string | null;
      /** @description What the mail server said */
      error: string | null;
    };
    MailPage: {
      items: components['schemas']['MailView'][];
      nextCursor: string | null;
    };
    TestMail: {
      /** @enum {string} */
      outcome: 'queued' | 'off' | 'no-address';
    };
    ContactView: {
      /** @description Entered by an administrator; masked for others than the person */
      email: string | null;
      /** @description The address is masked; unmasking needs a reason and goes on record */
      masked: boolean;
      /** @enum {string} */
      language: 'id' | 'en';
      /** @description One summary per working day */
      digest: boolean;
      /** @description Why the mail server refuses the address */
      refused: string | null;
      /** @description False: this node sends no mail */
      mailOn: boolean;
    };
    ChangeContactBody: {
      /** @description Null: no mail */
      email: string | null;
    };
    NodeView: {
      /** @enum {string} */
      kind: 'regency' | 'province';
      /** @description Kode wilayah */
      code: string;
      name: string;
      timeZone: string;
      /** @description WIB, WITA or WIT */
      zoneLabel: string;
      /** @description True: example people and data */
      demo: boolean;
      /** @description True: a practice space, marked on every page and paper */
      practice: boolean;
      /** @description Where the practice space of this node is */
      practiceUrl: string | null;
      /** @description Largest evidence file, MB */
      evidenceMaxMb: number;
    };
    NoticeView: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'task' | 'news';
      /** @description In the reader’s language */
      title: string;
      /** @description Where in the app it is dealt with */
      path: string;
      /** Format: date */
      due: string | null;
      /** @description Working days left; negative: late; null: no due date, or a year without holiday data */
      workingDaysLeft: number | null;
      urgent: boolean;
      read: boolean;
      /** Format: date-time */
      raisedAt: string;
    };
    NoticePage: {
      items: components['schemas']['NoticeView'][];
      nextCursor: string | null;
    };
    NoticeCount: {
      /** @description Counted up to 100 */
      unread: number;
    };
    NoticeSummary: {
      /** @description What the morning mail says, as a short text to share */
      text: string;
    };
    ChangeOwnContact: {
      /** @enum {string} */
      language?: 'id' | 'en';
      digest?: boolean;
    };
    MandateView: {
      /**
       * @description The role of the leader
       * @enum {string}
       */
      role:
        | 'administrator'
        | 'catalogue-steward'
        | 'agency-operator'
        | 'head-of-agency'
        | 'respondent'
        | 'data-entry-officer'
        | 'internal-assessor'
        | 'person-in-charge'
        | 'coordinator'
        | 'executive'
        | 'executive-aide'
        | 'information-officer'
        | 'agency-information-officer'
        | 'information-superior'
        | 'complaint-administrator'
        | 'complaint-liaison'
        | 'auditor';
      /** @description Besides reading */
      acts: (
        | 'open-assessment'
        | 'assign-indicators'
        | 'answer-indicators'
        | 'submit-indicators'
        | 'write-catalogue'
      )[];
    };
    PositionView: {
      /** Format: uuid */
      id: string;
      /** @description As it is signed: with Plt., Plh. or a.n. before it where it applies */
      title: string;
      /** @enum {string} */
      role:
        | 'administrator'
        | 'catalogue-steward'
        | 'agency-operator'
        | 'head-of-agency'
        | 'respondent'
        | 'data-entry-officer'
        | 'internal-assessor'
        | 'person-in-charge'
        | 'coordinator'
        | 'executive'
        | 'executive-aide'
        | 'information-officer'
        | 'agency-information-officer'
        | 'information-superior'
        | 'complaint-administrator'
        | 'complaint-liaison'
        | 'auditor';
      /**
       * Format: uuid
       * @description Absent: the whole government
       */
      agencyId: string | null;
      agencyName: string | null;
      /** @enum {string|null} */
      acting?: 'plt' | 'plh' | null;
      /** @description Held in the name of a leader */
      mandate?: components['schemas']['MandateView'] | null;
    };
    Me: {
      /** @enum {string} */
      kind: 'person' | 'client' | 'service';
      id: string;
      name: string;
      positions: components['schemas']['PositionView'][];
    };
    CurrentSession: {
      me: components['schemas']['Me'] | null;
    };
    HeldPosition: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      holdingId: string;
      title: string;
      /** @enum {string} */
      role:
        | 'administrator'
        | 'catalogue-steward'
        | 'agency-operator'
        | 'head-of-agency'
        | 'respondent'
        | 'data-entry-officer'
        | 'internal-assessor'
        | 'person-in-charge'
        | 'coordinator'
        | 'executive'
        | 'executive-aide'
        | 'information-officer'
        | 'agency-information-officer'
        | 'information-superior'
        | 'complaint-administrator'
        | 'complaint-liaison'
        | 'auditor';
      /**
       * Format: uuid
       * @description Absent: the whole government
       */
      agencyId: string | null;
      agencyName: string | null;
      /** @enum {string} */
      kind: 'definitive' | 'plt' | 'plh';
      /** Format: date */
      from: string;
      /** Format: date */
      until: string | null;
      decreeNumber: string | null;
      /** Format: date */
      decreeDay: string | null;
      /** @description Gives rights today: begun, and of an agency that is active */
      inForce: boolean;
      /** @description Version of the position */
      version: number;
    };
    PersonView: {
      /** Format: uuid */
      id: string;
      name: string;
      username: string;
      active: boolean;
      /** @description False until the person has set a password with the one-time link */
      activated: boolean;
      /** @description Held today or later; what has ended is in the history */
      positions: components['schemas']['HeldPosition'][];
      version: number;
    };
    PersonPage: {
      items: components['schemas']['PersonView'][];
      nextCursor: string | null;
    };
    GivePosition: {
      /**
       * Format: uuid
       * @description An existing position; then title, role and agency are its own
       */
      positionId?: string;
      title?: string;
      /** @enum {string} */
      role?:
        | 'administrator'
        | 'catalogue-steward'
        | 'agency-operator'
        | 'head-of-agency'
        | 'respondent'
        | 'data-entry-officer'
        | 'internal-assessor'
        | 'person-in-charge'
        | 'coordinator'
        | 'executive'
        | 'executive-aide'
        | 'information-officer'
        | 'agency-information-officer'
        | 'information-superior'
        | 'complaint-administrator'
        | 'complaint-liaison'
        | 'auditor';
      /** Format: uuid */
      agencyId?: string | null;
      /**
       * @description definitive when absent
       * @enum {string}
       */
      kind?: 'definitive' | 'plt' | 'plh';
      /**
       * Format: date
       * @description First day; today when absent
       */
      from?: string;
      /**
       * Format: date
       * @description Last day; Plt, Plh and lent roles must have one
       */
      until?: string | null;
      /** @description Number of the decree (SK) */
      decreeNumber?: string | null;
      /**
       * Format: date
       * @description Date of the decree (SK)
       */
      decreeDay?: string | null;
    };
    CreatePerson: {
      name: string;
      /** @description Lower-case letters, digits, . _ - */
      username: string;
      positions: components['schemas']['GivePosition'][];
    };
    InvitedPerson: {
      person: components['schemas']['PersonView'];
      activationLink: string;
      /** Format: date-time */
      expiresAt: string;
    };
    ChangePersonBody: {
      version: number;
      name?: string;
      /** @description false: the person leaves; every position held ends at once */
      active?: boolean;
    };
    PeopleImportRow: {
      /** @description Row number in the sheet, as the spreadsheet program shows it */
      row: number;
      /** @enum {string} */
      outcome: 'new' | 'changed' | 'unchanged' | 'doubtful' | 'wrong';
      name: string;
      reasons: components['schemas']['RowReason'][];
      /** @description Field → [before, after] */
      changes: {
        [key: string]: unknown;
      };
    };
    PeopleImportView: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'agencies' | 'people';
      /** @enum {string} */
      status: 'ready' | 'confirmed' | 'failed';
      fileName: string;
      columns: components['schemas']['ImportColumn'][];
      summary: components['schemas']['ImportSummary'];
      /** @description Why the whole file was refused */
      failure: components['schemas']['RowReason'] | null;
      rows: components['schemas']['PeopleImportRow'][];
      nextCursor: string | null;
      receipt: components['schemas']['ImportReceipt'] | null;
      /** @description Activation links of new people that were not handed over yet */
      linksWaiting: number;
    };
    MapPeopleImportColumnsBody: {
      columns: components['schemas']['ImportColumn'][];
    };
    ConfirmPeopleImportBody: {
      /** @description Also take the doubtful rows */
      includeDoubtful?: boolean;
    };
    ActivationLinkOf: {
      name: string;
      username: string;
      link: string;
      /** Format: date-time */
      expiresAt: string;
    };
    ActivationLinks: {
      items: components['schemas']['ActivationLinkOf'][];
      /** @description Not in this answer yet; ask again */
      remaining: number;
    };
    HoldingView: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      positionId: string;
      title: string;
      agencyName: string | null;
      /** Format: uuid */
      personId: string;
      personName: string;
      /** @enum {string} */
      kind: 'definitive' | 'plt' | 'plh';
      /** Format: date */
      from: string;
      /** Format: date */
      until: string | null;
      decreeNumber: string | null;
      /** Format: date */
      decreeDay: string | null;
      /**
       * Format: date-time
       * @description Taken away at this moment, before its last day
       */
      revokedAt: string | null;
      revokedReason: string | null;
    };
    SeatView: {
      /** Format: uuid */
      id: string;
      title: string;
      /** @enum {string} */
      role:
        | 'administrator'
        | 'catalogue-steward'
        | 'agency-operator'
        | 'head-of-agency'
        | 'respondent'
        | 'data-entry-officer'
        | 'internal-assessor'
        | 'person-in-charge'
        | 'coordinator'
        | 'executive'
        | 'executive-aide'
        | 'information-officer'
        | 'agency-information-officer'
        | 'information-superior'
        | 'complaint-administrator'
        | 'complaint-liaison'
        | 'auditor';
      /**
       * Format: uuid
       * @description Absent: the whole government
       */
      agencyId: string | null;
      agencyName: string | null;
      active: boolean;
      /** @description Held today or later, first the one that begins first */
      holdings: components['schemas']['HoldingView'][];
      version: number;
    };
    SeatPage: {
      items: components['schemas']['SeatView'][];
      nextCursor: string | null;
    };
    CreatePosition: {
      title: string;
      /** @enum {string} */
      role:
        | 'administrator'
        | 'catalogue-steward'
        | 'agency-operator'
        | 'head-of-agency'
        | 'respondent'
        | 'data-entry-officer'
        | 'internal-assessor'
        | 'person-in-charge'
        | 'coordinator'
        | 'executive'
        | 'executive-aide'
        | 'information-officer'
        | 'agency-information-officer'
        | 'information-superior'
        | 'complaint-administrator'
        | 'complaint-liaison'
        | 'auditor';
      /** Format: uuid */
      agencyId?: string | null;
    };
    ChangePositionBody: {
      version: number;
      title?: string;
      /** @description false: the position is abolished; only when nobody holds it */
      active?: boolean;
    };
    GiveHoldingBody: {
      /** @description Version of the position */
      version: number;
      /** Format: uuid */
      personId: string;
      /** @enum {string} */
      kind: 'definitive' | 'plt' | 'plh';
      /** Format: date */
      from: string;
      /**
       * Format: date
       * @description Last day; Plt, Plh and lent roles must have one
       */
      until?: string | null;
      /** @description Number of the decree (SK) */
      decreeNumber?: string | null;
      /** Format: date */
      decreeDay?: string | null;
    };
    HoldingPage: {
      items: components['schemas']['HoldingView'][];
      nextCursor: string | null;
    };
    ChangeHoldingBody: {
      /** @description Version of the position */
      version: number;
      /**
       * Format: date
       * @description Only while it has not begun
       */
      from?: string;
      /** Format: date */
      until?: string | null;
      decreeNumber?: string | null;
      /** Format: date */
      decreeDay?: string | null;
    };
    RevokeHoldingBody: {
      /** @description Version of the position */
      version: number;
      reason: string;
    };
    HandOverBody: {
      /** @description Version of the predecessor */
      version: number;
      /** Format: uuid */
      successorId: string;
      /**
       * Format: date
       * @description First day of the successor
       */
      from: string;
      /** @description Holdings handed over; absent: all */
      holdings?: string[];
      decreeNumber?: string | null;
      /** Format: date */
      decreeDay?: string | null;
    };
    ProcessedColumn: {
      /** @description Column in the schema */
      column: string;
      what: string;
      /**
       * @description Article 4 of UU 27/2022
       * @enum {string}
       */
      category: 'general' | 'specific';
      /**
       * @description How others see it
       * @enum {string}
       */
      shown: 'open' | 'masked' | 'never';
    };
    ProcessedTable: {
      /** @description Absent in every service alike: * */
      service: string;
      table: string;
      /** @description For how long */
      retention: string;
      /** @description The job that removes it */
      job: string | null;
      /** @description Part of the copy a person gets */
      inCopy: boolean;
      columns: components['schemas']['ProcessedColumn'][];
    };
    ProcessingActivity: {
      code: string;
      name: string;
      purpose: string;
      bases: string[];
      law: string;
      subjects: string;
      seenBy: string;
      recipients: string | null;
      tables: components['schemas']['ProcessedTable'][];
    };
    ProcessingList: {
      items: components['schemas']['ProcessingActivity'][];
    };
    UnmaskedAccount: {
      /** Format: uuid */
      id: string;
      identifier: string;
    };
    UnmaskedPerson: {
      email: string | null;
      foreignAccounts: components['schemas']['UnmaskedAccount'][];
    };
    PracticeRestarted: {
      asked: boolean;
    };
    DelegationView: {
      /** Format: uuid */
      id: string;
      /**
       * Format: uuid
       * @description The leader’s position
       */
      positionId: string;
      title: string;
      /** @enum {string} */
      role:
        | 'administrator'
        | 'catalogue-steward'
        | 'agency-operator'
        | 'head-of-agency'
        | 'respondent'
        | 'data-entry-officer'
        | 'internal-assessor'
        | 'person-in-charge'
        | 'coordinator'
        | 'executive'
        | 'executive-aide'
        | 'information-officer'
        | 'agency-information-officer'
        | 'information-superior'
        | 'complaint-administrator'
        | 'complaint-liaison'
        | 'auditor';
      /** Format: uuid */
      leaderId: string;
      leaderName: string;
      /** Format: uuid */
      aideId: string;
      aideName: string;
      acts: (
        | 'open-assessment'
        | 'assign-indicators'
        | 'answer-indicators'
        | 'submit-indicators'
        | 'write-catalogue'
      )[];
      reason: string;
      /** Format: date */
      from: string;
      /** Format: date */
      until: string;
      /** Format: date-time */
      revokedAt: string | null;
      /** @enum {string} */
      state: 'coming' | 'in-force' | 'ended' | 'revoked';
    };
    DelegationPage: {
      items: components['schemas']['DelegationView'][];
      nextCursor: string | null;
    };
    GrantDelegation: {
      /**
       * Format: uuid
       * @description A position the caller holds as a leader
       */
      positionId: string;
      /** Format: uuid */
      aideId: string;
      /** @description Besides reading */
      acts: (
        | 'open-assessment'
        | 'assign-indicators'
        | 'answer-indicators'
        | 'submit-indicators'
        | 'write-catalogue'
      )[];
      reason: string;
      /** Format: date */
      from: string;
      /**
       * Format: date
       * @description Last day, at most 30 days in all
       */
      until: string;
    };
    AideView: {
      /** Format: uuid */
      id: string;
      name: string;
      title: string | null;
    };
    AideList: {
      items: components['schemas']['AideView'][];
    };
    RelyingPartyView: {
      /** @description client_id */
      id: string;
      /**
       * Format: uuid
       * @description Entry of the catalogue
       */
      applicationId: string;
      applicationName: string;
      ownerAgencyName: string;
      redirectUris: string[];
      postLogoutUris: string[];
      /** @description Told when someone signs out (OpenID Connect Back-Channel Logout 1.0) */
      backChannelLogoutUri: string | null;
      /** @enum {string} */
      proof: 'client_secret_basic' | 'private_key_jwt' | 'none';
      /** @enum {string} */
      signingAlgorithm: 'EdDSA' | 'RS256';
      scopes: ('openid' | 'profile' | 'email' | 'jabatan')[];
      /** @description It gets refresh tokens, good while the sign-in lasts */
      refresh: boolean;
      /** @description Nobody is asked: consent by policy */
      preconsented: boolean;
      /** @description The policy */
      preconsentReason: string | null;
      /**
       * Format: date-time
       * @description Null: no last day
       */
      expiresAt: string | null;
      /**
       * Format: date-time
       * @description The last sign-in, to the minute
       */
      lastUsedAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      revokedAt: string | null;
      /** @enum {string} */
      standing: 'active' | 'expiring' | 'expired' | 'revoked' | 'retired';
      /** @description How many people it knows; who they are is not told */
      people: number;
      secrets: components['schemas']['SecretView'][];
      version: number;
    };
    RelyingPartyPage: {
      items: components['schemas']['RelyingPartyView'][];
      nextCursor: string | null;
      /** @description Clients of the whole list that stop within 30 days */
      expiring: number;
    };
    SignInOfApplication: {
      /** @description At least one client works */
      active: boolean;
      /** @description The caller may give it a client */
      manageable: boolean;
      /** @description For those who may manage them; else empty */
      clients: components['schemas']['RelyingPartyView'][];
    };
    CreateRelyingParty: {
      postLogoutUris?: string[];
      backChannelLogoutUri?: string | null;
      /**
       * @description EdDSA when absent
       * @enum {string}
       */
      signingAlgorithm?: 'EdDSA' | 'RS256';
      /** @description openid and profile when absent */
      scopes?: ('openid' | 'profile' | 'email' | 'jabatan')[];
      refresh?: boolean;
      /** Format: date-time */
      expiresAt?: string | null;
      /** @description Public keys (RFC 7517) for private_key_jwt */
      publicKeys?: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Entry of the catalogue
       */
      applicationId: string;
      /** @description Exact addresses, https, all on one host */
      redirectUris: string[];
      /**
       * @description client_secret_basic when absent
       * @enum {string}
       */
      proof?: 'client_secret_basic' | 'private_key_jwt' | 'none';
    };
    CreatedRelyingParty: {
      clientId: string;
      /** @description Null for a client without a secret */
      clientSecret: string | null;
      client: components['schemas']['RelyingPartyView'];
    };
    RotateBody: {
      /** @description Days the secret in use stays good; 0: it ends now */
      overlapDays: number;
    };
    RevokeBody: {
      /** @description Why; kept by the audit trail */
      reason: string;
    };
    PreconsentBody: {
      preconsented: boolean;
      /** @description The policy or the reason; people read it in the list of what they are signed in to */
      reason: string;
    };
    SignedInTo: {
      /** @description client_id */
      id: string;
      applicationName: string;
      ownerAgencyName: string;
      /** @description What it learns */
      scopes: ('openid' | 'profile' | 'email' | 'jabatan')[];
      /**
       * Format: date-time
       * @description The first time
       */
      since: string;
      /** Format: date-time */
      lastAt: string | null;
      /** @description Signed in there now */
      signedIn: boolean;
      /** @description The policy by which nobody was asked; null: the person agreed */
      policy: string | null;
    };
    SignedInToPage: {
      items: components['schemas']['SignedInTo'][];
      nextCursor: string | null;
    };
    StatusWarning: {
      /** @enum {string} */
      code:
        | 'service-silent'
        | 'disk-low'
        | 'disk-full'
        | 'clock-before-release'
        | 'clock-behind-data'
        | 'clock-jumped'
        | 'clock-database'
        | 'clock-peer'
        | 'backup-none'
        | 'backup-old'
        | 'backup-failed'
        | 'connections-many'
        | 'facts-waiting'
        | 'job-failed';
      /** @enum {string} */
      severity: 'error' | 'warning';
      /** @description In the reader’s language, with the cure */
      sentence: string;
    };
    ServiceState: {
      service: string;
      answers: boolean;
      /** @description How long the answer took */
      milliseconds: number | null;
      release: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** @description Last migration of its schema */
      migration: string | null;
      /** @description Facts that wait for the broker */
      waitingFacts: number | null;
      /** @description Length of the chain over its audit trail */
      auditSequence: number | null;
      /** @description Head of that chain, SHA-256 */
      auditHead: string | null;
    };
    DatabaseState: {
      version: string;
      /** @description Bytes */
      size: number;
      connections: number;
      maxConnections: number;
    };
    BrokerState: {
      version: string;
      /** @description Round trip */
      milliseconds: number;
    };
    DiskState: {
      /** @description A folder of the server */
      place: string;
      /** @description Bytes */
      total: number;
      /** @description Bytes this node may still use */
      free: number;
    };
    BackupState: {
      /** Format: date-time */
      lastAt: string | null;
      /** @description Bytes */
      size: number | null;
      /** Format: date-time */
      failedAt: string | null;
    };
    NodeStatus: {
      /** Format: date-time */
      at: string;
      items: components['schemas']['StatusWarning'][];
      release: string;
      services: components['schemas']['ServiceState'][];
      database: components['schemas']['DatabaseState'] | null;
      broker: components['schemas']['BrokerState'] | null;
      disks: components['schemas']['DiskState'][];
      backup: components['schemas']['BackupState'];
      /**
       * @description Whether the server says its clock is set by NTP
       * @enum {string}
       */
      clockSynchronised: 'yes' | 'no' | 'unknown';
    };
    StatusWarnings: {
      /** Format: date-time */
      at: string;
      items: components['schemas']['StatusWarning'][];
    };
    ProblemField: {
      /** @description Path of the field, e.g. positions.0.role */
      field: string;
      /** @description Stable code */
      code: string;
      /** @description The cure, in the reader’s language */
      message: string;
    };
    ProblemDocument: {
      /** @description Help page of this code */
      type: string;
      title: string;
      status: number;
      /** @description Stable code, e.g. registry.application-not-found */
      code: string;
      detail: string;
      /** @description To be told to the administrator */
      correlationId: string;
      fields?: components['schemas']['ProblemField'][];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  people_security: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecurityOfPerson'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  sessions_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  sessions_end_all: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Nothing'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  people_reset_totp: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Nothing'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  foreign_issuers_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ForeignIssuers'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  foreign_accounts_link: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkForeignAccountBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ForeignAccountView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  foreign_accounts_unlink: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Nothing'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  reset_requests_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResetRequestPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  reset_requests_dismiss: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Nothing'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  account_get: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountSecurity'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  account_change_password: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePassword'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Nothing'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  account_offer_totp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TotpOffer'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  account_confirm_totp: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmTotp'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  account_remove_totp: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithPassword'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Nothing'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  account_renew_codes: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithPassword'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  sessions_list_mine: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  sessions_end_mine: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Nothing'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  sessions_end_all_mine: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Nothing'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  agencies_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Words of the name */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  agencies_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateAgency'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  agencies_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  agencies_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeAgencyBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  applications_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Words of name, code, function or description */
        q?: string;
        /** @description Owning agency */
        agency?: string;
        status?: 'active' | 'development' | 'inactive';
        type?: 'general' | 'special';
        /** @description Also count what matches, up to 1,000 */
        count?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  applications_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateApplication'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  applications_export: {
    parameters: {
      query: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Words of name, code, function or description */
        q?: string;
        /** @description Owning agency */
        agency?: string;
        status?: 'active' | 'development' | 'inactive';
        type?: 'general' | 'special';
        format: 'xlsx' | 'csv';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  applications_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  applications_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeApplicationBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  applications_history: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationHistory'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  inbox_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Inbox'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  assessments_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  assessments_open: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenAssessment'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  assessments_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  assessments_assign: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignIndicatorsBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActOutcome'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  assessments_submit: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IndicatorSelectionBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActOutcome'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  assessments_release: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IndicatorSelectionBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActOutcome'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  assessments_review: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReviewIndicatorsBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActOutcome'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  assessments_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveAssessmentBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentResult'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  assessments_result: {
    parameters: {
      query?: {
        /** @description Which scores; the assessor’s when absent */
        stage?: 'self' | 'assessor';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentResult'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  audit_events: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditEventList'];
        };
      };
    };
  };
  audit_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Code of the catalogue, e.g. registry.application-changed */
        event?: string;
        /** @description Identifier of who acted */
        actor?: string;
        /** @description Identifier of the thing acted on */
        object?: string;
        outcome?: 'done' | 'refused';
        from?: string;
        to?: string;
        /** @description Absent: all */
        service?: 'identity' | 'registry' | 'scoring' | 'interop';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditRowPage'];
        };
      };
    };
  };
  audit_export: {
    parameters: {
      query: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Code of the catalogue, e.g. registry.application-changed */
        event?: string;
        /** @description Identifier of who acted */
        actor?: string;
        /** @description Identifier of the thing acted on */
        object?: string;
        outcome?: 'done' | 'refused';
        from?: string;
        to?: string;
        format: 'xlsx' | 'csv';
        /** @description Absent: all */
        service?: 'identity' | 'registry' | 'scoring' | 'interop';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  audit_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        service: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditRowDetail'];
        };
      };
    };
  };
  audit_unmask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        service: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnmaskBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditRowDetail'];
        };
      };
    };
  };
  audit_verify: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerifyBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditVerification'];
        };
      };
    };
  };
  breaches_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        state?: 'draft' | 'notified' | 'closed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BreachPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  breaches_report: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BreachContent'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BreachView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  breaches_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BreachView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  breaches_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BreachView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  breaches_tell: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TellBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BreachView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  breaches_close: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CloseBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BreachView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  breaches_notice: {
    parameters: {
      query: {
        to: 'agency' | 'subjects' | 'public';
        format: 'pdf' | 'docx' | 'srikandi';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  clients_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Words of name or purpose */
        q?: string;
        standing?: 'active' | 'expiring' | 'expired' | 'revoked' | 'retired';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClientPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  clients_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateClient'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedClient'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  clients_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClientView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  clients_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeClientBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClientView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  clients_rotate: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RotateSecretBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedClient'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  clients_revoke: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevokeClientBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClientView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  data_requests_list_own: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataRequestPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  data_requests_submit: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubmitDataRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataRequestView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  data_requests_get_own: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataRequestView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  data_requests_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataRequestView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  data_requests_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        state?: 'received' | 'granted' | 'partly-granted' | 'refused' | 'withdrawn';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataRequestPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  data_requests_enter: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnterDataRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataRequestView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  data_requests_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataRequestView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  data_requests_unmask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataRequestView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  data_requests_decide: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataRequestView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  data_requests_answer: {
    parameters: {
      query: {
        format: 'pdf' | 'docx' | 'srikandi';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  data_requests_copy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  decrees_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecreeView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  decrees_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeDecreeBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecreeView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  decrees_concept: {
    parameters: {
      query: {
        format: 'pdf' | 'docx' | 'srikandi';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  decrees_signed: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  decrees_sign: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description PDF
           */
          file: string;
          version: number;
          /** @enum {string} */
          method: 'electronic' | 'wet-ink';
          number: string;
          /** Format: date */
          day: string;
          signer?: string;
          /** Format: date */
          signedOn?: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecreeView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  signatures_check: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description PDF
           */
          file: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecognitionView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  streams_state: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExchangeState'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  streams_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StreamList'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  streams_entries: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
      };
      header?: never;
      path: {
        direction: string;
        peer: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StreamEntryPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  peers_card: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NodeCard'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  peers_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeerList'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  peers_enrol: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnrolPeer'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeerView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  entries_deliver: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeliverEntries'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryReceipt'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  entries_held: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskHeldEntries'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeldEntries'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  extracts_list: {
    parameters: {
      query: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Words of name, code, function or description */
        q?: string;
        /** @description Owning agency */
        agency?: string;
        status?: 'active' | 'development' | 'inactive';
        type?: 'general' | 'special';
        format: 'pdf' | 'docx' | 'srikandi';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  extracts_one: {
    parameters: {
      query: {
        format: 'pdf' | 'docx' | 'srikandi';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  extracts_sign_one: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description PDF
           */
          file: string;
          /** @enum {string} */
          method: 'electronic' | 'wet-ink';
          number: string;
          /** Format: date */
          day: string;
          signer?: string;
          /** Format: date */
          signedOn?: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedExtractView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  extracts_list_signed: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Of this entry alone; absent: all, those of lists too */
        application?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedExtractPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  extracts_sign_list: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description PDF
           */
          file: string;
          covers: string;
          /** @enum {string} */
          method: 'electronic' | 'wet-ink';
          number: string;
          /** Format: date */
          day: string;
          signer?: string;
          /** Format: date */
          signedOn?: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedExtractView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  extracts_signed_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  files_download: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        ticket: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  samples_download: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  holdings_governments: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeldGovernmentPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  holdings_applications: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        q?: string;
        /** @description Kode wilayah */
        government?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeldApplicationPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  imports_start: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description XLSX or CSV
           */
          file: string;
          /**
           * Format: uuid
           * @description Owner of rows that name no agency
           */
          defaultAgencyId?: string;
        };
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  imports_get: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        outcome?: 'new' | 'changed' | 'unchanged' | 'doubtful' | 'wrong';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  imports_map_columns: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MapImportColumnsBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  imports_confirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmImportBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  indicators_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IndicatorView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  indicators_answer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerIndicatorBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IndicatorView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  evidence_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** @description Indicator */
          code: string;
          /**
           * Format: binary
           * @description PDF, picture, Word or Excel
           */
          file: string;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  evidence_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Nothing'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  evidence_ticket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DownloadTicket'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  instruments_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstrumentList'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  instruments_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstrumentView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  instruments_compute: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ComputeIndexBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComputedIndex'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  jobs_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NodeJobs'];
        };
      };
    };
  };
  jobs_run: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RunNodeJob'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunJobAnswer'];
        };
      };
    };
  };
  letterheads_get: {
    parameters: {
      query?: {
        /** @description Absent: the government’s */
        agencyId?: string | null;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterheadView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  letterheads_save: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveLetterhead'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterheadView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  letterheads_set_logo: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description PNG or JPEG, at most 256 kB
           */
          file: string;
          version: number;
          /** Format: uuid */
          agencyId?: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterheadView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  letterheads_remove_logo: {
    parameters: {
      query: {
        agencyId?: string | null;
        version: number;
      };
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterheadView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  letterheads_preview: {
    parameters: {
      query?: {
        /** @description Absent: the government’s */
        agencyId?: string | null;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  mail_health: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailHealth'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  mail_list: {
    parameters: {
      query: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        state: 'waiting' | 'failed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  mail_test: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TestMail'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  mail_retry: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Nothing'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  contacts_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  contacts_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeContactBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  node_get: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NodeView'];
        };
      };
    };
  };
  notices_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Only what was not read */
        unread?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticePage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  notices_count: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeCount'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  notices_summary: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeSummary'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  notices_read_all: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Nothing'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  notices_read: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Nothing'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  contacts_own: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  contacts_change_own: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeOwnContact'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  people_me: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  session_get: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CurrentSession'];
        };
      };
    };
  };
  people_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        q?: string;
        /** @description Holds a position of this agency, today or later */
        agency?: string;
        /** @description Holds a position with this role, today or later */
        role?:
          | 'administrator'
          | 'catalogue-steward'
          | 'agency-operator'
          | 'head-of-agency'
          | 'respondent'
          | 'data-entry-officer'
          | 'internal-assessor'
          | 'person-in-charge'
          | 'coordinator'
          | 'executive'
          | 'executive-aide'
          | 'information-officer'
          | 'agency-information-officer'
          | 'information-superior'
          | 'complaint-administrator'
          | 'complaint-liaison'
          | 'auditor';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  people_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePerson'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitedPerson'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  people_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  people_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePersonBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  people_invite: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitedPerson'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  people_imports_start: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description XLSX or CSV
           */
          file: string;
          /** @enum {string} */
          kind: 'agencies' | 'people';
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeopleImportView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  people_imports_get: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        outcome?: 'new' | 'changed' | 'unchanged' | 'doubtful' | 'wrong';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeopleImportView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  people_imports_map_columns: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MapPeopleImportColumnsBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeopleImportView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  people_imports_confirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmPeopleImportBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeopleImportView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  people_imports_take_links: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActivationLinks'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  positions_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Words of the title */
        q?: string;
        agency?: string;
        role?:
          | 'administrator'
          | 'catalogue-steward'
          | 'agency-operator'
          | 'head-of-agency'
          | 'respondent'
          | 'data-entry-officer'
          | 'internal-assessor'
          | 'person-in-charge'
          | 'coordinator'
          | 'executive'
          | 'executive-aide'
          | 'information-officer'
          | 'agency-information-officer'
          | 'information-superior'
          | 'complaint-administrator'
          | 'complaint-liaison'
          | 'auditor';
        /** @description Only those nobody holds today */
        vacant?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeatPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  positions_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePosition'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeatView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  positions_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeatView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  positions_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePositionBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeatView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  holdings_give: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GiveHoldingBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeatView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  holdings_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        position?: string;
        person?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HoldingPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  holdings_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeHoldingBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeatView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  holdings_revoke: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevokeHoldingBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeatView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  holdings_hand_over: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandOverBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Nothing'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  processing_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProcessingList'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  processing_paper: {
    parameters: {
      query: {
        paper: 'ropa' | 'dpia';
        format: 'pdf' | 'docx' | 'srikandi';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  people_unmask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnmaskedPerson'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  practice_restart: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PracticeRestarted'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  delegations_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DelegationPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  delegations_grant: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrantDelegation'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DelegationView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  delegations_aides: {
    parameters: {
      query: {
        /** @description Words of the name */
        q: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AideList'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  delegations_revoke: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DelegationView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  relying_parties_list: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
        /** @description Words of the application’s name */
        q?: string;
        standing?: 'active' | 'expiring' | 'expired' | 'revoked' | 'retired';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RelyingPartyPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  relying_parties_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateRelyingParty'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedRelyingParty'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  relying_parties_of_application: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInOfApplication'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  relying_parties_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RelyingPartyView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  relying_parties_rotate: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RotateBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedRelyingParty'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  relying_parties_revoke: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevokeBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RelyingPartyView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  relying_parties_preconsent: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreconsentBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RelyingPartyView'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  consents_list_mine: {
    parameters: {
      query?: {
        /** @description Rows a page; 50 when absent */
        limit?: number;
        /** @description `nextCursor` of the page before */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedInToPage'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  consents_revoke_mine: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body changes things once and gets the same answer */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Nothing'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  status_get: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NodeStatus'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
  status_warnings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatusWarnings'];
        };
      };
      /** @description RFC 9457 problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDocument'];
        };
      };
    };
  };
}
