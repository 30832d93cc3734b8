#!/bin/sh
# Builds the command line application into cli/target/app, or the server into server/target/quarkus-app, and
# prepares its class cache. Called by ./assay with the root folder and with `cli` or `server`.
set -u
root=$1
module=$2
case $module in server) app=$root/server/target/quarkus-app ;; *) app=$root/cli/target/app ;; esac
log=$root/$module/target/build.log
lock=$root/.build-lock # a link that names the process
. "$root/launch/find-jdk.sh"

say() { echo "assay: $*" >&2; }

progress() { # one line per module while Maven works; the whole output goes to the log
  awk -v log_file="$log" '
    { print > log_file; fflush(log_file) }
    /^\[INFO\] Building Assay/ { sub(/^\[INFO\] Building /, ""); sub(/ 0\.[0-9].*\[/, " ["); print "assay:   " $0; fflush() }
    /Downloading from/ { n++; if (n % 50 == 0) { print "assay:   " n " files looked up in the Maven repository"; fflush() } }
  ' >&2
}

build() {
  say "building (first use or newer sources; the first time downloads libraries and takes some minutes)"
  mkdir -p "$root/$module/target"
  : >"$log"
  status=$root/$module/target/build.status
  {
    mvn -B -f "$root/pom.xml" -pl "$module" -am -Dmaven.test.skip=true -Dstyle.color=never ${ASSAY_MAVEN_OPTIONS:-} package 2>&1
    echo $? >"$status"
  } | progress
  if [ "$(cat "$status")" != 0 ]; then
    say "the build failed; the end of $log:"
    grep '^\[ERROR\]' "$log" | head -n 20 >&2
    exit 1
  fi
}

prepare_cache() { # a training run; without the cache everything works, only slower
  say "preparing the class cache"
  "train_$module" >"$root/$module/target/training.log" 2>&1
}

train_server() { # an office in a folder of its own, which looks at its own pages and ends
  rm -f "$app/server.aot"
  office=$(mktemp -d)
  "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$app/server.aot" -Xlog:disable -Xlog:all=off -XX:+UseSerialGC \
    --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -Dassay.data="$office" \
    -Dassay.training=true -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=0 -jar "$app/quarkus-run.jar" || rm -f "$app/server.aot"
  rm -rf "$office"
  [ -r "$app/server.aot" ] || say "no class cache could be made; the server starts more slowly"
}

train_cli() { # on a sample
  rm -f "$app/assay.aot"
  doorbell=$root/samples/doorbell
  "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$app/assay.aot" -Xlog:disable -Xlog:all=off -XX:+UseSerialGC \
    --sun-misc-unsafe-memory-access=allow -cp "$app/assay.jar" org.assay.cli.Training \
    --then verify "$doorbell/statement/statement.pdf" --trust "$doorbell/statement/trust-anchor.pem" \
    --log-key "$(cat "$doorbell/statement/ledger.vkey")" --ledger "$doorbell/statement/ledger" \
    --then check "$doorbell" \
    --then passwords audit "$root/samples/camera/evidence/lots/hc2-2026-w03-viewer.csv"
  [ -r "$app/assay.aot" ] || say "no class cache could be made; commands start more slowly"
}

left_behind() { # true where the build that holds the lock was killed
  owner=$(readlink "$lock" 2>/dev/null) && ! kill -0 "$owner" 2>/dev/null
}

need_jdk
need_maven
while ! ln -s "$$" "$lock" 2>/dev/null; do
  if left_behind && mkdir "$lock.stale" 2>/dev/null; then # one at a time, so that no fresh lock is taken away
    if left_behind; then rm -f "$lock"; fi
    rmdir "$lock.stale"
    continue
  fi
  [ -n "${waiting:-}" ] || say "waiting for another build to end (remove $lock if there is none)"
  waiting=yes
  sleep 1
done
trap 'rm -f "$lock"' EXIT
trap 'exit 130' INT TERM
rm -f "$app/built"
build
prepare_cache
printf '%s\n%s\n' "$root" "$JAVA_HOME/bin/java" >"$app/built"
say "ready"
