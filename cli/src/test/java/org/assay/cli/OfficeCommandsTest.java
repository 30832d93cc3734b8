package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.register.Office;
import org.assay.register.OfficePlace;
import org.assay.register.account.Accounts;
import org.assay.register.account.Invitations;
import org.assay.register.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody sees who starts, publishes, keeps or restores an office in a way that cannot be.
class OfficeCommandsTest {

  @TempDir
  private Path folder;

  @Test
  void servingTellsEverythingThatIsWrongAtOnce() throws IOException {
    var file = Files.writeString(folder.resolve("a-file"), "");
    var ran = Ran.assay(
        "serve",
        "--port",
        "70000",
        "--heap",
        "16m",
        "--address",
        "https://example.com/security",
        "--tls-key",
        folder.resolve("missing.pem").toString(),
        "--data",
        file.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .containsExactly(
            "assay: --tls-certificate and --tls-key go together; give both or none",
            "assay: there is no file '%s' that can be read"
                .formatted(folder.resolve("missing.pem")),
            "assay: --port is a number from 0 to 65535; found 70000",
            "assay: --heap is a size such as 512m or 2g, 64m at least; found '16m'",
            "assay: --address has no path, since security.txt lies at the top; found 'https://example.com/security'",
            "assay: --data names a folder; '%s' is a file".formatted(file));
  }

  @Test
  void anAddressIsOneOfTheWeb() {
    refused(
        "--address is a web address such as https://security.example.com; found 'ftp://example.com'",
        "serve",
        "--address",
        "ftp://example.com");
    refused(
        "--base is a web address such as https://static.example.com/security; found 'static'",
        "publish",
        folder.toString(),
        "--base",
        "static");
  }

  @Test
  void whatIsNotThereIsNeitherPublishedNorKept() throws IOException {
    var missing = folder.resolve("nowhere").toString();
    var told = "there is no office in '%s'; name its folder with --data".formatted(missing);
    var out = folder.resolve("out");
    refused(told, "publish", out.toString(), "--data", missing);
    refused(told, "backup", folder.resolve("b.zip").toString(), "--data", missing);
    assertThat(folder).isEmptyDirectory();
    var file = Files.writeString(folder.resolve("a-file"), "");
    refused("OUT is a folder; '%s' is a file".formatted(file), "publish", file.toString());
  }

  @Test
  void aBackupReplacesNothingUnasked() throws IOException {
    var file = Files.writeString(folder.resolve("b.zip"), "of yesterday");
    refused(
        "'%s' is there already; choose another name or give --replace".formatted(file),
        "backup",
        file.toString());
    assertThat(file).hasContent("of yesterday");
  }

  @Test
  void whatIsNoBackupIsNotRestoredAndLeavesNothingBehind() throws IOException {
    var data = folder.resolve("new");
    var text = Files.writeString(folder.resolve("text"), "no zip at all");
    var other = folder.resolve("other.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(other))) {
      zip.putNextEntry(new ZipEntry("something.txt"));
    }
    for (var file : new Path[] {text, other}) {
      refused(
          "'%s' is no backup of an office: a file that 'assay backup' wrote is expected"
              .formatted(file),
          "restore",
          file.toString(),
          "--data",
          data.toString());
    }
    var missing = folder.resolve("missing.zip");
    refused(
        "there is no backup '%s'".formatted(missing),
        "restore",
        missing.toString(),
        "--data",
        data.toString());
    assertThat(data).doesNotExist();
  }

  @Test
  void whoHasTheFolderInvitesSomebodyBackIn() throws Exception {
    var data = folder.resolve("office");
    var place = OfficePlace.inFolder(data, URI.create("http://localhost:8080"));
    Office.open(place, InstantSource.system()).close();
    var ran = Ran.assay("invite", "Ada Whitlock", "--data", data.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith(
            "Ada Whitlock (administrator) makes an account at\nhttp://localhost:8080/invitation\n");
    assertThat(ran.linesWiderThan(80)).isEmpty();
    var code = ran.out().lines().toList().getLast();
    try (var office = Office.open(place, InstantSource.system())) {
      var accounts = new Accounts(office.database(), office.changes(), office.clock());
      var invitation = new Invitations(
              office.database(), accounts, office.recogniser(), office.changes(), office.clock())
          .of(code)
          .orElseThrow();
      assertThat(invitation.role()).isEqualTo(Role.ADMINISTRATOR);
      assertThat(invitation.madeBy()).isEqualTo("office");
    }
    refused(
        "there is no role 'boss'; there is administrator, compliance, security-response, auditor, importer",
        "invite",
        "Ada",
        "--role",
        "boss");
    refused("NAME is the name of a person, of 1 to 100 characters; found ' '", "invite", " ");
  }

  private static void refused(String told, String... arguments) {
    var ran = Ran.assay(arguments);
    assertThat(ran.err()).isEqualTo("assay: " + told + "\n");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.out()).isEmpty();
  }
}
