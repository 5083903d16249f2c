/**
 * Words that passwords are most often made of, chosen by hand: what stands at the top of every list of leaked passwords,
 * without its digits; Indonesian words of love, faith, football and office; names of regions; what is written on the
 * letterhead. A password of one or two of them, with digits or signs around, is refused (NIST SP 800-63B: a blocklist of
 * commonly used and expected values).
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `password passwd pass katasandi sandi kunci rahasia secret login masuk admin administrator adminadmin root super
  superuser superman user username pengguna operator guest tamu test tester testing coba cobacoba default change
  changeme gantisaya ganti welcome selamat datang halo hallo hello hallow letmein iloveyou love lovely lover cinta
  cintaku cintakamu cintasejati sayang sayangku sayangkamu sayangmama sayangibu kamu aku akusayang kangen rindu manis
  cantik ganteng keren imut lucu bunda ayah ibu bapak mama papa mami papi kakak adik anak anakku keluarga bahagia
  sukses semangat rejeki rezeki berkah barokah amin amanah bismillah bismilah alhamdulillah alhamdulilah subhanallah
  masyaallah insyaallah allah allahuakbar muhammad islam muslim muslimah ramadhan lebaran yesus jesus tuhan tuhanyesus
  kristus maria gereja buddha hindu pancasila merdeka garuda indonesia indonesiaku indonesiaraya nusantara bangsa negara
  negeri republik proklamasi soekarno sukarno hatta kartini diponegoro majapahit sriwijaya mataram jakarta bandung
  surabaya semarang yogyakarta jogja jogjakarta solo surakarta medan makassar palembang padang pekanbaru denpasar bali
  lombok aceh papua jayapura maluku ambon manado pontianak balikpapan samarinda banjarmasin malang bogor depok bekasi
  tangerang banten serang cirebon tegal pekalongan magelang salatiga ungaran jawa jateng jabar jatim sumatera sulawesi
  kalimantan kabupaten kota provinsi kecamatan kelurahan desa bupati walikota gubernur sekda camat lurah kades dinas
  diskominfo kominfo dispar bappeda bapperida inspektorat setda sekretariat pemkab pemkot pemprov pemda pemerintah daerah
  kantor pegawai asn pns spbe pemdi selaras aplikasi komputer computer laptop internet website server jaringan wifi
  android samsung xiaomi google gmail yahoo facebook instagram tiktok whatsapp youtube twitter microsoft windows apple
  iphone nokia qwerty qwertyuiop qwert qwer asdf asdfgh asdfghjkl asdfasdf zxcv zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc
  qweasd qweasdzxc abcd abcde abcdef abcdefg abcdefgh abcdefghijkl abcdefghijklm abcabc abc monkey dragon master shadow
  sunshine princess princes football baseball basketball soccer hockey batman spiderman superhero pokemon naruto onepiece
  sasuke hinata doraemon starwars ninja mustang ferrari yamaha honda suzuki kawasaki toyota vespa persija persib persebaya
  persipura arema arsenal chelsea liverpool barcelona barca realmadrid manchester mancity united juventus milan inter
  ronaldo messi garena mobilelegend mobilelegends freefire pubg dota minecraft roblox anjing bangsat bajingan asu jancok
  kontol memek bodoh goblok gila kucing burung ikan ayam naga macan harimau singa elang kuda gajah bunga mawar melati
  anggrek matahari bintang bulan langit laut gunung hujan pelangi merah putih merahputih biru hijau hitam kuning ungu pink
  coklat kopi nasi nasigoreng bakso sate rendang soto gorengan susu teh gula garam charlie michael jordan jennifer jessica
  ashley daniel andrew joshua matthew nicole hannah robert thomas george william jasmine budi agus andi rudi dedi eko dwi
  tri joko slamet bambang wahyu ahmad rizki rizky putra putri dewi siti sri nur ayu fitri lestari rahayu wulan ratna indah
  susi yanti januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis
  jumat sabtu minggu january february march june july august october december monday tuesday wednesday thursday friday
  saturday sunday spring summer autumn winter hunter killer pepper ginger cookie cheese banana orange chocolate coffee
  freedom whatever trustno access flower purple silver golden diamond angel angels friends forever family mother father
  brother sister secure security p@ssword passw p4ssword`
    .split(/\s+/)
    .filter(Boolean),
);
