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
          + "|\\bnotification received\\b");
  private static final Pattern ANSWER = Pattern.compile(
      "\\brespon(?:d|ds|se|ses)\\b|\\brepl(?:y|ies)\\b|\\banswer(?:s|ed)?\\b|\\bgets? back\\b|\\bhear (?:back|from)\\b"
          + "|\\bin touch\\b|\\breach out\\b|\\bfeedback\\b|\\brevert\\b|\\breacts?\\b|\\bcontact you\\b");
  private static final Pattern UPDATE = Pattern.compile(
      "(?<!security |firmware |software |product |automatic |free |install |the latest )\\bupdat(?:e|es|ing)\\b(?! (?:your|the|our|this|its) (?:device|app|firmware|software|hub|page|list|site|website|policy))"
          + "|(?:status|progress)\\b|\\bstate of (?:play|the|your)\\b|\\b(?:kept|keep|keeps|stay) (?:\\w+ ){0,3}(?:informed|posted|up[ -]to[ -]date)\\b"
          + "|\\bwhere things stand\\b|\\b(?:ongoing|further) communication\\b");
  private static final Pattern MESSAGE = Pattern.compile(
      "\\bhears?\\b|\\bwrites?\\b|\\btouch\\b|\\bcontact\\b|\\bring\\b|\\binform(?:s|ed)?\\b|\\bnotif(?:y|ied|ies)\\b"
          + "|\\btells?\\b|\\bdrop you a line\\b|\\bcommunicat\\w*|\\bfeedback\\b|\\bsynchroni[sz]e\\b|\\blet you know\\b|\\bnews\\b"
          + "|\\bgets? back\\b|\\be?-?mails? you\\b|\\bgive you\\b");
  private static final Pattern OTHER = Pattern.compile(
      "\\btriag\\w*|\\bvalidat\\w*|\\bverif\\w*|\\bassess\\w*|\\bfix(?:es|ed|ing)?\\b|\\bpatch\\w*|\\bremediat\\w*|\\bmitigat\\w*"
          + "|\\bresol(?:ve|ves|ved|ution|ving)\\b|\\bpublish\\w*|\\bpublic\\b|\\bdisclos(?:e|ed|es|ing)\\b|\\breleas\\w*|\\bbount\\w*|\\breward\\w*"
          + "|\\bpaid\\b|\\bpay\\b|\\bassign\\w*|\\bships?\\b|\\bshipp\\w*|\\bdeliver\\w*|\\breturns?\\b|\\brefund\\w*|\\bwarrant\\w*"
          + "|\\borders?\\b|\\brepair\\w*|\\bnewsletter\\b|\\bsubscri\\w*|\\bchecks? for\\b|\\binstall\\w*|\\breview\\w*|\\blaunch\\w*"
          + "|\\breproduc\\w*|\\bconfirm\\w* (?:the |that the |a |its )?(?:existence|vulnerab|issue|problem|bug)|\\bsupported\\b|\\bavailable\\b");

  /// All anchors of a text in plain letters. What stands after "until" is the end of something
  /// and no anchor.
  static List<Anchor> in(String plain) {
    var text = Ending.blankedOut(plain);
    var found = new ArrayList<Anchor>();
    collect(ACKNOWLEDGEMENT, Kind.ACKNOWLEDGEMENT, text, found);
    collect(ANSWER, Kind.ANSWER, text, found);
    collect(UPDATE, Kind.UPDATE, text, found);
    collect(MESSAGE, Kind.MESSAGE, text, found);
    collect(OTHER, Kind.OTHER, text, found);
    return List.copyOf(found);
  }

  private static void collect(Pattern pattern, Kind kind, String text, List<Anchor> found) {
    var matcher = pattern.matcher(text);
    while (matcher.find()) found.add(new Anchor(kind, matcher.start(), matcher.end()));
  }
}
