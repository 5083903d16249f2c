export interface paths {
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
  '/api/clients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Klien API baru; rahasianya ditampilkan sekali */
    post: operations['clients_create'];
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
    Nothing: Record<string, never>;
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
      /** @description Largest evidence file, MB */
      evidenceMaxMb: number;
    };
    PositionView: {
      /** Format: uuid */
      id: string;
      /** @description Jabatan */
      title: string;
      /** @enum {string} */
      role:
        | 'administrator'
        | 'catalogue-steward'
        | 'agency-operator'
        | 'head-of-agency'
        | 'internal-assessor'
        | 'coordinator'
        | 'executive'
        | 'auditor';
      /**
       * Format: uuid
       * @description Absent: the whole government
       */
      agencyId: string | null;
      agencyName: string | null;
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
    PersonView: {
      /** Format: uuid */
      id: string;
      name: string;
      username: string;
      active: boolean;
      /** @description False until the person has set a password with the one-time link */
      activated: boolean;
      positions: components['schemas']['PositionView'][];
      version: number;
    };
    PersonPage: {
      items: components['schemas']['PersonView'][];
      nextCursor: string | null;
    };
    GivePosition: {
      title: string;
      /** @enum {string} */
      role:
        | 'administrator'
        | 'catalogue-steward'
        | 'agency-operator'
        | 'head-of-agency'
        | 'internal-assessor'
        | 'coordinator'
        | 'executive'
        | 'auditor';
      /** Format: uuid */
      agencyId?: string | null;
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
      active?: boolean;
      /** @description Replaces the positions held */
      positions?: components['schemas']['GivePosition'][];
    };
    CreateClient: {
      name: string;
      scopes: ('catalogue.read' | 'catalogue.write' | 'assessment.read' | 'holdings.read')[];
    };
    CreatedClient: {
      clientId: string;
      clientSecret: string;
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
        agency?: string;
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
}
