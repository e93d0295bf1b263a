import { Trie } from './trie.ts'

/** Words that say whose or what a number is, in the languages of the shield, long and short. What each leads to needs no check digits: people mistype, and the word says what it is. */

export interface NumberLabel {
  readonly type: 'ID' | 'MRN' | 'SSN' | 'SECRET' | 'IBAN' | 'CARD' | 'DATE' | 'PHONE'
  /** What the value looks like. */
  readonly shape: 'number' | 'code' | 'plate' | 'check' | 'expiry' | 'iban' | 'short' | 'ending' | 'phone'
  /** A word that means other things too: it needs a word for number after it, a colon, or a value that is long. */
  readonly isWeak: boolean
  /** A word that is another in small letters: in capitals it needs a long value, else a sign that says so. */
  readonly isInCapitals: boolean
}

const TABLE: readonly (readonly [
  type: NumberLabel['type'],
  shape: NumberLabel['shape'],
  strength: 'sure' | 'weak' | 'capitals',
  words: string,
])[] = [
  // Passports, licences and cards of identity
  [
    'ID',
    'code',
    'sure',
    'reisepass; passeport; pasaporte; passaporto; passaporte; paspoort; paszport; paszportu; passnummer; pasnummer; passnr; pass nr; passport; passport no; паспорт; паспорта; пасспорт; cestovní pas; útlevél; pașaport; pasaport; διαβατήριο; διαβατηρίου; 护照; 護照; 护照号; パスポート; 旅券; 여권; جواز السفر; جواز; गूगल पासपोर्ट; पासपोर्ट; หนังสือเดินทาง; hộ chiếu; গ্রহণ পাসপোর্ট; পাসপোর্ট; பாஸ்போர்ட்; ፓስፖርት; گذرنامه',
  ],
  [
    'ID',
    'code',
    'sure',
    "driver's license; drivers license; driver license; driver's licence; drivers licence; driving license; driving licence; führerschein; führerscheinnummer; permis de conduire; carnet de conducir; carné de conducir; licencia de conducir; permiso de conducir; patente di guida; patente; carta de condução; cnh; rijbewijs; prawo jazdy; kørekort; körkort; førerkort; ajokortti; řidičský průkaz; jogosítvány; permis auto; ehliyet; водительское удостоверение; посвідчення водія; άδεια οδήγησης; 驾照; 驾驶证; 運転免許証; 免許証番号; 운전면허; رخصة القيادة; ड्राइविंग लाइसेंस; ใบขับขี่",
  ],
  [
    'ID',
    'code',
    'sure',
    "identity card; id card; national id; national identity number; identity number; id number; personalausweis; ausweisnummer; ausweis nr; perso nr; carte d'identité; carte nationale d'identité; documento de identidad; cédula; cedula; carta d'identità; documento d'identità; bilhete de identidade; cartão de cidadão; identiteitskaart; dowód osobisty; dowód; dowodu; numer dowodu; id kort; legitimation; henkilökortti; občanský průkaz; személyi igazolvány; személyi; buletin; carte de identitate; kimlik; kimlik no; удостоверение личности; ταυτότητα; ταυτότητας; 身份证; 身份證; 身分證; 身分証; 마이넘버; 주민등록번호; 주민번호; الهوية; رقم الهوية; هوية; कार्ड नंबर पहचान; पहचान पत्र; บัตรประชาชน; เลขบัตร; căn cước; cmnd; cccd; জাতীয় পরিচয়পত্র; এনআইডি; அடையாள அட்டை; መታወቂያ; کد ملی; شماره ملی",
  ],
  // Numbers of states, by what people call them
  ['SSN', 'number', 'sure', 'ssn; social security number; social security no; social security; social sec; soc sec'],
  [
    'ID',
    'code',
    'sure',
    'nif; dni; nie nr; nino; ni number; national insurance number; national insurance no; national insurance; nhs; nhs number; nhs no; npi; itin; medicaid; medicaid id; medicare; medicare number; medicare id; tfn; nric; uen; hkid; mykad; aadhaar; aadhar; adhaar; आधार; আধার; ஆதார்; pan card; gstin; uidai; voter id; pesel; regon; codice fiscale; cod fiscale; cod fisc; tessera sanitaria; partita iva; p iva; piva; bsn; burgerservicenummer; sofinummer; rijksregisternummer; insz; niss; ahv; ahv nummer; avs; steuer id; steuerid; steueridentifikationsnummer; steuerliche identifikationsnummer; idnr; steuernummer; steuernr; steuer nr; st nr; ust idnr; ust id; ust id nr; ustid; ust idnummer; umsatzsteuer id; uid nr; rentenversicherungsnummer; rvnr; svnr; sv nr; sv nummer; sozialversicherungsnummer; krankenversichertennummer; kvnr; versichertennummer; krankenkassennummer; vat id; vat no; vat number; vat reg no; tva; n tva; numéro de tva; siret; siren; btw; btw nr; btw nummer; kvk; kvk nummer; moms nr; cvr; cpr; cpr nummer; personnummer; personnr; pers nr; fødselsnummer; fødselsnr; orgnr; org nr; organisationsnummer; organisasjonsnummer; hetu; henkilötunnus; y tunnus; rodné číslo; rč; r č; ičo; dič; taj szám; adószám; adóazonosító; személyi szám; cnp; oib; jmbg; егн; пин; снилс; инн; огрн; огрнип; кпп; полис; омс; полис омс; рнокпп; іпн; єдрпоу; afm; αφμ; αμκα; amka; tc kimlik; tc kimlik no; tckn; t c kimlik; tc no; vergi no; vkn; sgk no; 身份证号; 身份证号码; 社保号; 社会保障号; 統一編號; マイナンバー; 個人番号; 基礎年金番号; 保険証番号; 保険証; 被保険者番号; 사업자등록번호; 외국인등록번호; cpf; cnpj; curp; cuit; cuil; cédula de ciudadanía; nuit; bvn; emirates id; iqama; الاقامة; الإقامة; teudat zehut; תעודת זהות; ת ז; เลขประจำตัวประชาชน; เลขประจำตัวผู้เสียภาษี; mã số thuế; npwp; ktp; sss no; philhealth; nric no; numéro de sécurité sociale; n de sécurité sociale; numero de securite sociale; sécurité sociale; n sécu; num sécu; número de la seguridad social; seguridad social; niss',
  ],
  [
    'ID',
    'code',
    'capitals',
    'run; fin; sin; pan; pis; ein; tin; nit; cc; rg; cf; c f; rut; nin; nie; naf; nir; nik; cui; cif; dic; p i; nip; uid; ird; acn; abn; mbi; rfc; nss; taj; krs; egn; skt; dl; az; cni; rc; s c; a c; vin no; ktn',
  ],
  // The end of a number, as banks write it
  [
    'ID',
    'ending',
    'sure',
    'ending in; ends in; ending with; ends with; ending; endet auf; endend auf; endet mit; se terminant par; finissant par; terminada en; termina en; terminado en; que termina em; terminado em; che termina con; che finisce con; eindigend op; eindigt op; kończąca się na; kończy się na; som slutar på; slutar på; der ender på; ender på; päättyy; päättyvä; končící na; végződő; se termină în; biten; ile biten; заканчивается на; оканчивается на; закінчується на; λήγει σε; 尾号; 末尾; 끝자리; تنتهي بـ; समाप्त',
  ],
  // Telephones
  [
    'PHONE',
    'phone',
    'sure',
    'phone; phone no; phone number; telephone; tel; tel no; mobile; mobile no; mobile number; mob; cell; cell phone; cellphone; fax; landline; whatsapp; hotline; call me on; call me at; call me; call; ring me on; text me at; text me on; reach me at; reach me on; contact number; contact no; callback number; telefon; telefonnummer; tel nr; telnr; handy; handynummer; handynr; mobil; mobilnummer; festnetz; rückruf unter; erreichbar unter; erreichen sie mich unter; téléphone; tél; portable; numéro de téléphone; n de tél; gsm; joignable au; teléfono; tfno; tlf; tfn; móvil; celular; cel; número de teléfono; fijo; telefono; cellulare; cell; numero di telefono; fisso; recapito; telefone; telemóvel; tlm; contacto; telefoon; telefoonnummer; telnr; mobiel; 06 nummer; bellen op; bereikbaar op; telefonu; komórka; kom; nr tel; nr telefonu; numer telefonu; telefonnr; mobilnr; tlfnr; ring mig på; ring mig; puhelin; puh; puhelinnumero; gsm numarası; mobilní; mobil číslo; telefonszám; tel szám; mobilszám; telefonul; număr de telefon; numar telefon; cep; cep tel; cep telefonu; telefon numarası; tel no; numaram; телефон; тел; моб; мобильный; сот; номер телефона; мой номер; звоните; телефону; номер телефону; мій номер; τηλέφωνο; τηλ; κινητό; κιν; 电话; 電話; 手机; 手机号; 手机号码; 联系电话; 电话号码; 座机; 携帯; 携帯番号; 電話番号; 連絡先; 전화; 전화번호; 휴대폰; 핸드폰; 연락처; هاتف; هاتفي; رقم هاتفي; رقم الهاتف; جوال; الجوال; جوالي; موبايل; رقمي; تلفن; موبایل; شماره تلفن; شماره موبایل; شماره تماس; شماره; फोन; फ़ोन; फोन नंबर; फ़ोन नंबर; मोबाइल; मोबाइल नंबर; मोबाइल नम्बर; ফোন; ফোন নম্বর; মোবাইল; মোবাইল নম্বর; தொலைபேசி; தொலைபேசி எண்; மொபைல்; கைபேசி; போன்; โทร; เบอร์; เบอร์โทร; เบอร์โทรศัพท์; โทรศัพท์; มือถือ; ስልክ; ስልክ ቁጥር; điện thoại; số điện thoại; sđt; telepon; no hp; hp; nomor hp; no telp; swish; swish till; bizum; mobilepay; vipps; venmo; mb way',
  ],
  // Accounts
  [
    'ID',
    'number',
    'weak',
    'account; acct; acc; a c; ac; accnt; konto; kto; compte; cuenta; cta; conta; conto; c c; rekening; rek; rachunek; konta; účet; ucet; účtu; számla; számlaszám; cont; hesap; hesabı; tili; tilinro; счет; счёт; счета; р с; л с; лицевой счет; рахунок; λογαριασμός; λογαριασμού; 账户; 账号; 帳戶; 帳號; 口座; 계좌; حساب; الحساب; खाता; खाते; บัญชี; tài khoản; অ্যাকাউন্ট; হিসাব; கணக்கு; ሂሳብ; rekening nomor',
  ],
  [
    'ID',
    'number',
    'sure',
    'account number; account no; account nr; account num; acct no; acct number; acct num; account id; aws account id; aws account; awsaccountid; accountid; account ref; bank account; bank acct; bankkonto; kontonummer; kontonr; konto nr; kto nr; ktonr; kontonumer; numéro de compte; n de compte; n compte; número de cuenta; n de cuenta; nro de cuenta; número da conta; numero conto; numero di conto; rekeningnummer; rekeningnr; numer konta; numer rachunku; nr rachunku; nr konta; číslo účtu; bankszámlaszám; număr cont; hesap no; hesap numarası; tilinumero; номер счета; номер счёта; номер рахунку; αριθμός λογαριασμού; 银行账号; 银行卡号; 银行账户; 口座番号; 계좌번호; رقم الحساب; खाता संख्या; खाता नंबर; เลขที่บัญชี; เลขบัญชี; số tài khoản; অ্যাকাউন্ট নম্বর; கணக்கு எண்; clabe; cbu; cvu; alias cbu; bsb; sort code; sortcode; s c; routing number; routing no; routing; aba; blz; bankleitzahl; ifsc; bankgiro; bankgironummer; plusgiro; clearingnummer; clearing nr; clearing; conto corrente; cuenta corriente; conta corrente; agência; rib; zelle; swish',
  ],
  // Customers, members, patients, policies, contracts
  [
    'ID',
    'code',
    'weak',
    'customer; client; policy; member; membership; subscriber; contract; claim; case file; patient; loyalty; kunde; vertrag; police; polis; contrat; dossier; cliente; póliza; contrato; polizza; contratto; apólice; klant; klantnr; polisnr; polisa; umowa; kund; kunde nr; asiakas; zákazník; smlouva; ügyfél; szerződés; contract nr; müşteri; poliçe; клиент; договор; полис no; договір; πελάτης; συμβόλαιο',
  ],
  [
    'ID',
    'code',
    'sure',
    'customer number; customer no; customer nr; customer id; customer num; customerid; cust no; cust id; cust nr; client number; client no; client id; clientid; member number; member no; member id; memberid; membership number; membership no; membership id; policy number; policy no; policy nr; policy id; policy ref; group number; group no; group nr; group id; subscriber id; subscriber number; insurance number; insurance no; insurance id; health card; health card number; health insurance number; claim number; claim no; claim nr; claim id; claim ref; contract number; contract no; contract id; employee number; employee no; employee id; employeeid; staff id; staff no; badge number; badge no; student number; student no; student id; studentid; matrikelnummer; matriculation number; user id; userid; loyalty number; loyalty card; frequent flyer; frequent flyer number; ktn; known traveler number; taxpayer id; tax id; tax number; tax no; tax ref; utr; beneficiary id; case worker id; kundennummer; kundennr; kunden nr; kd nr; kdnr; kd no; kunden id; kundenkonto; versicherungsnummer; versicherungsnr; vers nr; versicherungsschein; versicherungsscheinnummer; policennummer; policen nr; vertragsnummer; vertragsnr; vertrags nr; vertragskonto; mitgliedsnummer; mitglieds nr; personalnummer; personal nr; pers nr; patientennummer; patienten nr; schadennummer; schaden nr; aktenzeichen; numéro client; numéro de client; n client; n de client; no client; num client; numéro de contrat; n contrat; n de contrat; numéro de police; n de police; numéro adhérent; n adhérent; numéro de dossier; n de sociétaire; número de cliente; n cliente; n de cliente; nro cliente; nro de cliente; cliente n; número de póliza; n de póliza; póliza n; número de afiliado; afiliado n; número de socio; n de socio; número de contrato; expediente; número de contribuinte; n contribuinte; contribuinte; número de apólice; apólice n; número de utente; n utente; codice cliente; cod cliente; numero cliente; n cliente; cliente n; numero polizza; polizza n; n polizza; numero contratto; numero tessera; klantnummer; klantnr; klant nr; polisnummer; polis nr; lidnummer; lidnr; contractnummer; dossiernummer; patiëntnummer; numer klienta; nr klienta; numer polisy; nr polisy; numer umowy; nr umowy; numer pacjenta; numer karty pacjenta; kundnummer; kundnr; kund nr; kundenummer; kundenr; kunde nr; medlemsnummer; medlemsnr; policenummer; forsikringsnummer; försäkringsnummer; avtalsnummer; asiakasnumero; asiakasnro; jäsennumero; vakuutusnumero; zákaznické číslo; číslo zákazníka; číslo smlouvy; číslo pojistky; číslo pojištěnce; ügyfélszám; ügyfélazonosító; szerződésszám; kötvényszám; cod client; număr client; număr contract; număr poliță; müşteri no; müşteri numarası; müşteri numaram; poliçe no; sözleşme no; üye no; abone no; tesisat no; hasta no; номер клиента; номер договора; номер полиса; договор №; договор no; номер карты пациента; табельный номер; номер клієнта; номер договору; αριθμός πελάτη; κωδικός πελάτη; αριθμός συμβολαίου; αριθμός μητρώου; αμ; 客户号; 客户编号; 会员号; 会员卡号; 保单号; 合同号; 学号; 工号; 病历号; お客様番号; 顧客番号; 会員番号; 契約番号; 証券番号; 社員番号; 診察券番号; 고객번호; 회원번호; 계약번호; 증권번호; 사번; 학번; رقم العميل; رقم العضوية; رقم العقد; رقم البوليصة; رقم الملف; شماره مشتری; شماره مشترک; ग्राहक संख्या; ग्राहक आईडी; पॉलिसी नंबर; पॉलिसी संख्या; หมายเลขลูกค้า; รหัสลูกค้า; เลขสมาชิก; กรมธรรม์; mã khách hàng; số hợp đồng; nomor pelanggan; গ্রাহক নম্বর; পলিসি নম্বর; வாடிக்கையாளர் எண்; የደንበኛ ቁጥር',
  ],
  [
    'MRN',
    'code',
    'sure',
    'mrn; medical record; medical record number; medical record no; patient id; patient no; patient number; patient nr; hospital number; chart number; chart no; fallnummer; patientenakte; historia clínica; número de historia; numéro patient; cartella clinica; numero cartella; journalnummer; номер истории болезни',
  ],
  // Vehicles and devices
  [
    'ID',
    'plate',
    'sure',
    'license plate; licence plate; number plate; plate number; plate no; reg plate; registration number; reg number; reg no; vrm; vehicle reg; kennzeichen; kfz kennzeichen; nummernschild; plaque; immatriculation; plaque d immatriculation; matrícula; matricula; placa; patente del auto; targa; kenteken; nummerplaat; tablica rejestracyjna; nr rejestracyjny; numer rejestracyjny; rejestracja; rej; reg; regnr; reg nr; registreringsnummer; registreringsnr; nummerplade; rekisterinumero; rekkari; spz; rz; státní poznávací značka; rendszám; număr de înmatriculare; nr inmatriculare; plaka; plaka no; госномер; гос номер; номер машины; номерний знак; держномер; πινακίδα; αριθμός κυκλοφορίας; 车牌; 车牌号; 車牌; ナンバープレート; 차량번호; رقم اللوحة; गाड़ी नंबर; वाहन संख्या; ทะเบียนรถ; biển số; biển số xe',
  ],
  [
    'ID',
    'code',
    'sure',
    'vin; chassis number; chassis no; vehicle identification number; fahrgestellnummer; fin nr; fahrzeugidentnummer; numéro de châssis; número de bastidor; bastidor; numero di telaio; telaio; chassisnummer; chassinummer; şasi no; номер кузова; imei; imei no; imsi; iccid; meid; device id; udid; mac address; sim no; sim number; eid; imei1; imei2; advertising id; idfa; ip address',
  ],
  // Bookings
  [
    'ID',
    'code',
    'sure',
    'booking code; booking id; booking no; booking number; booking ref; booking reference; reservation code; reservation id; reservation no; reservation number; confirmation id; confirmation no; confirmation number; appointment code; appointment id; appointment no; appointment number; registration code; registration id; exam no; exam number; examination no; examination number; participant id; participant no; participant number; meeting id; pnr; ticket holder id; record locator; buchungsnummer; buchungscode; buchungsnr; reservierungsnummer; reservierungscode; bestätigungsnummer; terminnummer; numéro de réservation; n de réservation; numéro de confirmation; numéro de rendez-vous; code de réservation; référence de réservation; número de reserva; n de reserva; número de confirmación; número de confirmação; número de cita; código de reserva; localizador; numero di prenotazione; numero prenotazione; numero di conferma; numero conferma; codice prenotazione; codice di prenotazione; boekingsnummer; boekingsnr; reserveringsnummer; numer rezerwacji; nr rezerwacji; bokningsnummer; bokningsnr; reservationsnummer; bookingnummer; varausnumero; varaustunnus; rezervasyon no; rezervasyon numarası; rezervasyon kodu; номер брони; номер бронирования; номер бронювання; číslo rezervace; foglalási szám; numărul rezervării; κωδικός κράτησης; αριθμός κράτησης; 预订号; 预约号; 会议号; 订座号; 予約番号; 예약번호; رقم الحجز; बुकिंग आईडी; รหัสการจอง; mã đặt chỗ',
  ],
  // Codes that open something
  [
    'SECRET',
    'short',
    'sure',
    "verification code; access code; entry code; door code; gate code; lock code; security code; check-in code; checkin code; pick-up code; pickup code; confirmation code; one-time code; one time code; one-time password; one time password; one-time passcode; passcode; otp; otp code; 2fa code; mfa code; auth code; login code; recovery code; backup code; puk; pin; pin code; pin number; alarm code; garage code; safe code; verifizierungscode; bestätigungscode; zugangscode; abholcode; einmalcode; sicherheitscode; türcode; pin nummer; code de confirmation; code de vérification; code de sécurité; code de retrait; code d'accès; digicode; code confidentiel; código de confirmación; código de verificación; código de acceso; código de seguridad; código de recogida; código de confirmação; código de verificação; código de acesso; código de segurança; clave de acceso; codice di conferma; codice di verifica; codice di accesso; codice di sicurezza; codice conferma; codice verifica; codice accesso; bevestigingscode; verificatiecode; toegangscode; pincode; kod weryfikacyjny; kod dostępu; kod odbioru; kod pin; kod do drzwi; kod do furtki; kod do domofonu; kod do bramy; domofon; kod domofonu; interphone; kaukcode; portcode; portalcode; código da porta; código del portal; código puerta; codice portone; codice cancello; citofono; κωδικός πόρτας; код двери; код от подъезда; код під'їзду; код дверей; 门禁密码; 開門密碼; 暗証; 도어락 비밀번호; رمز الباب; गेट कोड; รหัสประตู; verifieringskod; portkod; pinkod; bekræftelseskode; bekreftelseskode; adgangskode; dørkode; pinkode; vahvistuskoodi; ovikoodi; doğrulama kodu; onay kodu; kapı kodu; güvenlik kodu; код подтверждения; код доступа; код безопасности; код от домофона; код домофона; пин код; пинкод; код підтвердження; ověřovací kód; přístupový kód; ellenőrző kód; kapukód; belépési kód; cod de verificare; cod de confirmare; cod de acces; cod pin; κωδικός επιβεβαίωσης; κωδικός πρόσβασης; 验证码; 驗證碼; 取件码; 取货码; 门禁码; 門鎖密碼; 認証コード; 確認コード; 暗証番号; ワンタイムパスワード; 인증번호; 비밀번호; 현관 비밀번호; رمز التحقق; رمز الدخول; रोज़ ओटीपी; ओटीपी; पिन; รหัส otp; รหัสยืนยัน; รหัสผ่าน otp; mã otp; mã xác nhận; ওটিপি; ஓடிபி; کد تایید; رمز یکبار مصرف",
  ],
  [
    'SECRET',
    'check',
    'sure',
    'cvc; cvv; cvv2; cvc2; cvc code; cvv code; cid; card verification code; security code on the back; prüfnummer; prüfziffer karte; kartenprüfnummer; kpn; cryptogramme; cryptogramme visuel; codice cvv; código cvv; código de segurança do cartão; kod cvv; kod cvc; güvenlik kodu cvv; код cvv; код cvc; цвв; 安全码; セキュリティコード; cvc 번호',
  ],
  [
    'DATE',
    'expiry',
    'sure',
    'exp; exp date; expiry; expiry date; expires; expiration; expiration date; valid thru; valid until; valid through; good thru; gültig bis; ablaufdatum; ablauf; verfällt; expire le; expiration; date d expiration; valable jusqu; vence; vencimiento; caducidad; fecha de caducidad; caduca; scadenza; scade; data di scadenza; validade; vencimento; geldig tot; vervaldatum; ważna do; data ważności; termin ważności; utgår; giltigt till; giltigt t o m; udløber; udløbsdato; utløper; utløpsdato; voimassa; platnost do; platí do; lejárat; lejár; expiră; valabil; son kullanma; son kullanma tarihi; срок действия; действует до; годна до; дійсна до; термін дії; λήξη; 有效期; 到期; 有効期限; 유효기간; تاريخ الانتهاء; वैधता; วันหมดอายุ',
  ],
  ['IBAN', 'iban', 'sure', 'iban; iban nr; iban no; iban number; iban nummer; iban lautet; bankverbindung; ibannummer; ибан'],
]

export const NUMBER_LABELS = new Trie<NumberLabel>()
for (const [type, shape, strength, words] of TABLE)
  NUMBER_LABELS.add(words, { type, shape, isWeak: strength !== 'sure', isInCapitals: strength === 'capitals' })

/** Words for a number, and what else stands between a label and its value. */
const NUMBER_WORDS =
  'numbers; number; num; nbr; nr; no; n; id; ids; code; ref; reference; nummer; nummern; numéro; numero; número; nro; num; numer; numeru; numara; numarası; numaram; numarasi; numero; nro; numeri; szám; száma; číslo; cislo; číslem; broj; αριθμός; αρ; номер; номера; № ; ном; 号码; 号; 號碼; 番号; 번호; 编号; رقم; नंबर; नम्बर; संख्या; क्रमांक; নম্বর; எண்; หมายเลข; เลขที่; số; nomor; شماره; ቁጥር; kod; codice; código; kodu'
const LINKS =
  "is; are; was; reads; ist; lautet; war; hier; est; c'est; es; era; è; e; é; är; er; on; jest; to; je; van; este; numaralı; это; є; είναι; 是; 为; は; が; です; 는; 은; 이; 가; है; हैं; হল; கு; คือ; là; adalah; هو; هي; است; of; von; de; del; für; for; my; mein; meine; mi; mon; ma; as; follows; wie folgt; below; bank; the; in; at; with; holder; on file; on; file; nur; new; neue"

export const BETWEEN = new Trie<'number' | 'link'>()
BETWEEN.add(NUMBER_WORDS, 'number')
BETWEEN.add(LINKS, 'link')
