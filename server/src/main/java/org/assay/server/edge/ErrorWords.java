package org.assay.server.edge;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The texts of pages that say what went wrong: `messages/errors.properties`.
@MessageBundle("errors")
public interface ErrorWords {
  @Message
  String title(Fault fault);

  @Message
  String advice(Fault fault);

  @Message
  String reference();

  @Message
  String start();
}
