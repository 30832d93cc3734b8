package org.assay.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.disclosure.ContactPoint.Kind;
import org.assay.pages.Form;
import org.assay.pages.Link;
import org.assay.pages.Page;
import org.assay.pages.Region;

/// Finds the ways to report a security issue that a page offers, and how sure each is.
final class ContactFinder {

  private static final Pattern MAIL = Pattern.compile(
      "(?<![\\w.+@/-])[a-z0-9][a-z0-9._%+'-]{0,63}@[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?){1,5}");
  private static final Pattern OBFUSCATED = Pattern.compile(
      "(?<![\\w.])[a-z0-9][a-z0-9._-]{0,40}\\s?(?:\\[at\\]|\\(at\\)|\\{at\\}|<at>|\\s\\[\\s?at\\s?\\]\\s|\\s?\\(\\s?at\\s?\\)\\s?|\\[@\\])\\s?[a-z0-9-]{1,63}(?:\\s?(?:\\[\\s?dot\\s?\\]|\\(\\s?dot\\s?\\)|\\.)\\s?[a-z]{2,24}){1,4}");
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\w.-])(?:\\+|\\(?0|1-8)[\\d ()./-]{7,20}\\d(?![\\w-])");
  private static final Pattern CALLING =
      Pattern.compile("\\b(?:call|ring|phone|tel|telephone|hotline|dial|fax)\\b");
  private static final Pattern POSTING =
      Pattern.compile("\\b(?:write to|by post|postal|letters?)\\b");
  private static final Pattern POST_ADDRESS = Pattern.compile(
      "\\b[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}\\b|\\b\\d{1,4} [a-z]+ (?:lane|street|road|avenue|park|way|drive|square)\\b|\\bpo box\\b|\\b[a-z]{2} \\d{5}\\b");
  private static final Pattern PLACEHOLDER = Pattern.compile(
      "(?:name|your|you|yourname|user|username|someone|john\\.?doe|jane\\.?doe|me|first\\.?last)@.*");
  private static final Pattern SECURITY_NAME = Pattern.compile(
      ".*(?:secur|psirt|csirt|cirt|sirt|cert|vuln|vdp|cvd|disclos|bug|infosec|psti|incident|flaw|weakness|sec-|secalert|hacker|bounty|exploit|sicur).*|(?:sec|src|secure|bugs?)");
  private static final Pattern OTHER_NAME =
      Pattern.compile("(?:dpo|privacy|compliance|legal|gdpr)");
  private static final Pattern NEVER_NAME = Pattern.compile(
      "(?:sales|press|media|jobs|careers|marketing|billing|orders?|returns?|noreply|no-reply)");
  private static final Pattern OTHER_MATTERS = Pattern.compile(
      "\\b(?:other|else|general|press|sales|orders?|privacy|data protection|customer (?:care|service|support))\\b");
  private static final Pattern SECURITY_ELSEWHERE = Pattern.compile(
      "sicherheit|schwachstelle|vuln[eé]rab|s[eé]curit[eé]|segur(?:idad|an[cç]a)|sicurezza|beveilig|kwetsba|s[aä]kerhet|sikkerhed|sikkerhet|bezpiecze|podatno|安全|漏洞|脆弱|セキュリティ|보안|취약");
  private static final Pattern REPORTING_ELSEWHERE = Pattern.compile(
      "meld|schreib|signal|notif|avis|[eé]cri|envia|enviar|escrib|invia|scriv|rapport|zg[lł]o|报告|報告|发送|發送|邮件|郵件|反馈|連絡|ご連絡|신고|이메일|メール|@");
  private static final Pattern LOGIN = Pattern.compile("[/=](?:log-?in|sign-?in|sso|account)\\b");
  static final Pattern SECURITY = Pattern.compile(
      "\\b(?:in)?secur\\w*|\\bvulnerab\\w*|\\bcyber\\w*|\\bflaws?\\b|\\bweakness\\w*|\\bhack\\w*|\\bexploit\\w*|\\bpsirt\\b|\\bcsirt\\b|\\bcert\\b|\\bsirt\\b|\\bpsti\\b|\\bbugs?\\b|\\bunsafe\\b|\\bbreak into\\b|\\bhole\\b|\\b(?:responsible|coordinated) disclosure\\b|\\binfosec\\b");
  private static final Pattern REPORTING = Pattern.compile(
      "\\breport\\w*|\\bsubmi\\w*|\\btell\\b|\\btold\\b|\\bsend\\b|\\bwrite\\b|\\bmail\\w*|\\be-?mail\\w*|\\bcontact\\w*|\\breach\\w*|\\bnotif\\w*|\\binform\\b|\\bdisclos\\w*|\\bfound\\b|\\bdrop\\b|\\baddressed\\b|\\bring\\b|\\bcall\\b|\\bopen a\\b|\\braise\\b|\\bfill\\b|\\binbox\\b|\\bfeedback\\b|\\bmessage\\b|\\bgo to\\b|\\bto:");
  private static final Pattern WAY_IN = Pattern.compile(
      "\\bform\\b|\\breport\\w*|\\bsubmi\\w*|\\bportal\\b|\\bticket\\w*|\\bdesk\\b|\\bplatform\\b|\\bprogram\\w*|\\bbugs\\.|\\bfeedback\\b|\\bhere\\b|\\bmessage\\b|hackerone|bugcrowd|intigriti|yeswehack|openbugbounty|\\bonline\\b|@");
  private static final Pattern NO_WAY_IN = Pattern.compile(
      "\\bpolic(?:y|ies)\\b|\\bterms\\b|\\badvisor\\w*|\\bhall of fame\\b|\\bthank\\w*|\\backnowledgments\\b|\\bprivacy\\b|\\bpgp\\b|\\bs/mime\\b|\\bkey\\b|\\bguidelines?\\b|\\bcookie\\w*|\\blog ?in\\b|\\bsign in\\b|\\bsecurity\\.txt\\b|\\bannual report\\b|\\bhelp pages?\\b");
  private static final Pattern KEY =
      Pattern.compile("\\b(?:pgp|openpgp|gpg|s/mime|public key|encryption key)\\b");
  private static final Pattern REPORT_LINK = Pattern.compile(
      "^(?:report|submit|disclose) (?:an? |your )?(?:product |potential |suspected )?(?:security|vulnerabilit|cyber)\\w*.{0,30}");
  private static final Pattern TO_OBTAIN = Pattern.compile(
      "(?<!key )\\bon request\\b|\\b(?:obtain|request a copy|to receive a copy)\\b");

  private static final int MOST_IN_ONE = 40;
  private static final int SHORT_LINE = 100;

  private final Page page;
  private final boolean aboutReporting;
  /// Whether reporting security issues is the whole subject of the page, by its title or its
  /// first heading.
  private final boolean forReports;
  private final Map<String, Scored> found = new LinkedHashMap<>();

  /// A contact with how plainly it is for security reports: 3 plainly, 2 by what stands around
  /// it, 1 only because it stands on such a page.
  record Scored(ContactPoint contact, int score, boolean obfuscated) {}

  private ContactFinder(Page page, boolean aboutReporting) {
    this.page = page;
    this.aboutReporting = aboutReporting;
    this.forReports = isReporting(PlainText.of(page.title()))
        || page.readable().stream()
            .filter(block -> block.headsOthers() && block.region() == Region.CONTENT)
            .findFirst()
            .filter(block -> isReporting(PlainText.of(block.text())))
            .isPresent();
  }

  /// Whether a text speaks of security at all, in English or another language.
  static boolean isAboutSecurity(String plain) {
    return SECURITY.matcher(plain).find() || SECURITY_ELSEWHERE.matcher(plain).find();
  }

  static List<Scored> in(Page page, List<Passage> passages, boolean aboutReporting) {
    var finder = new ContactFinder(page, aboutReporting);
    var before = "";
    for (var passage : passages) {
      finder.read(passage, before);
      before = passage.plain();
    }
    page.forms().forEach(finder::form);
    return finder.found.values().stream()
        .sorted(Comparator.comparingInt(Scored::score).reversed())
        .toList();
  }

  private void read(Passage passage, String before) {
    if (isElsewhere(passage)) return;
    var around = Around.of(passage, before);
    mails(passage, around);
    links(passage, around);
    phones(passage, around);
    post(passage, around);
  }

  /// What stands around a contact, looked at once for each passage.
  private record Around(String text, boolean sentenceReports, boolean reports, boolean toObtain) {

    static Around of(Passage passage, String before) {
      var text = before + " / " + passage.plain() + " / " + passage.heading();
      boolean sentence = isReporting(passage.plain());
      return new Around(
          text,
          sentence,
          sentence || isReporting(text),
          TO_OBTAIN.matcher(passage.plain()).find());
    }
  }

  private static boolean isElsewhere(Passage passage) {
    return switch (passage.block().region()) {
      case COOKIE_NOTICE, DIALOG -> true;
      case CONTENT, HEADER, NAVIGATION, ASIDE, FOOTER -> false;
    };
  }

  private void add(Kind kind, String value, Passage passage, int score, boolean obfuscated) {
    if (score <= 0) return;
    var scored = new Scored(new ContactPoint(kind, value, passage.quote()), score, obfuscated);
    found.merge(
        kind + " " + value.toLowerCase(Locale.ROOT),
        scored,
        (old, now) -> now.score() > old.score() ? now : old);
  }

  // ---- mail

  private void mails(Passage passage, Around around) {
    var mail = MAIL.matcher(passage.plain());
    for (int i = 0; i < MOST_IN_ONE && mail.find(); i++) {
      mail(mail.group(), passage, around, mail.start());
    }
    var obfuscated = OBFUSCATED.matcher(passage.plain());
    while (obfuscated.find()) {
      int score = mailScore(localPart(obfuscated.group().strip()), passage, around);
      add(Kind.MAIL, obfuscated.group().strip(), passage, score, true);
    }
  }

  private void mail(String address, Passage passage, Around around, int at) {
    if (PLACEHOLDER.matcher(address).matches() || isExample(passage.plain(), at)) return;
    add(Kind.MAIL, address, passage, mailScore(localPart(address), passage, around), false);
  }

  private static boolean isExample(String plain, int at) {
    var before = plain.substring(Math.max(0, at - 14), at);
    return before.contains("e.g.") || before.contains("such as") || before.contains("for example");
  }

  private static String localPart(String address) {
    return address.split("[@\\s\\[({<]", 2)[0];
  }

  private int mailScore(String name, Passage passage, Around around) {
    if (around.toObtain()) return 1;
    if (SECURITY_NAME.matcher(name).matches()) return 3;
    if (NEVER_NAME.matcher(name).matches() && isForOtherMatters(passage)) return 0;
    if (OTHER_NAME.matcher(name).matches() || NEVER_NAME.matcher(name).matches())
      return isContentOf(passage) ? 1 : 0;
    if (passage.block().region() == Region.FOOTER || passage.block().region() == Region.ASIDE) {
      return around.sentenceReports() ? 2 : 0;
    }
    if (around.reports() || namesSecurity(passage)) return aboutReporting ? 2 : 1;
    if (!passage.isContent()) return 0;
    return forReports && !isForOtherMatters(passage) ? 2 : 1;
  }

  private static boolean isForOtherMatters(Passage passage) {
    return OTHER_MATTERS.matcher(MAIL.matcher(passage.plain()).replaceAll(" ")).find();
  }

  /// A short line such as "Security issues: issues@maker.example".
  private boolean namesSecurity(Passage passage) {
    var plain = passage.plain();
    return aboutReporting
        && passage.isContent()
        && plain.length() <= SHORT_LINE
        && SECURITY.matcher(MAIL.matcher(plain).replaceAll(" ")).find();
  }

  private boolean isContentOf(Passage passage) {
    return aboutReporting && passage.isContent();
  }

  private static boolean isReporting(String plain) {
    return (SECURITY.matcher(plain).find() && REPORTING.matcher(plain).find())
        || (SECURITY_ELSEWHERE.matcher(plain).find()
            && REPORTING_ELSEWHERE.matcher(plain).find());
  }

  // ---- links

  private void links(Passage passage, Around around) {
    for (var link :
        passage.links().subList(0, Math.min(MOST_IN_ONE, passage.links().size()))) {
      if (stands(link, passage)) link(link, passage, around);
    }
  }

  private static boolean stands(Link link, Passage passage) {
    return !link.text().isBlank() && passage.text().contains(link.text().strip().split("\n", 2)[0]);
  }

  private void link(Link link, Passage passage, Around around) {
    var address = link.address().toLowerCase(Locale.ROOT);
    var words = PlainText.of(link.text());
    if (address.startsWith("mailto:")) {
      var mail = MAIL.matcher(address.substring(7));
      if (mail.find()) mail(mail.group(), passage, around, 0);
    } else if (address.startsWith("tel:")) {
      add(Kind.PHONE, link.text().strip(), passage, around.reports() ? 2 : 0, false);
    } else if (KEY.matcher(words).find()) {
      add(Kind.KEY, link.address(), passage, 1, false);
    } else if (isWayIn(words, address, passage, around)) {
      int score = LOGIN.matcher(address).find() ? 1 : 3;
      add(
          kindOf(words + " " + address + " " + passage.plain()),
          link.address(),
          passage,
          score,
          false);
    }
  }

  private boolean isWayIn(String words, String address, Passage passage, Around around) {
    if (address.startsWith("#")
        || address.contains("/email-protection")
        || NO_WAY_IN.matcher(words).find()) return false;
    if (REPORT_LINK.matcher(words.strip()).matches()) return true;
    if (SECURITY.matcher(words).find() && words.matches(".*\\bform\\b.*")) return true;
    return passage.isContent()
        && aboutReporting
        && WAY_IN.matcher(words + " " + address + " " + passage.plain()).find()
        && REPORTING.matcher(passage.plain() + " " + passage.heading()).find()
        && (around.reports() || isReporting(around.text() + " " + address))
        && !words.equals(passage.plain().strip() + "?");
  }

  private static final Pattern PLATFORM =
      Pattern.compile("hackerone|bugcrowd|intigriti|yeswehack|openbugbounty");
  private static final Pattern FORM = Pattern.compile("(?<!plat)forms?\\b");

  private static Kind kindOf(String words) {
    if (PLATFORM.matcher(words).find()) return Kind.PORTAL;
    return FORM.matcher(words).find() ? Kind.FORM : Kind.PORTAL;
  }

  // ---- telephone and post

  private void phones(Passage passage, Around around) {
    if (!CALLING.matcher(passage.plain()).find() || !around.reports()) return;
    if (Wording.isAboutSomethingElse(passage.plain())) return;
    var phone = PHONE.matcher(passage.plain());
    while (phone.find()) {
      add(Kind.PHONE, phone.group().strip(), passage, passage.isContent() ? 2 : 0, false);
    }
  }

  private void post(Passage passage, Around around) {
    if (POSTING.matcher(passage.plain()).find()
        && POST_ADDRESS.matcher(passage.plain()).find()
        && around.reports()) {
      add(Kind.POST, passage.text(), passage, 2, false);
    }
  }

  // ---- forms

  private void form(Form form) {
    if (form.region() != Region.CONTENT || !aboutReporting || form.asksForPassword()) return;
    boolean takesText = form.fields().stream().anyMatch(field -> field.type().equals("textarea"));
    if (!takesText) return;
    int next = Math.min(form.firstBlock(), page.blocks().size() - 1);
    if (next < 0) return;
    var block = page.blocks().get(next);
    var quote = new Quote("a form: " + names(form), form.place());
    var key = "FORM " + form.action();
    found.putIfAbsent(key, new Scored(new ContactPoint(Kind.FORM, form.action(), quote), 3, false));
    if (!block.isReadable()) found.remove(key);
  }

  private static String names(Form form) {
    var names = new ArrayList<String>();
    for (var field : form.fields())
      names.add(field.label().isBlank() ? field.name() : field.label());
    return String.join(", ", names);
  }
}
