package org.assay.server.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The texts around every page: `messages/words.properties`, in templates `{words:skip}`.
@MessageBundle("words")
public interface FrameWords {
  @Message
  String skip();

  @Message
  String home(String office);

  @Message
  String navigation();

  @Message
  String section(Section section);

  @Message
  String signedIn(String visitor);

  @Message
  String signOut();

  @Message
  String signIn();

  @Message
  String desk();

  @Message
  String publicSide();

  @Message
  String languages();

  @Message
  String madeWith();

  @Message
  String error();

  @Message
  String problem();

  @Message
  String important();

  @Message
  String success();

  @Message
  String warning();

  @Message
  String back();

  @Message
  String breadcrumbs();

  @Message
  String previous();

  @Message
  String next();

  @Message
  String pagesOf();

  @Message
  String page(int number);

  @Message
  String search();

  @Message
  String filter();

  @Message
  String clear();

  @Message
  String dayField();

  @Message
  String monthField();

  @Message
  String yearField();

  @Message
  String scrolls(String table);
}
