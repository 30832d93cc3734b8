package org.assay.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A word in a passage that a time may belong to.
///
/// @param kind what it is about
/// @param start where it begins
/// @param end where it ends, exclusive
record Anchor(Kind kind, int start, int end) {

  /// What a time may be the time of.
  enum Kind {
    /// Plainly an acknowledgement.
    ACKNOWLEDGEMENT,
    /// An answer of some sort: it acknowledges if it is the first.
    ANSWER,
    /// Plainly a status update.
    UPDATE,
    /// A message of some sort: an update if it comes again and again.
    MESSAGE,
    /// Something else: a fix, a triage, a delivery.
    OTHER
  }

  private static final Pattern ACKNOWLEDGEMENT = Pattern.compile(
      "\\backnowledg\\w*|\\back\\b|\\breceipt\\b|\\bconfirm\\w*(?! (?:the |that the |a |its )?(?:existence|vulnerab|issue|problem|bug))"
          + "|\\b(?:has|have) (?:arrived|reached)\\b|\\breport (?:has |have )?(?:arrived|reached)\\b|\\bsay thanks\\b"
          + "|\\bnotification received\\b|\\brecept?ion of (?:your|the|a|any)\\b|\\baccuse reception\\b|\\bmarked as received\\b"
          + "|\\b(?:that|know|note) (?:we|it|your|the|this|a)?\\b[^.;:]{0,30}\\b(?:received|arrived|landed|got|have (?:it|your|the))\\b"
          + "|\\bsay \"?(?:got it|thanks|thank you)\\b");
  private static final Pattern ANSWER = Pattern.compile(
      "\\brespon(?:d|ds|se|ses)\\b|\\brepl(?:y|ies)\\b|\\banswer(?:s|ed)?\\b|\\bgets? back\\b|\\bhear(?:d)? (?:back|from)\\b"
          + "|\\bin touch\\b|\\breach out\\b|\\bfeedback\\b|\\brevert\\b|\\breacts?\\b|\\bcontact you\\b");
  private static final Pattern UPDATE = Pattern.compile(
      "(?<!security |firmware |software |product |automatic |free |install |the latest )\\bupdat(?:e|es|ing)\\b(?! (?:your|the|our|this|its) (?:device|app|firmware|software|hub|page|list|site|website|policy))"
          + "|(?:status|progress)\\b|\\bstate of (?:play|the|your)\\b|\\b(?:kept|keep|keeps|stay) (?:\\w+ ){0,3}(?:informed|posted|up[ -]to[ -]date)\\b"
          + "|\\b(?:where|how) (?:things|it|they|matters|we|your \\w+|the \\w+|their \\w+) (?:stands?|(?:is|are) (?:going|getting on|progressing|coming along))\\b"
          + "|\\b(?:ongoing|further) communication\\b|\\b(?:further|another|second|follow-?up) (?:e-?mail|message|note|letter|reply)\\b"
          + "|\\bfollow-?ups?\\b");
  private static final Pattern MESSAGE = Pattern.compile(
      "\\bhears?\\b|\\bwrites?\\b|\\btouch\\b|\\bcontact\\b|\\bring\\b|\\binform(?:s|ed)?\\b|\\bnotif(?:y|ied|ies)\\b"
          + "|\\btells?\\b|\\btold\\b|\\bdrop you a line\\b|\\bcommunicat\\w*|\\bfeedback\\b|\\bsynchroni[sz]e\\b|\\blet you know\\b|\\bnews\\b"
          + "|\\bgets? back\\b|\\be?-?mails? you\\b|\\bgive you\\b");
  private static final Pattern OTHER = Pattern.compile(
      "\\btriag\\w*|\\bvalidat\\w*|\\bverif\\w*|(?<!of our )(?<!of the )(?<!of its )\\bassess\\w*|\\bfix(?:es|ed|ing)?\\b|\\bpatch\\w*|\\bremediat\\w*|\\bmitigat\\w*"
          + "|\\bresol(?:ve|ves|ved|ution|ving)\\b|\\bpublish\\w*|\\bpublic\\b|\\bdisclos(?:e|ed|es|ing)\\b|\\breleas\\w*|\\bbount\\w*|\\breward\\w*"
          + "|\\bpaid\\b|\\bpay\\b|\\bassign\\w*|\\bships?\\b|\\bshipp\\w*|\\bdeliver\\w*|\\breturns?\\b|\\brefund\\w*|\\bwarrant\\w*"
          + "|\\borders?\\b|\\brepair\\w*|\\bnewsletter\\b|\\bsubscri\\w*|\\bchecks? for\\b|\\binstall\\w*|\\breview\\w*|\\blaunch\\w*"
          + "|\\breproduc\\w*|\\bconfirm\\w* (?:the |that the |a |its )?(?:existence|vulnerab|issue|problem|bug)|\\bsupported\\b|\\bavailable\\b"
          + "|\\bupdat\\w+ (?:your|the|our|this|its) (?:device|app|firmware|software|hub|page|list|site|website|policy)\\b");

  private static final Pattern STARTING_POINT = Pattern.compile(
      "\\b(?:days?|hours?|weeks?|months?|hrs) (?:of|after|from|following)(?: the| our| your| its| this)? "
          + "(acknowledg\\w*|receipt|confirmation|receiving)\\b");

  /// All anchors of a text in plain letters. What stands after "until" is the end of something
  /// and no anchor.
  static List<Anchor> in(String plain) {
    var text = withoutStartingPoints(Ending.blankedOut(plain));
    var found = new ArrayList<Anchor>();
    collect(ACKNOWLEDGEMENT, Kind.ACKNOWLEDGEMENT, text, found);
    collect(ANSWER, Kind.ANSWER, text, found);
    collect(UPDATE, Kind.UPDATE, text, found);
    collect(MESSAGE, Kind.MESSAGE, text, found);
    collect(OTHER, Kind.OTHER, text, found);
    return List.copyOf(found);
  }

  /// "Within ten days of acknowledgement" counts from one; it does not promise one.
  private static String withoutStartingPoints(String text) {
    var start = STARTING_POINT.matcher(text);
    if (!start.find()) return text;
    var blanked = new StringBuilder(text);
    do {
      for (int i = start.start(1); i < start.end(1); i++) blanked.setCharAt(i, ' ');
    } while (start.find());
    return blanked.toString();
  }

  private static void collect(Pattern pattern, Kind kind, String text, List<Anchor> found) {
    var matcher = pattern.matcher(text);
    while (matcher.find()) found.add(new Anchor(kind, matcher.start(), matcher.end()));
  }
}
