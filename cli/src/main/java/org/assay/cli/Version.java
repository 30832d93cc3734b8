package org.assay.cli;

import picocli.CommandLine.IVersionProvider;

/// The version of Assay, as the build wrote it into the jar.
final class Version implements IVersionProvider {

  /// `0.1.0`, or `development` where no jar was built.
  static String text() {
    var version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"assay " + text()};
  }
}
