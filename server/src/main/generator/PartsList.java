import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Lays the list of what the server is made of (CycloneDX) beside the server, with its digest as
/// `sha256sum --check` reads it. Run by Maven when the server is packaged.
///
/// Arguments: the list, the folder of the packaged server.
public final class PartsList {

  private static final String NAME = "parts.cdx.json";

  private PartsList() {}

  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    var list = Files.readAllBytes(Path.of(arguments[0]));
    var folder = Path.of(arguments[1]);
    var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(list));
    Files.write(folder.resolve(NAME), list);
    Files.writeString(folder.resolve(NAME + ".sha256"), digest + "  " + NAME + "\n");
  }
}
