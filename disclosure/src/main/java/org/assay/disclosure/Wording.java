package org.assay.disclosure;

import java.util.regex.Pattern;

/// Kinds of wording that change what a passage promises.
final class Wording {

  private static final Pattern VAGUE = Pattern.compile(
      "\\bprompt(?:ly)?\\b|\\b(?:as soon|as quickly|as fast|as early) as\\b|\\btimely\\b|\\bregular(?:ly)?\\b|\\bperiodic(?:al|ally)?\\b"
          + "|\\bfrom time to time\\b|\\bsoon\\b|\\bshortly\\b|\\bquickly\\b|\\bswiftly\\b|\\breasonabl[ey]\\b|\\bas appropriate\\b"
          + "|\\bwithout (?:undue )?delay\\b|\\bwhen(?:ever)? possible\\b|\\bcontinuous(?:ly)?\\b|\\bevery so often\\b|\\b(?:a )?few (?:hours|days|weeks)\\b"
          + "|\\bongoing\\b|\\bcase[- ]by[- ]case\\b|\\bbest efforts?\\b|\\bas needed\\b|\\bas necessary\\b|\\bin due course\\b|\\bfrequent(?:ly)?\\b|\\bsome time\\b"
          + "|\\bthroughout\\b|\\bif possible\\b|\\bwhere possible\\b");
  private static final Pattern EVENT = Pattern.compile(
      "\\b(?:when|whenever|each time|every time|once|as)\\b[^.;]{0,30}\\bstatus\\b[^.;]{0,30}\\bchang|\\bat (?:each|every|key|major|all) (?:stage|step|milestone|phase)s?\\b"
          + "|\\bin (?:each|every) (?:stage|step|phase)\\b|\\bwhen(?:ever)? (?:there (?:is|are)|we have)\\b[^.;]{0,20}\\b(?:news|progress|new information|an update|updates)\\b");
  private static final Pattern DISTRACTING = Pattern.compile(
      "\\bwarrant|\\borders?\\b|\\bshipping\\b|\\bshipped within\\b|\\brefund|\\bnewsletter|\\bsubject access|\\bpersonal data\\b|\\bbasket|\\bcookies?\\b|\\bsales (?:enquir|inquir|team)|\\bon your repair"
          + "|\\blive chat\\b|\\bdata protection officer|\\boffers\\b|\\bchecks? for updates\\b|\\bfirmware updates? (?:every|each)|\\bwelcome to (?:enquire|inquire|ask)\\b|\\bavoid doing so\\b");
  private static final Pattern NEGATED = Pattern.compile(
      "\\b(?:do not|don't|does not|doesn't|cannot|can't|can not|will not|won't|not able to|unable to|never|may not be able to|not be able to|no)\\b"
          + "(?:\\W+\\w+){0,4}?\\W+$");
  private static final Pattern NEGATIVE = Pattern.compile(
      "\\b(?:do not|don't|does not|doesn't|cannot|can't|can not|will not|won't|not able to|unable to|never|may not be able to)\\b");
  private static final Pattern PAST = Pattern.compile(
      "\\b(?:we|they|he|she|it) (?:\\w+ly )?(?:acknowledged|updated|replied|responded|confirmed|informed|answered)\\b"
          + "|\\b(?:in|during|since|last) (?:19|20)\\d\\d,? (?:we|our)\\b|\\b\\d{1,3} ?(?:%|per ?cent) of (?:them|the|all|our|reports)\\b|\\bon average\\b");
  private static final Pattern OF_OTHERS = Pattern.compile(
      "\\b(?:suppliers?|vendors|partners|licensees|you must|you should(?! (?:receive|hear|get|expect))|you shall|you agree|you are required|(?:researchers?|finders?|reporters?) (?:must|should|shall)"
          + "(?! (?:be (?:informed|notified|apprised|advised|told|kept|sent|given|updated|contacted)|receive|hear|get|expect)))\\b");
  private static final Pattern OURS = Pattern.compile(
      "(?<!\\bthat )(?<!\\bwhich )(?<!\\bwhom )\\bwe\\b|\\byou(?:'ll| will| get| receive| can expect| hear)\\b");
  private static final Pattern SOFT = Pattern.compile(
      "\\b(?:aims?|aiming|try|tries|strive|endeavou?r|typically|normally|usually|generally|target|best effort|hope|intend|approximately|expect)\\b");
  private static final Pattern PUBLIC = Pattern.compile(
      "\\b(?:on our|on the|to our|this) (?:status |news |security |web ?)?(?:page|site|website|blog|list|portal page)\\b|\\badvisories\\b");

  private static final Pattern OTHER_SUBJECT = Pattern.compile(
      "\\b(?:support|service) tickets?\\b|\\b(?:your|personal) (?:data|information)\\b|\\bdata (?:protection|subject|requests?)\\b|\\bprivacy\\b"
          + "|\\bsuppl(?:iers?|y[- ]chain)\\b|\\bcustomer (?:care|services?|support)\\b|\\bafter-?sales?\\b|\\brepairs?\\b|\\breturns\\b|\\bdelivery\\b|\\borders?\\b"
          + "|\\bcomplaints?\\b|\\bwarranty\\b");
  private static final Pattern PLACEHOLDER = Pattern.compile(
      "(?:\\[[^\\]\\[]{1,24}\\]|<[^<>]{1,24}>|\\{[^{}]{1,24}\\}|_{2,20}|\\b(?:xx?|nn?|tbd|tbc)\\b)\\s?(?:business |working )?(?:hours?|days?|weeks?|months?)\\b");

  private Wording() {}

  /// Whether a heading names another subject than security issues.
  static boolean isOtherSubject(String heading) {
    return OTHER_SUBJECT.matcher(heading).find()
        && !ContactFinder.SECURITY.matcher(heading).find();
  }

  /// Whether a number was left to be filled in: "within [X] days".
  static boolean isUnfilled(String plain) {
    return PLACEHOLDER.matcher(plain).find();
  }

  static boolean isVague(String plain) {
    return VAGUE.matcher(plain).find();
  }

  static boolean isTiedToEvents(String plain) {
    return EVENT.matcher(plain).find();
  }

  static boolean isAboutSomethingElse(String plain) {
    return DISTRACTING.matcher(plain).find();
  }

  /// Whether the word at this place is denied.
  static boolean isDenied(String plain, int at) {
    var before = plain.substring(Math.max(0, at - 70), at);
    int clause = Math.max(before.lastIndexOf('.'), before.lastIndexOf(';'));
    return NEGATED.matcher(before.substring(clause + 1)).find();
  }

  static boolean hasNegative(String plain) {
    return NEGATIVE.matcher(plain).find();
  }

  static boolean isPast(String plain) {
    return PAST.matcher(plain).find();
  }

  /// Whether somebody else than the maker is to act: a duty word before the anchor and nothing in
  /// between that speaks for the maker.
  static boolean isDutyOfOthers(String plain, int anchor) {
    var duty = OF_OTHERS.matcher(plain).region(0, anchor);
    int end = -1;
    while (duty.find()) end = duty.end();
    return end >= 0 && !OURS.matcher(plain).region(end, anchor).find();
  }

  static boolean isSoft(String plain) {
    return SOFT.matcher(plain).find();
  }

  static boolean isForThePublic(String plain) {
    return PUBLIC.matcher(plain).find();
  }
}
