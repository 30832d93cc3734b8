package org.assay.statement.findings;

import static org.assay.law.evaluation.Verdict.NOT_MET;
import static org.assay.law.evaluation.Verdict.UNDETERMINED;

import java.util.Locale;
import org.assay.law.evaluation.Verdict;

/// Why something about a statement is not met or cannot be told.
///
/// The codes are stable: the command, the page for browsers and the index of the attack set all use
/// them. New ones may come; none is renamed or used for something else.
public enum ReasonCode {
  // a file that nothing can be said about
  FILE_NOT_PDF(NOT_MET, "the file is no PDF"),
  FILE_TOO_LARGE(NOT_MET, "the file is larger than any statement"),
  FILE_TRUNCATED(NOT_MET, "the end of the file is missing"),
  FILE_ENCRYPTED(NOT_MET, "the file is encrypted"),
  FILE_TOO_DEEP(NOT_MET, "the objects of the file are nested too deeply"),
  FILE_EXPANDS_TOO_FAR(NOT_MET, "the parts of the file expand beyond what is read"),
  FILE_BROKEN(NOT_MET, "the file's structure is broken"),

  // the file
  FILE_MISSHAPEN(NOT_MET, "the file is not in the form in which statements are issued"),
  ACTIVE_CONTENT(NOT_MET, "the file holds a script, a launch action or other active content"),
  ATTACHMENT_UNKNOWN(NOT_MET, "the file carries an attachment that no statement has"),

  // the signature
  SIGNATURE_MISSING(NOT_MET, "the file has no signature"),
  SIGNATURE_MISSHAPEN(NOT_MET, "the signature does not cover what a signature must cover"),
  SIGNATURE_BROKEN(NOT_MET, "the document was changed after it was signed"),
  SIGNATURE_FALSE(NOT_MET, "the signature was not made with the key of its certificate"),
  CHANGED_AFTER_SIGNING(NOT_MET, "something was added after signing that is no signature"),

  // the certificate
  CERTIFICATE_UNTRUSTED(NOT_MET, "the certificate leads to none of the trust anchors given"),
  CERTIFICATE_EXPIRED(NOT_MET, "the certificate was not valid when the document was signed"),
  CERTIFICATE_REVOKED(NOT_MET, "the certificate was revoked before the document was signed"),
  CERTIFICATE_OF_SOMEBODY_ELSE(NOT_MET, "the certificate names neither the signatory nor a party"),
  CERTIFICATE_ALTERED(NOT_MET, "a certificate in the signature is not as its issuer made it"),
  CERTIFICATE_NOT_FOR_SIGNING(NOT_MET, "the certificate is not one for signing documents"),
  TRUST_NOT_GIVEN(UNDETERMINED, "no trust anchor was given"),
  REVOCATION_UNKNOWN(UNDETERMINED, "nothing shows that the certificate was not revoked"),
  EXPIRED_SINCE(
      UNDETERMINED, "the certificate has expired and no time-stamp shows when was signed"),
  TIME_STAMP_BROKEN(NOT_MET, "the time-stamp is not one of this signature"),
  TIME_STAMP_UNTRUSTED(UNDETERMINED, "the time-stamp leads to none of the trust anchors given"),

  // the data
  DATA_MISSING(NOT_MET, "the statement's data are not attached"),
  DATA_UNREADABLE(NOT_MET, "the attached data are not a statement"),
  DATA_CHANGED(NOT_MET, "the statement's number does not follow from its contents"),
  TEXT_DIFFERS(NOT_MET, "the pages say something else than the data"),
  TEXT_UNREADABLE(UNDETERMINED, "the text cannot be read"),
  ITEM_MISSING(NOT_MET, "an item that Schedule 4 asks for is missing"),
  ITEM_WRONG(NOT_MET, "an item contradicts another one or the law"),
  ITEM_NOT_FOUND(UNDETERMINED, "an item was not found, and could stand in words not understood"),
  ITEM_UNCLEAR(UNDETERMINED, "an item may be there, and what was found does not settle it"),
  STANDARD_NOT_NAMED(UNDETERMINED, "a standard is not the edition that the Regulations name"),
  SUPPORT_PERIOD_OVER(UNDETERMINED, "the support period ended before the date of issue"),
  LABEL_EXPIRED(NOT_MET, "a label on which an opinion rests is not valid on the day"),
  ISSUED_LATER(NOT_MET, "the statement was issued after the day asked about"),
  BATCH_NOT_COVERED(NOT_MET, "the batch in hand is not among those listed"),

  // the ledger
  LOGGED_NOT_SHOWN(UNDETERMINED, "the file carries no proof that the statement was logged"),
  ENTRY_UNREADABLE(NOT_MET, "what is attached as the ledger entry is none"),
  ENTRY_OF_ANOTHER(NOT_MET, "the ledger entry in the file is another statement's"),
  PROOF_UNREADABLE(NOT_MET, "the proof in the file is no proof of inclusion"),
  PROOF_OF_ANOTHER(NOT_MET, "the proof does not lead from the entry to the checkpoint"),
  LOG_KEY_NOT_GIVEN(UNDETERMINED, "no key of a log was given"),
  LOG_UNKNOWN(NOT_MET, "the checkpoint is not signed by the log whose key was given"),
  WITNESSES_TOO_FEW(NOT_MET, "fewer witnesses than the policy asks for have signed the checkpoint"),
  WITNESS_FALSE(NOT_MET, "a signature in the name of a witness was not made with its key"),
  LOG_FORKED(NOT_MET, "the checkpoint in the file does not belong to the ledger given"),
  LOG_ROLLED_BACK(NOT_MET, "the ledger given is older than the checkpoint in the file"),
  LOG_DAMAGED(NOT_MET, "the ledger given does not have the hash that its checkpoint states"),
  STATUS_UNKNOWN(UNDETERMINED, "no ledger was given to look later entries up in"),
  SUPERSEDED(NOT_MET, "another statement has taken its place"),
  WITHDRAWN(NOT_MET, "the statement was withdrawn"),

  // a bundle
  BUNDLE_INCOMPLETE(NOT_MET, "the bundle lacks a file that its manifest lists, or has another"),
  BUNDLE_CHANGED(NOT_MET, "a file of the bundle is not the one that its manifest lists"),
  VERDICT_DIFFERS(NOT_MET, "the statement is found to be something else than the bundle says"),
  ASSESSMENT_DIFFERS(NOT_MET, "the assessment comes out otherwise than it is in the bundle"),
  LAW_NOT_THERE(UNDETERMINED, "the law data of that version are not here");

  private final Verdict verdict;
  private final String says;

  ReasonCode(Verdict verdict, String says) {
    this.verdict = verdict;
    this.says = says;
  }

  /// The stable id, such as `changed-after-signing`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What it means: not met, or undetermined.
  public Verdict verdict() {
    return verdict;
  }

  /// What it says in plain words.
  public String says() {
    return says;
  }
}
