# Finds a JDK 25 or newer, whatever the default `java` is. Sourced by ./assay and ./assay-test; sets JAVA_HOME.
# Looks at ASSAY_JAVA_HOME, JAVA_HOME, the PATH, and the folders where installers put JDKs.

assay_wanted_jdk=25

jdk_feature_version() { # prints the feature version of the JDK in folder $1, or nothing
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

use_jdk() { # succeeds if folder $1 holds a new enough JDK
  found=$(jdk_feature_version "$1") || return 1
  [ -n "$found" ] && [ "$found" -ge "$assay_wanted_jdk" ] || return 1
  JAVA_HOME=$1
  export JAVA_HOME
}

find_jdk() {
  for folder in "${ASSAY_JAVA_HOME:-}" "${JAVA_HOME:-}"; do
    [ -n "$folder" ] && use_jdk "$folder" && return 0
  done
  javac=$(command -v javac 2>/dev/null) && javac=$(readlink -f "$javac") &&
    use_jdk "$(dirname "$(dirname "$javac")")" && return 0
  for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /usr/local/openjdk* \
    "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    use_jdk "$folder" && return 0
  done
  return 1
}

need_jdk() {
  find_jdk && return 0
  echo "assay: no JDK $assay_wanted_jdk or newer was found: install one (for example Eclipse Temurin 25 from adoptium.net, or 'sdk install java 25-tem') and, if it lies in an unusual folder, set JAVA_HOME to it." >&2
  exit 1
}

need_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  echo "assay: Maven was not found: install Maven 3.8 or newer (for example 'apt install maven' or 'brew install maven') so that 'mvn' is on the PATH." >&2
  exit 1
}
