import type { Spoken } from './spoken.ts';

/** Pages that stand where a story was looked for, in languages other than English: short, and in a machine's voice. */
export const INSTEAD_ABROAD: readonly Spoken[] = [
  {
    what: 'login',
    least: 3,
    wordsEach: 40,
    most: 250,
    says: [
      /(?<!\p{L})(?:benutzername|nutzername|nom d[’']utilisateur|identifiant|pseudo|nombre de usuario|usuario|nome utente|gebruikersnaam|nome de usuário|usuário|nazwa użytkownika|имя пользователя|логин)\s*:?/iu,
      /(?<!\p{L})(?:passwort|kennwort|mot de passe|contraseña|wachtwoord|senha|palavra-passe|hasło|пароль)(?!\p{L})|パスワード|密码|密碼/iu,
      /(?<!\p{L})(?:an(?:zu)?melden|angemeldet|einloggen|eingeloggt|se connecter|connexion|connectez-vous|connectés?|iniciar sesión|inicia sesión|identifícate|accedi|accesso|inloggen|aanmelden|entrar|iniciar sessão|zaloguj|logowanie|войти|войдите|вход|авторизац\p{L}+)(?!\p{L})|ログイン|登录|登入/iu,
      /(?<!\p{L})(?:registrieren|konto|s[’']inscrire|inscription|inscrivez|compte|regístrate|registrarse|cuenta|registrati|registreer|registreren|registre-se|cadastr\p{L}+|zarejestruj|регистрация|зарегистриру\p{L}+)(?!\p{L})|新規登録|注册|註冊/iu,
      /(?<!\p{L})(?:vergessen|oublié|olvidado|olvidaste|dimenticat[ao]|vergeten|esquec\p{L}+|zapomnia\p{L}+|забыли)(?!\p{L})|忘れた|忘记/iu,
      /(?<!\p{L})(?:angemeldet bleiben|rester connecté|se souvenir de moi|recordarme|recuérdame|ricordami|onthoud mij|lembrar|запомнить меня)(?!\p{L})/iu,
    ],
  },
  {
    what: 'error-page',
    least: 2,
    wordsEach: 40,
    most: 200,
    says: [
      /(?<!\d)(?:40[0134]|410|50[0-4])(?!\d)/,
      /(?<!\p{L})(?:nicht (?:mehr )?(?:gefunden|vorhanden|verfügbar|erreichbar)|introuvable|n[’']existe (?:pas|plus)|n[’']a pas été trouvée?|no existe|no (?:se )?(?:ha sido |pudo ser )?encontrad[oa]|no se ha encontrado|non (?:è stata |è stato )?trovat[ao]|non esiste|niet gevonden|bestaat niet|não (?:foi )?encontrad[ao]|não existe|nie (?:została )?znalezion[oay]|nie istnieje|не найден[ао]?|не существует)(?!\p{L})|見つかりません|存在しません|找不到|不存在/iu,
      /(?<!\p{L})(?:gelöscht|entfernt|verschoben|supprimée?|déplacée?|eliminad[oa]|borrad[oa]|rimoss[ao]|spostat[ao]|verwijderd|verplaatst|removid[oa]|usunięt[aeoy]|удален[ао]?|удалён|перемещен[ао]?)(?!\p{L})|削除され|移動され|已(?:被)?删除|已刪除/iu,
      /(?<!\p{L})(?:seite|adresse|page|página|pagina|strona|страниц[аы]|адрес\p{L}*|dirección|indirizzo|adres)(?!\p{L})|ページ|页面|頁面|URL/iu,
      /(?<!\p{L})(?:startseite|accueil|página (?:de inicio|principal)|inicio|home ?page|pagina iniziale|startpagina|página inicial|strona główna|главную|главная)(?!\p{L})|トップページ|ホームへ|返回首页|回首頁/iu,
      /(?<!\p{L})(?:angeforderte\p{L}*|demandée|solicitad[oa]|richiest[ao]|gevraagde|solicitada|запрошенн\p{L}+|server|serveur|servidor|сервер\p{L}*)(?!\p{L})|サーバ|服务器/iu,
      /(?<!\p{L})(?:fehler|erreur|lo sentimos|errore|fout|desculpe|błąd|ошибка|ошиблись|désolés?|tut uns leid|leider|извините|spiacenti|helaas)(?!\p{L})|エラー|错误|錯誤|抱歉/iu,
    ],
  },
  {
    what: 'gate',
    least: 2,
    wordsEach: 45,
    most: 250,
    says: [
      /(?<!\p{L})(?:über|ab|unter|plus de|moins de|mayor(?:es)? de|menor(?:es)? de|più di|maggior\p{L}* di|meno di|ouder dan|boven de|maior(?:es)? de|menor(?:es)? de|старше|младше|ukończył\p{L}*|powyżej)\s+18(?!\d)|18\s*(?:歳|才|岁|歲|\+)|(?<!\p{L})(?:volljährig\p{L}*|majeure?s?|mayor(?:es)? de edad|maggiorenn[ei]|meerderjarig|совершеннолетн\p{L}+|pełnoletni\p{L}*)(?!\p{L})/iu,
      /(?<!\p{L})(?:jugendfrei|jugendgefährdend\p{L}*|nicht geeignet|public averti|adultes?|adultos?|adulti|volwassenen|для взрослых|dla dorosłych|erwachsene\p{L}*)(?!\p{L})|成人向け|成人内容|未成年/iu,
      /(?<!\p{L})(?:bestätig\p{L}+|certifiez|certifie|confirmez|confirmo|confirmas|confermo|confermi|bevestig\p{L}*|confirma|подтвержда\p{L}+|potwierdza\p{L}*)(?!\p{L})|確認|确认|確認/iu,
      /(?<!\p{L})(?:eintreten|betreten|verlassen|entrer|quitter|entrar|salir|entra|esci|binnengaan|verlaten|sair|войти|покинуть|выйти|wejdź|wyjdź)(?!\p{L})|入場|退出|进入|离开/iu,
    ],
  },
];

/** Somebody who is spoken of, says or did something, in the same languages; pages address their reader alone. */
const SOMEBODY: readonly RegExp[] = [
  /["“«„「『][^"”»“」』\n]{1,200}[.,!?…—-]["”»“」』]|(?:^|\n)\s*[—–-]{1,2}\s?\p{Lu}|[”"“»]\s*,?\s*\p{Ll}|」と/u,
  /(?<!\p{L})(?:er|ihn|ihm|ihr|sie) (?=\p{Ll}{2,}te\b|war|hatte|ging|sah|kam|stand|rief)|(?<!\p{L})(?:sagte|fragte|rief|dachte|flüsterte)(?!\p{L})/u,
  /(?<!\p{L})(?:[Ii]l|[Ee]lle)s? (?!est |sont |y |faut |convient |n[’']|ne |suffit )\p{Ll}{3,}|-t-(?:il|elle)(?!\p{L})|(?<!\p{L})(?:dit|répondit|murmura|demanda|lui)(?!\p{L})/u,
  /(?<!\p{L})(?:él|ella|dijo|preguntó|respondió|pensó|murmuró|lui|lei|disse|chiese|rispose|ele|ela|perguntou|hij|zij|zei|vroeg)(?!\p{L})/u,
  /(?<!\p{L})(?:он|она|ему|ей|его|её|сказал[аи]?|спросил[аи]?|ответил[аи]?|он[аи]?|powiedział[aeoy]?|zapytał[ay]?|odparł[ay]?|jego|jej)(?!\p{L})/u,
  /[他她]们?[^。]{0,12}[说說道问問想看走]|(?:彼女?|僕|俺|私)[はがもの]|(?<![しでせ])(?:た|だった|ない)。|と(?:言|思|答)[いえっ]/u,
];

/** Is somebody told of, in one of these languages? */
export const tellsAbroad = (text: string): boolean => SOMEBODY.some((pattern) => pattern.test(text));
