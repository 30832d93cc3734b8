package org.assay.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.assay.ledger.LedgerException.Reason;
import org.jspecify.annotations.Nullable;

/// That nobody else writes. The system drops it when the process ends, however it ends.
record WriterLock(FileChannel channel) implements AutoCloseable {

  static WriterLock take(LedgerFolder folder) throws IOException {
    Files.createDirectories(folder.writerFolder());
    var file = folder.writerFolder().resolve("lock");
    var channel = FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (locked(channel) == null) {
      var holder = Files.readString(file).strip();
      channel.close();
      throw new LedgerException(
          Reason.LOCKED,
          "another process%s writes to the ledger '%s'; only one may at a time: wait for it or end it"
              .formatted(holder.isEmpty() ? "" : " (" + holder + ")", folder.root()));
    }
    channel.truncate(0);
    channel.write(
        StandardCharsets.US_ASCII.encode("pid " + ProcessHandle.current().pid() + "\n"));
    return new WriterLock(channel);
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException inThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    channel.close();
  }
}
