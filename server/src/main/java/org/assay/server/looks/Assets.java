package org.assay.server.looks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;

/// The files that pages ask for. All share one folder whose name is made from their contents:
/// `/assets/3f9c…/assay.css`. So a browser may keep a file for ever, and files may name each
/// other without a path.
public final class Assets {
  private static final Map<String, String> TYPES = Map.of(
      "css",
      "text/css; charset=utf-8",
      "js",
      "text/javascript; charset=utf-8",
      "svg",
      "image/svg+xml");

  private static final Map<String, Asset> ALL =
      read("assay.css", "assay.js", "govuk-frontend.js", "mark.svg");

  /// The folder of this build's files, with slashes at both ends.
  public static final String FOLDER = "/assets/" + digest() + "/";

  private Assets() {}

  /// The address of a file.
  ///
  /// @throws IllegalArgumentException where there is no such file: a page asks for it in vain
  public static String path(String name) {
    if (!ALL.containsKey(name))
      throw new IllegalArgumentException(
          "no asset is called '" + name + "'; there are " + ALL.keySet());
    return FOLDER + name;
  }

  /// The file of that name, or nothing.
  public static Optional<Asset> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /// Every file, for those who write the pages to a folder.
  public static SequencedCollection<Asset> all() {
    return java.util.List.copyOf(ALL.values());
  }

  private static Map<String, Asset> read(String... names) {
    var assets = new LinkedHashMap<String, Asset>();
    for (var name : names) {
      var type =
          TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
      assets.put(name, new Asset(name, type, bytes(name), bytes(name + ".gz")));
    }
    return assets;
  }

  private static byte[] bytes(String name) {
    try (var stream = Assets.class.getResourceAsStream(name)) {
      if (stream == null)
        throw new IllegalStateException(
            name + " is not on the class path: build the server with Maven, which makes it");
      return stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var asset : ALL.values()) sha.update(asset.bytes());
      return HexFormat.of().formatHex(sha.digest(), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
