package org.assay.server.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.List;
import java.util.Optional;

/// Who is told by mail about reports (`ASSAY_MAIL_…`). Where nobody is named, no mail is sent.
/// The mail server itself is set by `QUARKUS_MAILER_HOST` and the others of its kind.
@ConfigMapping(prefix = "assay.mail")
public interface MailSettings {

  /// The addresses of those who answer reports (`ASSAY_MAIL_TO`).
  Optional<List<String>> to();

  /// Who is told as well before a promise breaks, and when it is broken
  /// (`ASSAY_MAIL_ESCALATE_TO`).
  @WithName("escalate-to")
  Optional<List<String>> escalateTo();

  /// How often it is looked whether somebody has to be told; `off` for never.
  String every();
}
