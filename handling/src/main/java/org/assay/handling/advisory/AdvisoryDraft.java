package org.assay.handling.advisory;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// What goes into an advisory, as far as it is known. Texts may be empty while somebody is
/// writing; [AdvisoryWriter] says what is missing.
///
/// It holds nothing of the report but what whoever writes it puts in.
///
/// @param trackingId the name of the advisory, as in `LH-2026-0007`; unique for the publisher
/// @param title its title
/// @param publisher who publishes it
/// @param sharing to whom it may be given
/// @param products the products concerned, with their versions
/// @param issue what is wrong and what to do
/// @param references where more stands
/// @param thanks who is thanked, if they agreed
/// @param revisions what was written when, the first one first
public record AdvisoryDraft(
    String trackingId,
    String title,
    Publisher publisher,
    Sharing sharing,
    List<AffectedProduct> products,
    Issue issue,
    List<Reference> references,
    List<Thanks> thanks,
    List<Revision> revisions) {

  public AdvisoryDraft {
    products = List.copyOf(products);
    references = List.copyOf(references);
    thanks = List.copyOf(thanks);
    revisions = List.copyOf(revisions);
  }

  /// Who publishes an advisory.
  ///
  /// @param name the name of the maker
  /// @param namespace an address that is the maker's own
  /// @param contact how to reach it, in words
  public record Publisher(String name, URI namespace, Optional<String> contact) {}

  /// To whom an advisory may be given (Traffic Light Protocol, as CSAF 2.0 names its colours).
  public enum Sharing {
    /// To everybody; version 2 of the protocol calls it CLEAR.
    WHITE,
    GREEN,
    AMBER,
    RED
  }

  /// A product with the versions that are concerned.
  ///
  /// @param maker who makes it
  /// @param name its name, as the label has it
  /// @param affected the versions that have the issue: single ones, as in `1.4.2`, or ranges,
  ///     as in `<1.5.0` and `vers:semver/>=1.0.0|<1.5.0`
  /// @param fixed the versions that have it no more
  public record AffectedProduct(
      String maker, String name, List<String> affected, List<String> fixed) {
    public AffectedProduct {
      affected = List.copyOf(affected);
      fixed = List.copyOf(fixed);
    }
  }

  /// What is wrong, and what to do.
  ///
  /// @param title in a few words
  /// @param description what it is and what somebody could do with it
  /// @param cve its CVE number, as in `CVE-2026-12345`, if it has one
  /// @param weakness what kind of weakness it is, if that is known
  /// @param cvss how bad it is, if that was worked out
  /// @param remedies what to do
  public record Issue(
      String title,
      String description,
      Optional<String> cve,
      Optional<Weakness> weakness,
      Optional<Cvss> cvss,
      List<Remedy> remedies) {
    public Issue {
      remedies = List.copyOf(remedies);
    }
  }

  /// Something to do about an issue.
  ///
  /// @param kind what it is
  /// @param details what to do, in words
  /// @param address where it is to be had
  public record Remedy(Kind kind, String details, Optional<URI> address) {

    /// What a remedy is.
    public enum Kind {
      /// A version of the maker that has the issue no more. It is for the products that have
      /// one.
      VENDOR_FIX,
      /// A way to go on without the risk.
      WORKAROUND,
      /// Something that makes the risk smaller.
      MITIGATION,
      /// There is nothing yet.
      NONE_AVAILABLE,
      /// There will be nothing.
      NO_FIX_PLANNED
    }
  }

  /// Where more stands.
  public record Reference(String summary, URI address) {}

  /// Somebody to thank.
  ///
  /// @param name as they want to be named
  /// @param organization whom they found it for, if they want it said
  /// @param consent whether they agreed to be named; nobody else is written down
  public record Thanks(String name, Optional<String> organization, Consent consent) {

    /// Whether somebody agreed to be named.
    public enum Consent {
      GIVEN,
      NOT_GIVEN
    }
  }

  /// Something that was written.
  ///
  /// @param date when, to the second
  /// @param summary what, in one sentence
  public record Revision(Instant date, String summary) {
    public Revision {
      date = date.truncatedTo(ChronoUnit.SECONDS);
    }
  }
}
