package org.assay.register.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.assay.ledger.note.SignerKey;

/// The keys of an office, in a folder of their own beside the database and never in it. The files
/// are made on first use, readable by their owner alone.
public final class KeyFolder {

  private static final String CONTENT_KEYS = "content-keys.json";
  private static final String RECOGNITION_KEY = "recognition-key.json";

  private final Path folder;

  public KeyFolder(Path folder) {
    this.folder = folder;
  }

  /// What contents are sealed with: AES-256-GCM by Tink.
  public Sealer sealer() throws IOException {
    try {
      var keys = keyset(CONTENT_KEYS, PredefinedAeadParameters.AES256_GCM, config());
      return new Sealer(keys.getPrimitive(config(), Aead.class));
    } catch (GeneralSecurityException broken) {
      throw unusable(CONTENT_KEYS, broken);
    }
  }

  /// Makes a new key for what is sealed from now on; the older ones go on opening what they
  /// sealed.
  ///
  /// The office has to be started again to use it.
  public void addContentKey() throws IOException {
    try {
      var config = config();
      var old = keyset(CONTENT_KEYS, PredefinedAeadParameters.AES256_GCM, config);
      var keys = KeysetHandle.newBuilder(old)
          .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
              .withRandomId()
              .makePrimary())
          .build();
      replace(folder.resolve(CONTENT_KEYS), json(keys, config));
    } catch (GeneralSecurityException broken) {
      throw unusable(CONTENT_KEYS, broken);
    }
  }

  /// What receipt codes and tokens are recognised by: HMAC-SHA-256 by Tink.
  public Recogniser recogniser() throws IOException {
    try {
      var keys = keyset(RECOGNITION_KEY, PredefinedMacParameters.HMAC_SHA256_256BITTAG, config());
      return new Recogniser(keys.getPrimitive(config(), Mac.class));
    } catch (GeneralSecurityException broken) {
      throw unusable(RECOGNITION_KEY, broken);
    }
  }

  /// The key that signs the checkpoints of the ledger.
  ///
  /// @param origin the name of a new ledger: the address under which it is served, without
  ///     `https://`
  public SignerKey ledgerKey(String origin) throws IOException {
    var file = folder.resolve("ledger.key");
    if (!Files.exists(file)) {
      create(file, SignerKey.newForLog(origin, new SecureRandom()).secretText() + "\n");
    }
    return SignerKey.parse(Files.readString(file));
  }

  private static Configuration config() throws GeneralSecurityException {
    AeadConfig.register();
    MacConfig.register();
    return RegistryConfiguration.get();
  }

  private KeysetHandle keyset(String name, Parameters parameters, Configuration config)
      throws IOException, GeneralSecurityException {
    var file = folder.resolve(name);
    if (!Files.exists(file)) {
      create(file, json(KeysetHandle.generateNew(parameters, config), config));
    }
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(file), config, InsecureSecretKeyAccess.get());
  }

  private static String json(KeysetHandle keys, Configuration config)
      throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(keys, config, InsecureSecretKeyAccess.get());
  }

  private static IOException unusable(String file, Exception cause) {
    return new IOException(
        "the key file '%s' cannot be used; restore it from your backup of the keys".formatted(file),
        cause);
  }

  // Of several processes that start at once, the first one's file is the one that all of them
  // read.
  private void create(Path file, String contents) throws IOException {
    var part = part(file, contents);
    try {
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException another) {
      // is used
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void replace(Path file, String contents) throws IOException {
    Files.move(part(file, contents), file, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path part(Path file, String contents) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var part = Files.createTempFile(
        folder,
        file.getFileName().toString(),
        ".part",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(contents.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    return part;
  }
}
