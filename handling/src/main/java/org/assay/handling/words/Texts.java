package org.assay.handling.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of one message file in one language.
///
/// @param file the file in English; that of another language adds `_` and the language
/// @param language the language that was asked for
public record Texts(ResourceBundle file, Locale language) {

  private static final ResourceBundle.Control ENGLISH_OTHERWISE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /// The texts beside a class: `name.properties` is in English, `name_de.properties` in
  /// German.
  public static Texts beside(Class<?> type, String name, Locale language) {
    var file = ResourceBundle.getBundle(
        type.getPackageName() + "." + name, language, type.getClassLoader(), ENGLISH_OTHERWISE);
    return new Texts(file, file.getLocale().equals(Locale.ROOT) ? Locale.UK : language);
  }

  /// A text with its places filled in.
  ///
  /// @throws java.util.MissingResourceException if there is no such text
  public String get(String key, Object... values) {
    return new MessageFormat(file.getString(key), language).format(values);
  }

  public boolean has(String key) {
    return file.containsKey(key);
  }
}
